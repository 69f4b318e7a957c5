import type { CalendarPreview, DueMove } from '#registry/contract.ts';
import { EFFECTS } from '#web/kit/countdown.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { holidaySpans } from './spans.ts';

const COLUMNS: readonly Column<DueMove>[] = [
  { key: 'name', title: '期限', head: true, cell: ({ name, effect }) => `${name}（${EFFECTS[effect]}）` },
  { key: 'agency', title: '机关', cell: ({ agency }) => agency },
  { key: 'from', title: '现在的届满日', cell: ({ from }) => from ?? '未定' },
  { key: 'to', title: '导入后的届满日', cell: ({ to, provisional }) => `${to ?? '未定'}${provisional ? '（暂算）' : ''}` },
];

function Consequences({ consequences: { moved, settled, movedEnded, examples, complete } }: Pick<CalendarPreview, 'consequences'>) {
  return (
    <>
      <p>
        {complete ? '' : '案件较多，只试算了一部分：'}进行中的期限有<strong>{moved}项</strong>变动届满日，{settled}项届满日不变、不再是暂算
        {movedEnded === 0 ? '' : `；已经结束的期限有${movedEnded}项按新的安排认定`}。
      </p>
      {moved === 0 ? null : (
        <>
          {moved > examples.length ? <p className="muted">以下是最先届满的{examples.length}项。</p> : null}
          <DataTable caption="变动的期限" columns={COLUMNS} rows={examples} rowKey={(row) => `${examples.indexOf(row)}`} empty="" />
        </>
      )}
    </>
  );
}

/** What was read out of the notice and what it would change: to be compared with the notice before it is imported. */
export function PreviewPanel({ preview }: { readonly preview: CalendarPreview }) {
  const { year, edition, rest, work, warnings, consequences } = preview;
  return (
    <section aria-labelledby="calendar-preview">
      <h3 id="calendar-preview">试算：{year}年第{edition}版</h3>
      <p>放假：{holidaySpans(rest, work, year).join('、')}（其中工作日{rest.length}天）</p>
      <p>调休上班：{work.length === 0 ? '无' : work.join('、')}</p>
      {warnings.length === 0 ? null : (
        <div className="notice" role="note">
          <p><strong>请再对照通知核对：</strong></p>
          <ul className="plain-list">{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>
        </div>
      )}
      <Consequences consequences={consequences} />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { chinaDateOf } from '#kernel/dates.ts';
import type { CalendarEditionView, CalendarView } from '#registry/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { calendarQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { managesPlatform } from '../shell/roles.ts';
import { useSession } from '../shell/use-session.ts';
import { ImportForm } from './ImportForm.tsx';
import { holidaySpans } from './spans.ts';

type Year = CalendarView['years'][number];

/** Years shown at once; the others are unfolded. */
const RECENT = 4;

const originWords = ({ imported }: CalendarEditionView): string =>
  imported === null ? '随平台提供' : `${imported.agency}于${chinaDateOf(imported.at)}导入`;

const noticeWords = ({ source, number, note }: CalendarEditionView): string => [source, number === null ? '' : `（${number}）`, note === '' ? '' : `　备注：${note}`].join('');

/** Number 0 is the year by the law alone. */
const editionName = ({ edition }: CalendarEditionView): string => (edition === 0 ? '法定节日' : `第${edition}版`);

/** Days side by side, each in one piece. */
const Days = ({ list }: { readonly list: readonly string[] }) => <>{list.map((day, index) => <span key={day}><span className="nowrap">{day}</span>{index === list.length - 1 ? '' : '、'}</span>)}</>;

/** The edition that counts, with those before it. */
function Notice({ editions: [newest, ...earlier] }: Year) {
  if (newest === undefined || newest.edition === 0) return <>{newest === undefined ? '' : `${newest.source}：法定节日。`}放假安排尚未公布，或者尚未导入；延伸到这一年的期限都是暂算</>;
  return (
    <>
      {noticeWords(newest)}
      {earlier.length === 0 ? null : (
        <details>
          <summary>以前的版次（{earlier.length}）</summary>
          <ul className="plain-list">{earlier.map((one) => <li key={one.edition}>{editionName(one)}：{noticeWords(one)}；{originWords(one)}</li>)}</ul>
        </details>
      )}
    </>
  );
}

const COLUMNS: readonly Column<Year>[] = [
  { key: 'year', title: '年份', head: true, cell: ({ year }) => <span className="nowrap">{year}</span> },
  { key: 'edition', title: '版次', cell: ({ editions: [newest] }) => (newest === undefined ? '' : <span className="nowrap">{editionName(newest)}</span>) },
  { key: 'notice', title: '通知', cell: (year) => <Notice {...year} /> },
  { key: 'rest', title: '放假', cell: ({ year, editions: [newest] }) => (newest === undefined ? '' : <Days list={holidaySpans(newest.rest, newest.work, year)} />) },
  { key: 'work', title: '调休上班', cell: ({ year, editions: [newest] }) => <Days list={(newest?.work ?? []).map((day) => (day.startsWith(String(year)) ? day.slice(5) : day))} /> },
  { key: 'origin', title: '来源', cell: ({ editions: [newest] }) => (newest === undefined ? '' : originWords(newest)) },
];

const yearKey = ({ year }: Year): string => String(year);

function Years({ years }: Pick<CalendarView, 'years'>) {
  const older = years.slice(RECENT);
  return (
    <>
      <DataTable caption="节假日安排" columns={COLUMNS} rows={years.slice(0, RECENT)} rowKey={yearKey} empty="没有节假日安排。" />
      {older.length === 0 ? null : (
        <details>
          <summary>更早的年份（{older.length}）</summary>
          <DataTable caption="更早的节假日安排" columns={COLUMNS} rows={older} rowKey={yearKey} empty="" />
        </details>
      )}
    </>
  );
}

function Progress({ recomputed: { agencies, done } }: Pick<CalendarView, 'recomputed'>) {
  return (
    <output className="muted">
      {agencies === done ? `${agencies}个机关的期限都已按现行的安排计算。` : `正在按新的安排重新计算期限：已完成${done}个机关，共${agencies}个。`}
    </output>
  );
}

/** The working calendar, year by year, and for a system administrator the import of a notice. */
export function CalendarPage() {
  const session = useSession();
  const calendar = useQuery({ ...calendarQuery, refetchInterval: ({ state: { data } }) => (data !== undefined && data.recomputed.done < data.recomputed.agencies ? 1_000 : false) });
  return (
    <>
      <title>节假日安排 · 明鉴</title>
      <h1>节假日安排</h1>
      <Loaded query={calendar}>{(view) => <><Years years={view.years} /><p><Progress recomputed={view.recomputed} /></p></>}</Loaded>
      {managesPlatform(session.officer.roles) ? (
        <section className="sheet" aria-labelledby="import">
          <h2 id="import">导入通知</h2>
          <p className="muted">国务院办公厅公布下一年的放假安排，或者在年中调整以后，由系统管理员导入。导入的版次不能修改、删除，错了的再导入一版。</p>
          <ImportForm />
        </section>
      ) : null}
    </>
  );
}

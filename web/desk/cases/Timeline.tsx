import { useMemo } from 'react';
import type { CaseDetail, EventView } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';
import type { NameOf } from '#law/forms/reading.ts';
import { chinaTime } from '#kernel/dates.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { eventReading, gistOf, namesIn } from './event-reading.ts';

interface EntryProps {
  readonly event: EventView;
  readonly actionKind: string;
  readonly nameOf: NameOf;
  readonly missing: CaseDetail['missing'];
}

function Papers({ documents }: Pick<EventView, 'documents'>) {
  if (documents.length === 0) return null;
  return <p className="papers">{documents.map(({ form, title, number, standing: { state } }) => <span key={form}>《{title}》{number}{state === 'valid' ? '' : state === 'voided' ? '（已作废）' : '（已补正）'}</span>)}</p>;
}

function Entry({ event, actionKind, nameOf, missing }: EntryProps) {
  const { seq, name, on, late, recordedAt, by, officers, documents, articles } = event;
  const gist = gistOf(actionKind, event);
  const acted = officers.length === 0 ? by.name : officers.map((one) => one.name).join('、');
  return (
    <li className="entry">
      <time dateTime={on}>{on}</time>
      <div>
        <p>
          <strong>{name}</strong> {gist === '' ? null : <span>{gist}　</span>}<span className="muted">{acted}</span>
          {late ? <> <span className="mark mark-late">补录</span></> : null}
          {missing.length === 0 ? null : missing.every(({ announced }) => announced) ? <> <span className="mark">音像待存储</span></> : <> <span className="mark mark-late">尚缺音像</span></>}
        </p>
        <Papers documents={documents} />
        <details>
          <summary>内容<span className="hidden">：{name}</span></summary>
          <Readings parts={eventReading(actionKind, event, nameOf)} />
          <p className="muted">第{seq}号记录，{by.name}于{chinaTime(recordedAt)}录入{late ? '（晚于办理日期）' : ''}</p>
          <Articles articles={articles} />
        </details>
      </div>
    </li>
  );
}

/** The whole process by its stages, as the agency's plan names them and as it happened. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const { timeline, actionKind, stages } = detail;
  const nameOf = useMemo(() => namesIn(detail), [detail]);
  return (
    <section className="panel panel-timeline" aria-labelledby="timeline">
      <h2 id="timeline">全过程记录</h2>
      {stages.map(({ name, current }, index) => {
        const events = timeline.filter((event) => event.recordStage === name);
        return (
          <section key={name} className="stage" aria-labelledby={`stage-${index}`}>
            <h3 id={`stage-${index}`}>{name}{current ? <span className="mark mark-phase">当前</span> : null}</h3>
            {events.length === 0 ? <p className="muted">尚无记录</p> : <ol className="entries">{events.map((event) => <Entry key={event.seq} event={event} actionKind={actionKind} nameOf={nameOf} missing={detail.missing.filter(({ seq }) => seq === event.seq)} />)}</ol>}
          </section>
        );
      })}
    </section>
  );
}

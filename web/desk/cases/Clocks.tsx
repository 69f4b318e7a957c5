import type { CaseDetail, ObligationView } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';
import { EFFECTS } from '#web/kit/countdown.ts';
import { Due } from '#web/kit/Due.tsx';
import { Explain } from '../explain/Explain.tsx';

interface ClockProps {
  readonly detail: CaseDetail;
  readonly clock: ObligationView;
}

function Why({ detail, clock }: ClockProps) {
  const { code, opened, name, why, skipped, editions, articles, confirmed, changes } = clock;
  return (
    <details className="why">
      <summary>为什么是这一天</summary>
      <p>{why}</p>
      {skipped.length === 0 ? null : (
        <ul className="plain-list">
          {skipped.map(({ from, to, why: reason }) => <li key={`${from} ${reason}`}>{from === to ? from : `${from}至${to}`}：{reason}</li>)}
        </ul>
      )}
      {editions.length === 0 ? null : <p className="muted">所用日历：{editions.join('、')}</p>}
      {changes.map((change) => <p key={change.at}>{change.why}</p>)}
      {confirmed ? null : <p className="muted">期限长短由本机关设定，尚待确认。</p>}
      <Articles articles={articles} />
      <p><Explain detail={detail} question={{ about: 'obligation', code, opened }} of={name} /></p>
    </details>
  );
}

function Clock({ detail, clock }: ClockProps) {
  const { name, effect, closedOn, late, due } = clock;
  return (
    <li className="clock">
      <p className="clock-name"><strong>{name}</strong> <span className="muted">{EFFECTS[effect]}</span></p>
      {closedOn === null
        ? <Due {...clock} />
        : <p>{late ? <span className="overdue">逾期</span> : '已'}于<time dateTime={closedOn}>{closedOn}</time>{late ? '办理' : '办结'}{due === null ? '' : `（期限${due}）`}</p>}
      <Why detail={detail} clock={clock} />
    </li>
  );
}

/** Every period of the case: running ones by their due dates, those that have ended beneath. */
export function Clocks({ detail }: { readonly detail: CaseDetail }) {
  const { obligations } = detail;
  const running = obligations.filter(({ closedOn }) => closedOn === null).sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const ended = obligations.filter(({ closedOn }) => closedOn !== null);
  return (
    <section className="panel panel-clocks" aria-labelledby="clocks">
      <h2 id="clocks">期限</h2>
      {running.length === 0 ? <p className="muted">没有进行中的期限。</p> : <ul className="clocks">{running.map((clock) => <Clock key={`${clock.code} ${clock.opened}`} detail={detail} clock={clock} />)}</ul>}
      {ended.length === 0 ? null : (
        <details>
          <summary>已结束的期限（{ended.length}）</summary>
          <ul className="clocks">{ended.map((clock) => <Clock key={`${clock.code} ${clock.opened}`} detail={detail} clock={clock} />)}</ul>
        </details>
      )}
    </section>
  );
}

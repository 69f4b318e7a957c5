import { actionOf } from '#law/actions/index.ts';
import type { CaseDetail } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';
import { Explain } from '../explain/Explain.tsx';

function Major({ detail }: { readonly detail: CaseDetail }) {
  const { major } = detail;
  if (major === null) return null;
  const why = <Explain detail={detail} question={{ about: 'major' }} of="是不是重大决定" />;
  if (!major.major) return <p><span className="mark">不属于重大决定</span> {why}</p>;
  return (
    <details className="major">
      <summary><span className="mark mark-major">重大决定</span> 为什么</summary>
      <ul>
        {major.grounds.map(({ sentence, articles }) => <li key={sentence}><p>{sentence}</p><Articles articles={articles} /></li>)}
      </ul>
      <p>{why}</p>
    </details>
  );
}

const DATES = [['registeredOn', '登记'], ['filedOn', '立案'], ['decidedOn', '决定']] as const;

/** Which case this is, and where it stands. */
export function CaseHead({ detail }: { readonly detail: CaseDetail }) {
  const { title, matter, party, phase, handlers, actionKind } = detail;
  return (
    <header className="case-head">
      <h1>{title}</h1>
      <p className="case-line">
        <span className="mark mark-phase">{phase.name}</span> <strong>{party}</strong>
        <span className="muted">{actionOf(actionKind)?.name}</span>
        <span className="muted">{matter}</span>
      </p>
      <p className="case-line muted">
        {DATES.map(([key, name]) => (detail[key] === null ? null : <span key={key}>{name} <time dateTime={detail[key]}>{detail[key]}</time></span>))}
        <span>承办人 {handlers.map(({ name }) => name).join('、') || '未定'}</span>
      </p>
      <Major detail={detail} />
    </header>
  );
}

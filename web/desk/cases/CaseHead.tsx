import { actionOf } from '#law/actions/index.ts';
import type { CaseDetail } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';

function Major({ major }: Pick<CaseDetail, 'major'>) {
  if (major === null) return null;
  if (!major.major) return <span className="mark">不属于重大决定</span>;
  return (
    <details className="major">
      <summary><span className="mark mark-major">重大决定</span> 为什么</summary>
      <ul>
        {major.grounds.map(({ sentence, articles }) => <li key={sentence}><p>{sentence}</p><Articles articles={articles} /></li>)}
      </ul>
    </details>
  );
}

const DATES = [['registeredOn', '登记'], ['filedOn', '立案'], ['decidedOn', '决定']] as const;

/** Which case this is, and where it stands. */
export function CaseHead({ detail }: { readonly detail: CaseDetail }) {
  const { title, matter, party, phase, handlers, major, actionKind } = detail;
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
      <Major major={major} />
    </header>
  );
}

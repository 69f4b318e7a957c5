import { Link } from '@tanstack/react-router';
import type { CaseDetail } from '#record/contract.ts';

/** The cases that this one names, and those that name it: each page shows the other. */
export function Links({ links }: Pick<CaseDetail, 'links'>) {
  if (links.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="links">
      <h2 id="links">关联案件</h2>
      <ul className="plain-list">
        {links.map(({ id, title, party, number, kindName, phase, relation, direction }) => (
          <li key={id}>
            <span className="muted">{direction === 'to' ? relation : `由该案关联`}：</span>
            <Link to="/cases/$caseId" params={{ caseId: id }}>{title}</Link>
            <div className="muted">{[party, number, `${kindName}·${phase}`].filter(Boolean).join('　')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

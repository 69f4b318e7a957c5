import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DESCRIBED_LISTS } from '#law/lists/tables/index.ts';
import { listQuery } from '../queries.ts';
import { draftOf, effectiveOf, statusOf } from './editions.ts';

/** The lists that the agency makes, approves and publishes, and by which the platform judges. */
export function ListsPage() {
  const views = useQueries({ queries: DESCRIBED_LISTS.map(({ kind }) => listQuery(kind)) });
  return (
    <>
      <title>清单 · 明鉴</title>
      <h1>清单</h1>
      <p className="muted">清单由办案人员、审核人员起草，由另一名负责人批准；批准后公布，按施行日期生效，原版本保留。</p>
      <ul className="list-cards">
        {DESCRIBED_LISTS.map((list, index) => {
          const view = views[index]?.data;
          const effective = view === undefined ? undefined : effectiveOf(view);
          return (
            <li key={list.kind} className="sheet">
              <h2><Link to="/lists/$kind" params={{ kind: list.kind }}>{list.name}</Link></h2>
              <p>{list.purpose}</p>
              {view === undefined ? null : (
                <p>
                  {effective === undefined ? '还没有现行的版本' : `第${effective.edition}版，${statusOf(effective, view)}`}
                  {draftOf(view) === undefined ? null : <> <span className="mark mark-major">有草案待批准</span></>}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

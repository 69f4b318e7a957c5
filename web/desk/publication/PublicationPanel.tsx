import { useQuery } from '@tanstack/react-query';
import type { PublicationView } from '#disclosure/contract.ts';
import type { CaseId } from '#kernel/ids.ts';
import { Refusals } from '../cases/Refusals.tsx';
import { publicationQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { PublicCopyView } from './PublicCopyView.tsx';

function History({ history }: Pick<PublicationView, 'history'>) {
  if (history.length === 0) return null;
  return (
    <ol className="plain-list">
      {history.map(({ version, event, on, by, online }) => (
        <li key={event}>第{version}版，<time dateTime={on}>{on}</time>由{by.name}发布{online ? '（公示中）' : ''}</li>
      ))}
    </ol>
  );
}

/** How publication of the decision stands, and the text that is or would be public. */
export function PublicationPanel({ caseId }: { readonly caseId: CaseId }) {
  const publication = useQuery(publicationQuery(caseId));
  return (
    <section className="panel" aria-labelledby="publication">
      <h2 id="publication">公示</h2>
      <Loaded query={publication}>
        {({ name, preparedBy, copy, refusals, history, status }) => (
          <>
            <p>{name}{preparedBy === null ? '' : `（${preparedBy.name}拟定）`}</p>
            <History history={history} />
            {status === 'none' || refusals.length === 0 ? null : <Refusals title="公开文本还不能发布：" refusals={refusals} />}
            {copy === null ? null : <details><summary>公开文本</summary><PublicCopyView copy={copy} /></details>}
          </>
        )}
      </Loaded>
    </section>
  );
}

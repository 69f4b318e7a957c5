import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { LayoutEditions } from '#registry/style-contract.ts';
import { ApprovalForm } from '../lists/ApprovalForm.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { LayoutEditor } from './LayoutEditor.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { draftIn, effectiveIn, StyleHistory } from './StyleHistory.tsx';
import { layoutQuery } from './style-queries.ts';

const route = getRouteApi('/desk/styles/layout/$layout');

interface ViewProps {
  readonly view: LayoutEditions;
}

const nameOf = (template: string | null): string => (template === null ? '通行的版式' : `本机关的版式（${template.slice(0, 12)}）`);

function Effective({ view }: ViewProps) {
  const edition = effectiveIn(view.editions, view.on);
  return (
    <section aria-labelledby="effective">
      <h2 id="effective">现行版式</h2>
      {edition === undefined ? <p>通行的版式（GB/T 9704），本机关没有改过。</p>
        : <p>{nameOf(edition.content.template)}，第{edition.edition}版，自{edition.effectiveFrom}起施行，{edition.approvedBy?.name ?? ''}批准。理由：{edition.content.reason}</p>}
    </section>
  );
}

function Draft({ view }: ViewProps) {
  const { officer: { id, roles } } = useSession();
  const draft = draftIn(view.editions);
  if (draft === undefined) return null;
  return (
    <section className="sheet sheet-wide" aria-labelledby="draft">
      <h2 id="draft">草案（第{draft.edition}版）</h2>
      <p>{draft.draftedBy.name}起草，{nameOf(draft.content.template)}，已经通过检查，待本机关负责人批准；起草人本人不得批准。理由：{draft.content.reason}</p>
      {draft.source === null ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it with the keys
        <details><summary>模板全文</summary><pre className="template" tabIndex={0}>{draft.source}</pre></details>
      )}
      <h3>在真实案件上试排</h3>
      <PreviewPanel key={draft.digest} sort="layout" code={view.layout} style={{ source: draft.source }} />
      {roles.includes('head') && draft.draftedBy.id !== id
        ? <ApprovalForm key={`approve ${draft.digest}`} path={`/api/styles/layout/${view.layout}/approval`} refresh={[['styles']]} draft={draft} on={view.on} /> : null}
    </section>
  );
}

/** The layout of one family of papers: what holds, what is proposed and how it looks, and how it came so. */
export function LayoutPage() {
  const { layout } = route.useParams();
  const { officer: { roles } } = useSession();
  const query = useQuery(layoutQuery(layout));
  return (
    <>
      <p><Link to="/styles">文书样式</Link></p>
      <Loaded query={query}>
        {(view) => (
          <>
            <title>{`${view.name}的版式 · 明鉴`}</title>
            <h1>{view.name}的版式</h1>
            <Effective view={view} />
            <Draft view={view} />
            {roles.includes('officer') || roles.includes('reviewer') ? <LayoutEditor key={`${layout} ${draftIn(view.editions)?.digest ?? ''}`} view={view} /> : null}
            <StyleHistory name={view.name} on={view.on} editions={view.editions} what={({ content }) => nameOf(content.template)} />
          </>
        )}
      </Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { WordingEditions } from '#registry/style-contract.ts';
import { ApprovalForm } from '../lists/ApprovalForm.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { draftIn, effectiveIn, StyleHistory } from './StyleHistory.tsx';
import { wordingQuery } from './style-queries.ts';
import { WordingEditor } from './WordingEditor.tsx';

const route = getRouteApi('/desk/styles/wording/$form');

type Edition = WordingEditions['editions'][number];

interface ViewProps {
  readonly view: WordingEditions;
}

/** The phrases of an edition beside those of the form. */
function Phrases({ view, edition }: ViewProps & { readonly edition: Edition }) {
  const own = view.phrases.filter(({ key }) => Object.hasOwn(edition.content.phrases, key));
  if (own.length === 0) return <p>全部恢复为通行的措辞。</p>;
  return (
    <dl className="phrases">
      {own.map(({ key, name, text }) => (
        <div key={key}><dt>{name}</dt><dd><del>{text}</del></dd><dd><ins>{edition.content.phrases[key]}</ins></dd></div>
      ))}
    </dl>
  );
}

function Effective({ view }: ViewProps) {
  const edition = effectiveIn(view.editions, view.on);
  return (
    <section aria-labelledby="effective">
      <h2 id="effective">现行措辞</h2>
      {edition === undefined ? <p>通行的措辞，本机关没有改过。</p> : (
        <>
          <p>第{edition.edition}版，自{edition.effectiveFrom}起施行，{edition.approvedBy?.name ?? ''}批准。理由：{edition.content.reason}</p>
          <Phrases view={view} edition={edition} />
        </>
      )}
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
      <p>{draft.draftedBy.name}起草，待本机关负责人批准；起草人本人不得批准。理由：{draft.content.reason}</p>
      <Phrases view={view} edition={draft} />
      {roles.includes('head') ? <><h3>在真实案件上试排</h3><PreviewPanel key={draft.digest} sort="wording" code={view.form} style={{ phrases: draft.content.phrases }} /></> : null}
      {roles.includes('head') && draft.draftedBy.id !== id
        ? <ApprovalForm key={`approve ${draft.digest}`} path={`/api/styles/wording/${view.form}/approval`} refresh={[['styles']]} draft={draft} on={view.on} /> : null}
    </section>
  );
}

/** The wording of one form: what holds, what is proposed and how it reads in a real case, and how it came so. */
export function WordingPage() {
  const { form } = route.useParams();
  const { officer: { roles } } = useSession();
  const query = useQuery(wordingQuery(form));
  return (
    <>
      <p><Link to="/styles">文书样式</Link></p>
      <Loaded query={query}>
        {(view) => (
          <>
            <title>{`${view.name}的措辞 · 明鉴`}</title>
            <h1>《{view.name}》的措辞</h1>
            <Effective view={view} />
            <Draft view={view} />
            {roles.includes('officer') || roles.includes('reviewer') ? <WordingEditor key={`${form} ${draftIn(view.editions)?.digest ?? ''}`} view={view} /> : null}
            <StyleHistory name={view.name} on={view.on} editions={view.editions}
              what={({ content }) => view.phrases.filter(({ key }) => Object.hasOwn(content.phrases, key)).map(({ name }) => name).join('、') || '恢复为通行的措辞'} />
          </>
        )}
      </Loaded>
    </>
  );
}

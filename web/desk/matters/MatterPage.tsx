import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { GuideContent } from '#law/matters/guide.ts';
import { MATTER_KINDS, type MatterContent } from '#law/matters/matter.ts';
import type { MatterDetail } from '#registry/matter-contract.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { matterQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { readingsOf } from './ChangedFields.tsx';
import { ChangeSheet } from './ChangeSheet.tsx';
import { MATTER_SHAPE } from './matter-forms.ts';
import { MatterHistory } from './MatterHistory.tsx';
import { ProposePanel } from './ProposePanel.tsx';

const route = getRouteApi('/desk/matters/$matterId');

const lastWords = ({ editions, changes }: MatterDetail) =>
  editions.findLast(({ content }) => content !== null)?.content ?? changes.flatMap((change) => (change.subject === 'matter' && change.content !== null ? [change.content] : []))[0] ?? null;

const standing = ({ current, editions }: MatterDetail): string => {
  if (current !== null) return current.inForceTo === null ? `自${current.inForceFrom}起施行` : `自${current.inForceFrom}起施行，${current.inForceTo}之后废止`;
  const last = editions.at(-1);
  if (last === undefined) return '尚未批准，不在现行清单中';
  return last.content === null ? `自${last.from}起废止` : `已批准，自${last.from}起施行`;
};

/** Kinds without articles of penalty have no line for them. */
const shown = ({ penaltyBasis, ...words }: MatterContent): object => (penaltyBasis.length === 0 ? words : { ...words, penaltyBasis });

function Relations({ main, subs }: Pick<MatterDetail, 'main' | 'subs'>) {
  return (
    <>
      {main === null ? null : <p>主项：<Link to="/matters/$matterId" params={{ matterId: main.id }}>{main.name}</Link></p>}
      {subs.length === 0 ? null : (
        <div>子项：<ul>{subs.map(({ id, name }) => <li key={id}><Link to="/matters/$matterId" params={{ matterId: id }}>{name}</Link></li>)}</ul></div>
      )}
    </>
  );
}

function Guide({ detail }: { readonly detail: MatterDetail }) {
  const guide = detail.guides.findLast(({ from }) => from <= detail.on);
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">服务指南</h2>
      {guide === undefined ? <p className="empty">还没有编制；公示的指南只有由事项和程序得出的栏目，其余写明待填写。</p> : <div className="sheet"><Readings parts={readingsOf(GuideContent, guide.content)} /></div>}
    </section>
  );
}

function Matter({ detail }: { readonly detail: MatterDetail }) {
  const { officer: { id, roles } } = useSession();
  const words = detail.current ?? lastWords(detail);
  const open = detail.changes.filter(({ decision }) => decision === null);
  const mayPropose = roles.includes('officer') || roles.includes('reviewer');
  return (
    <div className="stack">
      <title>{`${words?.name ?? '事项'} · 明鉴`}</title>
      <h1>{words?.name ?? '事项'}</h1>
      <p>{words === null ? '' : `${MATTER_KINDS[words.kind]}　`}{standing(detail)}</p>
      {open.map((change) => <ChangeSheet key={change.id} change={change} detail={detail} on={detail.on} mayDecide={roles.includes('head') && change.proposedBy.id !== id} />)}
      <Relations main={detail.main} subs={detail.subs} />
      {detail.editions.length === 0 || words === null ? null : <div className="sheet"><Readings parts={readingsOf(MATTER_SHAPE, shown(words))} /></div>}
      {detail.editions.length === 0 ? null : <Guide detail={detail} />}
      {mayPropose ? <ProposePanel detail={detail} /> : null}
      <section aria-labelledby="matter-history">
        <h2 id="matter-history">历次版本</h2>
        <MatterHistory detail={detail} />
      </section>
    </div>
  );
}

/** One matter: what holds, what waits, its guide, and all that has been. */
export function MatterPage() {
  const { matterId } = route.useParams();
  const matter = useQuery(matterQuery(matterId));
  return (
    <>
      <p><Link to="/matters">执法事项</Link></p>
      <Loaded query={matter}>{(detail) => <Matter key={detail.id} detail={detail} />}</Loaded>
    </>
  );
}

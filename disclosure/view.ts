import { chinaDateOf } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Standing } from '#law/engine/systems.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import type { PublicationView } from './contract.ts';
import { knowledgeOf } from './knowledge.ts';
import { PUBLICATION_STATUSES, type DisclosureState, type Draft } from './model.ts';
import { copyDigest, proposedRedactions, publicCopy } from './public-copy.ts';
import { publishableOf } from './source.ts';
import { disclosureStateOf, onlineOf } from './state.ts';

const draftOf = ({ publication }: DisclosureState): Draft | null => ('draft' in publication ? publication.draft : null);

function historyOf(state: DisclosureState, { events }: Standing, named: (id: OfficerId) => { id: OfficerId; name: string }): PublicationView['history'] {
  const online = onlineOf(state)?.event ?? null;
  return state.versions.flatMap(({ version, event, by, copy }) => {
    const at = events.find(({ id }) => id === event)?.at;
    return at === undefined ? [] : [{ version, event, on: chinaDateOf(at), by: named(by), digest: copy, online: event === online }];
  });
}

/** Everything that whoever prepares, checks or publishes the copy has to see. */
export function publicationView(standing: Standing, facts: Facts): PublicationView {
  const state = disclosureStateOf(standing.events);
  const draft = draftOf(state);
  const named = (id: OfficerId) => ({ id, name: facts.people.get(id)?.name ?? '（已离职人员）' });
  const shared = {
    status: state.publication.status, name: PUBLICATION_STATUSES[state.publication.status], grounds: DISCLOSURE_LAW[standing.view.disclosed?.category ?? '行政处罚'].hide.map(({ text }) => text),
    preparedBy: draft === null ? null : named(draft.by), history: historyOf(state, standing, named), redactions: [...(draft?.redactions ?? [])],
  };
  const publishable = publishableOf(standing, facts);
  if (publishable === null) return { ...shared, original: null, proposals: [], copy: null, digest: null, refusals: [] };
  const known = knowledgeOf(standing, facts.today);
  const copy = publicCopy(publishable, draft?.redactions ?? [], known);
  const refusals = copy.ok ? [] : copy.error.map(({ rule, sentence, todo, articles }) => ({ rule, sentence, todo: todo ?? null, articles: articles.map(({ text }) => text) }));
  return {
    ...shared, refusals, original: { ...publishable.texts }, proposals: [...proposedRedactions(publishable, known)],
    copy: copy.ok ? copy.value : null, digest: copy.ok ? copyDigest(copy.value, facts.digest) : null,
  };
}

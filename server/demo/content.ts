import { knowledgeOf } from '#disclosure/knowledge.ts';
import { copyDigest, proposedRedactions, publicCopy } from '#disclosure/public-copy.ts';
import { publishableOf } from '#disclosure/source.ts';
import { disclosureStateOf } from '#disclosure/state.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Standing } from '#law/engine/systems.ts';

/** What two steps of disclosure hold cannot be written beforehand: it is made from the case as it stands, as the desk does for its users. */

const COMPUTED: ReadonlySet<string> = new Set(['prepare-publication', 'publish']);

export const isComputed = (step: string): boolean => COMPUTED.has(step);

/** The content of 'prepare-publication' or 'publish': the detectors' proposals, and then the digest of the copy that came of them. */
export function computedContent(step: string, standing: Standing, facts: Facts): Record<string, unknown> {
  const publishable = publishableOf(standing, facts);
  if (publishable === null) throw new Error('there is no decision to publish');
  const known = knowledgeOf(standing, facts.today);
  if (step === 'prepare-publication') return { redactions: proposedRedactions(publishable, known) };
  const { publication } = disclosureStateOf(standing.events);
  const copy = publicCopy(publishable, publication.status === 'prepared' ? publication.draft.redactions : [], known);
  if (!copy.ok) throw new Error(`the public copy cannot be made: ${copy.error.map(({ sentence }) => sentence).join('; ')}`);
  return { copy: copyDigest(copy.value, facts.digest) };
}

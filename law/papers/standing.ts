import type { CaseEvent } from '#law/engine/event.ts';
import type { ReissueDocument } from '#law/forms/papers.ts';
import { originOf, paperStateOf, replacedBy, replacementOf, voidingOf, type PaperState } from './state.ts';
import type { PaperKey } from '#law/forms/papers.ts';

interface Kept {
  readonly seq?: number;
  readonly form: string;
}

/** The paper that stands in the place of this one now; null where it was voided and not made anew. */
function standingIn(state: PaperState, key: PaperKey): PaperKey | null {
  const next = replacementOf(state, key);
  if (next !== undefined) return standingIn(state, next);
  return voidingOf(state, key) === undefined ? key : null;
}

/**
 * The papers of a case that stand, each in the place of the act it came from, of the acts that `told` names; those without a number of the log
 * stay as they are.
 */
export function standingPapers<Paper extends Kept>(papers: readonly Paper[], events: readonly CaseEvent[], told: (act: Paper) => boolean = () => true): readonly Paper[] {
  const state = paperStateOf(events);
  if (state.voidings.length === 0) return papers.filter(told);
  const idOf = (seq: number | undefined) => events.find((event) => event.seq === seq)?.id;
  return papers.flatMap((paper) => {
    const event = idOf(paper.seq);
    if (!told(paper)) return [];
    if (event === undefined) return [paper];
    const key = { event, form: paper.form };
    if (replacedBy(state, key) !== undefined) return [];
    const now = standingIn(state, key);
    return now === null ? [] : papers.filter((one) => one.form === now.form && idOf(one.seq) === now.event);
  });
}

/** The log as far as it stood when the act was taken that the last step's papers tell of: for a paper made anew, that of the first one. */
export function actOf(events: readonly CaseEvent[]): { readonly events: readonly CaseEvent[]; readonly replaced: PaperKey | null } {
  const last = events.at(-1);
  if (last?.step !== 'reissue-document') return { events, replaced: null };
  const replaced = (last.data as ReissueDocument).paper; // the form of that step
  const { event } = originOf(paperStateOf(events), replaced);
  return { events: events.slice(0, events.findIndex(({ id }) => id === event) + 1), replaced };
}

import type { CaseEvent } from '#law/engine/event.ts';
import type { CaseView } from '#law/engine/definition.ts';
import { VOID_REASONS, type PaperKey } from '#law/forms/papers.ts';
import { awaitsReissue, paperStateOf, rectificationsOf, RECTIFICATION, replacedBy, replacementOf, samePaper, voidingOf, type PaperState } from '#law/papers/state.ts';
import type { PaperStanding } from './contract.ts';
import { paperOffers } from './paper-rules.ts';

/** What became of each paper of a case, in words: shown wherever the paper is. */

interface Numbered {
  readonly seq: number;
  readonly form: string;
  readonly number: string | null;
}

type NumberOf = (key: PaperKey | undefined) => string;

function voidedNote(state: PaperState, key: PaperKey, numberOf: NumberOf): string | null {
  const voiding = voidingOf(state, key);
  if (voiding === undefined || voiding.decision === null) return null;
  const next = replacementOf(state, key);
  const then = next === undefined ? (awaitsReissue(state, key) ? '，尚未重新制发' : '') : `，由${numberOf(next)}代替`;
  return `${voiding.decision.on}作废（${VOID_REASONS[voiding.data.reason]}）${then}`;
}

function rectifiedNote(state: PaperState, key: PaperKey, numberOf: NumberOf): string | null {
  const found = rectificationsOf(state, key);
  if (found.length === 0) return null;
  return found.map(({ data, decision }) => {
    const slips = data.slips.map(({ original, corrected }) => `“${original}”补正为“${corrected}”`).join('，');
    return `${decision.on}由${numberOf({ event: decision.id, form: RECTIFICATION })}补正：${slips}`;
  }).join('；');
}

function standingOf(state: PaperState, key: PaperKey, numberOf: NumberOf): Omit<PaperStanding, 'offers'> {
  const voided = voidedNote(state, key, numberOf);
  if (voided !== null) return { state: 'voided', note: voided };
  const rectified = rectifiedNote(state, key, numberOf);
  const earlier = replacedBy(state, key);
  const instead = earlier === undefined ? null : `代替作废的${numberOf(earlier)}`;
  return { state: rectified === null ? 'valid' : 'rectified', note: [instead, rectified].flatMap((one) => one ?? []).join('；') || null };
}

/** By the step that issued it and its form. */
export function paperStandings(events: readonly CaseEvent[], papers: readonly Numbered[]): (seq: number, form: string) => Omit<PaperStanding, 'offers'> {
  const state = paperStateOf(events);
  const idOf = (seq: number) => events.find((event) => event.seq === seq)?.id;
  const numberOf: NumberOf = (key) => papers.find(({ seq, form }) => form === key?.form && idOf(seq) === key.event)?.number ?? '不编号的原件';
  return (seq, form) => {
    const event = idOf(seq);
    return event === undefined ? { state: 'valid', note: null } : standingOf(state, { event, form }, numberOf);
  };
}

/** With the steps that may name each paper now. */
export function offeredStandings(events: readonly CaseEvent[], view: CaseView, papers: readonly Numbered[]): (seq: number, form: string) => PaperStanding {
  const offers = paperOffers({ events, view });
  const standing = paperStandings(events, papers);
  return (seq, form) => {
    const event = events.find((one) => one.seq === seq)?.id;
    return { ...standing(seq, form), offers: event === undefined ? [] : [...(offers.find(({ key }) => samePaper(key, { event, form }))?.steps ?? [])] };
  };
}

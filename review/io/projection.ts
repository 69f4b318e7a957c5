import { dueBy } from '#law/engine/facts.ts';
import { partyName } from '#law/party.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended } from '#record/ports.ts';
import type { ReviewState } from '../model.ts';
import { clearanceOf } from '../rules.ts';
import { reviewStateOf } from '../state.ts';
import { saveClearance, saveStanding, voidClearances } from './store.ts';

/** What review keeps of a step, in the step's own transaction: clearances given and voided, and where review stands. */
export async function projectReview(tx: Tx, { agency, caseId, event, events, view, facts }: Appended): Promise<void> {
  const before = reviewStateOf(events.slice(0, -1));
  const state = reviewStateOf(events);
  if (state.status === 'none') return;
  const clearance = clearanceOf(events);
  const covered = before.status === 'agreed' || before.status === 'settled';
  // A draft sent again, or a case that changed, takes the force from what was cleared before.
  if (covered && clearance?.id !== before.clearance) await voidClearances(tx, agency, caseId, event.id);
  if (clearance !== null && clearance.id === event.id) {
    await saveClearance(tx, agency, caseId, { id: clearance.id, draft: clearance.draft, ground: clearance.ground, at: event.at });
  }
  await keepStanding(tx, { agency, caseId, events, view, facts }, state);
}

/** Where review stands, with the last day for it as the calendar of `facts` has it. */
async function keepStanding(tx: Tx, { agency, caseId, events, view, facts }: Omit<Appended, 'event'>, state: Exclude<ReviewState, { status: 'none' }>): Promise<void> {
  const accepted = events.findLast(({ step }) => step === 'accept-review');
  await saveStanding(tx, agency, {
    caseId, status: state.status, round: state.submission.round, title: view.title, party: view.party === null ? '' : partyName(view.party),
    proposal: view.rules.draftNames[state.submission.draft.kind] ?? state.submission.draft.kind, submittedOn: state.submission.on,
    due: state.status === 'accepted' && accepted ? dueBy(facts, 'review.limit', accepted.on)?.due.date ?? null : null,
  });
}

/** The last day for the review counted anew, where it is what has changed (another calendar). */
export async function redateReview(tx: Tx, appended: Appended): Promise<void> {
  const state = reviewStateOf(appended.events);
  if (state.status !== 'none') await keepStanding(tx, appended, state);
}

import { dueBy } from '#law/engine/facts.ts';
import { partyName } from '#law/party.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended } from '#record/ports.ts';
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
  const accepted = events.findLast(({ step }) => step === 'accept-review');
  await saveStanding(tx, agency, {
    caseId, status: state.status, round: state.submission.round, title: view.title, party: view.party === null ? '' : partyName(view.party),
    proposal: view.rules.draftNames[state.submission.draft.kind] ?? state.submission.draft.kind, submittedOn: state.submission.on,
    due: state.status === 'accepted' && accepted ? dueBy(facts, 'review.limit', accepted.on)?.due.date ?? null : null,
  });
}

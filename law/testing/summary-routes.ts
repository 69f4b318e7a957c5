import { penaltySummary } from '#law/actions/penalty-summary/action.ts';
import type { SummaryState } from '#law/actions/penalty-summary/state.ts';
import type { Disposition } from '#law/disposition.ts';
import { fine } from './builders.ts';
import { SUMMARY_CONTENT } from './content-penalty-summary.ts';
import type { Kind, KindJourney } from './kind-journey.ts';

export const SUMMARY: Kind<SummaryState> = { action: penaltySummary, content: SUMMARY_CONTENT };

type Journey = KindJourney<SummaryState>;

/** The usual way to a place in the summary procedure; all on the day that is set, unless the test moves on. */
export const seen = (journey: Journey, source: object = {}): Journey => journey.take('find-violation', source).take('record-scene');

export const told = (journey: Journey, intended: Disposition = fine(100), source: object = {}): Journey =>
  seen(journey, source).take('tell-party', { intended }).take('hear-statement');

export const fined = (journey: Journey, decision: Disposition = fine(100), source: object = {}): Journey =>
  told(journey, decision, source).take('decide', { decision });

/** … and the decision is in the party's hands. */
export const delivered = (journey: Journey, decision: Disposition = fine(100), source: object = {}): Journey => fined(journey, decision, source).take('deliver');

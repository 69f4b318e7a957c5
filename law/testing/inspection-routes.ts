import { inspection } from '#law/actions/inspection/action.ts';
import type { InspectionState } from '#law/actions/inspection/state.ts';
import { INSPECTION_CONTENT, RESULTS } from './content-inspection.ts';
import { served } from './content-shared.ts';
import type { Kind, KindJourney } from './kind-journey.ts';

export const INSPECTION: Kind<InspectionState> = { action: inspection, content: INSPECTION_CONTENT };

type Journey = KindJourney<InspectionState>;

/** Asked for on Monday 2 March 2026 and approved on the next day. */
export const approved = (journey: Journey, task: object = {}, request: object = {}): Journey =>
  journey.take('register-inspection', task).take('request-approval', request).on('2026-03-03').take('approve-inspection');

/** Announced and the notice served on Tuesday 10 March for Monday 16 March. */
export const notified = (journey: Journey, task: object = {}): Journey =>
  approved(journey, task).on('2026-03-10').take('give-notice').take('serve', served('notice'));

/** On the spot on Monday 16 March. */
export const arrived = (journey: Journey, task: object = {}): Journey => notified(journey, task).on('2026-03-16').take('check-in');

export const concluded = (journey: Journey, result: keyof typeof RESULTS = 'no-problem'): Journey =>
  arrived(journey).take('record-inspection').take('decide', { conclusion: RESULTS[result] });

/** … and the result told on Tuesday 17 March. */
export const told = (journey: Journey, result: keyof typeof RESULTS = 'no-problem'): Journey => concluded(journey, result).on('2026-03-17').take('serve', served('result'));

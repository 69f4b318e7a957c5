import { fee } from '#law/actions/fee/action.ts';
import { levy } from '#law/actions/levy/action.ts';
import { requisition } from '#law/actions/requisition/action.ts';
import type { RequisitionState } from '#law/actions/requisition/state.ts';
import type { Draft } from '#law/engine/definition.ts';
import type { LevyCase } from '#law/levy/case.ts';
import type { LevyState } from '#law/levy/payment-state.ts';
import { FEE_CONTENT, LEVY_CONTENT, REQUISITION_CONTENT } from './content-levy.ts';
import { served } from './content-shared.ts';
import type { Kind, KindJourney } from './kind-journey.ts';

export const LEVY: Kind<LevyState> = { action: levy, content: LEVY_CONTENT };
export const FEE: Kind<LevyState> = { action: fee, content: FEE_CONTENT };
export const REQUISITION: Kind<RequisitionState> = { action: requisition, content: REQUISITION_CONTENT };

/** Assessed and told on Tuesday 3 March 2026, with three working days to state its case: until Friday 6 March. */
export const told = <State extends LevyCase<Draft>>(journey: KindJourney<State>, draft: object = {}, opening: object = {}): KindJourney<State> =>
  journey.take(journey.kind.action.opening, opening).on('2026-03-03').take('assess', draft).take('serve', served('assessment'));

/** … decided and served on Monday 9 March. */
export const decided = <State extends LevyCase<Draft>>(journey: KindJourney<State>, draft: object = {}, opening: object = {}): KindJourney<State> =>
  told(journey, draft, opening).on('2026-03-09').take('decide', draft).take('serve');

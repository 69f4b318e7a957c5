import { z } from 'zod';
import { refuse } from '#law/engine/refusal.ts';
import { line, text } from '#law/forms/fields.ts';
import { penaltyClosingSteps, unfinished } from '#law/penalty/closing.ts';
import { courtSteps, lateFineStep } from '#law/penalty/enforcement.ts';
import { paymentSteps } from '#law/penalty/payment.ts';
import { penaltyRemedySteps } from '#law/penalty/remedies.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { underway } from './collection.ts';
import { entering, step } from './state.ts';

const from = ['decided'];

export const EXECUTION_STEPS = [...paymentSteps(step, from), ...penaltyRemedySteps(step, from), lateFineStep(step, from), ...courtSteps(step, from)];

const REPORT = [cite('penalty-2021', 52, 3)];

const reportToAgency = step({
  code: 'report-to-agency', name: '报所属行政机关备案', stage: 'execution', by: ['officer'], task: true, from: ['decided'], articles: REPORT,
  applicable: (state) => !state.reported,
  form: z.strictObject({ receiver: line('受理备案的机构', 100), note: text('备案说明', 1000).exactOptional() }),
  apply: (state) => ({ ...state, reported: true }),
});

const CLOSING = penaltyClosingSteps(step, {
  from,
  entering,
  blockers: (state, on) => [
    ...unfinished(state, on),
    ...(state.reported ? [] : [refuse('unreported', '当场作出的处罚决定应当报所属行政机关备案', REPORT, { todo: '办理“报所属行政机关备案”。' })]),
    ...(underway(state) ? [refuse('fine-underway', '当场收缴的罚款尚未缴付银行', [cite('penalty-2021', 71)], { todo: '交至行政机关并缴付指定的银行。' })] : []),
  ],
});

const DISCLOSURE_STEPS = disclosureSteps(step, ['decided', 'closing-requested', 'closed', 'archived'], (state, published) => ({ ...state, published }), '行政处罚');

export const CLOSING_STEPS = [reportToAgency, ...DISCLOSURE_STEPS, ...CLOSING];

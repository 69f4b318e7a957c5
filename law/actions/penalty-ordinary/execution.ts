import { confiscationSteps } from '#law/penalty/confiscation.ts';
import { courtSteps, lateFineStep, performanceStep } from '#law/penalty/enforcement.ts';
import { paymentSteps } from '#law/penalty/payment.ts';
import { penaltyRemedySteps } from '#law/penalty/remedies.ts';
import { step } from './state.ts';

const from = ['decided'];

export const EXECUTION_STEPS = [
  ...paymentSteps(step, from), ...penaltyRemedySteps(step, from), lateFineStep(step, from), performanceStep(step, from), ...confiscationSteps(step, from), ...courtSteps(step, from),
];

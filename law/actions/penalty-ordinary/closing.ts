import { z } from 'zod';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { amountOf, penaltiesOf, type Disposition } from '#law/disposition.ts';
import { line } from '#law/forms/fields.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { confiscationLeft } from '#law/penalty/confiscation.ts';
import { penaltyClosingSteps, unfinished } from '#law/penalty/closing.ts';
import { entering, step } from './state.ts';

/** Penalties that are reported for record whatever their amount (三政办〔2019〕16号三（三）2). */
const REPORTED: ReadonlySet<string> = new Set(['stop-business', 'revoke-licence']);

/** Whether a decision must be reported to the judicial administration (重大处罚备案): only where a source in force says so. */
export function mustReport(disposition: Disposition, party: Party | null, on: LegalDate, facts: Pick<Facts, 'jurisdiction' | 'calendar' | 'settings'>): boolean {
  const organisation = party !== null && !isCitizenForAmounts(party);
  const threshold = bindingOn(facts, organisation ? 'report.threshold.organisation' : 'report.threshold.citizen', on);
  if (threshold === null) return false;
  return penaltiesOf(disposition).some(({ type }) => REPORTED.has(type)) ||
    (['fine', 'confiscate-gains', 'confiscate-property'] as const).some((type) => amountOf(disposition, type) >= Number(threshold.value));
}

const reportForRecord = step({
  code: 'report-for-record', name: '重大处罚备案', stage: 'execution', by: ['officer', 'reviewer'], task: true, from: ['decided', 'closing-requested', 'closed'],
  articles: [cite('sanmenxia-2019', '三（三）2')], documents: ['report-for-record'],
  applicable: (state) => state.decision?.disposition.kind === 'penalty' && !state.reported,
  form: z.strictObject({ receiver: line('受理备案的司法行政部门'), receipt: line('备案回执号', 50) }),
  blockers: (state, _on, facts) => (state.decision && mustReport(state.decision.disposition, state.party, state.decision.on, facts)
    ? [] : [refuse('no-report-needed', '本决定没有达到备案的标准', [cite('sanmenxia-2019', '三（三）2')])]),
  apply: (state) => ({ ...state, reported: true }),
});

export const CLOSING_STEPS = [...penaltyClosingSteps(step, { from: ['decided'], blockers: (state, on) => [...unfinished(state, on), ...confiscationLeft(state, on)], entering }), reportForRecord];

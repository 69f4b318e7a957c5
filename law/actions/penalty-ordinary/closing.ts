import { z } from 'zod';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { amountOf, penaltiesOf, type Disposition } from '#law/disposition.ts';
import { line, text } from '#law/forms/fields.ts';
import { archiveStep } from '#law/procedures/archiving.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { needsPerformance, owedFen } from './execution.ts';
import { entering, step, type PenaltyState } from './state.ts';

const RECORD = [cite('penalty-2021', 47)];

function closingBlockers(state: PenaltyState, on: LegalDate): readonly Refusal[] {
  const enforced = state.courtApplication?.ended === true;
  const served = state.served.decision;
  const unserved = state.decision?.disposition.kind !== 'transfer' && (served === undefined || compareDates(on, served) < 0)
    ? [refuse('decision-unserved', '决定书尚未送达，不能结案', [cite('penalty-2021', 61, 1)], { todo: '先送达决定书。' })] : [];
  const unpaid = owedFen(state) > 0 && !enforced && !state.annulled
    ? [refuse('unpaid', '罚款尚未缴清，也没有强制执行结果', [cite('penalty-2021', 66, 1), cite('penalty-2021', 72, 1)], { todo: '登记缴款，或者催告后申请强制执行。' })] : [];
  const unperformed = needsPerformance(state) && !state.performed && !enforced && !state.annulled
    ? [refuse('unperformed', '处罚（移送）尚未执行完毕', [cite('penalty-2021', 66, 1)], { todo: '登记其他处罚的执行。' })] : [];
  return [...unserved, ...unpaid, ...unperformed];
}

const requestClosing = step({
  code: 'request-closing', name: '提请结案', stage: 'execution', by: ['officer'], from: ['decided'], articles: RECORD, documents: ['closing-report'],
  form: z.strictObject({ result: text('处理结果和执行情况', 3000) }),
  blockers: closingBlockers,
  apply: (state, { on }) => entering(state, 'closing-requested', on),
});

const approveClosing = step({
  code: 'approve-closing', name: '批准结案', stage: 'execution', by: ['head'], task: true, from: ['closing-requested'], articles: RECORD,
  form: z.strictObject({ opinion: text('审批意见', 1000) }),
  apply: (state, { on }) => entering(state, 'closed', on),
});

const archive = archiveStep(step, (state, on) => entering(state, 'archived', on));

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

export const CLOSING_STEPS = [requestClosing, approveClosing, archive, reportForRecord];

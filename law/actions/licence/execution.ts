import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Provision } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, line, money, SIGNATURES, text, time } from '#law/forms/fields.ts';
import { linkedCase } from '#law/forms/opening.ts';
import { archiveStep } from '#law/procedures/archiving.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { HEARING_NOTICE } from '#law/procedures/hearing.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { remedySteps } from '#law/procedures/remedies.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { isFavourable, owesCompensation } from './draft.ts';
import { entering, step, type LicenceState } from './state.ts';

const FEES = [cite('licensing-2019', 58, 1), cite('licensing-2019', 59)];

const collectFee = step({
  code: 'collect-fee', name: '收取许可费用', stage: 'execution', by: ['officer'], from: ['examining', 'concluded', 'decided'],
  articles: FEES,
  form: z.strictObject({
    item: choice('收费项目', { licence: '实施许可的费用', supervision: '监督检查的费用', 'application-form': '申请书格式文本' }),
    amountFen: money('金额（元）'), basis: Provision.meta({ title: '收费依据' }), published: confirmed('按照公布的法定项目和标准收取'), receipt: line('票据号', 100),
  }),
  objections: (_state, { item, basis }) => [
    ...(item === 'application-form' ? [refuse('form-fee', '提供行政许可申请书格式文本，不得收费', [cite('licensing-2019', 58, 2)], { todo: '免费提供申请书格式文本。' })] : []),
    ...(compareRanks(basis.rank, 'administrative-regulation') > 0
      ? [refuse('fee-no-basis', '实施行政许可和监督检查不得收取任何费用，法律、行政法规另有规定的除外', FEES, { todo: '没有法律、行政法规依据的，不得收费。' })] : []),
  ],
  apply: (state) => state,
});

const SERVED = {
  declined: '不予受理决定书', rights: '陈述申辩权利告知书', 'hearing-right': '听证告知书', [HEARING_NOTICE]: '听证通知书', decision: '决定书',
} as const;

const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED,
  stage: 'execution',
  from: ['examining', 'declined', 'decided'],
  confirmedIn: ['received', 'supplementing', 'examining', 'concluded', 'decided'],
  articles: [cite('licensing-2019', 38), cite('licensing-2019', 44)],
  issuedOn: (state: LicenceState) => ({
    declined: state.declinedOn,
    rights: state.phase === 'examining' ? state.rights?.on ?? null : null,
    'hearing-right': state.phase === 'examining' ? state.hearingRightOn : null,
    [HEARING_NOTICE]: state.phase === 'examining' ? state.hearing?.convened?.on ?? null : null,
    decision: state.decision?.on ?? null,
  }),
});

/** A licence stands: it was granted, changed or renewed here and has not been set aside. */
const stands = ({ decision, annulled }: LicenceState): boolean => decision !== null && isFavourable(decision.draft) && !annulled;

const SUPERVISE = [cite('licensing-2019', 61), cite('licensing-2019', 62)];

const inspectLicensee = step({
  code: 'inspect-licensee', name: '对被许可人监督检查', stage: 'execution', by: ['officer'], from: ['decided', 'closed'], certified: 2,
  articles: SUPERVISE, documents: ['licence-supervision-record'],
  applicable: stands,
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'), identityShown: confirmed('主动出示执法证件'),
    findings: text('检查情况'), outcome: choice('处理结果', { none: '未发现问题', corrected: '责令限期改正', case: '另行立案处理' }),
    linked: linkedCase('另行处理的案件').exactOptional(), signature: choice('被许可人签名', SIGNATURES),
  }),
  objections: (_state, { startedAt, endedAt, outcome, linked }) => [
    ...(startedAt < endedAt ? [] : [refuse('record-time-order', '记录的结束时间应当晚于开始时间', SUPERVISE, { todo: '更正记录的起止时间。' })]),
    ...(outcome === 'case' && linked === undefined ? [refuse('case-unlinked', '另行立案处理的，应当写明案件', SUPERVISE, { todo: '先登记新的案件，再在此关联。' })] : []),
  ],
  apply: (state) => state,
});

const FOLLOW_UPS = { withdrawal: '撤回许可', revocation: '撤销许可', cancellation: '注销许可', penalty: '行政处罚' } as const;
const FOLLOW = [cite('licensing-2019', 8), cite('licensing-2019', 69), cite('licensing-2019', 70), cite('licensing-2019', 78), cite('licensing-2019', 79)];

/**
 * What this decision can lead to: a licence that stands may be taken; one that was taken is cancelled in the register; who lied for
 * it, or got it by fraud, is also liable to a penalty (第七十条第四项、第七十八条、第七十九条).
 */
function followUps(state: LicenceState): readonly (keyof typeof FOLLOW_UPS)[] {
  if (stands(state)) return ['withdrawal', 'revocation', 'cancellation', 'penalty'];
  const draft = state.annulled ? null : state.decision?.draft ?? null;
  switch (draft?.kind) {
    case 'withdraw': return ['cancellation'];
    case 'revoke': return draft.ground === 'fraud' ? ['cancellation', 'penalty'] : ['cancellation'];
    case 'refuse': return draft.falsehood ? ['penalty'] : [];
    case 'grant': case 'change': case 'renew': case 'cancel': case 'keep': case undefined:
    default: return [];
  }
}

/** The bridge to the case in which that is decided: every decision is made in its own. */
const openFollowUp = step({
  code: 'open-follow-up', name: '另案办理撤回、撤销、注销或者处罚', stage: 'execution', by: ['officer'], from: ['decided', 'closed'],
  articles: FOLLOW,
  applicable: (state) => followUps(state).length > 0,
  form: z.strictObject({ matter: choice('办理事项', FOLLOW_UPS), newCase: linkedCase('新的案件'), reason: text('事由', 2000) }),
  objections: (state, { matter }) => {
    const possible = followUps(state);
    return possible.includes(matter) ? [] : [refuse('follow-up-unfounded', `本案的决定不能引起“${FOLLOW_UPS[matter]}”`, FOLLOW, { todo: `可以另案办理：${possible.map((one) => FOLLOW_UPS[one]).join('、')}。` })];
  },
  apply: (state) => state,
});

const payCompensation = step({
  code: 'pay-compensation', name: '登记补偿（赔偿）', stage: 'execution', by: ['officer'], task: true, from: ['decided'],
  articles: [cite('licensing-2019', 8, 2), cite('licensing-2019', 69, 4)],
  applicable: ({ decision, compensated }) => decision !== null && owesCompensation(decision.draft) && !compensated,
  form: z.strictObject({ amountFen: money('金额（元）'), receipt: line('支付凭证', 100) }),
  apply: (state) => ({ ...state, compensated: true }),
});

const unserved = (state: LicenceState, document: 'declined' | 'decision', on: LegalDate): readonly Refusal[] => {
  const served = state.served[document];
  return served === undefined || compareDates(on, served) < 0
    ? [refuse('decision-unserved', `${SERVED[document]}尚未送达，不能办结`, [cite('licensing-2019', 38)], { todo: '先送达。' })] : [];
};

function closingBlockers(state: LicenceState, on: LegalDate): readonly Refusal[] {
  if (state.phase === 'declined') return unserved(state, 'declined', on);
  if (state.decision === null) return [];
  return [
    ...unserved(state, 'decision', on),
    ...(stands(state) && state.certificateOn === null ? [refuse('certificate-unissued', '许可证件尚未颁发、送达', [cite('licensing-2019', 44)], { todo: '先办理“颁发、送达许可证件”。' })] : []),
    ...(owesCompensation(state.decision.draft) && !state.compensated && !state.annulled
      ? [refuse('compensation-unpaid', '补偿（赔偿）尚未支付', [cite('licensing-2019', 8, 2), cite('licensing-2019', 69, 4)], { todo: '先登记补偿（赔偿）。' })] : []),
  ];
}

const closeCase = step({
  code: 'close-case', name: '办结', stage: 'execution', by: ['officer'], from: ['decided', 'declined', 'terminated', 'forwarded'],
  articles: [cite('state-council-2018', '三（九）')],
  form: z.strictObject({ result: text('办理结果', 3000) }),
  blockers: closingBlockers,
  apply: (state, { on }) => entering(state, 'closed', on),
});

export const EXECUTION_STEPS = [
  collectFee, ...SERVICE_STEPS, inspectLicensee, openFollowUp, payCompensation,
  ...disclosureSteps(step, ['decided', 'closed', 'archived'], (state, published) => ({ ...state, published }), '行政许可'),
  ...remedySteps(step, {
    from: ['declined', 'decided', 'closed'], earliest: ({ served }) => served['decision'] ?? served['declined'] ?? null,
  }),
  ...recusalSteps(step, ['examining', 'concluded']),
  closeCase, archiveStep(step, (state, on) => entering(state, 'archived', on)),
];

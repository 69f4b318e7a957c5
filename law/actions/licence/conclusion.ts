import { z } from 'zod';
import { computeDue } from '#kernel/calendar.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { bindingOn, dueBy, type Due, type Facts } from '#law/engine/facts.ts';
import { CIRCUMSTANCES } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, choices, confirmed, line, text } from '#law/forms/fields.ts';
import { unreviewedRefusals } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { draftField, LICENCE_DRAFTS, MATTERS, OUTCOMES, type LicenceDraft } from './draft.ts';
import { HEARING_CASES, hearingBlockers, hearingOmitted } from './hearing.ts';
import { appliedFor, entering, excludedOf, renewedBySilence, step, type Handling, type LicenceState } from './state.ts';

const OTHERS = [cite('licensing-2019', 36)];

export const LIMITS = { single: 'licence.decision', joint: 'licence.joint', 'lower-review': 'licence.lower-review' } as const satisfies Record<Handling, unknown>;
const EXTENSIONS = { single: 'licence.decision-extension', joint: 'licence.joint-extension' } as const;
const EXTEND = [cite('licensing-2019', 42)];

/** The last day for the decision, from acceptance or, where the agency kept silent, from receipt; null for what nobody applied for. */
export function decisionLimit(state: LicenceState, facts: Facts): Due | null {
  const start = state.acceptedOn ?? state.receivedOn;
  return state.request === null || start === null ? null : dueBy(facts, LIMITS[state.request.handling], start, excludedOf(state), state.extensionDays);
}

const extendLimit = step({
  code: 'extend-limit', name: '延长审查期限', stage: 'decision', by: ['head'], from: ['examining', 'concluded'],
  articles: EXTEND, documents: ['licence-extension'],
  applicable: (state) => appliedFor(state) && state.request?.handling !== 'lower-review',
  form: z.strictObject({
    reason: text('延长的理由', 2000), told: confirmed('将延长期限的理由告知申请人'),
    government: line('批准延长的本级人民政府负责人').exactOptional().meta({ title: '批准延长的本级人民政府负责人（统一、联合、集中办理的填写）', widget: 'line' }),
  }),
  blockers: (state, on, facts) => {
    const limit = decisionLimit(state, facts);
    return [
      ...(state.extensionDays > 0 ? [refuse('extended-already', '审查期限已经延长过一次，不得再次延长', EXTEND, { todo: '在延长后的期限内作出决定。' })] : []),
      ...(limit !== null && compareDates(on, limit.due.date) > 0
        ? [refuse('limit-expired', `审查期限已于${limit.due.date}届满，不能再延长`, EXTEND, { todo: '立即作出决定。', evidence: { lastDay: limit.due.date } })] : []),
    ];
  },
  objections: (state, { government }) => (state.request?.handling === 'joint' && government === undefined
    ? [refuse('government-approval-missing', '统一办理、联合办理、集中办理的，延长期限应当经本级人民政府负责人批准', [cite('licensing-2019', 42, 2)], { todo: '报本级人民政府负责人批准后，填写批准人再办理。' })] : []),
  compute: (state, _data, { on }, facts) => {
    const rule = bindingOn(facts, EXTENSIONS[state.request?.handling === 'joint' ? 'joint' : 'single'], on);
    return { days: Number(rule?.value ?? 0) };
  },
  apply: (state, { data }) => ({ ...state, extensionDays: state.extensionDays + data.computed.days }),
});

/** Who must have been told and heard before the agency makes up its mind, and until when. */
function rightsRefusals(state: LicenceState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const taking = state.request?.matter === 'withdrawal' || state.request?.matter === 'revocation';
  if (state.rights === null) {
    if (taking) return [refuse('licensee-untold', '撤回、撤销行政许可前，应当告知被许可人并听取其陈述、申辩', [cite('licensing-2019', 7)], { todo: '先办理“告知陈述申辩权利”并送达。' })];
    return state.othersConcerned ? [refuse('others-untold', '许可事项直接关系他人重大利益的，应当告知利害关系人并听取意见', OTHERS, { todo: '先办理“告知陈述申辩权利”并送达。' })] : [];
  }
  const servedOn = state.served['rights'];
  if (servedOn === undefined) return [refuse('rights-unserved', '陈述申辩权利告知书尚未送达', OTHERS, { todo: '先送达告知书。' })];
  const end = computeDue(facts.calendar, servedOn, { unit: 'working-day', length: state.rights.days }).date;
  return compareDates(on, end) <= 0
    ? [refuse('statement-period-running', `陈述、申辩期限至${end}，期限届满前不得终结审查`, OTHERS, { todo: '等待期限届满。', evidence: { lastDay: end } })] : [];
}

/** What a draft may not be, whoever proposes it. */
export function misfits({ request, heard }: LicenceState, draft: LicenceDraft, transcript: string | undefined): readonly Refusal[] {
  const outcomes: readonly string[] = request === null ? [] : OUTCOMES[request.matter];
  return [
    ...(request === null || outcomes.includes(draft.kind) ? []
      : [refuse('decision-of-another-matter', `“${MATTERS[request.matter]}”不能作出“${LICENCE_DRAFTS[draft.kind]}”的决定`, [cite('licensing-2019', 37), cite('licensing-2019', 38)], { todo: '选择与办理事项相应的决定；办理事项登记有误的，另行登记。' })]),
    ...(heard && transcript === undefined ? [refuse('transcript-unused', '经过听证的，应当根据听证笔录作出决定，说明采信笔录的情况', [cite('licensing-2019', 48, 2)], { todo: '对照听证笔录，逐项说明采信和不采信的内容及理由。' })] : []),
    ...(draft.kind === 'grant' && draft.validTo !== undefined && compareDates(draft.validTo, draft.validFrom) < 0
      ? [refuse('validity-order', '许可有效期的止日早于起日', [cite('licensing-2019', 39)], { todo: '更正有效期。' })] : []),
    ...(draft.kind === 'renew' && request !== null && request.validTo !== null && compareDates(draft.validTo, request.validTo) <= 0
      ? [refuse('validity-order', `延续后的有效期应当晚于原有效期（${request.validTo}）`, [cite('licensing-2019', 50)], { todo: '更正延续后的有效期。' })] : []),
    ...(draft.kind === 'withdraw' && draft.loss && draft.compensation === undefined
      ? [refuse('compensation-missing', '撤回行政许可造成财产损失的，应当依法给予补偿', [cite('licensing-2019', 8, 2)], { todo: '写明补偿的范围、数额和方式。' })] : []),
    ...(draft.kind === 'revoke' && draft.harmful
      ? [refuse('revocation-harms-public', '撤销可能对公共利益造成重大损害的，不予撤销', [cite('licensing-2019', 69, 3)], { todo: '作出维持行政许可的决定。' })] : []),
  ];
}

/** What may no longer be refused, because the licence was renewed by silence the day after it would have ended. */
export const renewalRefusals = (state: LicenceState, draft: LicenceDraft, on: LegalDate): readonly Refusal[] => (draft.kind === 'refuse' && renewedBySilence(state, on)
  ? [refuse('renewed-by-silence', `原许可有效期${state.request?.validTo ?? ''}届满前没有作出决定，视为准予延续，不得再作出不予延续的决定`, [cite('licensing-2019', 50, 2)], { todo: '作出准予延续的决定并换发证件。' })] : []);

const conclude = step({
  code: 'conclude-investigation', name: '审查终结', stage: 'investigation', by: ['officer'], from: ['examining'],
  articles: [cite('licensing-2019', 34), cite('licensing-2019', 37)], documents: ['licence-examination'],
  form: z.strictObject({
    verification: choice('审查方式', { documents: '书面审查（材料齐全、符合法定形式）', substance: '需要核实申请材料的实质内容' }),
    hearing: choice('听证情形', HEARING_CASES),
    course: text('审查经过'),
    transcript: text('采信听证笔录的情况（经过听证的填写）', 3000).exactOptional(),
    proposal: draftField('处理意见'),
    circumstances: choices('案件情形（影响是否属于重大执法决定）', CIRCUMSTANCES),
  }),
  blockers: (state, on, facts) => [
    ...(state.special.some(({ ended }) => !ended) ? [refuse('special-procedure-running', '听证、检验、检测、鉴定、专家评审等程序尚未结束', [cite('licensing-2019', 45)], { todo: '先登记特别程序结束。' })] : []),
    ...rightsRefusals(state, on, facts),
    ...hearingBlockers(state, on, facts),
    ...unreviewedRefusals(state, OTHERS),
  ],
  objections: (state, { verification, hearing, proposal, transcript }, { on }) => [
    ...(verification === 'substance' && state.examinations === 0
      ? [refuse('not-verified', '需要核实实质内容的，应当指派两名以上工作人员核查', [cite('licensing-2019', 34, 3)], { todo: '先办理核查并制作笔录。' })] : []),
    ...hearingOmitted(state, hearing),
    ...misfits(state, proposal, transcript),
    ...renewalRefusals(state, proposal, on),
  ],
  apply: (state, { on, data }) => ({ ...entering(state, 'concluded', on), conclusion: { on, proposal: data.proposal }, circumstances: data.circumstances }),
});

const forward = step({
  code: 'forward-opinion', name: '报送初步审查意见', stage: 'decision', by: ['head'], from: ['concluded'],
  articles: [cite('licensing-2019', 35), cite('licensing-2019', 43)],
  applicable: (state) => state.request?.handling === 'lower-review',
  form: z.strictObject({
    superior: line('上级行政机关'), opinion: text('初步审查意见'), complete: confirmed('将初步审查意见和全部申请材料直接报送上级行政机关'),
    superiorCase: z.uuid().exactOptional().meta({ title: '上级机关的案件', widget: 'case' }),
  }),
  apply: (state, { on }) => entering(state, 'forwarded', on),
});

export const CONCLUSION_STEPS = [extendLimit, conclude, forward];

import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, line, lines, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import { statementSteps } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { notAccepted } from './acceptance.ts';
import { acted, appliedFor, entering, step } from './state.ts';

const EXAMINE = [cite('licensing-2019', 34)];
const OTHERS = [cite('licensing-2019', 36)];
const SPECIAL = [cite('licensing-2019', 45)];

/** An application that silence accepted is examined from the day it came in; the first act of examination writes that down. */
const examine = step({
  code: 'examine', name: '核查申请材料的实质内容', stage: 'investigation', by: ['officer'], from: ['received', 'examining'], certified: 2,
  articles: [cite('licensing-2019', 34, 3)], documents: ['licence-verification'],
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'), identityShown: confirmed('主动出示执法证件'),
    findings: text('核查情况'), othersConcerned: yesNo('许可事项直接关系他人重大利益'), others: lines('利害关系人', 0), signature: choice('当事人签名', SIGNATURES),
  }),
  blockers: notAccepted,
  objections: (_state, { startedAt, endedAt, othersConcerned, others }) => [
    ...(startedAt < endedAt ? [] : [refuse('record-time-order', '笔录的结束时间应当晚于开始时间', [cite('licensing-2019', 34, 3)], { todo: '更正笔录的起止时间。' })]),
    ...(othersConcerned && others.length === 0 ? [refuse('others-unnamed', '直接关系他人重大利益的，应当写明利害关系人', OTHERS, { todo: '逐一写明利害关系人，以便告知。' })] : []),
  ],
  apply: (state, { on, data, officers }) => {
    const silent = state.phase === 'received' ? { ...entering(state, 'examining', on), acceptedOn: state.receivedOn, deemed: true } : state;
    return { ...acted(silent, officers), examinations: state.examinations + 1, othersConcerned: state.othersConcerned || data.othersConcerned };
  },
});

const notifyRights = step({
  code: 'notify-rights', name: '告知陈述申辩权利', stage: 'investigation', by: ['officer'], from: ['examining'],
  articles: OTHERS, documents: ['licence-rights-notice'],
  form: z.strictObject({
    recipients: lines('被告知的申请人、被许可人、利害关系人'), content: text('许可事项、拟作出的处理和理由'), days: count('陈述、申辩期限（工作日）', 1, 30), contact: line('联系人和联系方式'),
  }),
  apply: (state, { on, data }) => {
    const { rights: _earlier, ...served } = state.served;
    return { ...state, served, rights: { on, days: data.days } };
  },
});

const SPECIAL_KINDS = {
  hearing: '听证', tender: '招标', auction: '拍卖', inspection: '检验', testing: '检测', quarantine: '检疫', appraisal: '鉴定', experts: '专家评审',
} as const;

const beginSpecial = step({
  code: 'begin-special-procedure', name: '告知特别程序所需时间', stage: 'investigation', by: ['officer'], from: ['examining'],
  articles: SPECIAL, documents: ['licence-special-procedure'],
  applicable: (state) => appliedFor(state) && state.special.every(({ ended }) => ended),
  form: z.strictObject({
    kind: choice('特别程序', SPECIAL_KINDS), until: date('所需时间至'), reason: text('理由', 2000), told: confirmed('将所需时间书面告知申请人'),
  }),
  objections: (_state, { until }, { on }) => (compareDates(until, on) < 0 ? [refuse('special-order', '所需时间的止日早于告知之日', SPECIAL, { todo: '更正所需时间。' })] : []),
  apply: (state, { id, on, data }) => ({ ...state, special: [...state.special, { id, from: on, until: data.until, ended: false }] }),
});

const endSpecial = step({
  code: 'end-special-procedure', name: '特别程序结束', stage: 'investigation', by: ['officer'], task: true, from: ['examining'],
  articles: SPECIAL,
  applicable: (state) => state.special.some(({ ended }) => !ended),
  form: z.strictObject({ result: text('结果', 3000) }),
  blockers: (state, on) => {
    const begun = state.special.find(({ ended }) => !ended)?.from;
    return begun !== undefined && compareDates(on, begun) < 0 ? [refuse('special-order', `特别程序自${begun}开始，不可能在此前结束`, SPECIAL, { todo: '更正结束的日期。' })] : [];
  },
  // The time it took is not counted; beyond the time that was told, it is.
  apply: (state, { on }) => ({ ...state, special: state.special.map((one) => (one.ended ? one : { ...one, until: compareDates(on, one.until) < 0 ? on : one.until, ended: true })) }),
});

/** 继续审查: what was concluded, reviewed or discussed is open again (the code by which review knows that its clearance is void). */
const resume = step({
  code: 'resume-investigation', name: '继续审查', stage: 'investigation', by: ['officer'], from: ['concluded'],
  articles: EXAMINE,
  form: z.strictObject({ reason: text('理由', 1000) }),
  apply: (state, { on }) => ({ ...entering(state, 'examining', on), conclusion: null, submitted: null, deliberation: null }),
});

export const EXAMINATION_STEPS = [examine, notifyRights, ...statementSteps(step, ['examining', 'concluded'], OTHERS), beginSpecial, endSpecial, resume];

import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line, lines, text, time } from '#law/forms/fields.ts';
import { named } from '#law/forms/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, step } from './state.ts';

const INQUIRY = [cite('penalty-2021', 55, 2)];

/** How the notice reached the person; a telephone call leaves nothing behind. */
export const NOTICE_MANNERS = { direct: '直接送交', left: '留置（已注明情况）', mail: '邮寄', electronic: '电子方式（已签订确认书）' } as const;

const notifyInquiry = step({
  code: 'notify-inquiry', name: '通知询问', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: [...INQUIRY, cite('penalty-2021', 42, 1)], documents: ['inquiry-notice'],
  form: z.strictObject({
    person: line('被询问人', 50), inquiryOn: date('询问日期'), startsAt: time('询问时间'), place: line('询问地点'), subject: text('询问的事项', 1000),
    bring: lines('应当携带的材料（没有的不填）', 0), manner: choice('通知方式', NOTICE_MANNERS), recipient: line('收到通知的人及其与被询问人的关系', 100),
  }),
  objections: ({ serviceAddress }, { inquiryOn, manner }, { on }) => [
    ...(compareDates(inquiryOn, on) < 0 ? [refuse('inquiry-before-notice', '询问日期早于通知的日期', INQUIRY, { todo: '改为以后的日期。' })] : []),
    ...(manner === 'electronic' && (serviceAddress?.electronic ?? null) === null
      ? [refuse('electronic-without-consent', '没有签订确认书，不得采用电子方式', [cite('penalty-2021', 61, 2)], { todo: '先办理“送达地址和方式确认”，或者采用其他方式。' })] : []),
  ],
  apply: (state, { officers }) => acted(state, officers),
});

const ASSISTANCE = [cite('penalty-2021', 26)];

const requestAssistance = step({
  code: 'request-assistance', name: '请求协助调查', stage: 'investigation', by: ['officer'], from: ['investigating'],
  articles: ASSISTANCE, documents: ['assistance-request'],
  form: z.strictObject({
    authority: named('被请求协助的机关'), reason: text('请求协助的理由', 1000), items: lines('请求协助的事项'), due: date('请予答复的日期'), contact: line('联系人和联系方式', 100),
  }),
  objections: (_state, { due }, { on }) =>
    compareDates(due, on) < 0 ? [refuse('assistance-due-past', '请予答复的日期早于发函之日', ASSISTANCE, { todo: '给对方留出合理的时间。' })] : [],
  apply: (state, { id, data, officers }) => ({ ...acted(state, officers), assistance: [...state.assistance, { id, authority: data.authority }] }),
});

const recordAssistance = step({
  code: 'record-assistance', name: '登记协助调查的答复', stage: 'investigation', by: ['officer'], from: ['investigating'],
  articles: ASSISTANCE, documents: ['evidence-register'], issues: ({ answer }) => (answer === 'refused' ? [] : ['evidence-register']),
  applicable: ({ assistance }) => assistance.length > 0,
  form: z.strictObject({
    authority: line('答复的机关', 100), answer: choice('答复', { provided: '已提供协助', partly: '提供了部分协助', refused: '不予协助' }),
    reference: line('复函的文号', 100), answeredOn: date('复函日期'), content: text('答复的内容（不予协助的写明理由）'), materials: lines('提供的材料（没有的不填）', 0),
  }),
  objections: ({ assistance }, { authority, answeredOn }, { on }) => [
    ...(assistance.some((one) => one.authority === authority) ? [] : [refuse('assistance-unasked', `没有向${authority}发出而尚未答复的协助调查函`, ASSISTANCE, {
      todo: `填写发函的机关：${[...new Set(assistance.map((one) => one.authority))].join('、')}。`,
    })]),
    ...(compareDates(answeredOn, on) > 0 ? [refuse('answer-in-future', '复函日期晚于登记之日', ASSISTANCE, { todo: '核对复函日期。' })] : []),
  ],
  apply: (state, { data, officers }) => {
    const answered = state.assistance.findIndex(({ authority }) => authority === data.authority);
    return {
      ...acted(state, officers), evidence: state.evidence + (data.answer === 'refused' ? 0 : 1),
      assistance: state.assistance.filter((_one, index) => index !== answered),
    };
  },
});

export const ASSISTANCE_STEPS = [notifyInquiry, requestAssistance, recordAssistance];

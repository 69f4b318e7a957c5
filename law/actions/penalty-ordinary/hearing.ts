import { z } from 'zod';
import { chineseDate, compareDates, type LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, demanded, line, lines, officer, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import { WITHDRAWN } from '#law/procedures/hearing.ts';
import { recusedOf } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { ANNOUNCEMENT_STEPS } from './hearing-announcement.ts';
import { REQUEST_STEPS } from './hearing-request.ts';
import { hearingRequestDue } from './notice.ts';
import { awaitingHearing as awaiting, hearingUpdated as updated, step, type PenaltyState } from './state.ts';

const law = (item: number) => [cite('penalty-2021', 64, 1, item)];

function chairRefusals(state: PenaltyState, chair: OfficerId, facts: Facts): readonly Refusal[] {
  const name = facts.people.get(chair)?.name;
  if (name === undefined) return [refuse('chair-unknown', '听证主持人不是本机关人员', law(4))];
  if (state.investigators.includes(chair)) return [refuse('chair-investigated', `${name}是本案调查人员，不得主持听证`, law(4), { todo: '指定非本案调查人员主持听证。' })];
  return recusedOf(state).includes(chair) ? [refuse('officer-recused', `${name}已被决定回避`, [cite('penalty-2021', 43), ...law(4)])] : [];
}

const noticeRefusal = (told: LegalDate, hearingOn: LegalDate, facts: Facts): readonly Refusal[] => {
  const lead = dueBy(facts, 'hearing.notice', told);
  return lead !== null && compareDates(hearingOn, lead.due.date) <= 0
    ? [refuse('hearing-notice-short', `应当在举行听证的七日前通知当事人：${told}通知的，最早可在${lead.due.date}之后举行`, law(2), { todo: '推迟听证日期。', evidence: { lastDay: lead.due.date } })] : [];
};

const conveneHearing = step({
  code: 'convene-hearing', name: '通知举行听证', stage: 'decision', by: ['head'], task: true, from: ['noticed'],
  articles: [...law(2), ...law(3), ...law(4)], documents: ['hearing-notice'],
  applicable: awaiting,
  form: z.strictObject({
    hearingOn: date('听证日期'), startsAt: time('开始时间'), place: line('地点'),
    chair: officer('听证主持人'), assessors: lines('听证员', 0).exactOptional(), recorder: line('记录人', 50),
    open: yesNo('公开举行'), closedReason: choice('不公开的理由', { 'state-secret': '涉及国家秘密', 'trade-secret': '涉及商业秘密', privacy: '涉及个人隐私' }).exactOptional(),
  }),
  objections: (state, data, { on }, facts) => [
    ...(state.hearing !== null && compareDates(on, state.hearing.requestedOn) < 0 ? [refuse('convened-before-request', '通知举行听证的日期早于当事人要求听证的日期', law(1))] : []),
    ...chairRefusals(state, data.chair, facts),
    ...noticeRefusal(on, data.hearingOn, facts),
    ...(!data.open && data.closedReason === undefined ? [refuse('hearing-closed', '除涉及国家秘密、商业秘密或者个人隐私外，听证公开举行', law(3))] : []),
  ],
  apply: (state, { on, data }) => {
    const { 'hearing-notice': _earlier, ...served } = state.served;
    return { ...updated(state, { convened: { on, hearingOn: data.hearingOn, chair: data.chair, open: data.open, announcedOn: null } }), served };
  },
});

const notTheChair = (state: PenaltyState, by: string, facts: Facts): readonly Refusal[] => {
  const chair = state.hearing?.convened?.chair;
  return chair === undefined || chair === by ? [] : [refuse('not-the-chair', `由听证主持人${facts.people.get(chair)?.name ?? ''}办理`, law(4))];
};

/** Why the party cannot be held to the hearing: not told of it in writing, or not long enough before. */
function unnotified(state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if ((state.hearing?.convened ?? null) === null) return [refuse('hearing-unconvened', '尚未通知举行听证', law(2), { todo: '先办理“通知举行听证”。' })];
  const told = state.served['hearing-notice'];
  return told === undefined ? [refuse('hearing-notice-unserved', '听证通知书尚未送达当事人', law(2))] : noticeRefusal(told, on, facts);
}

const holdHearing = step({
  code: 'hold-hearing', name: '举行听证', stage: 'decision', by: ['officer', 'reviewer'], from: ['noticed'],
  articles: [cite('penalty-2021', 64)], documents: ['hearing-transcript'],
  applicable: awaiting,
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), agents: count('当事人委托的代理人人数', 0, 10),
    agentNames: lines('委托代理人（姓名）', 0).exactOptional(), investigators: demanded(lines('到场的调查人员（姓名）')),
    recusalAnswer: demanded(text('告知申请回避的权利后当事人的回答', 500)),
    attendees: lines('到场的代理人、调查人员、证人等（姓名和身份）', 0).exactOptional(),
    case: text('调查人员提出的违法事实、证据和处罚建议'), defence: text('当事人的申辩和质证'), closing: text('最后陈述', 2000),
    read: confirmed('将笔录交当事人核对'), signature: choice('当事人签名', SIGNATURES),
  }),
  blockers: (state, on, facts) => {
    const day = state.hearing?.convened?.hearingOn ?? on;
    const otherDay = day === on ? [] : [refuse('hearing-other-day', `通知的听证日期是${day}`, law(2), { todo: '按通知的日期举行；变更日期的重新通知。' })];
    return [...unnotified(state, on, facts), ...otherDay];
  },
  objections: (state, data, { by, on }, facts) => [
    ...notTheChair(state, by, facts),
    ...(data.agents > Number(bindingOn(facts, 'hearing.agents', on)?.value ?? 0) ? [refuse('too-many-agents', '当事人可以委托一至二人代理', law(5))] : []),
    ...(data.agentNames === undefined || data.agentNames.length === data.agents ? [] : [refuse('agents-differ', `委托代理人登记了${data.agents}人，写明姓名的有${data.agentNames.length}人`, law(5), { todo: '核对委托代理人的人数和姓名。' })]),
    ...(data.startedAt < data.endedAt ? [] : [refuse('record-time-order', '笔录的结束时间应当晚于开始时间', law(8))]),
  ],
  apply: (state, { on }) => ({
    ...updated(state, { heldOn: on }), heard: true, deliberation: null,
    arguedAgainst: state.notice?.intended ?? state.arguedAgainst, resumedSinceArgument: false,
  }),
});

const terminateHearing = step({
  code: 'terminate-hearing', name: '终止听证', stage: 'decision', by: ['officer', 'reviewer'], from: ['noticed'],
  articles: law(6), documents: ['hearing-termination'],
  applicable: awaiting,
  form: z.strictObject({
    ground: choice('终止理由', { absent: '当事人无正当理由拒不出席', left: '当事人未经许可中途退出', withdrawn: '当事人撤回听证要求' }),
    manner: choice('撤回的方式（撤回的填写）', WITHDRAWN).exactOptional(), record: text('情况记录', 2000),
  }),
  objections: (state, { ground, manner }, { by, on }, facts) => [
    ...(ground === 'withdrawn' && manner === undefined ? [refuse('withdrawal-manner', '撤回听证要求的，应当写明以书面还是口头撤回', law(6), { todo: '选择撤回的方式；口头撤回的，由当事人在记录上签名。' })] : []),
    ...notTheChair(state, by, facts),
    ...(ground === 'withdrawn' ? [] : unnotified(state, on, facts)),
    ...(ground !== 'withdrawn' && on !== state.hearing?.convened?.hearingOn ? [refuse('hearing-other-day', '不出席或者中途退出只能发生在听证当日', law(6))] : []),
  ],
  apply: (state) => updated(state, { terminated: true }),
});

const reportHearing = step({
  code: 'report-hearing', name: '提出听证报告', stage: 'decision', by: ['officer', 'reviewer'], task: true, from: ['noticed'],
  articles: [cite('penalty-2021', 65)], documents: ['hearing-report'],
  applicable: (state) => state.hearing !== null && state.hearing.heldOn !== null && !state.hearing.reported,
  form: z.strictObject({ opinions: text('双方的主要事实、理由和意见'), conclusion: text('处理意见和建议') }),
  objections: (state, _data, { by }, facts) => notTheChair(state, by, facts),
  apply: (state) => updated(state, { reported: true }),
});

/** What the right to a hearing still demands before a penalty may be decided on the day `on` (处罚法第六十三条至第六十五条). */
export function hearingBlockers(state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const { hearing } = state;
  if (hearing === null) {
    const end = hearingRequestDue(state, facts)?.date ?? null;
    if (end === null || state.waived.hearing || compareDates(on, end) > 0) return [];
    return [refuse('hearing-period-running', `当事人可以在${chineseDate(end)}前（含当日）要求听证，期限届满前不得作出处罚决定`, [cite('penalty-2021', 63, 1), ...law(1)], { evidence: { lastDay: end } })];
  }
  if (hearing.terminated || hearing.reported) return [];
  return hearing.heldOn === null
    ? [refuse('hearing-not-held', '当事人要求听证的，应当组织听证', [cite('penalty-2021', 63, 1)], { todo: '举行听证后再作出决定。' })]
    : [refuse('hearing-unreported', '听证主持人尚未提出听证报告', [cite('penalty-2021', 65)])];
}

export const HEARING_STEPS = [...REQUEST_STEPS, conveneHearing, ...ANNOUNCEMENT_STEPS, holdHearing, terminateHearing, reportHearing];

import { z } from 'zod';
import { chineseDate, compareDates, type LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, line, officer, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import { recusedOf } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { hearingRequestDue } from './notice.ts';
import { step, type Hearing, type PenaltyState } from './state.ts';

const law = (item: number) => [cite('penalty-2021', 64, 1, item)];

const updated = (state: PenaltyState, change: Partial<Hearing>): PenaltyState =>
  state.hearing === null ? state : { ...state, hearing: { ...state.hearing, ...change } };

const awaiting = (state: PenaltyState): boolean => state.hearing !== null && state.hearing.heldOn === null && !state.hearing.terminated;

const requestHearing = step({
  code: 'request-hearing', name: '当事人要求听证', stage: 'decision', by: ['officer'], from: ['noticed'],
  articles: law(1),
  applicable: (state) => state.notice?.hearingOffered === true && state.hearing === null,
  form: z.strictObject({ form: choice('提出方式', { written: '书面申请', oral: '口头提出（已记录）' }), content: text('申请内容', 2000) }),
  blockers: (state, on, facts) => {
    if (state.waived.hearing) return [refuse('hearing-waived', '当事人已明确放弃听证', [cite('penalty-2021', 62)])];
    const due = hearingRequestDue(state, facts);
    if (due === null) return [refuse('notice-unserved', '听证告知书尚未送达', law(1))];
    // A day that the next notice of holidays may still move takes no right from the party.
    return compareDates(on, due.date) > 0 && !due.provisional
      ? [refuse('hearing-request-late', `要求听证应当在告知后五日内提出，期限已于${due.date}届满`, law(1), { todo: '逾期要求听证的，不再组织；可以作为陈述、申辩记录并复核。', evidence: { lastDay: due.date } })] : [];
  },
  apply: (state, { on }) => ({ ...state, hearing: { requestedOn: on, convened: null, heldOn: null, terminated: false, reported: false } }),
});

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
    chair: officer('听证主持人'), recorder: line('记录人', 50),
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
    return { ...updated(state, { convened: { on, hearingOn: data.hearingOn, chair: data.chair } }), served };
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
    ...(data.startedAt < data.endedAt ? [] : [refuse('record-time-order', '笔录的结束时间应当晚于开始时间', law(8))]),
  ],
  apply: (state, { on }) => ({
    ...updated(state, { heldOn: on }), heard: true, deliberation: null,
    arguedAgainst: state.notice?.intended ?? state.arguedAgainst, resumedSinceArgument: false,
  }),
});

const terminateHearing = step({
  code: 'terminate-hearing', name: '终止听证', stage: 'decision', by: ['officer', 'reviewer'], from: ['noticed'],
  articles: law(6),
  applicable: awaiting,
  form: z.strictObject({ ground: choice('终止理由', { absent: '当事人无正当理由拒不出席', left: '当事人未经许可中途退出', withdrawn: '当事人撤回听证要求' }), record: text('情况记录', 2000) }),
  objections: (state, { ground }, { by, on }, facts) => [
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

export const HEARING_STEPS = [requestHearing, conveneHearing, holdHearing, terminateHearing, reportHearing];

import { z } from 'zod';
import { computeDue, type DueDate } from '#kernel/calendar.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Disposition, isHeavier } from '#law/disposition.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, count, line, text, yesNo } from '#law/forms/fields.ts';
import { benchmarkRefusals } from '#law/penalty/benchmark.ts';
import { draftRefusals } from '#law/penalty/draft.ts';
import { hearingGrounds } from '#law/penalty/grounds.ts';
import { ranged } from '#law/penalty/wording.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { ORAL } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, entering, step, type PenaltyState } from './state.ts';

const NOTICE = [cite('penalty-2021', 44)];

function noticeObjections(state: PenaltyState, intended: Disposition, hearingOffered: boolean, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (intended.kind !== 'penalty') return [refuse('notice-of-no-penalty', '事先告知的是拟作出的行政处罚；不予处罚或者移送的不需要事先告知', NOTICE)];
  const grounds = hearingGrounds(intended, state.party, on, facts);
  const untold = grounds.length > 0 && !hearingOffered
    ? [refuse('hearing-right-untold', `应当告知当事人有要求听证的权利：${grounds[0]?.sentence ?? ''}`, grounds.flatMap(({ articles }) => articles), { todo: '在告知书中告知听证权利。' })] : [];
  const sameFacts = !state.resumedSinceArgument || intended.facts === state.arguedAgainst?.facts;
  const heavier = state.arguedAgainst !== null && sameFacts && isHeavier(intended, state.arguedAgainst)
    ? [refuse('heavier-for-arguing', '不得因当事人陈述、申辩而给予更重的处罚', [cite('penalty-2021', 45, 3)], { todo: '维持或者减轻原拟作出的处罚；发现新的违法事实的，先补充调查。' })] : [];
  const unfounded = intended.basis.some(({ rank }) => canFoundPenalty(rank))
    ? [] : [refuse('no-basis', '拟处罚的依据不是法律、法规或者规章', [cite('penalty-2021', 16), cite('penalty-2021', 38, 1)])];
  return [...untold, ...heavier, ...unfounded, ...draftRefusals(intended, state, on), ...benchmarkRefusals(intended, state.filedOn, on, facts), ...ranged(intended, NOTICE)];
}

const giveNotice = step({
  code: 'give-notice', name: '事先告知', stage: 'decision', by: ['officer'], from: ['concluded', 'noticed'], certified: 2,
  articles: [...NOTICE, cite('penalty-2021', 63, 1)], documents: ['penalty-notice', 'hearing-right-notice', 'hearing-application'],
  issues: ({ hearingOffered }) => (hearingOffered ? ['penalty-notice', 'hearing-right-notice', 'hearing-application'] : ['penalty-notice']),
  form: z.strictObject({
    intended: Disposition.meta({ title: '拟作出的行政处罚', widget: 'disposition', prefill: 'proposal' }),
    statementDays: count('陈述、申辩期限（工作日）', 1, 30),
    hearingOffered: yesNo('告知听证权利'),
    contact: line('联系人和联系方式'),
  }),
  applicable: (state) => state.conclusion?.proposal.kind === 'penalty',
  objections: (state, { intended, hearingOffered, statementDays }, { on }, facts) => {
    const least = bindingOn(facts, 'penalty.statement-days', on);
    const short = least !== null && statementDays < Number(least.value)
      ? [refuse('statement-period-short', `陈述、申辩期限少于本机关确定的${String(least.value)}个工作日`, [cite('penalty-2021', 44)])] : [];
    return [...noticeObjections(state, intended, hearingOffered, on, facts), ...short];
  },
  apply: (state, { on, data, officers }) => {
    const { notice: _served, 'hearing-declined': _answered, ...served } = state.served;
    return {
      ...acted(entering(state, 'noticed', on), officers), served, submitted: null, hearing: null, hearingDeclinedOn: null,
      notice: { on, intended: data.intended, statementDays: data.statementDays, hearingOffered: data.hearingOffered },
      waived: { statement: false, hearing: false },
    };
  },
});

const recordStatement = step({
  code: 'record-statement', name: '记录陈述申辩', stage: 'decision', by: ['officer'], from: ['noticed'],
  articles: [cite('penalty-2021', 45, 1)], documents: ['statement-record'],
  form: z.strictObject({ form: choice('方式', { written: '书面', oral: '口头（已制作笔录）' }), ...ORAL, content: text('陈述、申辩的内容'), evidence: text('提出的事实、理由和证据').exactOptional() }),
  apply: (state, { id }) => ({
    ...state, statements: [...state.statements, { id, reviewed: false }], resumedSinceArgument: false,
    arguedAgainst: state.notice?.intended ?? state.arguedAgainst,
  }),
});

const reviewStatement = step({
  code: 'review-statement', name: '复核陈述申辩', stage: 'decision', by: ['officer'], task: true, from: ['noticed'],
  articles: [cite('penalty-2021', 45, 1)], documents: ['statement-record'],
  applicable: (state) => state.statements.some(({ reviewed }) => !reviewed),
  form: z.strictObject({ outcome: choice('复核结论', { adopted: '成立，予以采纳', partly: '部分成立，部分采纳', rejected: '不成立，不予采纳' }), reason: text('理由') }),
  apply: (state) => ({ ...state, statements: state.statements.map((one) => ({ ...one, reviewed: true })) }),
});

const waive = step({
  code: 'waive-statement', name: '当事人放弃陈述申辩或者听证', stage: 'decision', by: ['officer'], from: ['noticed'],
  articles: [cite('penalty-2021', 62)],
  form: z.strictObject({
    scope: choice('放弃的权利', { statement: '陈述、申辩', hearing: '听证', both: '陈述、申辩和听证' }),
    manner: choice('放弃的方式', { written: '书面声明', record: '在笔录或者送达回证上签名声明' }),
  }),
  blockers: (state, on) => (state.served.notice === undefined || compareDates(on, state.served.notice) < 0
    ? [refuse('notice-unserved', '告知书尚未送达，当事人无从放弃权利', NOTICE)] : []),
  apply: (state, { data }) => ({
    ...state,
    waived: { statement: state.waived.statement || data.scope !== 'hearing', hearing: state.waived.hearing || data.scope !== 'statement' },
  }),
});

/** What the notice still demands before a penalty may be decided on the day `on` (处罚法第四十四条、第四十五条、第六十二条). */
export function noticeBlockers(state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const unheard = [cite('penalty-2021', 62), ...NOTICE];
  if (state.notice === null) return [refuse('not-noticed', '尚未告知当事人拟作出的行政处罚内容及事实、理由、依据，不得作出处罚决定', unheard, { todo: '先办理“事先告知”并送达。' })];
  const servedOn = state.served.notice;
  if (servedOn === undefined) return [refuse('notice-unserved', '事先告知书尚未送达当事人', unheard, { todo: '先送达告知书。' })];
  const unreviewed = state.statements.some(({ reviewed }) => !reviewed)
    ? [refuse('statement-unreviewed', '当事人的陈述、申辩尚未复核', [cite('penalty-2021', 45, 1)], { todo: '先办理“复核陈述申辩”。' })] : [];
  if (state.waived.statement) return unreviewed;
  const end = computeDue(facts.calendar, servedOn, { unit: 'working-day', length: state.notice.statementDays });
  const running = compareDates(on, end.date) <= 0
    ? [refuse('statement-period-running', `陈述、申辩期限至${end.date}，期限届满前不得作出处罚决定`, unheard, { todo: '等待期限届满，或者取得当事人放弃权利的书面声明。', evidence: { lastDay: end.date, provisional: end.provisional } })] : [];
  return [...unreviewed, ...running];
}

/** Last day on which the party may ask for a hearing; null where none was offered or the notice has not been served. */
export const hearingRequestDue = (state: PenaltyState, facts: Facts): DueDate | null =>
  state.notice?.hearingOffered && state.served.notice !== undefined ? dueBy(facts, 'hearing.request', state.served.notice)?.due ?? null : null;

export const NOTICE_STEPS = [giveNotice, recordStatement, reviewStatement, waive];

import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { grantClearance, type Clearance } from '#law/engine/clearance.ts';
import type { CaseView, Draft, TailoringLists } from '#law/engine/definition.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { draftDigest, type Gate } from '#law/engine/gate.ts';
import { assessMajor } from '#law/engine/major.ts';
import type { Person } from '#law/engine/people.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing, SystemRules } from '#law/engine/systems.ts';
import { ELEMENTS, MATERIALS, RETURN_GROUNDS, type Deliberate, type Opinion, type SubmitReview } from '#law/forms/review.ts';
import { planOn } from '#law/profiles/in-force.ts';
import { reviewListsOf } from '#law/profiles/review-lists.ts';
import { cite } from '#law/statutes/index.ts';
import type { ReviewState } from './model.ts';
import { reviewStateOf } from './state.ts';

const REVIEW = [cite('penalty-2021', 58, 1)];
const OPINION = [cite('state-council-2018', '四（十三）')];

/** 审核通过: the clearance a case has now, or null. The only place where one is made. */
export function clearanceOf(events: readonly CaseEvent[]): Clearance | null {
  const state = reviewStateOf(events);
  if (state.status !== 'agreed' && state.status !== 'settled') return null;
  const ground = state.status === 'agreed' ? 'opinion' : 'deliberation';
  return grantClearance({ id: state.clearance, draft: state.submission.digest, ground, seen: events.length });
}

/** What lets this draft be decided on that day; null where it is major and has no clearance. */
export function gateFor(view: CaseView, draft: Draft, events: readonly CaseEvent[], on: LegalDate, facts: Facts): Gate | null {
  const verdict = assessMajor(view, draft, on, facts);
  if (!verdict.major) return { major: false, verdict };
  const clearance = clearanceOf(events);
  return clearance === null ? null : { major: true, clearance };
}

/** Which of the review's states each step belongs to: the legality table of review. */
const OPEN = {
  'submit-review': ['none', 'returned', 'agreed', 'settled', 'void'],
  'request-supplement': ['submitted'],
  'supply-supplement': ['supplement'],
  'accept-review': ['submitted'],
  'give-opinion': ['accepted'],
  'object-opinion': ['returned'],
  'consult-review': ['objected'],
  deliberate: ['none', 'returned', 'agreed', 'settled', 'disputed', 'void'],
} as const satisfies Readonly<Record<string, readonly ReviewState['status'][]>>;

type ReviewStep = keyof typeof OPEN;
const isReviewStep = (step: string): step is ReviewStep => Object.hasOwn(OPEN, step);

function hearingPending(events: readonly CaseEvent[]): boolean {
  const last = events.findLast(({ step }) => ['request-hearing', 'hold-hearing', 'terminate-hearing', 'give-notice', 'resume-investigation', 'amend-party'].includes(step));
  return last?.step === 'request-hearing';
}

function materialsMissing(data: SubmitReview, standing: Standing): readonly Refusal[] {
  const noticed = standing.view.phase === 'noticed';
  const statements = standing.events.some(({ step }) => step === 'record-statement');
  const needed: readonly (keyof typeof MATERIALS)[] = [
    'draft', 'report', 'evidence', ...(noticed ? ['notice'] as const : []), ...(statements ? ['statement'] as const : []),
    ...(standing.view.hearingHeld ? ['hearing'] as const : []),
  ];
  const missing = needed.filter((code) => !data.materials.includes(code));
  return missing.length === 0 ? [] : [refuse('materials-missing', `送审材料不齐：${missing.map((code) => MATERIALS[code]).join('、')}`, [cite('sanmenxia-2019', '三（三）4'), cite('state-council-2018', '四（十四）')])];
}

function submissionRefusals(data: SubmitReview, standing: Standing): readonly Refusal[] {
  const state = reviewStateOf(standing.events);
  const silent = state.status === 'returned' && data.reply === undefined
    ? [refuse('return-unanswered', '再次送审的，应当说明对审核意见的处理情况', OPINION, { todo: '逐项说明如何处理审核机构提出的问题。' })] : [];
  return [...materialsMissing(data, standing), ...silent];
}

/** From this day on, first-timers must have passed the national examination for the legal profession. */
const QUALIFICATION_SINCE = '2018-01-01';

const mayReview = ({ legalQualification, reviewingSince }: Person): boolean =>
  legalQualification !== null || (reviewingSince !== undefined && reviewingSince !== null && reviewingSince < QUALIFICATION_SINCE);

/** An opinion that only says 同意 reviews nothing: each element needs a finding in words. */
const BARE = /^(拟?同意|无(意见|问题|异议)?|符合(要求|规定)?|合法|合格|是|没有问题)[。.！!]?$/;

/** What an opinion must go through and may be returned for: the agency's own lists today, and the platform's where it has no plan. */
function listsOn({ plans, today }: Facts): TailoringLists {
  const plan = planOn(plans, today);
  return plan === null ? { elements: Object.keys(ELEMENTS), returnGrounds: Object.keys(RETURN_GROUNDS) } : reviewListsOf(plan);
}

const elementName = (element: string): string => (Object.hasOwn(ELEMENTS, element) ? ELEMENTS[element as keyof typeof ELEMENTS] : element); // the key was just looked up

/** Every element once, each with a finding in words. */
function findingRefusals({ elements }: Opinion, needed: readonly string[]): readonly Refusal[] {
  const missing = needed.filter((one) => elements.filter(({ element }) => element === one).length !== 1);
  const bare = elements.find(({ comment }) => BARE.test(comment));
  return [
    ...(missing.length > 0 ? [refuse('elements-missing', `审核意见应当逐项提出，缺少或者重复：${missing.map(elementName).join('、')}`, OPINION)] : []),
    ...(bare ? [refuse('bare-comment', `“${bare.comment}”没有说明理由，应当逐项写明审核意见`, OPINION)] : []),
  ];
}

function conclusionRefusals({ elements, conclusion, grounds = [] }: Opinion, offered: readonly string[]): readonly Refusal[] {
  const unsound = elements.filter(({ sound }) => !sound);
  const groundless = offered.length > 0 && grounds.length === 0;
  return [
    ...(conclusion === 'agree' && (unsound.length > 0 || grounds.length > 0) ? [refuse('agree-with-problems', '有要素不符合要求的，审核结论不能是“同意”', REVIEW)] : []),
    ...(conclusion === 'problems' && (unsound.length === 0 || groundless)
      ? [refuse('problems-without-ground', `结论为“存在问题”的，应当指明不符合要求的要素${offered.length > 0 ? '和退回的理由' : ''}`, [cite('sanmenxia-2019', '三（三）4'), ...OPINION])] : []),
  ];
}

function opinionRefusals(data: Opinion, { events }: Standing, command: StepCommand, facts: Facts): readonly Refusal[] {
  const lists = listsOn(facts);
  const reviewer = facts.people.get(command.by);
  const sender = events.findLast(({ step }) => step === 'submit-review')?.by;
  return [
    ...(sender === command.by ? [refuse('own-submission', '送审人员不得审核本人报送的案件', [cite('penalty-2021', 58, 1), cite('sanmenxia-2019', '三（三）5')], { todo: '由其他法制审核人员办理。' })] : []),
    ...findingRefusals(data, lists.elements),
    ...conclusionRefusals(data, lists.returnGrounds),
    ...(reviewer !== undefined && !mayReview(reviewer)
      ? [refuse('reviewer-unqualified', `${reviewer.name}没有国家统一法律职业资格的登记，不得从事行政处罚决定法制审核`, [cite('penalty-2021', 58, 2)], { todo: '由取得法律职业资格的审核人员办理；2018年1月1日前已从事审核的，先登记从事审核的起始日期。' })] : []),
  ];
}

function deliberationRefusals(data: Deliberate, standing: Standing, command: StepCommand, facts: Facts): readonly Refusal[] {
  const leaders = data.members.filter(({ leader }) => leader);
  const state = reviewStateOf(standing.events);
  // A clearance of another draft lets nobody discuss this one.
  const cleared = clearanceOf(standing.events)?.draft === draftDigest(standing.view, data.conclusion, facts.digest);
  const uncleared = data.subject === 'complex' && !cleared && assessMajor(standing.view, data.conclusion, command.on, facts).major;
  const law = [cite('penalty-2021', 57, 2)];
  return [
    ...(leaders.length < 2 ? [refuse('too-few-leaders', '集体讨论应当有两名以上机关负责人参加', law)] : []),
    ...(leaders.some(({ signed }) => !signed) ? [refuse('leader-unsigned', '参加讨论的机关负责人应当逐人签名', law)] : []),
    ...(leaders.filter(({ agrees }) => agrees).length * 2 <= leaders.length ? [refuse('conclusion-unsupported', '结论没有得到参加讨论的机关负责人过半数同意', law)] : []),
    ...(data.subject === 'disagreement' && state.status !== 'disputed' ? [refuse('no-disagreement', '没有协商不成的审核异议需要讨论', [cite('sanmenxia-2019', '三（三）3')])] : []),
    ...(data.subject === 'complex' && state.status === 'disputed' ? [refuse('disagreement-first', '审核异议尚未解决，应当以审核异议为事由讨论', [cite('sanmenxia-2019', '三（三）3')])] : []),
    ...(uncleared ? [refuse('deliberation-before-review', '重大执法决定应当先经法制审核，再集体讨论', [...REVIEW, cite('henan-enforcement-2016', 28)], { todo: '先送法制审核。' })] : []),
  ];
}

/** What review adds to its own steps. `data` has passed the form of its step. */
export const reviewRules: SystemRules = {
  applicable: (step, { events }) => {
    const open: readonly string[] = isReviewStep(step) ? OPEN[step] : [];
    return open.includes(reviewStateOf(events).status);
  },
  blockers: (step, { events }, on) => {
    if (step !== 'submit-review') return [];
    const held = events.findLast((event) => event.step === 'hold-hearing')?.on;
    return hearingPending(events) || (held !== undefined && compareDates(on, held) < 0)
      ? [refuse('hearing-first', '当事人已要求听证，应当在听证结束后送法制审核', [cite('penalty-2021', 58, 1, 2), cite('penalty-2021', 65)])] : [];
  },
  objections: (step, data, standing, command, facts) => {
    switch (step) {
      case 'submit-review': return submissionRefusals(data as SubmitReview, standing);
      case 'give-opinion': return opinionRefusals(data as Opinion, standing, command, facts);
      case 'deliberate': return deliberationRefusals(data as Deliberate, standing, command, facts);
      default: return [];
    }
  },
};

import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, date, line, lines, officer, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import { cite } from '#law/statutes/index.ts';
import { recusedOf, type WithRecusals } from './recusal.ts';

/** One hearing, from the day it was asked for or announced. */
export interface Hearing {
  readonly openedOn: LegalDate;
  readonly convened: { readonly on: LegalDate; readonly hearingOn: LegalDate; readonly chair: OfficerId } | null;
  readonly heldOn: LegalDate | null;
  readonly terminated: boolean;
}

export interface WithHearing extends WithRecusals {
  readonly hearing: Hearing | null;
  readonly heard: boolean;
  readonly investigators: readonly OfficerId[];
  readonly served: Readonly<Partial<Record<string, LegalDate>>>;
}

export interface HearingOptions {
  readonly from: readonly string[];
  /** Where the kind's own law says: when to tell, that it is open, who chairs, what the transcript is. */
  readonly law: Readonly<Record<'notice' | 'open' | 'chair' | 'transcript', readonly Citation[]>>;
  /** How long before the hearing it must be told. */
  readonly notice: ParameterCode;
  readonly documents: { readonly notice: DocumentCode; readonly transcript: DocumentCode };
  /** What either side brings forward, in the words of the kind's law. */
  readonly titles: { readonly agency: string; readonly parties: string };
}

/** How a party gives up the hearing it asked for. */
export const WITHDRAWN = { written: '书面撤回', oral: '口头撤回（已记录并签名）' } as const;

/** The code under which the notice of a hearing is served. */
export const HEARING_NOTICE = 'hearing-notice';

export const newHearing = (openedOn: LegalDate): Hearing => ({ openedOn, convened: null, heldOn: null, terminated: false });

export const awaitingHearing = ({ hearing }: WithHearing): boolean => hearing !== null && hearing.heldOn === null && !hearing.terminated;

const updated = <State extends WithHearing>(state: State, change: Partial<Hearing>): State =>
  state.hearing === null ? state : { ...state, hearing: { ...state.hearing, ...change } };

function noticeRefusals(told: LegalDate, hearingOn: LegalDate, { law, notice }: HearingOptions, facts: Facts): readonly Refusal[] {
  const lead = dueBy(facts, notice, told);
  return lead !== null && compareDates(hearingOn, lead.due.date) <= 0
    ? [refuse('hearing-notice-short', `应当在举行听证的${String(lead.rule.value)}日前通知：${told}通知的，最早可在${lead.due.date}之后举行`, law.notice, { todo: '推迟听证日期。', evidence: { lastDay: lead.due.date } })] : [];
}

function chairRefusals(state: WithHearing, chair: OfficerId, law: readonly Citation[], facts: Facts): readonly Refusal[] {
  const name = facts.people.get(chair)?.name;
  if (name === undefined) return [refuse('chair-unknown', '听证主持人不是本机关人员', law, { todo: '指定本机关的人员主持听证。' })];
  if (state.investigators.includes(chair)) return [refuse('chair-investigated', `${name}审查（调查）了本案，不得主持听证`, law, { todo: '指定其他人员主持听证。' })];
  return recusedOf(state).includes(chair) ? [refuse('officer-recused', `${name}已被决定回避`, [cite('penalty-2021', 43), ...law], { todo: '指定其他人员主持听证。' })] : [];
}

const convene = <State extends WithHearing>(step: StepBuilder<State>, options: HearingOptions): StepDefinition<State> => step({
  code: 'convene-hearing', name: '通知举行听证', stage: 'decision', by: ['head'], task: true, from: options.from,
  articles: [...options.law.notice, ...options.law.open, ...options.law.chair], documents: [options.documents.notice],
  applicable: awaitingHearing,
  form: z.strictObject({
    hearingOn: date('听证日期'), startsAt: time('开始时间'), place: line('地点'), chair: officer('听证主持人'),
    assessors: lines('听证员', 0).exactOptional(), recorder: line('记录人', 50),
    open: yesNo('公开举行'), closedReason: choice('不公开的理由', { 'state-secret': '涉及国家秘密', 'trade-secret': '涉及商业秘密', privacy: '涉及个人隐私' }).exactOptional(),
  }),
  objections: (state, data, { on }, facts) => [
    ...(state.hearing !== null && compareDates(on, state.hearing.openedOn) < 0 ? [refuse('convened-before-request', '通知举行听证的日期早于要求（公告）听证的日期', options.law.notice, { todo: '更正通知的日期。' })] : []),
    ...chairRefusals(state, data.chair, options.law.chair, facts),
    ...noticeRefusals(on, data.hearingOn, options, facts),
    ...(!data.open && data.closedReason === undefined ? [refuse('hearing-closed', '听证应当公开举行', options.law.open, { todo: '依法不公开的，写明理由。' })] : []),
  ],
  apply: (state, { on, data }) => ({
    ...updated(state, { convened: { on, hearingOn: data.hearingOn, chair: data.chair } }),
    served: Object.fromEntries(Object.entries(state.served).filter(([code]) => code !== HEARING_NOTICE)), // another day is told anew
  }),
});

/** Why nobody can be held to the hearing: not told of it in writing, or not long enough before. */
function unnotified(state: WithHearing, on: LegalDate, options: HearingOptions, facts: Facts): readonly Refusal[] {
  if ((state.hearing?.convened ?? null) === null) return [refuse('hearing-unconvened', '尚未通知举行听证', options.law.notice, { todo: '先办理“通知举行听证”。' })];
  const told = state.served[HEARING_NOTICE];
  return told === undefined ? [refuse('hearing-notice-unserved', '听证通知书尚未送达', options.law.notice, { todo: '先送达听证通知书。' })] : noticeRefusals(told, on, options, facts);
}

const hold = <State extends WithHearing>(step: StepBuilder<State>, options: HearingOptions): StepDefinition<State> => step({
  code: 'hold-hearing', name: '举行听证', stage: 'decision', by: ['officer', 'reviewer'], from: options.from,
  articles: options.law.transcript, documents: [options.documents.transcript],
  applicable: awaitingHearing,
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), attended: lines('到场的申请人、利害关系人和代理人', 0),
    case: text(options.titles.agency), defence: text(options.titles.parties),
    read: confirmed('将笔录交听证参加人确认'), signature: choice('听证参加人签名', SIGNATURES),
  }),
  blockers: (state, on, facts) => {
    const day = state.hearing?.convened?.hearingOn ?? on;
    const otherDay = day === on ? [] : [refuse('hearing-other-day', `通知的听证日期是${day}`, options.law.notice, { todo: '按通知的日期举行；变更日期的重新通知。' })];
    return [...unnotified(state, on, options, facts), ...otherDay];
  },
  objections: (state, data, { by }, facts) => {
    const chair = state.hearing?.convened?.chair;
    return [
      ...(chair === undefined || chair === by ? [] : [refuse('not-the-chair', `由听证主持人${facts.people.get(chair)?.name ?? ''}办理`, options.law.chair, { todo: '由指定的听证主持人登录办理。' })]),
      ...(data.startedAt < data.endedAt ? [] : [refuse('record-time-order', '笔录的结束时间应当晚于开始时间', options.law.transcript, { todo: '更正笔录的起止时间。' })]),
    ];
  },
  apply: (state, { on }) => ({ ...updated(state, { heldOn: on }), heard: true }),
});

/** A hearing as steps of any procedure, once it has been asked for or announced: told in time, chaired by another, held on the day told. */
export const hearingSteps = <State extends WithHearing>(step: StepBuilder<State>, options: HearingOptions): readonly StepDefinition<State>[] => [
  convene(step, options), hold(step, options),
];

import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, demanded, line, lines, text, time } from '#law/forms/fields.ts';
import { awaitingHearing, hearingSteps, newHearing, WITHDRAWN } from '#law/procedures/hearing.ts';
import { cite } from '#law/statutes/index.ts';
import { appliedFor, step, type LicenceState } from './state.ts';

const ANNOUNCED = [cite('licensing-2019', 46)];
const TOLD = [cite('licensing-2019', 47, 1)];

const tellHearingRight = step({
  code: 'tell-hearing-right', name: '告知听证权利', stage: 'decision', by: ['officer'], from: ['examining'],
  articles: TOLD, documents: ['licence-hearing-right'],
  applicable: (state) => state.hearing === null,
  form: z.strictObject({ recipients: lines('被告知的申请人（被许可人）和利害关系人'), interests: text('重大利益关系'), contact: line('联系人和联系方式') }),
  apply: (state, { on }) => {
    const { 'hearing-right': _earlier, ...served } = state.served;
    return { ...state, served, hearingRightOn: on };
  },
});

const announceHearing = step({
  code: 'announce-hearing', name: '公告举行听证', stage: 'decision', by: ['head'], from: ['examining'],
  articles: ANNOUNCED, documents: ['licence-hearing-announcement'],
  applicable: (state) => appliedFor(state) && state.hearing === null,
  form: z.strictObject({
    ground: choice('听证的事由', { statutory: '法律、法规、规章规定应当听证的事项', public: '涉及公共利益的重大行政许可事项' }),
    channel: line('公告的方式和载体'), content: text('公告内容', 3000),
    hearingOn: demanded(date('听证日期')), startsAt: demanded(time('开始时间')), place: demanded(line('听证地点')), enrolment: demanded(text('报名参加、旁听的办法和截止日期', 1000)), contact: demanded(line('联系人和联系方式')),
  }),
  apply: (state, { on }) => ({ ...state, hearing: newHearing(on), hearingAnnounced: true }),
});

/** Last day on which a hearing may be asked for; null where nobody was told of the right, or the notice has not reached them. */
export function requestEnd({ hearingRightOn, served }: LicenceState, facts: Facts): LegalDate | null {
  const told = served['hearing-right'];
  return hearingRightOn === null || told === undefined ? null : dueBy(facts, 'licence.hearing-request', told)?.due.date ?? null;
}

const requestHearing = step({
  code: 'request-hearing', name: '申请人、利害关系人要求听证', stage: 'decision', by: ['officer'], from: ['examining'],
  articles: TOLD,
  applicable: (state) => state.hearingRightOn !== null && state.hearing === null,
  form: z.strictObject({ applicant: line('要求听证的人', 100), form: choice('提出方式', { written: '书面申请', oral: '口头提出（已记录）' }), content: text('申请内容', 2000) }),
  blockers: (state, on, facts) => {
    const end = requestEnd(state, facts);
    if (end === null) return [refuse('hearing-right-unserved', '听证告知书尚未送达', TOLD, { todo: '先送达听证告知书。' })];
    return compareDates(on, end) > 0
      ? [refuse('hearing-request-late', `要求听证应当在被告知之日起五日内提出，期限已于${end}届满`, TOLD, { todo: '逾期提出的，作为陈述、申辩记录并听取。', evidence: { lastDay: end } })] : [];
  },
  apply: (state, { on }) => ({ ...state, hearing: newHearing(on) }),
});

/** Only who asked for a hearing can give it up; one that was announced to the public is held. */
const terminateHearing = step({
  code: 'terminate-hearing', name: '撤回听证要求', stage: 'decision', by: ['officer'], from: ['examining'],
  articles: TOLD, documents: ['hearing-termination'],
  applicable: (state) => awaitingHearing(state) && !state.hearingAnnounced,
  form: z.strictObject({ manner: choice('撤回的方式', WITHDRAWN), record: text('撤回的情况', 2000) }),
  apply: (state) => ({ ...state, hearing: state.hearing && { ...state.hearing, terminated: true } }),
});

export const HEARING_STEPS = [
  tellHearingRight, announceHearing, requestHearing,
  ...hearingSteps(step, {
    from: ['examining'],
    law: {
      notice: [cite('licensing-2019', 48, 1, 1)], open: [cite('licensing-2019', 48, 1, 2)], chair: [cite('licensing-2019', 48, 1, 3)],
      transcript: [cite('licensing-2019', 48, 1, 4), cite('licensing-2019', 48, 1, 5)],
    },
    notice: 'licence.hearing-notice',
    documents: { notice: 'licence-hearing-notice', transcript: 'licence-hearing-transcript' },
    titles: { agency: '审查人员提供的审查意见的证据、理由', parties: '申请人、利害关系人提出的证据，申辩和质证' },
  }),
  terminateHearing,
];

/** What the right to a hearing still demands before the examination may end on the day `on`. */
export function hearingBlockers(state: LicenceState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (awaitingHearing(state)) {
    return [refuse('hearing-not-held', state.hearingAnnounced ? '已经公告听证，应当举行听证' : '已经要求听证，应当组织听证', state.hearingAnnounced ? ANNOUNCED : TOLD, { todo: '举行听证后再终结审查。' })];
  }
  if (state.hearingRightOn === null || state.hearing !== null) return [];
  const end = requestEnd(state, facts);
  if (end === null) return [refuse('hearing-right-unserved', '听证告知书尚未送达', TOLD, { todo: '先送达听证告知书。' })];
  return compareDates(on, end) <= 0
    ? [refuse('hearing-period-running', `可以在${end}前（含当日）要求听证，期限届满前不得终结审查`, TOLD, { todo: '等待期限届满。', evidence: { lastDay: end } })] : [];
}

export const HEARING_CASES = {
  none: '不需要听证', statutory: '法律、法规、规章规定应当听证', public: '涉及公共利益的重大行政许可', interests: '直接涉及申请人与他人之间重大利益关系',
} as const;

/** Whether what the case calls for has been done. */
export function hearingOmitted(state: LicenceState, ground: keyof typeof HEARING_CASES): readonly Refusal[] {
  if (ground === 'interests' && state.hearingRightOn === null && !state.heard) {
    return [refuse('hearing-right-untold', '直接涉及申请人与他人之间重大利益关系的，应当告知申请人、利害关系人享有要求听证的权利', TOLD, { todo: '先办理“告知听证权利”并送达。' })];
  }
  if ((ground === 'statutory' || ground === 'public') && !(state.hearingAnnounced && state.heard)) {
    return [refuse('hearing-unannounced', '依法应当听证或者涉及公共利益的重大许可事项，应当向社会公告并举行听证', ANNOUNCED, { todo: '先办理“公告举行听证”。' })];
  }
  return [];
}

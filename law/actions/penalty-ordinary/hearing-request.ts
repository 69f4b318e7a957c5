import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line, text } from '#law/forms/fields.ts';
import { partyName } from '#law/party.ts';
import { hearingGrounds } from '#law/penalty/grounds.ts';
import { cite } from '#law/statutes/index.ts';
import { hearingRequestDue } from './notice.ts';
import { step, type PenaltyState } from './state.ts';

const REQUEST = [cite('penalty-2021', 64, 1, 1)];
const MANNERS = { written: '书面申请', oral: '口头提出（已记录）' } as const;

const requestHearing = step({
  code: 'request-hearing', name: '当事人要求听证', stage: 'decision', by: ['officer'], from: ['noticed'],
  articles: REQUEST, documents: ['hearing-application'],
  applicable: (state) => state.notice?.hearingOffered === true && state.hearing === null,
  form: z.strictObject({ form: choice('提出方式', MANNERS), content: text('申请内容', 2000) }),
  blockers: (state, on, facts) => {
    if (state.waived.hearing) {
      return [refuse('hearing-waived', '当事人已明确放弃听证', [cite('penalty-2021', 62)], { todo: '办理“不予受理听证申请”，书面说明理由；申请中的意见作为陈述、申辩复核。' })];
    }
    const due = hearingRequestDue(state, facts);
    if (due === null) return [refuse('notice-unserved', '听证告知书尚未送达', REQUEST, { todo: '先送达听证告知书。' })];
    // A day that the next notice of holidays may still move takes no right from the party.
    return compareDates(on, due.date) > 0 && !due.provisional
      ? [refuse('hearing-request-late', `要求听证应当在告知后五日内提出，期限已于${due.date}届满`, REQUEST, {
        todo: '期限内交邮的，按交邮之日办理；确已逾期的，办理“不予受理听证申请”，书面说明理由，申请中的意见作为陈述、申辩复核。', evidence: { lastDay: due.date },
      })] : [];
  },
  apply: (state, { on }) => ({ ...state, hearing: { requestedOn: on, convened: null, heldOn: null, terminated: false, reported: false } }),
});

const DECLINE_GROUNDS = {
  late: '超过法定期限提出', waived: '已经明确放弃听证', 'not-entitled': '拟作出的行政处罚不属于应当听证的情形', 'not-the-party': '提出申请的不是本案当事人',
} as const;
type DeclineGround = keyof typeof DECLINE_GROUNDS;

interface Request {
  readonly ground: DeclineGround;
  readonly applicant: string;
  readonly madeOn: LegalDate;
}

/** Why the ground does not hold; null where it does. */
function groundFault(state: PenaltyState, { ground, applicant, madeOn }: Request, on: LegalDate, facts: Facts): string | null {
  switch (ground) {
    case 'late': {
      const due = hearingRequestDue(state, facts);
      if (due === null) return '听证告知书尚未送达，要求听证的期限没有开始';
      if (due.provisional) return `期限${due.date}是暂算的日期，不能据以认定逾期`;
      return compareDates(madeOn, due.date) <= 0 ? `申请在${madeOn}提出，期限至${due.date}，没有逾期` : null;
    }
    case 'waived': return state.waived.hearing ? null : '当事人没有明确放弃听证';
    case 'not-entitled': {
      if (state.notice?.hearingOffered === true) return '本机关已经告知当事人有要求听证的权利';
      const [duty] = state.notice === null ? [] : hearingGrounds(state.notice.intended, state.party, on, facts);
      return duty === undefined ? null : `依法应当告知听证权利：${duty.sentence}`;
    }
    case 'not-the-party': return state.party !== null && applicant === partyName(state.party) ? '提出申请的是本案当事人' : null;
    default: return null;
  }
}

/** A hearing denied against the law can make the penalty void (处罚法第三十八条第二款): the ground is checked before the party is answered. */
const declineHearing = step({
  code: 'decline-hearing', name: '不予受理听证申请', stage: 'decision', by: ['head'], from: ['noticed'],
  articles: [cite('penalty-2021', 63, 1), ...REQUEST], documents: ['hearing-declined'],
  applicable: (state) => state.notice !== null && state.hearing === null,
  form: z.strictObject({
    applicant: line('申请人', 100), form: choice('提出方式', MANNERS), madeOn: date('提出申请的日期（邮寄的为交邮日期）'), content: text('申请内容', 2000),
    ground: choice('不予受理的情形', DECLINE_GROUNDS), reason: text('理由', 2000),
  }),
  objections: (state, data, { on }, facts) => {
    const fault = groundFault(state, data, on, facts);
    return [
      ...(compareDates(data.madeOn, on) > 0 ? [refuse('answered-before-request', '不予受理的日期早于提出申请的日期', REQUEST, { todo: '更正日期。' })] : []),
      ...(fault === null ? [] : [refuse('hearing-declined-unlawfully', `不得不予受理：${fault}`, [cite('penalty-2021', 63, 1), ...REQUEST, cite('penalty-2021', 38, 2)], {
        todo: '办理“当事人要求听证”，依法组织听证；应当听证而不组织的，处罚决定可能因程序重大且明显违法而无效。',
      })]),
    ];
  },
  // What the party argued in asking is an argument, heard or not: it is checked before the decision (第四十五条第一款).
  apply: (state, { id, on, data }) => {
    const { 'hearing-declined': _earlier, ...served } = state.served;
    const argued = data.ground === 'not-the-party' ? {} : {
      statements: [...state.statements, { id, reviewed: false }], arguedAgainst: state.notice?.intended ?? state.arguedAgainst, resumedSinceArgument: false,
    };
    return { ...state, ...argued, served, hearingDeclinedOn: on };
  },
});

export const REQUEST_STEPS = [requestHearing, declineHearing];

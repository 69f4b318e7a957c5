import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, date, line, lines, text } from '#law/forms/fields.ts';
import { REMEDY_BODIES } from '#law/forms/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { acceptedBySilence, silenceRefusals } from './acceptance.ts';
import { entering, step, type LicenceState } from './state.ts';

const SUPPLEMENT = [cite('licensing-2019', 32, 1, 4)];
const BANNED = [cite('licensing-2019', 78), cite('licensing-2019', 79)];

const sealed = confirmed('加盖本机关专用印章并注明日期');

const isBanned = ({ request }: LicenceState, on: LegalDate): boolean =>
  request !== null && request.bannedUntil !== null && compareDates(on, request.bannedUntil) <= 0;

/** Why nothing may be granted: the party may not apply again yet. */
export const banRefusals = (state: LicenceState, on: LegalDate): readonly Refusal[] => (isBanned(state, on)
  ? [refuse('applicant-banned', `申请人在${state.request?.bannedUntil ?? ''}前（含当日）不得再次申请该行政许可`, BANNED, { todo: '作出不予受理决定，并说明理由和期限。' })] : []);

const requestCorrection = step({
  code: 'request-correction', name: '一次告知补正', stage: 'initiation', by: ['officer'], from: ['received'],
  articles: SUPPLEMENT, documents: ['licence-correction-notice'],
  form: z.strictObject({ missing: lines('需要补正的全部内容'), until: date('补正期限'), reason: text('理由', 2000), sealed }),
  blockers: (state, on, facts) => [
    ...(state.correction === null ? [] : [refuse('corrected-once', '需要补正的全部内容应当一次告知，不得再次要求补正', SUPPLEMENT, { todo: '已按要求补正的，应当受理；没有按要求补正的，作出不予受理决定。' })]),
    ...silenceRefusals(state, on, facts),
  ],
  objections: (_state, { until }, { on }) => (compareDates(until, on) < 0 ? [refuse('correction-due-past', '补正期限早于告知之日', SUPPLEMENT, { todo: '更正补正期限。' })] : []),
  apply: (state, { on, data }) => ({ ...entering(state, 'supplementing', on), correction: { until: data.until, supplied: false } }),
});

const acceptApplication = step({
  code: 'accept-application', name: '受理', stage: 'initiation', by: ['officer'], task: true, from: ['received'],
  articles: [cite('licensing-2019', 32, 1, 5), cite('licensing-2019', 32, 2)], documents: ['licence-intake-approval', 'licence-acceptance'],
  form: z.strictObject({ note: text('备注', 1000).exactOptional(), sealed }),
  blockers: banRefusals,
  // Written late, it changes nothing: the period has run since the materials came in.
  compute: (state, _data, { on }, facts) => {
    const silent = acceptedBySilence(state, on, facts);
    return { acceptedOn: silent ?? on, deemed: silent !== null };
  },
  apply: (state, { on, data }) => ({ ...entering(state, 'examining', on), acceptedOn: data.computed.acceptedOn, deemed: data.computed.deemed }),
});

const DECLINE_GROUNDS = {
  'not-needed': '申请事项依法不需要取得行政许可', 'not-competent': '申请事项依法不属于本机关职权范围', 'not-corrected': '没有按照告知的内容补正',
  false: '隐瞒有关情况或者提供虚假材料申请', banned: '在依法不得再次申请的期限内',
} as const;

const GROUND_LAW = {
  'not-needed': cite('licensing-2019', 32, 1, 1), 'not-competent': cite('licensing-2019', 32, 1, 2), 'not-corrected': cite('licensing-2019', 32, 1, 5),
  false: cite('licensing-2019', 78), banned: cite('licensing-2019', 78),
} as const satisfies Record<keyof typeof DECLINE_GROUNDS, unknown>;

function groundRefusals(state: LicenceState, ground: keyof typeof DECLINE_GROUNDS, competent: string | undefined, on: LegalDate): readonly Refusal[] {
  const articles = [GROUND_LAW[ground]];
  const waiting = state.correction !== null && !state.correction.supplied && compareDates(on, state.correction.until) <= 0;
  switch (ground) {
    case 'not-competent':
      return competent === undefined ? [refuse('competent-body-untold', '不属于本机关职权范围的，应当告知申请人向有关行政机关申请', articles, { todo: '写明有权受理的行政机关。' })] : [];
    case 'not-corrected':
      if (state.correction === null) return [refuse('correction-untold', '没有一次告知需要补正的内容，不得以材料不齐为由不予受理', [...articles, ...SUPPLEMENT], { todo: '先办理“一次告知补正”。' })];
      return waiting ? [refuse('correction-running', `补正期限至${state.correction.until}，尚未届满`, SUPPLEMENT, { todo: '期限届满后仍没有补正的再办理。', evidence: { lastDay: state.correction.until } })] : [];
    case 'banned':
      return isBanned(state, on) ? [] : [refuse('not-banned', '申请人不在依法不得再次申请的期限内', BANNED, { todo: '核对作出限制的决定和期限；不在期限内的，依法受理。' })];
    case 'not-needed':
    case 'false': return [];
    default: return [];
  }
}

/**
 * Silence accepts an application whose papers may be incomplete; it gives no competence and makes no licence necessary, and a false
 * paper stays false. Only the ground that the papers were not completed falls away with the time for saying so.
 */
const declineApplication = step({
  code: 'decline-application', name: '不予受理', stage: 'initiation', by: ['officer'], from: ['received', 'supplementing'],
  articles: [cite('licensing-2019', 32, 1, 1), cite('licensing-2019', 32, 1, 2), cite('licensing-2019', 32, 2)], documents: ['licence-intake-approval', 'licence-declined'],
  form: z.strictObject({
    ground: choice('不予受理的情形', DECLINE_GROUNDS), reason: text('理由', 2000), competent: line('有权受理的行政机关').exactOptional(),
    ...REMEDY_BODIES, sealed,
  }),
  objections: (state, { ground, competent }, { on }, facts) => [
    ...groundRefusals(state, ground, competent, on),
    ...(ground === 'not-corrected' ? silenceRefusals(state, on, facts) : []),
  ],
  apply: (state, { on }) => ({ ...entering(state, 'declined', on), declinedOn: on }),
});

export const TRIAGE_STEPS = [requestCorrection, acceptApplication, declineApplication];

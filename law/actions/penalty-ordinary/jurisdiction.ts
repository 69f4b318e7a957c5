import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, lines, text } from '#law/forms/fields.ts';
import { named } from '#law/forms/remedies.ts';
import { TRANSFER_GROUNDS, TRANSFER_LAW } from '#law/penalty/jurisdiction.ts';
import { cite } from '#law/statutes/index.ts';
import { preservationOpen } from './preservation.ts';
import { entering, step, UNDECIDED, type PenaltyState } from './state.ts';

const UNDECIDED_PLACES = ['registered', 'filing-requested', ...UNDECIDED] as const;

/** While the other agency has not answered, nobody knows whose case it is: it is not decided here. */
export const transferOpen = ({ sentOn }: PenaltyState): readonly Refusal[] => (sentOn === null ? [] : [refuse(
  'transfer-unanswered', `本案已于${sentOn}移送有管辖权的机关，尚未答复`, [cite('penalty-2021', 25, 2)], { todo: '先登记案件移送的答复；对方退回的，再继续办理。' },
)]);

/**
 * 案件移送 to the agency that has jurisdiction (not a crime). Until that agency has taken the case it stays with this one, with every clock
 * running: a case sent to and fro is nobody's excuse.
 */
const transferJurisdiction = step({
  code: 'transfer-jurisdiction', name: '移送有管辖权的机关', stage: 'decision', by: ['head'], from: UNDECIDED_PLACES,
  articles: Object.values(TRANSFER_LAW), documents: ['jurisdiction-transfer'],
  form: z.strictObject({
    ground: choice('移送的理由', TRANSFER_GROUNDS), authority: named('受移送机关'), facts: text('已经查明的案件情况'), materials: lines('移送的材料（含涉案物品）'),
    proof: line('对方立案文书或者指定管辖文书的名称、文号').exactOptional(), opinion: text('审批意见', 1000),
  }),
  applicable: ({ sentOn }) => sentOn === null,
  blockers: preservationOpen,
  objections: (_state, { ground, proof }) => ((ground === 'first' || ground === 'designated') && proof === undefined
    ? [refuse('jurisdiction-unproven', `以“${TRANSFER_GROUNDS[ground]}”移送的，应当写明对方的立案文书或者指定管辖的文书`, [TRANSFER_LAW[ground]], { todo: '填写文书的名称和文号。' })] : []),
  apply: (state, { on }) => ({ ...state, sentOn: on }),
});

const ANSWERED = [cite('penalty-2021', 25, 2)];

const recordTransferAnswer = step({
  code: 'record-transfer-answer', name: '登记案件移送的答复', stage: 'decision', by: ['officer'], task: true, from: UNDECIDED_PLACES, articles: ANSWERED,
  applicable: ({ sentOn }) => sentOn !== null,
  form: z.strictObject({
    answer: choice('答复', { accepted: '已经接收', returned: '退回，不予接收' }), receivedOn: date('答复（签收）日期'), receiver: line('接收机关和接收人', 100),
    document: line('回执或者复函的文号', 100), reason: text('退回的理由和后续处理（报请指定管辖、继续办理）', 1000).exactOptional(),
  }),
  objections: (state, { answer, receivedOn, reason }, { on }) => [
    ...(answer === 'returned' && reason === undefined
      ? [refuse('return-unexplained', '退回的，应当写明理由和后续处理', ANSWERED, { todo: '对管辖有争议的，协商解决；协商不成的，报请共同的上一级行政机关指定管辖。' })] : []),
    ...(compareDates(receivedOn, on) > 0 || (state.sentOn !== null && compareDates(receivedOn, state.sentOn) < 0)
      ? [refuse('answer-date', '答复日期应当在移送之日以后、登记之日以前', ANSWERED, { todo: '核对答复日期。' })] : []),
  ],
  apply: (state, { on, data }) => ({ ...(data.answer === 'accepted' ? entering(state, 'handed-over', on) : state), sentOn: null }),
});

export const JURISDICTION_STEPS = [transferJurisdiction, recordTransferAnswer];

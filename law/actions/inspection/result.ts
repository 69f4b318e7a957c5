import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, lines, text } from '#law/forms/fields.ts';
import { linkedCase, PENALTY_KINDS } from '#law/forms/opening.ts';
import { named } from '#law/forms/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { Conclusion, CONCLUSIONS, ordersCorrection } from './conclusion.ts';
import { inspectorRefusals, openRecusals, PROCEDURE } from './limits.ts';
import { acted, entering, step, type InspectionState } from './state.ts';

const CORRECTION = [cite('penalty-2021', 28, 1), PROCEDURE];

const unready = (state: InspectionState): readonly Refusal[] => [
  ...(state.records > 0 ? [] : [refuse('no-record', '没有检查笔录，不能认定检查结果', [PROCEDURE, cite('penalty-2021', 47)], { todo: '先办理“制作检查笔录”。' })]),
  ...(state.samples.reported < state.samples.taken ? [refuse('samples-pending', '抽样检验结果尚未登记', [cite('penalty-2021', 56)], { todo: '先办理“登记抽样检验结果”。' })] : []),
  ...openRecusals(state),
];

function correctionRefusals(conclusion: Conclusion, on: LegalDate): readonly Refusal[] {
  if (conclusion.kind !== 'correction' && conclusion.kind !== 'penalty') return [];
  const { content, correctBy } = conclusion;
  if ((content === undefined) !== (correctBy === undefined)) return [refuse('correction-incomplete', '责令改正应当同时写明改正的内容和期限', CORRECTION, { todo: '写明改正的内容和期限。' })];
  return correctBy !== undefined && compareDates(correctBy, on) < 0 ? [refuse('correction-past', '改正期限早于责令改正的日期', CORRECTION, { todo: '给予合理的改正期限。' })] : [];
}

/** One object with a full record counts as one inspection; one that leads to a penalty is counted there. */
const counts = (records: number, leadsToPenalty: boolean): { readonly counted: boolean } => ({ counted: records > 0 && !leadsToPenalty });

const decide = step({
  code: 'decide', name: '认定检查结果', stage: 'decision', by: ['officer'], task: true, from: ['underway'], certified: 2,
  articles: [PROCEDURE, cite('penalty-2021', 54)], documents: ['inspection-result-notice', 'correction-order'],
  issues: ({ conclusion }) => (ordersCorrection(conclusion) ? ['inspection-result-notice', 'correction-order'] : ['inspection-result-notice']),
  form: z.strictObject({ conclusion: Conclusion.meta({ title: '检查结果', widget: 'variant', labels: CONCLUSIONS }) }),
  drafted: ({ conclusion }) => conclusion,
  blockers: unready,
  objections: (state, { conclusion }, { on, officers }, facts) => [...inspectorRefusals(state, officers, facts), ...correctionRefusals(conclusion, on)],
  compute: ({ records }, { conclusion }) => counts(records, conclusion.kind === 'penalty' || conclusion.kind === 'crime'),
  apply: (state, { on, data: { conclusion }, officers }) => ({
    ...acted(entering(state, 'decided', on), officers), decision: { on, conclusion }, penaltyDue: conclusion.kind === 'penalty',
    correctBy: conclusion.kind === 'correction' || conclusion.kind === 'penalty' ? conclusion.correctBy ?? null : null,
  }),
});

const recheck = step({
  code: 'recheck', name: '复查', stage: 'execution', by: ['officer'], task: true, from: ['decided'], certified: 2, articles: CORRECTION, documents: ['recheck-opinion'],
  applicable: ({ correctBy }) => correctBy !== null,
  form: z.strictObject({
    findings: text('复查情况'),
    outcome: choice('复查意见', { corrected: '已经改正', again: '尚未改正，继续责令改正', penalty: '逾期不改正，立案查处' }), correctBy: date('新的改正期限').exactOptional(),
  }),
  blockers: ({ served }) => (served.correction === undefined ? [refuse('correction-unserved', '责令改正通知书尚未送达，不能复查', CORRECTION, { todo: '先送达责令改正通知书。' })] : []),
  objections: (state, { outcome, correctBy }, { on }) => [
    ...(outcome === 'penalty' && state.correctBy !== null && compareDates(on, state.correctBy) <= 0
      ? [refuse('correction-running', `改正期限至${state.correctBy}，尚未逾期`, CORRECTION, { todo: `${state.correctBy}之后仍未改正的再立案查处。`, evidence: { lastDay: state.correctBy } })] : []),
    ...(outcome === 'again' && (correctBy === undefined || compareDates(correctBy, on) < 0)
      ? [refuse('correction-past', '继续责令改正的，应当写明新的改正期限', CORRECTION, { todo: '写明不早于复查之日的期限。' })] : []),
  ],
  compute: ({ records, penaltyDue }, { outcome }) => counts(records, penaltyDue || outcome === 'penalty'),
  apply: (state, { data }) => ({
    ...state, correctBy: data.outcome === 'again' ? data.correctBy ?? state.correctBy : null, penaltyDue: state.penaltyDue || data.outcome === 'penalty',
  }),
});

const openPenaltyCase = step({
  code: 'open-penalty-case', name: '登记立案查处的案件', stage: 'execution', by: ['officer'], task: true, from: ['decided'], articles: [cite('penalty-2021', 54)],
  applicable: ({ penaltyDue, penaltyCase }) => penaltyDue && penaltyCase === null,
  form: z.strictObject({ penaltyCase: linkedCase('行政处罚案件', PENALTY_KINDS), note: text('说明', 1000).exactOptional() }),
  apply: (state, { data }) => ({ ...state, penaltyCase: data.penaltyCase }),
});

const mustTransfer = ({ decision }: InspectionState): boolean => decision?.conclusion.kind === 'transfer' || decision?.conclusion.kind === 'crime';

const transfer = step({
  code: 'transfer-case', name: '移送', stage: 'execution', by: ['head'], task: true, from: ['decided'], articles: [cite('penalty-2021', 27, 1), PROCEDURE, cite('crime-transfer-2020', 5)],
  documents: ['crime-transfer', 'jurisdiction-transfer'], issues: ({ kind }) => [kind === 'crime' ? 'crime-transfer' : 'jurisdiction-transfer'],
  applicable: (state) => mustTransfer(state) && !state.transferred,
  form: z.strictObject({
    kind: choice('移送的类别', { authority: '移送有管辖权的行政机关', crime: '涉嫌犯罪，移送公安机关' }), authority: named('受移送机关'), materials: lines('移送的材料'), receipt: line('移送函（移送书）文号和回执', 100),
    crimeCase: linkedCase('移送涉嫌犯罪案件', ['crime-transfer']).exactOptional(),
  }),
  objections: ({ decision }, { kind }) => ((decision?.conclusion.kind === 'crime') === (kind === 'crime') ? []
    : [refuse('transfer-differs', '移送的类别与检查结果不一致', [cite('penalty-2021', 27, 1)], { todo: '涉嫌犯罪的移送公安机关；其他的移送有管辖权的行政机关。' })]),
  apply: (state) => ({ ...state, transferred: true }),
});

/** What must follow from the result before the inspection may be closed. */
export function unfinished(state: InspectionState): readonly Refusal[] {
  return [
    ...(state.served.result === undefined ? [refuse('result-untold', '检查结果尚未告知被检查对象，不能结案', [PROCEDURE], { todo: '先送达行政检查结果告知书。' })] : []),
    ...(state.correctBy === null ? [] : [refuse('correction-open', '责令改正的事项尚未复查，不能结案', CORRECTION, { todo: '先办理“复查”。' })]),
    ...(state.penaltyDue && state.penaltyCase === null ? [refuse('penalty-case-missing', '应当立案查处的，尚未登记立案的案件', [cite('penalty-2021', 54)], { todo: '立案后办理“登记立案查处的案件”。' })] : []),
    ...(mustTransfer(state) && !state.transferred ? [refuse('untransferred', '应当移送的，尚未移送', [cite('penalty-2021', 27, 1)], { todo: '先办理“移送”。' })] : []),
  ];
}

export const RESULT_STEPS = [decide, recheck, openPenaltyCase, transfer];

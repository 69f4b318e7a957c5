import { computeDue, type WorkingCalendar } from '#kernel/calendar.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Measure, Thing } from '#law/coercion/measure.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import { compareRanks, type Rank } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import type { MeasureState, Term } from './state.ts';

/** 查封、扣押 by laws and regulations, 冻结 by laws alone (行政强制法第二十二条、第二十九条). */
const LOWEST = { seal: 'local-regulation', detain: 'local-regulation', freeze: 'law' } as const satisfies Record<Measure['kind'], Rank>;

export const termArticle = ({ kind }: Measure) => (kind === 'freeze' ? cite('coercion-2011', 32, 1) : cite('coercion-2011', 25, 1));

function powerRefusals({ kind, basis }: Measure): readonly Refusal[] {
  if (basis.some(({ rank }) => compareRanks(rank, LOWEST[kind]) <= 0)) return [];
  return kind === 'freeze'
    ? [refuse('no-basis', '冻结存款、汇款应当由法律规定的行政机关实施，所列依据不是法律', [cite('coercion-2011', 29, 1)], { todo: '没有法律规定的，不得冻结。' })]
    : [refuse('no-basis', '查封、扣押应当由法律、法规规定的行政机关实施，所列依据不是法律、法规', [cite('coercion-2011', 22)], { todo: '引用法律、法规的具体条款；规章和其他文件不能作为依据。' })];
}

const LIMITS = [cite('coercion-2011', 23)];

const thingRefusals = ({ name, related, necessity, sealedElsewhere }: Thing): readonly Refusal[] => [
  ...(related ? [] : [refuse('unrelated-property', `“${name}”与违法行为无关，不得查封、扣押`, LIMITS, { todo: '从清单中去掉。' })]),
  ...(necessity ? [refuse('daily-necessities', `“${name}”是公民个人及其所扶养家属的生活必需品，不得查封、扣押`, LIMITS, { todo: '从清单中去掉。' })] : []),
  ...(sealedElsewhere ? [refuse('sealed-already', `“${name}”已被其他国家机关依法查封，不得重复查封`, LIMITS, { todo: '从清单中去掉。' })] : []),
];

function objectRefusals(measure: Measure): readonly Refusal[] {
  if (measure.kind !== 'freeze') return measure.things.flatMap(thingRefusals);
  const frozen = [cite('coercion-2011', 29, 2)];
  return [
    ...(measure.amountFen > measure.involvedFen ? [refuse('freeze-exceeds', '冻结的数额应当与违法行为涉及的金额相当', frozen, { todo: '把冻结数额减到违法行为涉及的金额以内。' })] : []),
    ...(measure.frozenElsewhere ? [refuse('frozen-already', '存款、汇款已被其他国家机关依法冻结，不得重复冻结', frozen, { todo: '不再冻结，与首先冻结的机关联系。' })] : []),
  ];
}

export const termParameter = ({ kind }: Measure): ParameterCode => (kind === 'freeze' ? 'coercion.freeze' : 'coercion.seizure');

/** Only a law or an administrative regulation may set another term (第二十五条第一款; for freezing only a law, 第三十二条第一款). */
function termRefusals(measure: Measure, on: LegalDate, facts: Facts): readonly Refusal[] {
  const rule = bindingOn(facts, termParameter(measure), on);
  if (rule === null || measure.days <= Number(rule.value)) return [];
  const lowest = measure.kind === 'freeze' ? 'law' : 'administrative-regulation';
  if (measure.longerBy !== undefined && compareRanks(measure.longerBy.rank, lowest) <= 0) return [];
  return [refuse('term-too-long', `${measure.kind === 'freeze' ? '冻结' : '查封、扣押'}的期限不得超过${String(rule.value)}日`, [termArticle(measure)], {
    todo: `期限改为${String(rule.value)}日以内；${lowest === 'law' ? '法律' : '法律、行政法规'}另有规定的，写明条款。`, evidence: { most: rule.value },
  })];
}

/** Why this measure may not be ordered, whoever asks for it. */
export const measureRefusals = (measure: Measure, on: LegalDate, facts: Facts): readonly Refusal[] =>
  [...powerRefusals(measure), ...objectRefusals(measure), ...termRefusals(measure, on, facts)];

/** The last day of a term: calendar days after the day it began, the days of testing left out. */
export const termEnd = (calendar: WorkingCalendar, { from, days, extension, excluded }: Omit<Term, 'end'>): LegalDate =>
  computeDue(calendar, from, { unit: 'calendar-day', length: days + extension }, excluded).date;

/** A measure that has run out can only be lifted (第二十七条、第二十八条第一款第四项). */
export function expired({ term, decision }: MeasureState, on: LegalDate): readonly Refusal[] {
  if (term === null || compareDates(on, term.end) <= 0) return [];
  const articles = decision?.measure.kind === 'freeze' ? [cite('coercion-2011', 32, 1), cite('coercion-2011', 33, 1)] : [cite('coercion-2011', 27), cite('coercion-2011', 28, 1, 4)];
  return [refuse('term-expired', `强制措施的期限已于${term.end}届满，只能解除`, articles, { todo: '办理“解除强制措施”。', evidence: { lastDay: term.end } })];
}

/** What was set aside in whatever way is not laid any more. */
export const annulledRefusals = (state: MeasureState): readonly Refusal[] => (state.annulled && !state.lapsed
  ? [refuse('decision-annulled', '强制措施决定已被变更或者确认违法，不得再照原决定实施', [cite('coercion-2011', 28, 1)], { todo: '办理“解除强制措施”；仍需采取的，重新报批。' })] : lapsedRefusals(state));

/** Nothing may be built on a decision that was set aside. */
export const lapsedRefusals = ({ lapsed }: MeasureState): readonly Refusal[] =>
  lapsed ? [refuse('decision-lapsed', '强制措施决定已被撤销、确认无效或者要求重新作出，应当解除', [cite('coercion-2011', 28, 1)], { todo: '办理“解除强制措施”。' })] : [];

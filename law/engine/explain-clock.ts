import { chineseDate } from '#kernel/dates.ts';
import type { Period } from '#kernel/calendar.ts';
import type { ActionDefinition } from './definition.ts';
import type { CaseEvent } from './event.ts';
import { PROMPT } from '#law/parameters/define.ts';
import { bindingOn, type Clockwork } from './facts.ts';
import { explainedArticles, explainedDays, explainedParameter, whyThisDate, type ExplainedFact, type Explanation } from './explain.ts';
import type { ObligationDefinition } from './obligation-definition.ts';
import { obligationsOf, type Obligation } from './obligations.ts';
import { traceOf, type Trace } from './trace.ts';
import { periodText } from './wording.ts';

const EFFECTS = {
  duty: '机关应当在期限届满前办理；逾期办理的，案件中注明逾期。',
  bar: '期限届满前不得作出决定；当事人放弃权利的除外。',
  right: '期限由当事人行使权利或者履行义务，机关不得缩短。',
} as const satisfies Record<Obligation['effect'], string>;

const COUNTING = {
  'working-day': '开始的当日不计入；按工作日计算，周末、法定节假日不计入，调休上班日计入。',
  'calendar-day': '开始的当日不计入；按自然日计算。',
  month: '开始的当日不计入；按月计算，至对应日届满，没有对应日的至月末届满。',
  year: '开始的当日不计入；按年计算，至对应日届满。',
} as const satisfies Record<Period['unit'], string>;

function ruleOf({ due, effect }: Obligation): string {
  const counted = due === null || due.period.length === 0 ? '' : COUNTING[due.period.unit];
  const rolled = due?.period.rollForward === true ? '最后一日是休息日的，以其后的第一个工作日为届满日。' : '';
  return `${counted}${rolled}${EFFECTS[effect]}`;
}

/** Recorded exclusions and extensions, each with the event that recorded it. */
function adjustments<State>({ changes }: Trace<State>, { excluded, extendedBy }: ObligationDefinition<State>): readonly ExplainedFact[] {
  const left = excluded === undefined ? [] : changes(excluded).flatMap(({ event, before, after }) =>
    after.filter((one) => !before.some(({ from, to }) => from === one.from && to === one.to)).map(({ from, to }): ExplainedFact => ({
      name: '依法扣除的期间', value: `${chineseDate(from)}至${chineseDate(to)}`, seq: event.seq,
    })));
  const longer = extendedBy === undefined ? [] : changes(extendedBy).map(({ event, before, after }): ExplainedFact => ({ name: '延长', value: `${after - before}日`, seq: event.seq }));
  return [...left, ...longer];
}

/** What the act itself sets: the day in an order, the period in a notice. */
function ownLength<State>(trace: Trace<State>, definition: ObligationDefinition<State>, obligation: Obligation, opening: CaseEvent): readonly ExplainedFact[] {
  const { length } = definition;
  if (typeof length !== 'function' || obligation.due === null) return [];
  const { due } = obligation;
  const upTo = trace.changes((state) => length(state, opening)).filter(({ event }) => event.seq <= opening.seq).at(-1)?.event ?? opening;
  return [{ name: '文书确定的期限', value: due.period.length === 0 ? chineseDate(due.date) : periodText(due.period), seq: upTo.seq }];
}

function factsOf<State>(action: ActionDefinition<State>, trace: Trace<State>, definition: ObligationDefinition<State>, obligation: Obligation, opening: CaseEvent): readonly ExplainedFact[] {
  const nameOf = (event: CaseEvent | undefined): string => (event === undefined ? '' : action.steps[event.step]?.name ?? event.step);
  const { start, closedBy, closedOn, parameter } = obligation;
  return [
    { name: `办理“${nameOf(opening)}”的日期`, value: chineseDate(opening.on), seq: opening.seq },
    ...(start === opening.on ? [] : [{ name: '起算的日期', value: chineseDate(start), seq: opening.seq }]),
    ...ownLength(trace, definition, obligation, opening),
    ...(parameter === null ? [] : adjustments(trace, definition)),
    ...(closedOn === null ? [] : [{ name: `以“${nameOf(trace.events.find(({ seq }) => seq === closedBy))}”终止`, value: chineseDate(closedOn), seq: closedBy }]),
  ];
}

/** Why a period of the case ends on the day it does; null where the case has opened no such period. `opened` is the event that opened it. */
export function explainObligation(
  action: ActionDefinition, events: readonly CaseEvent[], clockwork: Clockwork, code: string, opened: number,
): Explanation | null {
  const obligation = obligationsOf(action, events, clockwork).find((one) => one.code === code && one.openedBy === opened);
  const definition = action.obligations.find((one) => one.code === code);
  const opening = events.find(({ seq }) => seq === opened);
  if (obligation === undefined || definition === undefined || opening === undefined) return null;
  const { name, due, start, parameter, articles } = obligation;
  const binding = parameter === null ? null : bindingOn(clockwork, parameter, start);
  const prompt = due === null && binding?.value === PROMPT;
  return {
    question: due === null ? `“${name}”为什么没有确定的日期？` : `“${name}”的期限为什么是${chineseDate(due.date)}？`,
    answer: prompt ? `应当及时办理：“${binding.name}”没有规定确定的日数。` : whyThisDate(obligation), rule: ruleOf(obligation), reasons: [],
    facts: factsOf(action, traceOf(action, events), definition, obligation, opening),
    articles: explainedArticles([...articles, ...(binding?.citation ? [binding.citation] : [])]), parameters: parameter === null ? [] : [explainedParameter(clockwork, parameter, start)],
    days: explainedDays(obligation), provisional: due?.provisional ?? false,
  };
}

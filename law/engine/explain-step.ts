import { chineseDate, toLegalDate } from '#kernel/dates.ts';
import type { ActionDefinition, StepDefinition } from './definition.ts';
import { recordingsFor, recordingSentence } from '#law/lists/recording-duty.ts';
import type { CaseEvent } from './event.ts';
import { explainedArticles, type ExplainedFact, type ExplainedReason, type Explanation } from './explain.ts';
import type { Facts } from './facts.ts';
import type { ObtainGate } from './gate.ts';
import { nextSteps } from './next.ts';
import { obligationsOf, type Obligation } from './obligations.ts';
import { planName, planOn } from '#law/profiles/in-force.ts';
import { elementsOf } from '#law/profiles/review-lists.ts';
import { ROLES } from './people.ts';
import type { Refusal } from './refusal.ts';
import type { Systems } from './systems.ts';
import { traceOf } from './trace.ts';

/** What the evidence of a refusal is called. What is not named here is for machines. */
const EVIDENCE: Readonly<Record<string, string>> = {
  lastDay: '期限届满之日', on: '办理日期', officers: '执法人员人数', number: '执法证编号', validFrom: '执法证有效期起', validTo: '执法证有效期止',
};

const worded = (value: unknown): string => {
  if (typeof value !== 'string') return String(value);
  const date = toLegalDate(value);
  return date === null ? value : chineseDate(date);
};

const evidenceFacts = ({ evidence = {} }: Refusal): readonly ExplainedFact[] =>
  Object.entries(evidence).flatMap(([key, value]) => {
    const name = EVIDENCE[key];
    return name === undefined || (typeof value !== 'string' && typeof value !== 'number') ? [] : [{ name, value: worded(value), seq: null }];
  });

/** The open period that a refusal waits for: it ends on the day that the refusal names. */
const waitsFor = ({ evidence }: Refusal, obligations: readonly Obligation[]): ExplainedReason['obligation'] => {
  const found = obligations.find(({ due, closedBy, effect }) => effect !== 'duty' && closedBy === null && due !== null && due.date === evidence?.['lastDay']);
  return found === undefined ? null : { code: found.code, opened: found.openedBy };
};

const reasonOf = (refusal: Refusal, obligations: readonly Obligation[]): ExplainedReason => ({
  sentence: refusal.sentence, todo: refusal.todo ?? null, facts: evidenceFacts(refusal), articles: explainedArticles(refusal.articles), obligation: waitsFor(refusal, obligations),
});

/** Which plan the step goes by, where it goes by one. */
function planFacts({ tailored }: StepDefinition<unknown>, { plans, today }: Facts): readonly ExplainedFact[] {
  const plan = tailored === undefined ? null : planOn(plans, today);
  return plan === null ? [] : [
    { name: '机关方案', value: planName(plan), seq: null },
    { name: '逐项审核的要素', value: elementsOf(plan).join('；'), seq: null },
  ];
}

/** Who may take it, and where. */
const ruleOf = (action: ActionDefinition, { name, from, by, certified }: StepDefinition<unknown>): string =>
  `“${name}”在下列阶段办理：${from.map((phase) => action.phases[phase]?.name ?? phase).join('、')}；由${by.map((role) => ROLES[role]).join('、')}办理${certified > 0 ? `，执法人员不少于${certified}人并持有有效执法证` : ''}。`;

function answerOf({ name, from }: StepDefinition<unknown>, phase: string, phaseName: string, refusals: readonly Refusal[] | null): string {
  if (!from.includes(phase)) return `案件处于“${phaseName}”阶段，现在不能办理“${name}”。`;
  if (refusals === null) return `案件现在没有需要办理“${name}”的事项，或者前面的环节还没有办理。`;
  return refusals.length === 0 ? `“${name}”现在可以办理；填写的内容还要依法审查。` : `“${name}”现在不能办理：${refusals.map(({ sentence }) => sentence).join('；')}。`;
}

/**
 * Why a step may or may not be taken on the day `facts.today`, by the same rules as the list of next steps; null where the action kind
 * has no such step.
 */
export function explainStep(
  action: ActionDefinition, events: readonly CaseEvent[], facts: Facts, systems: Systems, obtainGate: ObtainGate, code: string,
): Explanation | null {
  const step = action.steps[code];
  if (step === undefined) return null;
  const trace = traceOf(action, events);
  const { phase, since } = action.view(trace.state);
  const phaseName = action.phases[phase]?.name ?? phase;
  const offered = nextSteps(action, events, facts.today, facts, systems, obtainGate).find((next) => next.step.code === code);
  const refusals = offered?.blockers ?? [];
  const obligations = obligationsOf(action, events, facts);
  const entered = trace.lastChange((state) => action.view(state).phase)?.seq ?? null;
  const open = offered !== undefined && refusals.length === 0;
  return {
    question: open ? `能不能办理“${step.name}”？` : `为什么不能办理“${step.name}”？`,
    answer: answerOf(step, phase, phaseName, offered?.blockers ?? null), rule: ruleOf(action, step),
    facts: [
      { name: '当前阶段', value: phaseName, seq: entered },
      ...(since === null ? [] : [{ name: '进入当前阶段的日期', value: chineseDate(since), seq: entered }]),
      { name: '判断的日期', value: chineseDate(facts.today), seq: null },
      ...planFacts(step, facts),
      ...recordingsFor(facts.lists.recording, action.code, code, facts.today).map((duty) => ({ name: '应当进行的音像记录', value: recordingSentence(duty), seq: null })),
    ],
    reasons: refusals.map((refusal) => reasonOf(refusal, obligations)),
    articles: explainedArticles([...step.articles, ...refusals.flatMap(({ articles }) => articles)]),
    parameters: [], days: null, provisional: refusals.some(({ evidence }) => evidence?.['provisional'] === true),
  };
}

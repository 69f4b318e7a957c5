import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { classesCited, classNames, isKindInForce, planName, planOn } from '#law/profiles/in-force.ts';
import { reviewListsOf } from '#law/profiles/review-lists.ts';
import { paperRefusals } from '#law/papers/gate.ts';
import { recordingRefusals } from '#law/recording/gate.ts';
import { cite } from '#law/statutes/index.ts';
import type { ActionDefinition, StepDefinition, StepOutline } from './definition.ts';
import type { CaseEvent, StepCommand } from './event.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
import { gateRecord, gateRefusals, type Gate } from './gate.ts';
import { listRefusals } from './listed.ts';
import { actingRefusals, actorRefusals } from './officers.ts';
import { problemFrom, refuse, type Refusal } from './refusal.ts';
import type { Standing, Systems } from './systems.ts';

export interface Taken<State> {
  readonly event: CaseEvent;
  readonly state: State;
}

/** The rule of order: an act is not dated in the future, nor before the act that opened the present phase. */
function dateRefusals(command: StepCommand, standing: Standing, facts: Facts): readonly Refusal[] {
  const record = [cite('penalty-2021', 47)];
  const { since } = standing.view;
  if (compareDates(command.on, facts.today) > 0) {
    return [refuse('dated-in-the-future', `办理日期${command.on}晚于今天${facts.today}`, record, { todo: '请填写实际办理的日期。' })];
  }
  if (since !== null && compareDates(command.on, since) < 0) {
    return [refuse('dated-before-phase', `办理日期${command.on}早于进入当前阶段的日期${since}`, record, {
      todo: '请核对办理日期；各环节应当按照法定顺序进行。',
    })];
  }
  return [];
}

/**
 * An act that ends a phase is not dated before any act recorded in it, so a decision never before the review, hearing or service that it
 * rests on; nor an act of review or disclosure before what it answers.
 */
function orderRefusals<State>(action: ActionDefinition<State>, step: StepDefinition<State>, command: StepCommand, standing: Standing, after: string): readonly Refusal[] {
  const answered = standing.events.filter(
    (event) => after !== standing.view.phase || (step.system !== 'record' && action.steps[event.step]?.system === step.system),
  );
  const last = answered.reduce<LegalDate | null>((latest, { on }) => (latest === null ? on : laterOf(latest, on)), null);
  if (last === null || compareDates(command.on, last) >= 0) return [];
  return [refuse('dated-before-earlier-act', `办理日期${command.on}早于本案已经记录的环节（${last}）`, [cite('penalty-2021', 47)], {
    todo: '请核对办理日期；各环节应当按照法定顺序进行。', evidence: { lastDay: last },
  })];
}

/**
 * An agency opens cases of the kinds that its plan has in force on the day of the act. Only the opening asks: a case that runs is
 * brought to its end by the law of its procedure, whatever the plan says meanwhile.
 */
function kindRefusals<State>(action: ActionDefinition<State>, command: StepCommand, facts: Facts): readonly Refusal[] {
  const plan = planOn(facts.plans, command.on);
  if (command.step !== action.opening || plan === null || isKindInForce(plan, action.code)) return [];
  const sentence = `“${action.name}”不在${planName(plan)}纳入的执法行为类别（${classNames(plan)}）之内，不能登记新的案件`;
  return [refuse('kind-not-in-force', sentence, classesCited(plan), {
    todo: '请核对应当适用的执法行为类别；确属本机关职责的，先在“机关方案”中调整执法行为类别，经负责人批准施行后再登记。已经登记的案件继续依法办理。',
  })];
}

function formProblem(step: StepOutline, issues: readonly { path: PropertyKey[]; message: string }[]): Problem {
  const errors = issues.map(({ path, message }) => ({ path: `/${['data', ...path].map(String).join('/')}`, message }));
  return problem('invalid-request', `“${step.name}”的内容不完整或者不正确：${errors[0]?.message ?? ''}`, {
    articles: step.articles, todo: '请按提示补正后重新提交。', evidence: { errors },
  });
}

const notOpen = <State>(action: ActionDefinition<State>, step: StepDefinition<State>, phase: string): Problem =>
  problem('step-not-open', `案件处于“${action.phases[phase]?.name ?? '尚未登记'}”阶段，现在不能办理“${step.name}”`, {
    articles: step.articles,
    todo: `“${step.name}”在下列阶段办理：${step.from.map((code) => action.phases[code]?.name ?? '登记案源').join('、')}。`,
  });

/**
 * Judges one step: the event that records it and the state after it, or the problem with every reason why it may not be taken.
 * `gate` is what lets a decision through; all other steps ignore it.
 */
export function assess<State>(
  action: ActionDefinition<State>, events: readonly CaseEvent[], command: StepCommand, facts: Facts, systems: Systems, gate: Gate | null = null,
): Result<Taken<State>, Problem> {
  const step = action.steps[command.step];
  if (step === undefined) return fail(problem('not-found', `本执法行为类别没有“${command.step}”这一环节`));
  const state = fold(action, events);
  const standing: Standing = { events, view: action.view(state) };
  const actor = facts.people.get(command.by);
  if (actor === undefined) return fail(problem('role-missing', '登录人员不是本机关人员'));
  const [denied, ...deniedMore] = actorRefusals(step, standing.view, actor);
  if (denied) return fail(problemFrom([denied, ...deniedMore], denied.rule === 'role-missing' ? 'role-missing' : 'law-refuses'));
  const rules = step.system === 'record' ? null : systems[step.system];
  if (!step.from.includes(standing.view.phase) || !step.applicable(state) || rules?.applicable(step.code, standing) === false) {
    return fail(notOpen(action, step, standing.view.phase));
  }
  const plan = planOn(facts.plans, facts.today);
  const form = (plan && step.tailored ? step.tailored(reviewListsOf(plan)) : step.form).safeParse(command.data);
  if (!form.success) return fail(formProblem(step, form.error.issues));
  const disposition = step.drafted?.(form.data);
  const refusals = [
    ...dateRefusals(command, standing, facts),
    ...kindRefusals(action, command, facts),
    ...actingRefusals(step, standing.view, command, facts),
    ...step.blockers(state, command.on, facts),
    ...(rules?.blockers(step.code, standing, command.on, facts) ?? []),
    ...recordingRefusals(action, step.code, events, facts),
    ...paperRefusals(action, { ...command, data: form.data }, events),
    ...step.objections(state, form.data, command, facts),
    ...(rules?.objections(step.code, form.data, standing, command, facts) ?? []),
    ...(disposition ? gateRefusals(gate, standing, disposition, command.on, facts) : []),
  ];
  const [first, ...more] = refusals;
  if (first) return fail(problemFrom([first, ...more], first.rule.startsWith('clearance-') ? 'clearance-missing' : 'law-refuses'));
  const computed = step.compute?.(state, form.data, command, facts);
  const event: CaseEvent = {
    seq: events.length + 1, id: command.id, step: step.code, on: command.on, at: facts.now,
    by: command.by, officers: [...new Set(command.officers)], data: computed === undefined ? form.data : { ...(form.data as object), computed },
    ...(disposition ? { gate: gateRecord(gate, standing.view, disposition, command.on, facts) } : {}),
  };
  const after = step.apply(state, event);
  const matter = step.code === action.opening ? action.opensUnder?.(after) ?? null : null;
  const [wrong] = [
    ...orderRefusals(action, step, command, standing, action.view(after).phase),
    ...(matter === null ? [] : listRefusals(facts.matters, matter, command.on)),
  ];
  return wrong ? fail(problemFrom([wrong])) : ok({ event, state: after });
}

import { steps, type ActionDefinition, type StepDefinition } from '#law/engine/definition.ts';
import { DecideDisposal, DestroyVolume, LiftHold, PlaceHold, ProposeDisposal, ProposeErasure } from '#law/forms/disposal.ts';
import { cite } from '#law/statutes/index.ts';

const KEPT = [cite('archives-2020', 21), cite('penalty-2021', 47)];
const APPRAISED = [cite('archives-2020', 21)];
const ERASED = [cite('personal-information-2021', 47), cite('archives-2020', 21)];

/**
 * The end of a record (鉴定销毁、依法删除), the same in every action kind, once nothing else can happen to the case. What the steps rest on is
 * the log itself, so the system 'disposal' has the rules (record/disposal-rules.ts). Proposal, approval and destruction stay when all else is gone.
 */
function stepsOf<State>(ended: readonly string[]): readonly StepDefinition<State>[] {
  const step = steps<State>();
  const shared = { system: 'disposal', stage: 'execution', apply: (state: State) => state } as const;
  return [
    step({ ...shared, code: 'place-hold', name: '暂缓销毁', by: ['archivist', 'reviewer', 'head', 'supervisor'], from: ended, articles: KEPT, form: PlaceHold }),
    step({ ...shared, code: 'lift-hold', name: '解除暂缓销毁', by: ['archivist', 'reviewer', 'head', 'supervisor'], from: ended, articles: KEPT, form: LiftHold }),
    step({ ...shared, code: 'propose-disposal', name: '提出鉴定销毁', by: ['archivist'], task: true, from: ended, articles: APPRAISED, form: ProposeDisposal }),
    step({ ...shared, code: 'propose-erasure', name: '提出依法删除', by: ['archivist'], from: ended, articles: ERASED, form: ProposeErasure }),
    step({ ...shared, code: 'decide-disposal', name: '审批销毁', by: ['head'], task: true, from: ended, articles: APPRAISED, form: DecideDisposal }),
    step({ ...shared, code: 'destroy-volume', name: '监督销毁', by: ['archivist'], task: true, from: ended, articles: APPRAISED, form: DestroyVolume }),
  ];
}

/** An action kind with the end of its records. */
export function withDisposal<State>(action: ActionDefinition<State>): ActionDefinition<State> {
  const ended = Object.keys(action.phases).filter((phase) => action.phases[phase]?.final === true);
  return { ...action, steps: { ...action.steps, ...Object.fromEntries(stepsOf<State>(ended).map((one) => [one.code, one])) } };
}

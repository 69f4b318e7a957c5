import type { DocumentCode } from '#law/documents/index.ts';
import { steps, type ActionDefinition, type StepDefinition } from '#law/engine/definition.ts';
import { WHOLE_ONLY, type TextField } from '#law/engine/disclosed.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { DecideRectification, DecideVoiding, ProposeRectification, ProposeVoiding, ReissueDocument, ServeRectification } from '#law/forms/papers.ts';
import { hasSlip, RECTIFICATION } from '#law/papers/state.ts';
import { cite } from '#law/statutes/index.ts';
import { servedOn } from './service.ts';

/** 法律文书的制作、使用、管理: what was made is kept and accounted for. */
export const MANAGED = [cite('penalty-2021', 47), cite('state-council-2018', '三（八）')];
/** 发现有错误的主动改正. */
export const CORRECTED = [cite('penalty-2021', 75)];
const PUBLIC = [cite('disclosure-2019', 41), cite('state-council-2018', '二')];

/**
 * What becomes of papers that were issued, the same in every action kind, beside the procedure: the act behind a paper stays what it is. What
 * the steps rest on is the log itself, so the system 'papers' has the rules (record/paper-rules.ts).
 */
function stepsOf<State>(from: readonly string[], forms: readonly DocumentCode[]): readonly StepDefinition<State>[] {
  const step = steps<State>();
  const shared = { system: 'papers', stage: 'execution', from, apply: (state: State) => state } as const;
  return [
    step({ ...shared, code: 'propose-voiding', name: '提出作废文书', by: ['officer'], articles: MANAGED, form: ProposeVoiding }),
    step({ ...shared, code: 'decide-voiding', name: '审批作废文书', by: ['head'], task: true, articles: MANAGED, form: DecideVoiding }),
    step({
      ...shared, code: 'reissue-document', name: '重新制发文书', by: ['officer'], task: true, articles: MANAGED, form: ReissueDocument,
      documents: forms, issues: ({ paper }) => forms.filter((form) => form === paper.form),
    }),
    step({ ...shared, code: 'propose-rectification', name: '提出补正文书', by: ['officer'], articles: CORRECTED, form: ProposeRectification }),
    step({
      ...shared, code: 'decide-rectification', name: '审批补正文书', by: ['head'], task: true, articles: CORRECTED, form: DecideRectification,
      documents: [RECTIFICATION], issues: ({ approved }) => (approved ? [RECTIFICATION] : []),
    }),
    step({
      ...shared, code: 'serve-rectification', name: '送达补正决定书', by: ['officer'], task: true, certified: 2, articles: [cite('penalty-2021', 61, 1), cite('civil-procedure-2023', 87)],
      form: ServeRectification, documents: ['service-receipt', 'service-announcement'],
      issues: ({ service }) => (service.method === 'public-notice' ? ['service-announcement', 'service-receipt'] : ['service-receipt']), compute: (_state, { service }, command, facts) => ({ servedOn: servedOn(service, command, facts) }),
    }),
  ];
}

/** Kinds that publish keep in their state whether the decision is online (law/procedures/disclosure.ts). */
const isPublished = (state: unknown): boolean => (state as { readonly published?: boolean }).published === true;

/** Whether the public reads a slip of the proposal: in a text that every plan publishes, of a decision that is online. */
function isOnline<State>({ view }: ActionDefinition<State>, state: State, { paper, slips }: ProposeRectification): boolean {
  const { disclosed } = view(state);
  if (!isPublished(state) || !disclosed || disclosed.letter !== paper.form) return false;
  const texts = Object.entries(disclosed.texts).flatMap(([field, text]) => (WHOLE_ONLY.has(field as TextField) ? [] : [text])); // keys of the texts of a category
  return slips.some((slip) => texts.some((text) => hasSlip(text, slip)));
}

/** What is found wrong in a published decision is put right before the public within the term for corrections, from the day it was found (D-09). */
const copyClock = <State>(action: ActionDefinition<State>): ObligationDefinition<State> => ({
  code: 'correct-copy', name: '按补正更正公示', effect: 'duty', length: 'disclosure.correction', articles: PUBLIC,
  opens: ['propose-rectification'], closes: ['publish', 'take-down', 'decide-rectification'],
  when: (state, event) => isOnline(action, state, event.data as ProposeRectification), // only the form of the step that opens it
  until: (state, { step, data }) => {
    if (step !== 'decide-rectification') return true;
    const { approved, paper } = data as DecideRectification; // the form of that step
    return !approved && action.view(state).disclosed?.letter === paper.form;
  },
});

/** An action kind whose papers may be voided, made anew and rectified in every phase that has begun and not ended. */
export function withPapers<State>(action: ActionDefinition<State>): ActionDefinition<State> {
  const none = action.view(action.initial).phase;
  const open = Object.keys(action.phases).filter((phase) => phase !== none && action.phases[phase]?.final !== true);
  const forms = [...new Set<DocumentCode>([...Object.values(action.steps).flatMap(({ documents }) => documents), RECTIFICATION])];
  return {
    ...action,
    steps: { ...action.steps, ...Object.fromEntries(stepsOf<State>(open, forms).map((one) => [one.code, one])) },
    obligations: [...action.obligations, ...('unpublished' in action.publication ? [] : [copyClock(action)])],
  };
}

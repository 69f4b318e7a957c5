import { z } from 'zod';
import { computeDue } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citations.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { CaseView, Draft, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { CIRCUMSTANCES, type Circumstance } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, choices, count, text } from '#law/forms/fields.ts';
import { REMEDY_BODIES } from '#law/forms/remedies.ts';
import type { LevyCase } from '#law/levy/case.ts';
import { cite } from '#law/statutes/index.ts';
import { annulStep } from './annulment.ts';
import { closingSteps } from './closing.ts';
import { acted, entering } from './course.ts';
import { undiscussed } from './deliberation.ts';
import { disclosureSteps } from './disclosure.ts';
import { recusalSteps } from './recusal.ts';
import { remedySteps } from './remedies.ts';
import { reviewSteps } from './review.ts';
import { serviceSteps } from './service.ts';
import { statementSteps, unreviewedRefusals } from './statements.ts';

export interface LevyOptions<State extends LevyCase<D>, D extends Draft, Code extends string> {
  /** 征收, 收费 or 征用: what the steps are called. */
  readonly word: string;
  readonly category: Category;
  /** The form of what is assessed and decided. */
  readonly draft: z.ZodType<D>;
  readonly law: readonly Citation[];
  readonly viewOf: (state: State) => CaseView;
  /** What is wrong with a draft in itself. */
  readonly draftRefusals: (draft: D, on: LegalDate) => readonly Refusal[];
  /** Whether the party is burdened more than it was told. */
  readonly heavier: (next: D, told: D) => boolean;
  readonly decided: { readonly documents: readonly DocumentCode[]; readonly issues: (draft: D) => readonly DocumentCode[] };
  readonly served: Readonly<Record<Code, string>>;
  readonly issuedOn: (state: State) => Readonly<Record<Code, LegalDate | null>>;
  /** In an emergency the decision need not wait until the party was told and heard. */
  readonly urgent: (state: State) => boolean;
  readonly unfinished: (state: State, on: LegalDate) => readonly Refusal[];
}

interface Assess<D> {
  readonly draft: D;
  readonly course: string;
  readonly circumstances: readonly Circumstance[];
  readonly statementDays: number;
}

interface Decide<D> {
  readonly draft: D;
  readonly reconsideration: string;
  readonly court: string;
  readonly opinion: string;
}

const TELLING = [cite('state-council-2018', '二（五）')];

const titled = <D extends Draft>(draft: z.ZodType<D>, title: string): z.ZodType<D> => draft.meta({ ...draft.meta(), title, prefill: 'proposal' });

const assessForm = <D extends Draft>(draft: z.ZodType<D>): z.ZodType<Assess<D>> => z.strictObject({
  draft: titled(draft, '核定的内容'), course: text('核定（调查）的经过', 3000), circumstances: choices('重大、复杂情形', CIRCUMSTANCES), statementDays: count('陈述、申辩的期限（工作日）', 1, 60),
});

const decideForm = <D extends Draft>(draft: z.ZodType<D>): z.ZodType<Decide<D>> => z.strictObject({ draft: titled(draft, '决定'), ...REMEDY_BODIES, opinion: text('机关负责人意见', 1000) });

/** Statement and defence as the place asks for them, beside what is told everywhere. */
const tellingLaw = (on: LegalDate, facts: Facts): readonly Citation[] => {
  const origin = bindingOn(facts, 'levy.statement-days', on)?.citation ?? null;
  return origin === null ? TELLING : [...TELLING, origin];
};

function shortRefusals(days: number, on: LegalDate, facts: Facts): readonly Refusal[] {
  const least = bindingOn(facts, 'levy.statement-days', on)?.value;
  return typeof least === 'number' && days < least ? [refuse('statement-days-short', `陈述、申辩的期限不得少于${least}个工作日`, tellingLaw(on, facts), { todo: '延长陈述、申辩的期限。', evidence: { least } })] : [];
}

/** What must come before a decision: told, heard, answered (国办发〔2018〕118号二（五）; 河南省行政执法条例第二十六条). */
function unheard<D extends Draft>({ assessment, served, waived, statements }: LevyCase<D>, on: LegalDate, facts: Facts): readonly Refusal[] {
  const articles = tellingLaw(on, facts);
  const told = served['assessment'];
  if (told === undefined) return [refuse('assessment-untold', '核定的事实、依据和数额尚未告知当事人', articles, { todo: '先送达核定通知书。' })];
  const end = computeDue(facts.calendar, told, { unit: 'working-day', length: assessment?.statementDays ?? 0 }).date;
  const early = !waived && compareDates(on, end) <= 0
    ? [refuse('statement-period-running', `当事人可以在${end}前陈述、申辩，期限届满前不得作出决定`, articles, { todo: '期限届满后再决定；当事人书面放弃的，登记放弃。', evidence: { lastDay: end } })] : [];
  return [...early, ...unreviewedRefusals({ statements }, articles)];
}

const assessStep = <State extends LevyCase<D>, D extends Draft, Code extends string>(step: StepBuilder<State>, options: LevyOptions<State, D, Code>): StepDefinition<State> => step({
  code: 'assess', name: `核定${options.word}`, stage: 'investigation', by: ['officer'], task: true, from: ['registered', 'assessed'], certified: 2,
  articles: [...options.law, ...TELLING], documents: ['assessment-notice'],
  form: assessForm(options.draft),
  objections: (_state, { draft, statementDays }, { on }, facts) => [...options.draftRefusals(draft, on), ...shortRefusals(statementDays, on, facts)],
  apply: (state, { on, data, officers }) => {
    const { assessment: _earlier, ...served } = state.served;
    return {
      ...acted(entering(state, 'assessed', on), officers), handlers: officers, served, waived: false, submitted: null, deliberation: null,
      assessment: { on, draft: data.draft, statementDays: data.statementDays }, circumstances: data.circumstances,
    };
  },
});

const waiveStep = <State extends LevyCase<Draft>>(step: StepBuilder<State>): StepDefinition<State> => step({
  code: 'waive-statement', name: '登记放弃陈述申辩', stage: 'decision', by: ['officer'], from: ['assessed'], articles: TELLING,
  applicable: ({ waived, served }) => !waived && served['assessment'] !== undefined,
  form: z.strictObject({ manner: choice('方式', { written: '书面放弃', record: '在笔录中放弃' }) }),
  apply: (state) => ({ ...state, waived: true }),
});

const decideStep = <State extends LevyCase<D>, D extends Draft, Code extends string>(step: StepBuilder<State>, options: LevyOptions<State, D, Code>): StepDefinition<State> => step({
  code: 'decide', name: `作出${options.word}决定`, stage: 'decision', by: ['head'], task: true, from: ['assessed'],
  articles: options.law, documents: options.decided.documents, issues: ({ draft }) => options.decided.issues(draft),
  form: decideForm(options.draft),
  drafted: ({ draft }) => draft,
  blockers: (state, on, facts) => [
    ...(state.recusals.some(({ granted }) => granted === null) ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
    ...(options.urgent(state) ? [] : unheard(state, on, facts)),
  ],
  objections: (state, { draft }, { on }, facts) => [
    ...options.draftRefusals(draft, on),
    ...(state.assessment !== null && options.heavier(draft, state.assessment.draft) ? [refuse('more-than-told', '决定的负担重于告知当事人的内容', tellingLaw(on, facts), { todo: '按不重于告知的内容决定，或者重新核定并告知。' })] : []),
    ...undiscussed(options.viewOf(state), state.deliberation, draft, on, facts),
  ],
  apply: (state, { on, data }) => ({ ...entering(state, 'decided', on), decision: { on, draft: data.draft } }),
});

const endStep = <State extends LevyCase<Draft>>(step: StepBuilder<State>, law: readonly Citation[]): StepDefinition<State> => step({
  code: 'end-case', name: '终止办理', stage: 'decision', by: ['head'], from: ['registered', 'assessed'], articles: law,
  form: z.strictObject({ reason: text('终止的理由', 1000) }),
  apply: (state, { on }) => entering(state, 'ended', on),
});

/** Once there is a decision, also after the case is closed. */
const PUBLIC_IN = ['decided', 'closing-requested', 'closed', 'archived'];

const unserved = ({ decision, served }: LevyCase<Draft>): readonly Refusal[] => (decision !== null && served['decision'] === undefined
  ? [refuse('decision-unserved', '决定书尚未送达，不能结案', [cite('civil-procedure-2023', 87)], { todo: '先送达决定书。' })] : []);

/** From the assessment to the archive, for whatever is taken from the party: 核定、告知、审核、决定、送达、救济、公示、归档. */
export function levySteps<State extends LevyCase<D>, D extends Draft, Code extends string>(step: StepBuilder<State>, options: LevyOptions<State, D, Code>): readonly StepDefinition<State>[] {
  const { law, viewOf } = options;
  return [
    assessStep(step, options), ...recusalSteps(step, ['registered', 'assessed']), ...statementSteps(step, ['assessed'], TELLING), waiveStep(step),
    ...reviewSteps(step, {
      draft: options.draft, from: ['assessed'], viewOf, submitted: (state, draft) => ({ ...state, submitted: draft }), deliberated: (state, _on, conclusion) => ({ ...state, deliberation: conclusion }),
    }),
    decideStep(step, options), endStep(step, law),
    ...serviceSteps(step, { documents: options.served, stage: 'execution', from: ['assessed', 'decided'], confirmedIn: ['registered', 'assessed', 'decided'], articles: TELLING, issuedOn: options.issuedOn }),
    ...remedySteps(step, {
      from: ['decided'], earliest: ({ served }) => served['decision'] ?? null, ended: (state, result) => ({ ...state, lapsed: state.lapsed || result === 'revoked' || result === 'void' }),
    }),
    annulStep(step, {
      from: PUBLIC_IN, articles: [cite('state-council-2018', '二（六）')], decidedOn: ({ decision }) => decision?.on ?? null,
      apply: (state, lapsed) => ({ ...state, annulled: true, lapsed }),
    }),
    ...disclosureSteps(step, PUBLIC_IN, (state, published) => ({ ...state, published }), options.category),
    ...closingSteps(step, { from: ['decided'], blockers: (state, on) => [...unserved(state), ...options.unfinished(state, on)], entering }),
  ];
}

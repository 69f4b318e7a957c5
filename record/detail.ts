import { chinaDateOf, type Instant } from '#kernel/dates.ts';
import type { CaseId, OfficerId } from '#kernel/ids.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { ObtainGate } from '#law/engine/gate.ts';
import { assessMajor } from '#law/engine/major.ts';
import { nextSteps } from '#law/engine/next.ts';
import { obligationsOf } from '#law/engine/obligations.ts';
import type { Refusal } from '#law/engine/refusal.ts';
import { stageOfPhase, stageOfStep } from '#law/engine/record-stages.ts';
import type { Systems } from '#law/engine/systems.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { ELEMENTS } from '#law/forms/review.ts';
import { planName, planOn } from '#law/profiles/in-force.ts';
import { reviewListsOf, standsFor } from '#law/profiles/review-lists.ts';
import { stageNamed, stageNames } from '#law/profiles/stages.ts';
import { recordingsFor, recordingSentence } from '#law/lists/recording-duty.ts';
import { missingSentence } from '#law/recording/gate.ts';
import { missingRecordings } from '#law/recording/missing.ts';
import { partyName } from '#law/party.ts';
import type { Actor } from '#registry/model.ts';
import type { CaseDetail, CaseRow, EventView, NextStepView, RefusalView } from './contract.ts';
import { obligationView } from './explain.ts';
import { offeredStandings } from './paper-view.ts';
import { scanOf } from './scan-state.ts';
import { handsIn } from './signature-rules.ts';
import type { DueChange } from './recomputation.ts';

interface IssuedDocument {
  readonly seq: number;
  readonly form: string;
  readonly title: string;
  readonly number: string | null;
  readonly signedAt: Instant | null;
  readonly stampedAt: Instant | null;
  readonly signable: boolean;
}

/** All that a case page is made of. */
export interface CaseMatter {
  readonly id: CaseId;
  readonly action: ActionDefinition;
  readonly events: readonly CaseEvent[];
  readonly state: unknown;
  readonly documents: readonly IssuedDocument[];
  readonly facts: Facts;
  readonly systems: Systems;
  readonly obtainGate: ObtainGate;
  readonly review: CaseDetail['review'];
  readonly actor: Actor;
  readonly refusals: readonly { readonly step: string; readonly by: OfficerId; readonly at: Instant; readonly sentence: string; readonly articles: readonly string[] }[];
  /** What calendars have done to the periods. */
  readonly changes: readonly DueChange[];
  readonly links: CaseDetail['links'];
  readonly nextDue: CaseRow['nextDue'];
  readonly named: (id: OfficerId) => { id: OfficerId; name: string };
}

const texts = (articles: readonly { readonly text: string }[]): string[] => articles.map(({ text }) => text);

const refusalView = ({ rule, sentence, todo, articles }: Refusal): RefusalView => ({ rule, sentence, todo: todo ?? null, articles: texts(articles) });

const audienceOf = (form: string) => (Object.hasOwn(DOCUMENTS, form) ? DOCUMENTS[form as DocumentCode].audience : 'internal'); // the key was just looked up

function eventView({ action, documents, events, facts, named }: CaseMatter, standing: ReturnType<typeof offeredStandings>, event: CaseEvent): EventView {
  const hands = handsIn(events).filter(({ data }) => data.event === event.id);
  const step = action.steps[event.step];
  return {
    seq: event.seq, id: event.id, step: event.step, name: step?.name ?? event.step, stage: step?.stage ?? 'initiation', on: event.on, recordedAt: event.at,
    recordStage: stageNamed(stageNames(planOn(facts.plans, facts.today)), stageOfStep(step ?? { code: event.step, stage: 'initiation' })),
    late: event.on < chinaDateOf(event.at), by: named(event.by), officers: event.officers.map(named), data: event.data as Record<string, unknown>, // a form's object
    documents: documents.filter(({ seq }) => seq === event.seq).map(({ form, title, number, signedAt, stampedAt, signable }) => ({
      form, title, number, signedAt, stampedAt, signable, standing: standing(event.seq, form), audience: audienceOf(form), scannedAt: scanOf(events, { event: event.id, form })?.at ?? null, hands: new Set(hands.filter(({ data }) => data.form === form).map(({ data }) => data.place)).size,
    })),
    articles: texts(step?.articles ?? []),
  };
}

function nextView({ action, events, facts, systems, obtainGate, actor }: CaseMatter): NextStepView[] {
  return nextSteps(action, events, facts.today, facts, systems, obtainGate).map(({ step, blockers }) => ({
    step: step.code, name: step.name, stage: step.stage, system: step.system, by: [...step.by], certified: step.certified, task: step.task,
    articles: texts(step.articles), blockers: blockers.map(refusalView), mine: step.by.some((role) => actor.roles.includes(role)),
    recordings: recordingsFor(facts.lists.recording, action.code, step.code, facts.today).map((duty) => ({ whole: duty.whole, sentence: recordingSentence(duty) })),
  }));
}

const missingView = ({ action, events, facts }: CaseMatter): CaseDetail['missing'] => missingRecordings(action.code, events, facts).map((one) => ({
  seq: one.event.seq, event: one.event.id, whole: one.duty.whole, announced: one.announced, sentence: missingSentence(action, one),
}));

function stagesView({ action, facts }: CaseMatter, phase: string): CaseDetail['stages'] {
  const names = stageNames(planOn(facts.plans, facts.today));
  const current = stageNamed(names, stageOfPhase(action, phase));
  return names.map((name) => ({ name, current: name === current }));
}

function planView({ facts }: CaseMatter): CaseDetail['plan'] {
  const plan = planOn(facts.plans, facts.today);
  if (plan === null) return null;
  const { reviewBody, recorded, recordedWhole } = plan.profile;
  const { elements, returnGrounds } = reviewListsOf(plan);
  return {
    name: planName(plan), reviewBody, recorded, recordedWhole, returnGrounds: [...returnGrounds],
    elements: elements.map((name) => ({ name, standsFor: standsFor(name).map((code) => ELEMENTS[code]) })),
  };
}

/** The case as its page shows it: what happened, what may happen next and why not, the papers, the clocks. */
export function detailOf(matter: CaseMatter): CaseDetail {
  const { id, action, events, state, facts } = matter;
  const view = action.view(state);
  const standings = offeredStandings(events, view, matter.documents);
  const verdict = view.proposal === null ? null : assessMajor(view, view.proposal, facts.today, facts);
  return {
    id, actionKind: action.code, title: view.title, matter: view.matter, party: view.party === null ? '' : partyName(view.party),
    partyDetail: view.party, plan: planView(matter), stages: stagesView(matter, view.phase),
    phase: { code: view.phase, name: action.phases[view.phase]?.name ?? view.phase, stage: action.phases[view.phase]?.stage ?? 'initiation' },
    handlers: view.handlers.map(matter.named), registeredOn: events[0]?.on ?? facts.today, filedOn: view.filedOn, decidedOn: view.decision?.on ?? null,
    nextDue: matter.nextDue, lastSeq: events.length, lastRecordedAt: events.at(-1)?.at ?? facts.now, destroyedOn: null,
    proposal: view.proposal, decision: view.decision,
    timeline: events.map((event) => eventView(matter, standings, event)),
    next: nextView(matter),
    obligations: obligationsOf(action, events, facts).map((one) => obligationView(one, facts.today, matter.changes)),
    major: verdict && { major: verdict.major, grounds: verdict.major ? verdict.grounds.map(({ sentence, articles }) => ({ sentence, articles: texts(articles) })) : [] },
    review: matter.review,
    missing: missingView(matter),
    links: [...matter.links],
    refusals: matter.refusals.map(({ step, by, at, sentence, articles }) => ({
      step, name: action.steps[step]?.name ?? step, by: matter.named(by), at, sentence, articles: [...articles],
    })),
  };
}

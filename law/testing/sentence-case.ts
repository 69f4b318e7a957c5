import { actionOf, ACTIONS } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { Disposition } from '#law/disposition.ts';
import { assessMajor } from '#law/engine/major.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Obligation } from '#law/engine/obligations.ts';
import type { SystemRules } from '#law/engine/systems.ts';
import { day, setting } from './builders.ts';
import { CONTENTS } from './content.ts';
import { KindJourney, refusalsIn, type ObtainGate, type Otherwise } from './kind-journey.ts';
import type { CaseSentence, SentenceStep } from './sentence-form.ts';
import { dataOf, officerOf, placeOf, valueOf } from './sentence-words.ts';

/** Takes the case of a sentence through its steps and says in what it came out otherwise than the sentence says; empty where it is right. */

interface Order {
  readonly step: string;
  readonly data: object;
  readonly otherwise: Otherwise;
}

/** The field of each step that holds what is decided or proposed. */
const DRAFT_FIELD: Readonly<Record<string, string>> = {
  'conclude-investigation': 'proposal', 'give-notice': 'intended', 'tell-party': 'intended', 'submit-review': 'draft', deliberate: 'conclusion', 'propose-measure': 'measure',
  'implement-urgently': 'measure',
};
const draftField = (action: ActionDefinition, step: string): string | undefined =>
  step === 'decide' ? { 'coercion-measure': 'measure', 'penalty-ordinary': 'decision', 'penalty-summary': 'decision', licence: 'decision' }[action.code] : DRAFT_FIELD[step];

/** Steps of the hearing's chair, who is 王芳 unless the sentence says otherwise. */
const CHAIRED: ReadonlySet<string> = new Set(['hold-hearing', 'terminate-hearing', 'report-hearing']);

const kindOf = (word: string): ActionDefinition => {
  const action = actionOf(word) ?? ACTIONS.find(({ name }) => name === word);
  if (action === undefined) throw new Error(`没有“${word}”这一执法行为类别`);
  return action;
};

function stepOf(action: ActionDefinition, word: string): string {
  const found = Object.hasOwn(action.steps, word) ? action.steps[word] : Object.values(action.steps).find(({ name }) => name === word);
  if (found === undefined) throw new Error(`“${action.name}”没有“${word}”这一环节`);
  return found.code;
}

/** The draft in that field, measured by the tier that the sentence applies. */
function measured(data: Readonly<Record<string, unknown>>, field: string | undefined, benchmark: CaseSentence['benchmark']): object {
  const draft = field === undefined || benchmark === undefined ? null : Disposition.safeParse(data[field]).data;
  return draft?.kind === 'penalty' && field !== undefined ? { ...data, [field]: { ...draft, benchmark } } : data;
}

const LONG_AGO = day('2000-01-01');

/** What the sentence says of the agency's lists, as facts. */
function listsOf({ lists = {} }: CaseSentence, opening: object): Partial<Facts> {
  const { catalogue, benchmarks, items, recording, earlier } = lists;
  const edition = { edition: 1, from: LONG_AGO };
  return {
    ...(catalogue === undefined ? {} : { catalogue: { edition: 1, rows: catalogue } }),
    lists: {
      benchmarks: benchmarks === undefined ? [] : [{ ...edition, tiers: benchmarks, factors: [], leniency: [] }],
      randomInspection: items === undefined ? null : { ...edition, rows: items }, recording: recording === undefined ? [] : [{ ...edition, rows: recording }],
    },
    ...(earlier === undefined ? {} : { earlier: earlier.map(({ on, phase, with: content }) => ({ on, phase, data: { ...opening, ...dataOf(content) } })) }),
  };
}

function orderOf(sentence: CaseSentence, action: ActionDefinition, line: SentenceStep): Order {
  const { by, officers } = line;
  const step = stepOf(action, line.step);
  const field = draftField(action, step);
  const data = {
    ...(step === action.opening && sentence.party !== undefined ? { party: sentence.party } : {}),
    ...(field !== undefined && sentence.draft !== undefined ? { [field]: sentence.draft } : {}),
    ...(step === 'conclude-investigation' && sentence.circumstances !== undefined ? { circumstances: sentence.circumstances } : {}),
    ...line.with,
  };
  const taker = by ?? (CHAIRED.has(step) ? '王芳' : undefined);
  return {
    step, data: measured(dataOf(data), field, sentence.benchmark),
    otherwise: { ...(taker === undefined ? {} : { by: officerOf(taker) }), ...(officers === undefined ? {} : { officers: officers.map(officerOf) }) },
  };
}

type Journey = KindJourney<unknown>;

export interface Systems {
  readonly review: SystemRules;
  readonly obtainGate: ObtainGate;
}

/** The case as it stands after everything that the sentence gives. */
function taken(sentence: CaseSentence, action: ActionDefinition, { review, obtainGate }: Systems): Journey {
  const settings = Object.entries(sentence.settings).map(([code, value]) => setting(code, valueOf(value), '2000-01-01'));
  const content = CONTENTS[action.code] ?? {};
  const base = { jurisdiction: placeOf(sentence.place), settings, ...listsOf(sentence, content[action.opening] ?? {}) };
  const journey = new KindJourney({ action, content }, review, obtainGate, base);
  for (const [date, lines] of sentence.given.flatMap((one) => Object.entries(one))) {
    journey.on(date);
    for (const line of lines ?? []) {
      const { step, data, otherwise } = orderOf(sentence, action, line);
      journey.take(step, data, otherwise);
    }
  }
  return journey;
}

function attempted(sentence: CaseSentence, action: ActionDefinition, journey: Journey): readonly string[] {
  const { when, then } = sentence;
  if (when === undefined) return [];
  const { step, data, otherwise } = orderOf(sentence, action, when);
  const outcome = journey.on(when.on).attempt(step, data, otherwise);
  if (then.refused === undefined) {
    if (outcome.ok) journey.events.push(outcome.value.event);
    return outcome.ok ? [] : [`应当允许，却被拒绝：${outcome.error.detail}`];
  }
  if (outcome.ok) return [`应当被拒绝（${then.refused}），却被允许`];
  const { error } = outcome;
  const rules = refusalsIn(error).map(({ rule }) => rule);
  return [
    ...(error.code === then.refused || rules.includes(then.refused) ? [] : [`应当以${then.refused}拒绝，却是${error.code}（${rules.join('、')}）：${error.detail}`]),
    ...(then.article === undefined || error.articles.some(({ text }) => text.includes(then.article ?? '')) ? [] : [`没有引用${then.article}，引用的是${error.articles.map(({ text }) => text).join('、')}`]),
  ];
}

const isClock = (word: string): boolean => ACTIONS.some(({ obligations }) => obligations.some(({ code, name }) => code === word || name === word));

const clocksOf = (journey: Journey, word: string): Obligation | undefined => journey.obligations().findLast(({ code, name }) => code === word || name === word);

function clocks({ then }: CaseSentence, journey: Journey): readonly string[] {
  const dated = Object.entries(then.due ?? {}).flatMap(([word, date]): readonly string[] => {
    const clock = clocksOf(journey, word);
    if (clock === undefined) return [`没有“${word}”这一期限`];
    const found = clock.due?.date ?? null;
    return [
      ...(found === date ? [] : [`“${word}”应当至${date}，却是${found}`]),
      ...(then.provisional === undefined || clock.due?.provisional === then.provisional ? [] : [`“${word}”${then.provisional ? '应当' : '不应当'}标明暂算`]),
      ...(then.confirmed === undefined || clock.confirmed === then.confirmed ? [] : [`“${word}”${then.confirmed ? '不应当' : '应当'}标明待确认`]),
      ...(then.article === undefined || then.refused !== undefined || clock.articles.some(({ text }) => text.includes(then.article ?? '')) ? [] : [`“${word}”没有引用${then.article}`]),
    ];
  });
  const closed = Object.entries(then.closed ?? {}).flatMap(([word, date]) => {
    const found = clocksOf(journey, word)?.closedOn;
    return found === date ? [] : [`“${word}”应当终止于${date}，却是${found}`];
  });
  const present = (then.absent ?? []).flatMap((word) => {
    if (!isClock(word)) return [`各类案件都没有“${word}”这一期限`];
    return clocksOf(journey, word) === undefined ? [] : [`不应当有“${word}”这一期限`];
  });
  return [...dated, ...closed, ...present];
}

function weighed({ then, when }: CaseSentence, journey: Journey): readonly string[] {
  if (then.major === undefined) return [];
  const { view } = journey;
  const draft = view.decision?.disposition ?? view.proposal;
  if (draft === null) return ['还没有拟作出的决定，不能判断是否重大'];
  const verdict = assessMajor(view, draft, day(when?.on ?? journey.today), journey.facts());
  const grounds = verdict.major ? verdict.grounds.map(({ sentence, articles }) => `${sentence}（${articles.map(({ text }) => text).join('、')}）`) : [];
  return [
    ...(verdict.major === then.major ? [] : [`${then.major ? '应当' : '不应当'}是重大执法决定${grounds.length > 0 ? `：${grounds.join('；')}` : ''}`]),
    ...(then.ground === undefined || grounds.some((ground) => ground.includes(then.ground ?? '')) ? [] : [`理由中没有“${then.ground}”：${grounds.join('；')}`]),
  ];
}

export function judgeCase(sentence: CaseSentence, systems: Systems): readonly string[] {
  const action = kindOf(sentence.kind);
  const journey = taken(sentence, action, systems);
  return [...attempted(sentence, action, journey), ...clocks(sentence, journey), ...weighed(sentence, journey)];
}

/** The code of the kind that a sentence is about. */
export const kindCode = (sentence: CaseSentence): string => kindOf(sentence.kind).code;

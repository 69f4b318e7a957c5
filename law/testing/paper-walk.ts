import { ACTIONS } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { fold } from '#law/engine/fold.ts';
import type { Issuer } from '#law/writing/source.ts';
import type { WordingEdition } from '#law/writing/wording.ts';
import { day, eventId, factsOn, instant, STAFF } from './builders.ts';
import { CONTENTS } from './content.ts';
import { AGENCY, papersOf, type Issued } from './papers.ts';

const FACTS = factsOn('2026-12-31');

/** How many ways to a step are followed: what was told, asked for or convened before it differs. */
const FOLLOWED = 2;

/** Other contents of a step, by its code: they call for other forms. */
export type Otherwise = Readonly<Record<string, readonly object[]>>;

/** The log after a step with this content, whether or not a rule would let it pass; null where the form does not take the content. */
function after(action: ActionDefinition, log: readonly CaseEvent[], step: string, over: object): readonly CaseEvent[] | null {
  const definition = action.steps[step];
  const parsed = definition?.form.safeParse({ ...CONTENTS[action.code]?.[step], ...over });
  if (definition === undefined || parsed?.success !== true) return null;
  const [seq, on, by] = [log.length + 1, day('2026-03-16'), definition.by.includes('officer') ? STAFF.zhang.id : STAFF.sun.id];
  const officers = definition.certified === 2 ? [STAFF.zhang.id, STAFF.li.id] : [];
  const computed = definition.compute?.(fold(action, log), parsed.data, { id: eventId(seq), step, on, by, officers, data: parsed.data }, FACTS);
  const data = computed === undefined ? parsed.data : { ...(parsed.data as object), computed }; // a form's object
  return [...log, { seq, id: eventId(seq), step, on, at: instant(on), by, officers, data }];
}

/** The papers of a log whose last step lacks a field that its document cannot do without: throws. */
export function papersWithout(kind: string, log: readonly CaseEvent[], field: string): readonly Issued[] {
  const action = ACTIONS.find(({ code }) => code === kind);
  const last = log.at(-1);
  if (action === undefined || last === undefined) throw new Error(`no log of ${kind}`);
  const { [field]: _absent, ...data } = last.data as Readonly<Record<string, unknown>>; // a form's object
  return papersOf(action, [...log.slice(0, -1), { ...last, data }], FACTS);
}

export interface Walked {
  readonly issued: readonly Issued[];
  /** Why a document of a step could not be written, where a step was taken without those that go before it. */
  readonly failures: readonly string[];
}

/** The documents of a kind, from walks through every step that is open, each followed further the first times it is met. */
export function walkPapers(action: ActionDefinition, otherwise: Otherwise = {}, agency: Issuer = AGENCY, wordings: readonly WordingEdition[] = []): Walked {
  const waiting: (readonly CaseEvent[])[] = [[]];
  const met = new Map<string, number>();
  const issued: Issued[] = [];
  const failures: string[] = [];
  const written = (log: readonly CaseEvent[]): boolean => {
    try {
      issued.push(...papersOf(action, log, FACTS, agency, wordings));
      return true;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  for (let log = waiting.shift(); log !== undefined; log = waiting.shift()) {
    const state = fold(action, log);
    const { phase } = action.view(state);
    for (const step of Object.values(action.steps).filter(({ from, applicable }) => from.includes(phase) && applicable(state))) {
      for (const [index, over] of [{}, ...(otherwise[step.code] ?? [])].entries()) {
        const next = after(action, log, step.code, over);
        if (next === null || !written(next)) continue;
        const key = `${step.code} ${index}`;
        const times = met.get(key) ?? 0;
        if (times < FOLLOWED) waiting.push(next);
        met.set(key, times + 1);
      }
    }
  }
  return { issued, failures };
}

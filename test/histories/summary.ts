import { createHash } from 'node:crypto';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import { workingCalendar } from '#kernel/calendar.ts';
import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import type { Digest } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Clockwork } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import { obligationsOf } from '#law/engine/obligations.ts';
import { clearanceOf } from '#review/rules.ts';
import { reviewStateOf } from '#review/state.ts';
import { disclosureStateOf } from '#disclosure/state.ts';

/** The log of one case as the engine wrote it, with the circumstances it was written in and what the case came to. */
export interface History {
  readonly about: string;
  readonly action: string;
  readonly jurisdiction: Clockwork['jurisdiction'];
  readonly settings: Clockwork['settings'];
  /** The last year whose calendar was known. */
  readonly calendarUntil: number;
  readonly events: readonly CaseEvent[];
  readonly expected: Summary;
  /** SHA-256 of everything above. */
  readonly digest: string;
}

export interface Summary {
  /** The phase after each event. */
  readonly phases: readonly string[];
  readonly case: Readonly<Record<string, unknown>>;
  readonly review: Readonly<Record<string, unknown>>;
  readonly disclosure: string;
  readonly obligations: readonly Clock[];
}

export interface Clock {
  readonly code: string;
  readonly start: string;
  readonly due: string | null;
  readonly openedBy: number;
  readonly closedBy: number | null;
  readonly closedOn: string | null;
}

export const sha256 = (text: string): Digest => createHash('sha256').update(text).digest('hex') as Digest; // hexadecimal by construction

/** Of a JSON value, whatever the order of its keys. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue)); // JSON parses to JSON

export const contentDigest = ({ digest: _own, ...content }: History): string => digestOf(content);

export const actionNamed = (code: string): ActionDefinition => {
  const action = actionOf(code);
  if (action === undefined) throw new Error(`no action kind ${code}`);
  return action;
};

/** What the case has come to, in words that outlive the shape of its state. */
export function summaryOf({ action: code, jurisdiction, settings, calendarUntil, events }: Omit<History, 'about' | 'expected' | 'digest'>): Summary {
  const action = actionNamed(code);
  const calendar = workingCalendar(CALENDAR_EDITIONS.filter(({ year }) => year <= calendarUntil));
  const { title, matter, party, handlers, investigators, recused, filedOn, hearingHeld, circumstances, proposal, decision } = action.view(fold(action, events));
  const review = reviewStateOf(events);
  const summary: Summary = {
    phases: events.map((_event, index) => action.view(fold(action, events.slice(0, index + 1))).phase),
    case: { title, matter, party, handlers, investigators, recused, filedOn, hearingHeld, circumstances, proposal, decision },
    review: { status: review.status, round: review.status === 'none' ? 0 : review.submission.round, clearance: clearanceOf(events)?.id ?? null },
    disclosure: disclosureStateOf(events).publication.status,
    obligations: obligationsOf(action, events, { jurisdiction, settings, calendar }).map(({ code: name, start, due, openedBy, closedBy, closedOn }): Clock =>
      ({ code: name, start, due: due?.date ?? null, openedBy, closedBy, closedOn })),
  };
  return JSON.parse(JSON.stringify(summary)) as Summary; // as it comes back from a file
}

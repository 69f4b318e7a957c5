import type { Disposition } from '#law/disposition.ts';
import type { Party } from '#law/party.ts';
import type { SERVED_DOCUMENTS } from '#law/actions/penalty-ordinary/state.ts';

/**
 * The language in which the demonstration's cases are written. A case is a list of steps; each says how many working days it comes
 * after the one before, and the case says how many working days ago the last of them was. So the periods of the law, which are mostly working
 * days, hold whatever the day is on which the district is loaded.
 *
 * Texts refer to days and people by words in braces (timeline.ts): `{inspect-site}` is the day of that step as documents print it,
 * `{=serve#2+5}` the fifth working day after the second service as a form's date, `{today-10}` ten working days before the day of
 * reference, `{@su}` the id of the person `su`, `{!serve#2}` the id of the second service, `{~outfall}` the id of another case of the agency.
 */
export interface ScriptStep {
  readonly step: string;
  /** Working days after the step before. */
  readonly after: number;
  /** Who records it: an office of the agency, the first handler, or a person by key. */
  readonly by: string;
  /** Who acts: the handlers, or people by key. */
  readonly officers: 'handlers' | readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  /** Entered so many working days after the act (补录). */
  readonly entered?: number;
  /** The rule that refuses it: an attempt that the record keeps. Without it the step must be accepted. */
  readonly refusedBy?: string;
  /** Of a registration: the file is gone from storage. */
  readonly lost?: true;
}

export interface CaseScript {
  /** Names the case for ever: its ids are made of it. */
  readonly slug: string;
  /** The action kind; a penalty by ordinary procedure unless said otherwise. */
  readonly kind?: string;
  readonly handlers: readonly [string, string];
  /** The last step was so many working days before the day of reference (the last working day before today). */
  readonly ended: number;
  /** Steps whose recording nobody has brought in yet, as in life. */
  readonly unrecorded?: readonly string[];
  /** Steps whose recording is gone from storage since, so that the check of the volume has something to find. */
  readonly lost?: readonly string[];
  readonly steps: readonly ScriptStep[];
}

export type ServedDocument = keyof typeof SERVED_DOCUMENTS;

/** What several steps of a case repeat, written once. */
export interface Subject {
  readonly title: string;
  readonly matter: string;
  readonly party: Party;
  readonly proposal: Disposition;
}

export const HANDLER = 'handler';

/** A step by the handlers together. */
export const together = (step: string, after: number, data: ScriptStep['data'], rest: Partial<ScriptStep> = {}): ScriptStep =>
  ({ step, after, by: HANDLER, officers: 'handlers', data, ...rest });

/** A step by one person. */
export const alone = (step: string, after: number, by: string, data: ScriptStep['data'], rest: Partial<ScriptStep> = {}): ScriptStep =>
  ({ step, after, by, officers: [], data, ...rest });

/** The same step, which the law refuses by `rule`. */
export const refused = (step: ScriptStep, rule: string): ScriptStep => ({ ...step, refusedBy: rule });

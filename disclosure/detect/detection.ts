import type { LegalDate } from '#kernel/dates.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import { spacedText, withoutGaps } from './fold.ts';

/** Something in a text that the law does not let the public read, by its place in the text. */
export interface Detection {
  readonly kind: Redaction['kind'];
  /** What it is taken for, in words. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** What the case itself knows of the people in it: found wherever it is repeated, whatever the wording around it. */
export interface Known {
  readonly today: LegalDate;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly addresses: readonly string[];
  /** Public by law: the name and the unified code of an organisation. */
  readonly kept: readonly string[];
  /** The party is a natural person, or a trader who is one: 住所 is then where a person lives. */
  readonly naturalParty: boolean;
}

/** Takes folded text (fold.ts); the places it answers with are those of the text as written. */
export type Detector = (folded: string, known: Known) => readonly Detection[];

/** Every match of a pattern; of its first group where it has one. The pattern needs the flags g and d. */
export function matches(folded: string, pattern: RegExp, kind: Detection['kind'], what: string, accept: (found: string) => boolean = () => true): readonly Detection[] {
  return [...folded.matchAll(pattern)].flatMap((match): Detection[] => {
    const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
    return end > start && accept(withoutGaps(folded.slice(start, end))) ? [{ kind, what, start, end }] : [];
  });
}

/** Every place of a text that is known, however it is spaced out there. */
export function everywhere(folded: string, text: string, kind: Detection['kind'], what: string): readonly Detection[] {
  const pattern = spacedText(text);
  return pattern === null ? [] : [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, what, start: index, end: index + found.length }));
}

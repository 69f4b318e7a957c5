import { birthDateOf, isUscc } from '#kernel/identifiers.ts';
import { account } from './account.ts';
import { address } from './address.ts';
import { contact } from './contact.ts';
import type { Detection, Detector, Known } from './detection.ts';
import { fold, spacedText } from './fold.ts';
import { identity } from './identity.ts';
import { known } from './known.ts';
import { plate } from './plate.ts';
import { title } from './title.ts';

const DETECTORS: readonly Detector[] = [identity, contact, account, plate, address, title, known];

/** A character that is part of nothing: it stands where public text was set aside. */
const NOTHING = '\uFFFC';

const CODE = /(?<![A-Z\d])[A-Z\d]{18}(?![A-Z\d])/g;

/**
 * What the law has published is no secret: unified codes, and the full name of the party organisation. A code in digits alone that could
 * be a person's number is taken for one, unless it is the party's own code.
 */
function setAside(folded: string, { kept }: Known): string {
  const codes = folded.replaceAll(CODE, (code) => (isUscc(code) && birthDateOf(code) === null ? NOTHING.repeat(code.length) : code));
  return kept.reduce((text, one) => {
    const pattern = spacedText(one);
    return pattern === null ? text : text.replaceAll(pattern, (found) => NOTHING.repeat(found.length));
  }, codes);
}

const covers = (outer: Detection, inner: Detection): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Of two that overlap, one over the whole of both; the longer gives it its kind. */
function merge(sorted: readonly Detection[]): readonly Detection[] {
  return sorted.reduce<readonly Detection[]>((merged, next) => {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) return [...merged, next];
    if (covers(last, next)) return merged;
    const longer = next.end - next.start > last.end - last.start ? next : last;
    return [...merged.slice(0, -1), { ...longer, start: last.start, end: next.end }];
  }, []);
}

/** Everything in the text that has to be hidden, in the order of the text, without overlaps. */
export function detect(text: string, knowledge: Known): readonly Detection[] {
  const folded = setAside(fold(text), knowledge);
  const found = DETECTORS.flatMap((detector) => detector(folded, knowledge));
  return merge(found.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

/** 密级标志: a text that carries one is not published at all, in whatever form (政府信息公开条例第十四条). */
export const hasSecrecyMark = (text: string): boolean => /(?:绝密|机密|秘密)\s*[★☆]/u.test(text);

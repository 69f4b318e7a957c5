import type { Citation } from '#kernel/citations.ts';
import { TEXT_FIELDS, type TextField } from '#law/engine/disclosed.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { withoutGaps } from './detect/fold.ts';
import { isTextField, textsOf, type Texts } from './model.ts';
import { maskName } from './person-name.ts';

/** As much of a secret as a refusal may repeat: refusals are kept for ever. */
export const hint = (secret: string): string => {
  const [first = '', ...rest] = Array.from(secret);
  return `${first}${'＊'.repeat(Math.min(6, Math.max(1, rest.length)))}`;
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly redaction: Redaction;
}

const occurrences = (text: string, redaction: Redaction): readonly Span[] => {
  const spans: Span[] = [];
  for (let start = text.indexOf(redaction.text); start >= 0; start = text.indexOf(redaction.text, start + 1)) {
    spans.push({ start, end: start + redaction.text.length, redaction });
  }
  return spans;
};

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The longest hiding wins; what lies inside it is hidden with it. Null where two only touch in part: then neither text is right. */
function settled(spans: readonly Span[]): readonly Span[] | null {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.some((outer) => inside(span, outer))) continue;
    if (kept.some((other) => span.start < other.end && other.start < span.end)) return null;
    kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const replaced = (text: string, spans: readonly Span[]): string =>
  spans.reduceRight((whole, { start, end, redaction }) => `${whole.slice(0, start)}${redaction.replacement}${whole.slice(end)}`, text);

/** Kinds of which not even a part may be shown. */
const NEVER_IN_PART: ReadonlySet<string> = new Set(['identity', 'contact', 'account', 'plate', 'title'] satisfies Redaction['kind'][]);

/** Whether the replacement gives away what it replaces. */
function tells({ kind, text, replacement }: Redaction): boolean {
  if (replacement.includes(text)) return true;
  if (NEVER_IN_PART.has(kind)) return /[\p{L}\p{N}]/u.test(replacement.normalize('NFKC').replaceAll(/\p{Script=Han}/gu, ''));
  if (kind !== 'natural-person') return false;
  const name = withoutGaps(text);
  return replacement.replace(/\d*$/, '') !== maskName(name) && Array.from(name).some((character) => replacement.includes(character));
}

function faultOf(redaction: Redaction, texts: Texts, articles: readonly Citation[]): Refusal | null {
  const { field, text } = redaction;
  const whole = isTextField(field) ? texts[field] : undefined;
  if (!isTextField(field) || whole === undefined) return refuse('redaction-field-unknown', `公开文本没有“${field}”这一字段`, articles);
  const name = TEXT_FIELDS[field];
  if (!whole.includes(text)) {
    return refuse('redaction-text-absent', `“${name}”中没有要隐去的文字（${hint(text)}）`, articles, { todo: '请从公开文本中重新选取要隐去的文字。' });
  }
  if (whole === text) {
    return refuse('field-hidden-whole', `“${name}”是应当公开的内容，不得整项隐去`, [cite('state-council-2018', '二（六）'), ...articles], { todo: '只隐去其中依法应当隐去的文字；整个决定不能公开的，由机关负责人决定不予公开。' });
  }
  if (tells(redaction)) return refuse('replacement-tells', `“${name}”中${hint(text)}的替代文字仍然显示了被隐去的内容`, articles, { todo: '自然人姓名保留姓氏，以“某”代替名字；证件号码、电话、账号、车牌、权属证书编号整体隐去。' });
  return null;
}

function hideIn(field: TextField, text: string, redactions: readonly Redaction[], articles: readonly Citation[]): string | Refusal {
  const spans = settled(redactions.filter((redaction) => redaction.field === field).flatMap((redaction) => occurrences(text, redaction)));
  return spans === null
    ? refuse('redactions-overlap', `“${TEXT_FIELDS[field]}”中有两处隐去的文字部分重叠`, articles, { todo: '请合并为一处。' }) : replaced(text, spans);
}

/** What was hidden in one place must not be read in another. */
const survivors = (texts: Texts, redactions: readonly Redaction[], articles: readonly Citation[]): readonly Refusal[] =>
  redactions.flatMap(({ text }) => textsOf(texts)
    .filter(([, whole]) => text.length > 1 && whole.includes(text))
    .map(([field]) => refuse('redaction-survives', `已隐去的文字（${hint(text)}）在“${TEXT_FIELDS[field]}”中仍然可见`, articles, { todo: `请在“${TEXT_FIELDS[field]}”中同样隐去。` })));

export type Redacted = { readonly texts: Texts } | { readonly refusals: readonly [Refusal, ...Refusal[]] };

/** Hides what is named in the fields that are named, or says why it cannot. What comes out holds nothing of what was hidden. */
export function redact(texts: Texts, redactions: readonly Redaction[], articles: readonly Citation[]): Redacted {
  const [fault, ...more] = redactions.flatMap((redaction) => faultOf(redaction, texts, articles) ?? []);
  if (fault) return { refusals: [fault, ...more] };
  const hidden = textsOf(texts).map(([field, text]) => [field, hideIn(field, text, redactions, articles)] as const);
  const [overlap, ...overlaps] = hidden.flatMap(([, result]) => (typeof result === 'string' ? [] : [result]));
  if (overlap) return { refusals: [overlap, ...overlaps] };
  const result = Object.fromEntries(hidden) as Texts; // every field that was there is, and none is a refusal any more
  const [survivor, ...others] = survivors(result, redactions, articles);
  return survivor ? { refusals: [survivor, ...others] } : { texts: result };
}

import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';

/**
 * The fixed wording of forms. A phrase has a default and placeholders in braces; an agency may say it otherwise, by editions. What a
 * case has stands in its places as text and is never read for placeholders again.
 */

/** What an agency's wording must keep of a phrase, because the law demands that the document says it. */
export interface Keeps {
  readonly articles: readonly Citation[];
  /** Words without which the phrase no longer says what is demanded. */
  readonly words: readonly string[];
}

export interface Phrase {
  /** What it is in the document, for whoever words it. */
  readonly name: string;
  readonly text: string;
  readonly keeps?: Keeps;
}

/** As much of a document form as its wording is judged by. */
export interface Worded {
  readonly name: string;
  readonly articles: readonly Citation[];
  readonly wording?: Readonly<Record<string, Phrase>>;
}

export const phrase = (name: string, text: string): Phrase => ({ name, text });

/** A phrase that carries what the law demands: its placeholders and these words stay. */
export const statutory = (name: string, text: string, articles: readonly Citation[], words: readonly string[] = []): Phrase => ({ name, text, keeps: { articles, words } });

export type Phrases = Readonly<Record<string, string>>;

const PLACE = /\{([^{}]*)\}/g;

export const placesOf = (text: string): readonly string[] => [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))];

/** Puts the values into their places, each once: braces in a value stay what they are. */
export function fill(text: string, values: Phrases): string {
  return text.replaceAll(PLACE, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a phrase names ${name}, for which the form has no value`);
    return value;
  });
}

/** Every phrase of a form; the title is one of every form. Other documents and the law call the document by its name, so it stays in the title. */
export const phrasesOf = (form: Worded): Readonly<Record<string, Phrase>> => ({ title: statutory('标题', '{文书名称}', form.articles), ...form.wording });

/** A period or a rate written by hand: in a phrase of the law it comes from the law's own table, or it would be wrong on the day the law changes. */
const BY_HAND = /[\d０-９〇零一二三四五六七八九十百千两半]+\s*个?\s*(?:工作|自然)?(?:日|天|周|星期|月|年|小时)|[\d０-９.]+\s*[%％‰]|百分之/u;
/** Said after words that must stay, these would turn them round. */
const TURNED = /(?:不得|不能|不可以|无权|无须|无需|不必|放弃)(?:依法|再|要求|进行|申请|提起|向|\{[^{}]*\})*$/u;

const list = (words: readonly string[]): string => words.map((one) => `“${one}”`).join('、');

function statutoryFaults({ name, text, keeps }: Phrase, own: string, shared: readonly Citation[]): readonly Refusal[] {
  if (keeps === undefined) return [];
  const articles = [...keeps.articles, ...shared.filter((one) => keeps.articles.every((other) => other.text !== one.text))];
  const places = placesOf(text).filter((one) => !placesOf(own).includes(one));
  const words = keeps.words.filter((one) => !own.includes(one));
  const turned = keeps.words.filter((one) => own.includes(one) && !TURNED.test(text.slice(0, text.indexOf(one))) && TURNED.test(own.slice(0, own.indexOf(one))));
  const [byHand] = BY_HAND.exec(own.replaceAll(PLACE, '')) ?? [];
  const evidence = { phrase: name };
  return [
    ...(places.length === 0 ? [] : [refuse('wording-loses-element', `“${name}”缺少法律要求载明的内容：${list(places)}`, articles,
      { todo: `请在措辞中保留${places.map((one) => `{${one}}`).join('、')}。`, evidence: { ...evidence, places } })]),
    ...(words.length === 0 ? [] : [refuse('wording-loses-words', `“${name}”缺少法律要求告知的内容：${list(words)}`, articles, { todo: `请在措辞中写明${list(words)}。`, evidence: { ...evidence, words } })]),
    ...(turned.length === 0 ? [] : [refuse('wording-turns-right', `“${name}”否定了法律要求告知的内容：${list(turned)}`, articles, { todo: '请按照法律的规定告知。', evidence: { ...evidence, turned } })]),
    ...(byHand === undefined ? [] : [refuse('wording-period-by-hand', `“${name}”中的“${byHand}”是手写的期限或者比例；法定的期限、比例由系统按照办理当日有效的规定填写`, articles,
      { todo: '请删去手写的期限或者比例，使用原有的占位符。', evidence: { ...evidence, byHand } })]),
  ];
}

/** What stands against an agency's own words for a phrase. */
export function phraseFaults(form: Worded, one: Phrase, own: string): readonly Refusal[] {
  const { name, text } = one;
  const unknown = placesOf(own).filter((place) => !placesOf(text).includes(place));
  const rule = (code: string, sentence: string, todo: string): Refusal => refuse(code, sentence, form.articles, { todo, evidence: { phrase: name } });
  return [
    ...(own.trim() === '' ? [rule('wording-empty', `“${name}”没有内容`, '请填写措辞；不需要改变的，不要列入。')] : []),
    ...(/[{}]/.test(own.replaceAll(PLACE, '')) ? [rule('wording-braces', `“${name}”中的花括号没有成对`, '占位符写成{名称}，请补齐花括号。')] : []),
    ...(unknown.length === 0 ? [] : [rule('wording-unknown-place', `“${name}”没有这样的占位符：${list(unknown)}`,
      placesOf(text).length === 0 ? '这一处没有占位符，请写固定的文字。' : `可以使用的占位符：${placesOf(text).map((place) => `{${place}}`).join('、')}。`)]),
    ...statutoryFaults(one, own, form.articles),
  ];
}

/** What stands against an agency's wording of a form. */
export function wordingFaults(form: Worded, own: Phrases): readonly Refusal[] {
  const phrases = phrasesOf(form);
  return Object.entries(own).flatMap(([key, text]) => {
    const one = Object.hasOwn(phrases, key) ? phrases[key] : undefined;
    return one === undefined
      ? [refuse('wording-unknown-phrase', `《${form.name}》没有“${key}”这一处措辞`, form.articles, { todo: '请从列出的各处措辞中选择。' })]
      : phraseFaults(form, one, text);
  });
}

/** An approved edition of an agency's wording of one form. */
export interface WordingEdition {
  readonly form: string;
  readonly from: LegalDate;
  readonly phrases: Phrases;
}

/** The agency's own phrases of a form on a day; of several editions from that day or before, the one approved last comes first in the list. */
export const wordingOn = (editions: readonly WordingEdition[], form: string, on: LegalDate): Phrases =>
  editions.find((one) => one.form === form && one.from <= on)?.phrases ?? {};

/** How the form says a phrase. Words that the form no longer takes (it has changed since they were approved) give way to its own. */
export function said(form: Worded, own: Phrases, key: string, values: Phrases): string {
  const one = phrasesOf(form)[key];
  if (one === undefined) throw new Error(`${form.name} has no phrase ${key}`);
  const text = own[key];
  return fill(text === undefined || phraseFaults(form, one, text).length > 0 ? one.text : text, values);
}

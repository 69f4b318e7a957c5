import type { TailoringLists } from '#law/engine/definition.ts';
import { ELEMENTS } from '#law/forms/review.ts';
import type { Plan } from './in-force.ts';

export type ElementCode = keyof typeof ELEMENTS;

const CODES = Object.keys(ELEMENTS) as ElementCode[]; // keys of a constant object

/** What an agency's own element must speak of to stand for one of the national nine (国办发〔2018〕118号四（十三）): every one of these words. */
const WORDS: Readonly<Record<ElementCode, readonly RegExp[]>> = {
  subject: [/主体/], officers: [/人员/], procedure: [/程序/], facts: [/事实/, /证据/], law: [/适用.*(法律|法规|规章|依据)|法律依据/],
  discretion: [/裁量/], authority: [/权限|职权|越权/], documents: [/文书/], crime: [/犯罪|移送/],
};

const isCode = (element: string): element is ElementCode => Object.hasOwn(ELEMENTS, element);

/** The national elements that an element of an opinion stands for, whole or in part; none where the agency asks more than they do. */
export const standsFor = (element: string): readonly ElementCode[] =>
  isCode(element) ? [element] : CODES.filter((code) => WORDS[code].some((word) => word.test(element)));

/** National elements that these do not speak of, or of only a part. */
export const unspoken = (elements: readonly string[]): readonly ElementCode[] =>
  CODES.filter((code) => !WORDS[code].every((word) => elements.some((element) => word.test(element))));

/** What an opinion goes through one by one: the agency's own list, and whatever of the national nine it leaves out. */
export function elementsOf({ profile }: Plan): readonly string[] {
  const own = [...new Set(profile.elements)];
  return [...own, ...unspoken(own).map((code) => ELEMENTS[code]).filter((name) => !own.includes(name))];
}

/** The agency's own lists that the form of an opinion is made with. */
export const reviewListsOf = (plan: Plan): TailoringLists => ({ elements: elementsOf(plan), returnGrounds: [...new Set(plan.profile.returnGrounds)] });

import { isJurisdiction, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { PENALTY_TYPES, type PenaltyType } from '#law/disposition.ts';
import { CITIZEN, COMPANY, NO_PENALTY, NOTICE_ONLY, penalty, STAFF, STATUTE, TRADER, TRANSFER, UNFOUNDED } from './builders.ts';
import { freeze, seal } from './content-coercion-measure.ts';
import { LAW_CHOICE_DRAFTS } from './content-law-choice.ts';
import { NOT_COLLECTED } from './content-levy.ts';
import { grant, refusal } from './content-licence.ts';

/** The words that sentences are written in, and what the tests build from them. */

const PLACES: Readonly<Record<string, JurisdictionCode>> = {
  全国: 'national', 山东: 'shandong-2017', 东营区: 'dongying-2017', 海阳市: 'haiyang-2017', 兖州区: 'yanzhou-2019', 开原市: 'state-council-2018', 三门峡市: 'henan-2019',
};

export function placeOf(word: string): JurisdictionCode {
  const place = PLACES[word] ?? word;
  if (!isJurisdiction(place)) throw new Error(`没有“${word}”这个地方`);
  return place;
}

const PARTIES: Readonly<Record<string, object>> = { 公民: CITIZEN, 个体工商户: TRADER, 法人: COMPANY };

const WHOLE: Readonly<Record<string, object>> = {
  不予处罚: NO_PENALTY, 违法事实不成立: UNFOUNDED, 移送司法机关: TRANSFER, 准予许可: grant(), 不予许可: refusal(), 不予征收: NOT_COLLECTED, ...LAW_CHOICE_DRAFTS,
};

const PENALTY_OF: ReadonlyMap<string, PenaltyType> = new Map(
  Object.entries(PENALTY_TYPES).flatMap(([code, name]) => name.split(/[、（]/).slice(0, 1).map((word) => [word, code as PenaltyType] as const)), // keys of a constant object
);

/** 罚款5000元、警告 → a penalty of these two parts; null where a part is no penalty. */
function penaltyOf(word: string): object | null {
  const parts = word.split('、').map((part) => /^(\D+?)(?:([\d.]+)元)?$/.exec(part));
  const known = parts.flatMap((found): readonly (readonly [PenaltyType, number | null])[] => {
    const type = PENALTY_OF.get(found?.[1] ?? '');
    return type === undefined ? [] : [[type, found?.[2] === undefined ? null : Number(found[2])]];
  });
  return known.length === parts.length ? penalty(Object.fromEntries(known)) : null;
}

function measureOf(word: string): object | null {
  const found = /^(查封|冻结)(\d+)日$/.exec(word);
  if (found === null) return null;
  const days = Number(found[2]);
  return found[1] === '查封' ? seal({ days }) : freeze({ days });
}

function draftOf(word: string): object {
  const draft = WHOLE[word] ?? measureOf(word) ?? penaltyOf(word);
  if (draft === null) throw new Error(`不认识的处理内容“${word}”`);
  return draft;
}

const BASES: Readonly<Record<string, readonly object[]>> = {
  规范性文件: [NOTICE_ONLY], 法律: [STATUTE], ...Object.fromEntries(
    Object.entries({ 行政法规: 'administrative-regulation', 地方性法规: 'local-regulation', 规章: 'rule' }).map(([word, rank]) => [word, [{ ...STATUTE, rank }]]),
  ),
};

export function officerOf(name: string): (typeof STAFF)[keyof typeof STAFF]['id'] {
  const found = Object.values(STAFF).find((one) => one.name === name);
  if (found === undefined) throw new Error(`测试机关没有${name}这个人`);
  return found.id;
}

function lookUp(table: Readonly<Record<string, unknown>>, word: string): unknown {
  if (!Object.hasOwn(table, word)) throw new Error(`不认识的词“${word}”`);
  return table[word];
}

const READ: Readonly<Record<string, (word: string) => unknown>> = {
  party: (word) => lookUp(PARTIES, word), basis: (word) => lookUp(BASES, word), chair: officerOf, of: officerOf,
  draft: draftOf, intended: draftOf, decision: draftOf, proposal: draftOf, conclusion: draftOf, measure: draftOf,
};

/** What a step's form holds, its words replaced by what they stand for. */
export function dataOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, typeof value === 'string' ? READ[field]?.(value) ?? value : value]));
}

/** 及时 and sums in yuan as the parameters hold them. */
export function valueOf(word: number | string): number | string {
  if (word === '及时') return 'prompt';
  const yuan = typeof word === 'string' ? /^([\d.]+)元$/.exec(word) : null;
  return yuan === null ? word : Math.round(Number(yuan[1]) * 100);
}

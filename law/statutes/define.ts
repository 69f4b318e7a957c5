import type { LegalDate } from '#kernel/dates.ts';

/** Rank of a source of law (效力等级), highest first: where two rules collide, the higher prevails (立法法第九十八条至第一百零二条). */
export const RANKS = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'local-regulation': '地方性法规',
  rule: '规章',
  'normative-document': '规范性文件',
  agency: '本机关规定',
} as const;

export type Rank = keyof typeof RANKS;

const ORDER: readonly Rank[] = ['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document', 'agency'];

/** Negative if `a` prevails over `b`. */
export const compareRanks = (a: Rank, b: Rank): number => ORDER.indexOf(a) - ORDER.indexOf(b);

/** Only these may found a penalty (处罚法第十六条、第三十八条第一款). */
export const canFoundPenalty = (rank: Rank): boolean => compareRanks(rank, 'rule') <= 0;

export interface Statute {
  readonly name: string;
  /** As cited in a sentence, e.g. 行政处罚法. */
  readonly short: string;
  readonly rank: Rank;
  /** First day in force of the version meant. */
  readonly from: LegalDate;
  /** The places the platform relies on, each with what it demands, in one sentence of our own. */
  readonly articles: Readonly<Record<string, string>>;
}

export const statute = (definition: Omit<Statute, 'from'> & { readonly from: string }): Statute => ({
  ...definition,
  from: definition.from as LegalDate, // literals of this table; the conformance test parses every one
});

import type { Citation } from '#kernel/citations.ts';
import { STATUTES, type StatuteCode } from '#law/statutes/index.ts';
import type { Rank } from '#law/statutes/define.ts';

/** The rank of the source a citation names. */
export const rankOf = (citation: Citation): Rank => STATUTES[citation.statute as StatuteCode].rank; // citations are made by cite() alone

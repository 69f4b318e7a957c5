import type { Citation } from '#kernel/citations.ts';
import { penaltiesOf, PENALTY_TYPES, type Disposition } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { cite } from '#law/statutes/index.ts';

/** A decision decides: what is only meant to be done is told beforehand, in the notice. */
export const tentative = (parts: readonly string[], decision: Disposition): readonly Refusal[] =>
  [...parts, JSON.stringify(decision)].some((part) => part.includes('拟作出'))
    ? [refuse('tentative-decision', '处罚决定中不得出现“拟作出”的表述', [cite('penalty-2021', 59)])] : [];

/** From so much to so much, in figures or in words: 一万元以上五万元以下, 1万元至5万元, 三个月到六个月. */
const AMOUNT = String.raw`[\d一二两三四五六七八九十百千万亿]+(?:元|日|天|个?月|年|倍|%)`;
const RANGE = new RegExp(String.raw`${AMOUNT}(?:以上[^。；]{0,12}以下|(?:至|到|～|~|—|–|-)${AMOUNT})`);

/** What is told and decided is a certain amount or term, never the range that the law allows: the party could not know what it is to answer. */
export const ranged = (disposition: Disposition, articles: readonly Citation[]): readonly Refusal[] =>
  penaltiesOf(disposition).filter(({ detail }) => detail !== undefined && RANGE.test(detail)).map(({ type, detail }) =>
    refuse('ranged-penalty', `“${PENALTY_TYPES[type]}”写的是幅度（${detail ?? ''}），应当写明确定的数额或者期限`, articles, { todo: '按裁量基准确定具体的数额或者期限。' }));

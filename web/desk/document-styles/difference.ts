import { diffArrays } from 'diff';

export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Clauses with the mark that ends them: what an official compares, where single characters would be confetti. */
const clauses = (text: string): readonly string[] => text.match(/[^，。；：、！？\n]*[，。；：、！？\n]?/g)?.filter((one) => one !== '') ?? [];

/** What was taken from a text and what was put into it, clause by clause. */
export const differenceOf = (before: string, after: string): readonly Part[] =>
  diffArrays([...clauses(before)], [...clauses(after)]).map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));

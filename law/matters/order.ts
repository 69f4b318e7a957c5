import type { MatterId } from '#kernel/ids.ts';
import { MATTER_KINDS, type MatterContent } from './matter.ts';

export type Listed = Pick<MatterContent, 'kind' | 'name'> & Partial<Pick<MatterContent, 'number' | 'parent'>> & { readonly id: MatterId };

const KINDS = Object.keys(MATTER_KINDS);
const place = ({ number = '' }: Listed): number => (/^\d+/.test(number) ? Number.parseInt(number, 10) : Number.MAX_SAFE_INTEGER);

const compare = (a: Listed, b: Listed): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || place(a) - place(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Whether a matter stands in the list behind its main matter. */
export const isSubIn = (matters: readonly Listed[], { parent }: Listed): boolean => parent !== undefined && matters.some(({ id }) => id === parent);

/** By kind, number and name, a 子项 behind its main matter. */
export function inListOrder<One extends Listed>(matters: readonly One[]): readonly One[] {
  const sorted = matters.toSorted(compare);
  return sorted.filter((one) => !isSubIn(sorted, one)).flatMap((main) => [main, ...sorted.filter(({ parent }) => parent === main.id)]);
}

import type { TodoItem } from '#record/contract.ts';

type Dated = Pick<TodoItem, 'kind' | 'effect' | 'due' | 'daysLeft' | 'overdue'>;

/** Days before the end of a duty from which it stands out. */
const SOON = 3;

/** A waiting period or a right of the party that has run out: worth knowing, and nothing to hurry for. */
const hasRunOut = ({ kind, effect, daysLeft }: Dated): boolean => kind === 'clock' && effect !== 'duty' && daysLeft !== null && daysLeft < 0;

export const isSoon = (item: Dated): boolean =>
  !item.overdue && item.effect !== 'right' && item.daysLeft !== null && item.daysLeft >= 0 && item.daysLeft <= SOON;

const rank = (item: Dated): number => {
  if (item.overdue) return 0;
  if (isSoon(item) && item.effect !== 'bar') return 1;
  if (item.kind === 'task') return 2;
  return hasRunOut(item) ? 4 : 3;
};

/** What is missed, what is nearly missed, what waits for me, what runs, what has run out; within each the earlier day first. */
export const inOrder = <Item extends Dated>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => rank(a) - rank(b) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : Number((a.due ?? '9') > (b.due ?? '9'))));

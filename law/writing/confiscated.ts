import type { Source } from './source.ts';

interface Confiscated {
  readonly number: number;
  /** Of the event that took it in. */
  readonly seq: number;
  readonly name: string;
  readonly specification: string;
  readonly quantity: string;
  readonly condition: string;
}

/** Everything that the case has taken in, numbered through all its lists. */
export const confiscatedThings = (source: Source): readonly Confiscated[] => source.taken('list-confiscated')
  .flatMap(({ event, data }) => data.list('things').map((one) => ({ seq: event.seq, one })))
  .map(({ seq, one }, index) => ({
    number: index + 1, seq, name: one.text('name') ?? '', specification: one.text('specification') ?? '', quantity: one.text('quantity') ?? '', condition: one.text('condition') ?? '',
  }));

import type { FineRange } from './benchmark-row.ts';

/** What a tier's range takes from the case itself where it is no sum: the base that is multiplied, the units counted, the statute's own bounds. */
export interface Figures {
  readonly baseFen?: number;
  readonly units?: number;
  readonly lowestFen?: number;
  readonly highestFen?: number;
}

export const FIGURES = { baseFen: '倍数或者百分比的基数', units: '计量单位的数量', lowestFen: '法定最低罚款额', highestFen: '法定最高罚款额' } as const satisfies Record<keyof Figures, string>;

/** The figures that a range cannot do without. */
export function figuresFor(fine: FineRange): readonly (keyof Figures)[] {
  if (fine.kind === 'multiple') return ['baseFen'];
  if (fine.kind === 'per-unit') return ['units'];
  return fine.kind === 'of-statutory' ? [...new Set([fine.from.of, fine.to.of])].map((of) => (of === 'lowest' ? 'lowestFen' : 'highestFen')) : [];
}

interface Bound {
  /** In hundredths of a fen, so that a percentage of an odd sum stays exact. */
  readonly at: number;
  readonly inclusive: boolean;
}

const scaled = (bound: { readonly at: number; readonly inclusive: boolean } | undefined, by: number): Bound | null =>
  bound === undefined ? null : { at: bound.at * by, inclusive: bound.inclusive };

/** Both ends of the range with the case's figures put in, each of which must be there. */
function endsOf(fine: FineRange, figures: Figures): { readonly from: Bound | null; readonly to: Bound | null } {
  if (fine.kind === 'none') return { from: null, to: { at: 0, inclusive: true } };
  if (fine.kind === 'of-statutory') {
    const of = (end: typeof fine.from): Bound => ({ at: end.hundredths * ((end.of === 'lowest' ? figures.lowestFen : figures.highestFen) ?? 0), inclusive: end.inclusive });
    return { from: of(fine.from), to: of(fine.to) };
  }
  const by = fine.kind === 'amount' ? 100 : fine.kind === 'multiple' ? figures.baseFen ?? 0 : 100 * (figures.units ?? 0);
  const to = scaled(fine.to, by);
  const cap = fine.kind === 'per-unit' && fine.capFen !== undefined ? { at: fine.capFen * 100, inclusive: true } : null;
  const from = scaled(fine.from, by);
  if (cap === null) return { from, to };
  // Where the units alone come to more than the cap, the cap is the fine.
  return { from: from !== null && from.at > cap.at ? cap : from, to: to === null || to.at > cap.at ? cap : to };
}

/** Whether a fine lies within the range: 'below' or 'above' where it does not. */
export function placeIn(fine: FineRange, figures: Figures, fen: number): 'within' | 'below' | 'above' {
  const { from, to } = endsOf(fine, figures);
  const amount = fen * 100;
  if (from !== null && (amount < from.at || (amount === from.at && !from.inclusive))) return 'below';
  return to !== null && (amount > to.at || (amount === to.at && !to.inclusive)) ? 'above' : 'within';
}

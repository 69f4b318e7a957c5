import type { Block } from '#paper/model.ts';
import { inventory } from './blocks.ts';
import type { Source, Step } from './source.ts';

interface Preserved {
  /** The requests that the last approval was about. */
  readonly asked: readonly Step[];
  /** The requests, approved, that the last disposal was about. */
  readonly kept: readonly Step[];
}

interface Pending {
  readonly waiting: readonly Step[];
  readonly held: readonly Step[];
}

/** An approval is about all that was asked for and not approved, a disposal about all that was approved and not disposed of. */
export function preserved(source: Source): Preserved {
  const steps = source.taken('request-preservation', 'approve-preservation', 'resolve-preservation');
  const turn = (place: Preserved & Pending, one: Step): Preserved & Pending => {
    if (one.event.step === 'request-preservation') return { ...place, waiting: [...place.waiting, one] };
    if (one.event.step === 'approve-preservation') return { ...place, asked: place.waiting, held: [...place.held, ...place.waiting], waiting: [] };
    return { ...place, kept: place.held, held: [] };
  };
  return steps.reduce(turn, { asked: [], kept: [], waiting: [], held: [] });
}

export const preservationList = (requests: readonly Step[]): Block => inventory('先行登记保存证据清单', ['序号', '名称、数量、规格', '保存方式和地点'], [1, 5, 4],
  requests.flatMap(({ data }) => data.lines('items').map((item) => [item, [data.words('custody'), data.text('place')].filter((part) => part !== null).join('：')] as const))
    .map(([item, where], index) => [String(index + 1), item, where]));

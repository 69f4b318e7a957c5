import { chineseDate, toLegalDate } from '#kernel/dates.ts';
import type { Block } from '#paper/model.ts';
import { Measure } from '#law/coercion/measure.ts';
import { form, inventory, remedies } from './blocks.ts';
import type { Source } from './source.ts';

/** What the documents of a coercive measure say of the measure itself. */

/** The measure that this step lays down, or the one that was approved before. */
export function measureOf(source: Source): Measure | null {
  const here = source.data.at('measure');
  const step = here.there ? here : source.latest('decide', 'implement-urgently')?.data.at('measure');
  return Measure.safeParse(step?.value).data ?? null;
}

/** What was done with the things or the account, as the papers call it. */
export const VERBS = { seal: '查封', detain: '扣押', freeze: '冻结' } as const satisfies Record<Measure['kind'], string>;

/** The decision by which something is held, under the title it was issued with. */
export function measureTitled(source: Source): string {
  const measure = measureOf(source);
  return source.titled(measure?.kind === 'freeze' ? 'freeze-decision' : 'coercion-decision', measure === null ? '强制措施决定书' : `${VERBS[measure.kind]}决定书`);
}

/** Where to turn against what is decided about the measure later: to the bodies that its own decision named, as far as one did. */
export const laterRemedies = (source: Source): readonly Block[] => (source.latestWith('reconsideration') === null ? [] : [remedies(source)]);

export const thingList = (title: string, measure: Measure | null): readonly Block[] => (measure === null || measure.kind === 'freeze' ? [] : [
  inventory(title, ['序号', '名称', '数量、规格', '与违法行为的关系', '备注'], [1, 4, 3, 4, 2],
    measure.things.map(({ name, quantity, relation }, index) => [String(index + 1), name, quantity, relation, ''])),
]);

/** How long the measure lasts: days, and from when to when. */
export function termRows(source: Source, measure: Measure): Block {
  const ends = toLegalDate(source.data.text('computed.endsOn') ?? '');
  return form(['期限', `${measure.days}日${ends === null ? '，自实施之日起计算' : `，自${source.on}起至${chineseDate(ends)}止`}`]);
}

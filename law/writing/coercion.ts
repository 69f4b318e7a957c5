import { computeDue } from '#kernel/calendar.ts';
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

const WORDS = { seal: '查封', detain: '扣押', freeze: '冻结' } as const satisfies Record<Measure['kind'], string>;

/** The measure in one word: 查封、扣押、冻结. */
export function measureWord(source: Source): string {
  const measure = measureOf(source);
  return source.need('强制措施的种类', measure === null ? null : WORDS[measure.kind]);
}

/** Whether money in an account is held, and not a thing or a place. */
export const freezes = (source: Source): boolean => measureOf(source)?.kind === 'freeze';

/** The decision by which something is held, under its own name. */
export const measureTitled = (source: Source): string => source.titled(freezes(source) ? 'freeze-decision' : 'coercion-decision', `${measureWord(source)}决定书`);

/** Where to turn against what is decided about the measure later: to the bodies that its own decision named, as far as one did. */
export const laterRemedies = (source: Source): readonly Block[] => (source.latestWith('reconsideration') === null ? [] : [remedies(source)]);

/** Things held. What they have to do with the case is a suspicion, and not said where they go back. */
export const thingList = (title: string, measure: Measure | null, relations = true): readonly Block[] => (measure === null || measure.kind === 'freeze' ? [] : [
  relations
    ? inventory(title, ['序号', '名称', '数量、规格', '与涉嫌违法行为的关系', '备注'], [1, 4, 3, 4, 2],
      measure.things.map(({ name, quantity, relation }, index) => [String(index + 1), name, quantity, relation, '']))
    : inventory(title, ['序号', '名称', '数量、规格', '备注'], [1, 5, 4, 3], measure.things.map(({ name, quantity }, index) => [String(index + 1), name, quantity, ''])),
]);

/** Money held in an account, as a list of one. */
export const frozenList = (source: Source, title: string): readonly Block[] => {
  const measure = measureOf(source);
  return measure?.kind !== 'freeze' ? [] : [inventory(title, ['序号', '金融机构', '账号', '数额'], [1, 4, 4, 4],
    [['1', measure.institution, measure.account, source.latest('decide')?.data.money('measure.amountFen') ?? '']])];
};

/** How long money is frozen (行政强制法第三十一条第二项): the term runs from the freezing itself, which follows the decision. */
export function freezeTerm(source: Source, { days }: Measure): string {
  const { date } = computeDue(source.issuance.facts.calendar, source.event.on, { unit: 'calendar-day', length: days });
  return `${days}日，自实施冻结之日起计算；当日实施的，自${source.on}起至${chineseDate(date)}止`;
}

/** How long the measure lasts: days, and from when to when. */
export function termRows(source: Source, measure: Measure): Block {
  const ends = toLegalDate(source.data.text('computed.endsOn') ?? '');
  return form(['期限', `${measure.days}日${ends === null ? '，自实施之日起计算' : `，自${source.on}起至${chineseDate(ends)}止`}`]);
}

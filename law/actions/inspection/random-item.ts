import { addDays, addYears, LegalDate, weekdayOf, yearOf } from '#kernel/dates.ts';
import type { EarlierCase, Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { PERIODS, readFrequency, type Frequency, type Period, type RandomInspectionRow } from '#law/lists/random-inspection-row.ts';
import { naturalPersonOf, partyName, type Party } from '#law/party.ts';
import { UNCAPPED } from '#law/profiles/frequency-cap.ts';
import { cite } from '#law/statutes/index.ts';
import { MODE } from './limits.ts';
import { RegisterInspection, type Registration } from './task.ts';

const LISTED = [cite('state-council-2018', '二（四）'), MODE];

/** Inspections that ended before anybody was inspected. */
const NEVER_HELD: ReadonlySet<string> = new Set(['declined', 'cancelled']);

/** The first day of the period of the list that `on` lies in. Weeks begin on Monday. */
function periodBegin(per: Period, on: LegalDate): LegalDate {
  const [year = '', month = ''] = on.split('-');
  switch (per) {
    case 'year':
      return LegalDate.parse(`${year}-01-01`);
    case 'quarter':
      return LegalDate.parse(`${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`);
    case 'month':
      return LegalDate.parse(`${year}-${month}-01`);
    case 'week':
      return addDays(on, 1 - weekdayOf(on));
    case 'day':
    default:
      return on;
  }
}

/** The same person or organisation by number where both have one, else by name. */
function sameParty(a: Party, b: Party): boolean {
  if (a.kind === 'organisation' && b.kind === 'organisation' && a.uscc !== undefined && b.uscc !== undefined) return a.uscc === b.uscc;
  const [one, other] = [naturalPersonOf(a), naturalPersonOf(b)];
  return one !== null && other !== null ? one.identity.number === other.identity.number && partyName(a) === partyName(b) : partyName(a) === partyName(b);
}

/** What counts of an earlier registration, whatever else forms asked for in its time. */
const Task = RegisterInspection.pick({ party: true, source: true, listed: true }).strip();

interface Held {
  readonly on: LegalDate;
  readonly task: Pick<Registration, 'party' | 'source' | 'listed'>;
}

/** Inspections of the same party that were held, or still may be. */
const heldOf = (party: Party, earlier: readonly EarlierCase[]): readonly Held[] => earlier.filter(({ phase }) => !NEVER_HELD.has(phase)).flatMap(({ on, data }) => {
  const task = Task.safeParse(data);
  return task.success && sameParty(task.data.party, party) ? [{ on, task: task.data }] : [];
});

const itemIn = ({ lists }: Pick<Facts, 'lists'>, name: string): RandomInspectionRow | undefined => lists.randomInspection?.rows.find(({ item }) => item === name);

const frequencyOf = ({ frequency, ratioAndFrequency }: RandomInspectionRow): Frequency | null => readFrequency(frequency ?? ratioAndFrequency ?? '');

/** Inspections of this party under the item in the period of the list; null where the list counts no period. */
function countedUnder(item: RandomInspectionRow, { party }: Registration, on: LegalDate, earlier: readonly EarlierCase[]): number | null {
  const frequency = frequencyOf(item);
  if (frequency?.kind !== 'counted') return null;
  const begin = periodBegin(frequency.per, on);
  return heldOf(party, earlier).filter((held) => held.on >= begin && held.on <= on && held.task.listed === item.item).length;
}

/** A clue or a request is followed up whatever the plan of random inspections has used up. */
const isFollowedUp = ({ source }: Registration): boolean => Object.hasOwn(UNCAPPED, source);

function usedUp({ party, listed = '' }: Registration, frequency: Extract<Frequency, { kind: 'counted' }>, count: number, edition: number): Refusal {
  const { times, per } = frequency;
  const sentence = `随机抽查事项清单（第${edition}版）规定“${listed}”每${PERIODS[per]}${times}次，本${PERIODS[per]}对${partyName(party)}已检查${count}次`;
  return refuse('frequency-reached', sentence, LISTED, { todo: '本期间不再按该事项抽查；有投诉举报、转办交办等线索的，按该来源登记。', evidence: { times, count } });
}

/** What the list in force says of the item that is to be carried out, and what of it this year (quarter, month, ...) has had. */
export function itemRefusals(data: Registration, on: LegalDate, facts: Facts): readonly Refusal[] {
  const { listed, byDraw } = data;
  if (listed === undefined) return [];
  const item = itemIn(facts, listed);
  if (item === undefined) return [refuse('item-unlisted', `“${listed}”不在${on}现行的随机抽查事项清单中`, LISTED, { todo: '从现行清单中选择抽查事项；清单没有的，不按随机抽查登记。' })];
  const frequency = frequencyOf(item);
  const count = countedUnder(item, data, on, facts.earlier ?? []) ?? 0;
  const ceiling = frequency?.kind === 'counted' && frequency.bound === 'exactly' && !isFollowedUp(data) ? frequency : null;
  return [
    ...(byDraw ? [] : [refuse('item-not-drawn', '按随机抽查事项清单检查的，应当随机抽取检查对象和检查人员', LISTED, { todo: '选择“双随机抽取”，登记后办理抽取。' })]),
    ...(ceiling !== null && count >= ceiling.times ? [usedUp(data, ceiling, count, facts.lists.randomInspection?.edition ?? 0)] : []),
  ];
}

/** Whoever registers states how often the agency was there; it may not be less than what the platform itself has on record. */
export function earlierRefusals({ enterprise, party, cap, done }: Registration, on: LegalDate, { earlier = [] }: Facts): readonly Refusal[] {
  const years = cap?.years ?? 1;
  const begin = addYears(LegalDate.parse(`${yearOf(on)}-01-01`), 1 - years);
  const count = heldOf(party, earlier).filter((held) => held.on >= begin && held.on <= on && !cap?.uncapped.some((one) => one === held.task.source)).length;
  if (!enterprise || done >= count) return [];
  return [refuse('done-understated', `上限期间内本机关已经登记对${partyName(party)}检查${count}次，填写的是${done}次`, [MODE], { todo: `填写不少于${count}次，并核对平台以外进行的检查。`, evidence: { count, done } })];
}

/** What the list said of the item when the task was registered, and how many there had been. */
interface Chosen {
  readonly edition: number;
  readonly ratio: string | null;
  readonly frequency: string | null;
  readonly before: number | null;
}

/** Kept in the event. */
export function itemComputed(data: Registration, on: LegalDate, facts: Facts): { readonly listed?: Chosen } {
  const item = data.listed === undefined ? undefined : itemIn(facts, data.listed);
  if (item === undefined) return {};
  const { ratio, frequency, ratioAndFrequency } = item;
  return {
    listed: {
      edition: facts.lists.randomInspection?.edition ?? 0, ratio: ratio ?? ratioAndFrequency ?? null, frequency: frequency ?? null,
      before: countedUnder(item, data, on, facts.earlier ?? []),
    },
  };
}

import { type LegalDate, addDays, compareDates } from '#kernel/dates.ts';
import type { AgencyId, MatterId } from '#kernel/ids.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { ListedMatter } from '#law/engine/listed.ts';
import type { GuideContent } from '#law/matters/guide.ts';
import type { MatterContent } from '#law/matters/matter.ts';
import { inListOrder } from '#law/matters/order.ts';
import type { Matter } from './model.ts';

/** Matters and guides by editions: which holds on a day, and which change may follow. */

export interface MatterEdition<Content> {
  readonly edition: number;
  /** Null where the edition abolishes. */
  readonly content: Content | null;
  readonly from: LegalDate;
}

/** One matter with all its editions, oldest first. */
export interface MatterLife {
  readonly id: MatterId;
  readonly editions: readonly MatterEdition<MatterContent>[];
}

/** The edition that holds on a day: the last one of those whose day has come. */
const heldOn = (editions: readonly MatterEdition<MatterContent>[], on: LegalDate): MatterEdition<MatterContent> | null =>
  editions.findLast(({ from }) => compareDates(from, on) <= 0) ?? null;

type InForce = Pick<Matter, 'edition' | 'inForceFrom' | 'inForceTo'> & { readonly content: MatterContent };

/** Editions that ever come into force: one that begins on the day of the next never does. */
const effective = (editions: readonly MatterEdition<MatterContent>[]): readonly MatterEdition<MatterContent>[] =>
  editions.filter(({ from }, index) => editions[index + 1]?.from !== from);

/** How a matter stands on a day, with the first and the last day of the time for which it is in force; null where it is not. */
export function inForceOn({ editions }: MatterLife, on: LegalDate): InForce | null {
  const held = heldOn(editions, on);
  if (held === null || held.content === null) return null;
  const course = effective(editions);
  const at = course.indexOf(held);
  const began = course.slice(0, at).findLastIndex(({ content }) => content === null) + 1;
  const end = course.slice(at).find(({ content }) => content === null);
  return { content: held.content, edition: held.edition, inForceFrom: course[began]?.from ?? held.from, inForceTo: end === undefined ? null : addDays(end.from, -1) };
}

/** The times for which a matter is or was in force, each under the name it then had. */
export function timesOf({ editions }: MatterLife): readonly ListedMatter[] {
  const course = effective(editions);
  return course.flatMap(({ content, from }, index) => {
    const next = course[index + 1];
    return content === null ? [] : [{ name: content.name, kind: content.kind, from, to: next === undefined ? null : addDays(next.from, -1) }];
  });
}

/** The list of a day. */
export const mattersIn = (lives: readonly MatterLife[], agencyId: AgencyId, on: LegalDate): readonly Matter[] =>
  inListOrder(lives.flatMap((life) => {
    const held = inForceOn(life, on);
    if (held === null) return [];
    const { content, ...rest } = held;
    return [{ ...content, id: life.id, agencyId, ...rest }];
  }));

export interface ProposedChange<Content> {
  readonly matter: MatterId;
  /** The edition that it would be: one more than the proposer had before them. */
  readonly edition: number;
  readonly content: Content | null;
  readonly effectiveFrom: LegalDate;
}

const invalid = (path: string, message: string, todo?: string): Result<never, Problem> => fail(fieldProblem(path, message, todo === undefined ? {} : { todo }));

const CHANGED = problem('changed-meanwhile', '该事项已有新的版本。', { todo: '请刷新后核对最新的版本，再重新提出；原来的申请可以退回。' });

/** Order of editions: the next one in number, not before the last one in date, and, but for the first, not before today. */
function orderOf(editions: readonly MatterEdition<unknown>[], { edition, effectiveFrom }: ProposedChange<unknown>, today: LegalDate): Result<null, Problem> {
  const last = editions.at(-1);
  if (edition !== (last?.edition ?? 0) + 1) return fail(CHANGED);
  if (last === undefined) return ok(null);
  if (effectiveFrom < today) return invalid('/effectiveFrom', '变更的生效日期不能早于今天');
  return effectiveFrom < last.from ? invalid('/effectiveFrom', `已经批准自${last.from}起的版本，生效日期不能早于该日`) : ok(null);
}

const standing = ({ editions }: MatterLife): MatterContent | null => editions.at(-1)?.content ?? null;

/** In force on that day or to be so on a later one. */
const standsAfter = ({ editions }: MatterLife, from: LegalDate): boolean => editions.at(-1)?.content !== null || (editions.at(-1)?.from ?? from) > from;

/** What it says, or said before it was abolished. */
const latest = ({ editions }: MatterLife): MatterContent | null => editions.findLast(({ content }) => content !== null)?.content ?? null;

const childrenOf = (all: readonly MatterLife[], id: MatterId): readonly MatterLife[] =>
  all.filter(({ editions }) => editions.some(({ content }) => content?.parent === id));

function abolitionFault(all: readonly MatterLife[], matter: MatterId, from: LegalDate): Result<null, Problem> {
  const left = childrenOf(all, matter).filter((child) => standsAfter(child, from)).map((child) => latest(child)?.name ?? '');
  return left.length === 0 ? ok(null) : invalid('/content', `尚有子项：${left.join('、')}`, '请先废止各子项，或者自同一日起废止。');
}

function placeFault(all: readonly MatterLife[], own: MatterLife | undefined, content: MatterContent, { matter, effectiveFrom: from }: ProposedChange<MatterContent>): Result<null, Problem> {
  const before = own === undefined ? null : latest(own);
  if (before !== null && before.kind !== content.kind) return invalid('/content/kind', '事项的类别不得变更', '请废止原事项，另行新增。');
  if (before !== null && before.parent !== content.parent) return invalid('/content/parent', '事项所属的主项不得变更', '请废止原事项，另行新增。');
  if (content.parent !== undefined) {
    const parent = all.find(({ id }) => id === content.parent);
    const main = parent === undefined ? null : standing(parent);
    if (main === null) return invalid('/content/parent', '没有这个主项，或者主项已经废止');
    if (main.parent !== undefined) return invalid('/content/parent', '子项之下不再设子项');
    if (main.kind !== content.kind) return invalid('/content/kind', '子项的类别应当与主项相同');
  }
  const sameName = (one: MatterContent | null): boolean => one?.name === content.name && one.kind === content.kind && one.parent === content.parent;
  const twin = all.find((one) => one.id !== matter && standsAfter(one, from) && sameName(latest(one)));
  return twin === undefined ? ok(null) : invalid('/content/name', '同一类别已有同名的事项');
}

/** Whether a change of a matter may stand beside all matters of the agency, as they are today. */
export function checkMatterChange(all: readonly MatterLife[], change: ProposedChange<MatterContent>, today: LegalDate): Result<null, Problem> {
  const own = all.find(({ id }) => id === change.matter);
  const order = orderOf(own?.editions ?? [], change, today);
  if (!order.ok) return order;
  const { content, matter, effectiveFrom } = change;
  if (content !== null) return placeFault(all, own, content, change);
  return own === undefined || standing(own) === null ? invalid('/content', '事项已经废止') : abolitionFault(all, matter, effectiveFrom);
}

/** Whether an edition of a guide may follow: only a matter that stands has one. */
export function checkGuideChange(matter: MatterLife | undefined, guides: readonly MatterEdition<GuideContent>[], change: ProposedChange<GuideContent>, today: LegalDate): Result<MatterContent, Problem> {
  const content = matter === undefined ? null : standing(matter);
  if (content === null) return fail(problem('not-found', '没有这个事项，或者事项已经废止。', { todo: '请先在事项清单中新增该事项。' }));
  const order = orderOf(guides, change, today);
  return order.ok ? ok(content) : order;
}

import type { CalendarEdition } from '#kernel/calendar.ts';
import { type Instant, chinaDateOf, yearOf } from '#kernel/dates.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { type Fault, type ReadNotice, readNotice } from '../calendar-notice.ts';
import { noticeInText } from '../calendar-text.ts';
import type {
  CalendarConsequences, CalendarEditionView, CalendarImported, CalendarNotice, CalendarPreview, CalendarRequest, CalendarView,
} from '../contract.ts';
import type { Actor } from '../model.ts';
import { requireRole } from '../rules.ts';
import { administer, type Hand } from './administer.ts';
import { type ImportedEdition, importedEditions, insertEdition } from './calendar-store.ts';
import type { Desk } from './desk.ts';

/** What follows of an import elsewhere on the platform; the composition root knows. */
export interface CalendarEffects {
  /** Lets every step under way end and keeps others waiting until `tx` ends: no step counts with the calendar before once it has ended. */
  readonly holdSteps: (tx: Tx) => Promise<void>;
  /** What these editions would move, without moving it. */
  readonly preview: (editions: readonly CalendarEdition[]) => Promise<CalendarConsequences>;
  /** Sets recomputing going, and does not wait for it. */
  readonly recompute: () => void;
  readonly progress: () => Promise<CalendarView['recomputed']>;
}

export interface CalendarDesk extends Desk {
  readonly effects: CalendarEffects;
}

const viewOf = (one: CalendarEdition | ImportedEdition): CalendarEditionView => ({
  edition: one.edition, source: one.source, issuedOn: one.issuedOn, rest: [...one.rest], work: [...one.work],
  number: 'number' in one ? one.number : null,
  note: 'note' in one ? one.note : '',
  imported: 'importedAt' in one ? { at: one.importedAt, agency: one.importedFrom } : null,
});

/** Every year from the first edition to the one after today's, also where nothing has been issued; as known at `at`, or now. */
export const readCalendar = async ({ database, clock, effects }: CalendarDesk, at?: Instant): Promise<CalendarView> => {
  const imported = await inTransaction(database, 'every-agency', importedEditions);
  const known = [...imported.filter(({ importedAt }) => at === undefined || importedAt <= at), ...NATIONAL_EDITIONS];
  const [first, last] = [Math.min(...known.map(({ year }) => year)), yearOf(chinaDateOf(clock())) + 1];
  const years = Array.from({ length: last - first + 1 }, (_, n) => last - n).map((year) => ({
    year, editions: known.filter((one) => one.year === year).sort((a, b) => b.edition - a.edition).map(viewOf),
  }));
  return { years, recomputed: await effects.progress() };
};

const refused = (faults: readonly Fault[]): Problem =>
  problem('invalid-request', faults.map(({ message }) => message).join('；'), { todo: '请对照通知原文更正后重新提交。', evidence: { errors: faults } });

const noticeOf = ({ notice, text }: CalendarRequest): Result<CalendarNotice, Problem> => {
  if (notice !== undefined) return ok(notice);
  const read = noticeInText(text ?? '');
  return read.ok ? read : fail(refused(read.error));
};

interface Read extends ReadNotice {
  readonly notice: CalendarNotice;
  readonly editions: readonly CalendarEdition[];
}

/** The notice read against every edition known in `tx`; or everything that is wrong with it. */
async function readIn(tx: Tx, desk: Desk, request: CalendarRequest): Promise<Result<Read, Problem>> {
  const notice = noticeOf(request);
  if (!notice.ok) return notice;
  const editions = [...(await importedEditions(tx)), ...NATIONAL_EDITIONS];
  const read = readNotice(notice.value, editions, chinaDateOf(desk.clock()));
  return read.faults.length > 0 ? fail(refused(read.faults)) : ok({ ...read, notice: notice.value, editions });
}

/** What the notice says and what it would move. Nothing is kept. */
export const previewEdition = async (desk: CalendarDesk, actor: Actor, request: CalendarRequest): Promise<Result<CalendarPreview, Problem>> => {
  const allowed = requireRole(actor, 'system-admin');
  if (!allowed.ok) return allowed;
  const read = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => readIn(tx, desk, request));
  if (!read.ok) return read;
  const { edition, editions, warnings } = read.value;
  const { year, edition: number, rest, work } = edition;
  const consequences = await desk.effects.preview([edition, ...editions]);
  return ok({ year, edition: number, rest: [...rest], work: [...work], warnings: [...warnings], consequences });
};

const REUSED = problem('request-id-reused', '该请求编号已用于导入另一份放假安排。', { todo: '请刷新页面后重新填写。' });

async function importIn(tx: Tx, desk: CalendarDesk, { agencyId, officerId }: Actor, request: CalendarRequest): Promise<Result<CalendarImported, Problem>> {
  // What is refused at sight holds nobody up.
  const sight = await readIn(tx, desk, request);
  if (!sight.ok) return sight;
  await desk.effects.holdSteps(tx);
  const read = await readIn(tx, desk, request);
  if (!read.ok) return read;
  if ((await importedEditions(tx)).some(({ id }) => id === request.id)) return fail(REUSED);
  const { edition, notice } = read.value;
  await insertEdition(tx, {
    ...edition, id: request.id, number: notice.number === '' ? null : notice.number, note: notice.note, agencyId, importedBy: officerId, importedAt: desk.clock(),
  });
  return ok({ year: edition.year, edition: edition.edition });
}

/** A system administrator imports a notice. The same request sent again imports nothing twice; periods are recomputed afterwards. */
export const importEdition = async (desk: CalendarDesk, hand: Hand, request: CalendarRequest): Promise<Result<CalendarImported, Problem>> => {
  const { actor } = hand;
  const { id, ...detail } = request;
  const reason = request.notice?.note ?? '';
  const act = { id, event: 'calendar-imported', subject: null, reason: reason === '' ? null : reason, detail } as const;
  const done = await administer(desk, hand, act, requireRole(actor, 'system-admin'), (tx) => importIn(tx, desk, actor, request));
  if (!done.ok) return done;
  desk.effects.recompute();
  const edition = (await inTransaction(desk.database, 'every-agency', importedEditions)).find((one) => one.id === id);
  if (edition === undefined) throw new Error(`the import ${id} is logged and not there`);
  return ok({ year: edition.year, edition: edition.edition });
};

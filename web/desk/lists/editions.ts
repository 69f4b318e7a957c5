import type { ListTable } from '#law/lists/tables/table.ts';
import type { TableEditions } from '#registry/setting-contract.ts';

export type Edition = TableEditions['editions'][number];
export type Content = Readonly<Record<string, readonly object[]>>;

export const draftOf = ({ editions }: TableEditions): Edition | undefined => editions.find(({ status }) => status === 'draft');

/** The edition in force on the day of asking: the newest whose day has come. */
export const effectiveOf = ({ editions, on }: TableEditions): Edition | undefined =>
  editions.find(({ status, effectiveFrom }) => status !== 'draft' && effectiveFrom !== null && effectiveFrom <= on);

export function statusOf(edition: Edition, view: TableEditions): string {
  const { status, effectiveFrom } = edition;
  if (status === 'draft' || effectiveFrom === null) return '草案，待批准';
  if (effectiveFrom > view.on) return `已批准，自${effectiveFrom}起施行`;
  return effectiveOf(view)?.edition === edition.edition ? `现行，自${effectiveFrom}起施行` : `自${effectiveFrom}起施行，已有后续版本`;
}

/** What one row became: a heading with its two cells for each that differs. */
export interface Change {
  readonly key: string;
  readonly kind: '新增' | '删除' | '修改';
  readonly name: string;
  readonly cells: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
}

type Written = Readonly<Record<string, string>>;

/** The cells of a row by heading. Where the platform numbers the rows the number says nothing of what changed. */
const writtenOf = ({ columns, numbered = false, write }: ListTable, row: object): Written => {
  const fields = write(row);
  return Object.fromEntries(columns.filter(({ field }) => !numbered || field !== 'number').map(({ field, heading }) => [heading, fields[field] ?? '']));
};

function changeOf(name: string, before: Written | undefined, after: Written | undefined, key: string): Change {
  const headings = Object.keys(before ?? after ?? {}).filter((heading) => (before?.[heading] ?? '') !== (after?.[heading] ?? ''));
  const cells = headings.map((heading) => ({ heading, before: before?.[heading] ?? '', after: after?.[heading] ?? '' }));
  return { key, kind: before === undefined ? '新增' : after === undefined ? '删除' : '修改', name, cells };
}

/**
 * What was added to, taken from and changed in a table. Rows that are alike in every cell are the same; of the others those that share the
 * cell by which a reader knows them are one row that was changed, in their order.
 */
export function differences(table: ListTable, before: readonly object[], after: readonly object[]): readonly Change[] {
  const written = (rows: readonly object[]) => rows.map((row) => writtenOf(table, row));
  const head = table.columns.find(({ field }) => field === table.head)?.heading ?? '';
  const left = new Map<string, number>();
  const old = written(before);
  for (const row of old) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  const fresh = written(after).filter((row) => {
    const same = left.get(JSON.stringify(row)) ?? 0;
    if (same > 0) left.set(JSON.stringify(row), same - 1);
    return same === 0;
  });
  const gone = old.filter((row) => {
    const same = left.get(JSON.stringify(row)) ?? 0;
    if (same > 0) left.set(JSON.stringify(row), same - 1);
    return same > 0;
  });
  const paired = fresh.map((row) => {
    const index = gone.findIndex((one) => one[head] === row[head]);
    return { row, from: index < 0 ? undefined : gone.splice(index, 1)[0] };
  });
  return [
    ...paired.map(({ row, from }, index) => changeOf(row[head] ?? '', from, row, `+${index}`)),
    ...gone.map((row, index) => changeOf(row[head] ?? '', row, undefined, `-${index}`)),
  ];
}

/** The rows of every table of a list in an edition; none where it has no such table yet. */
export const rowsIn = (content: Content | undefined, table: ListTable): readonly object[] => content?.[table.key] ?? [];

/** The cells of a row as the page shows them under its list's headings, those left out that no row fills. */
export const filledColumns = ({ columns, write }: ListTable, rows: readonly object[]) => {
  const written = rows.map(write);
  return columns.filter(({ field }) => written.some((fields) => (fields[field] ?? '') !== ''));
};

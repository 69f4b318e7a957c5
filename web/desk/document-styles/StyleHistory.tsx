import { chinaDateOf } from '#kernel/dates.ts';
import type { AnyEdition } from '#registry/setting-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';

export type StyleEdition = AnyEdition & { readonly content: { readonly reason: string } };

export const draftIn = <One extends AnyEdition>(editions: readonly One[]): One | undefined => editions.find(({ status }) => status === 'draft');

/** The edition in force on the day: the newest whose day has come. */
export const effectiveIn = <One extends AnyEdition>(editions: readonly One[], on: string): One | undefined =>
  editions.find(({ status, effectiveFrom }) => status !== 'draft' && effectiveFrom !== null && effectiveFrom <= on);

function statusOf(one: AnyEdition, editions: readonly AnyEdition[], on: string): string {
  if (one.effectiveFrom === null) return '草案，待批准';
  if (one.effectiveFrom > on) return `已批准，自${one.effectiveFrom}起施行`;
  return effectiveIn(editions, on)?.edition === one.edition ? `现行，自${one.effectiveFrom}起施行` : `自${one.effectiveFrom}起施行，已有后续版本`;
}

interface HistoryProps<One extends StyleEdition> {
  readonly name: string;
  readonly on: string;
  readonly editions: readonly One[];
  readonly what: (edition: One) => string;
}

const columnsFor = <One extends StyleEdition>({ on, editions, what }: HistoryProps<One>): readonly Column<One>[] => [
  { key: 'edition', title: '版次', head: true, cell: ({ edition }) => <span className="nowrap">第{edition}版</span> },
  { key: 'status', title: '状态', cell: (one) => statusOf(one, editions, on) },
  { key: 'what', title: '内容', cell: what },
  { key: 'reason', title: '理由', cell: ({ content }) => content.reason },
  { key: 'drafted', title: '起草', cell: ({ draftedBy, draftedAt }) => <>{draftedBy.name}，{chinaDateOf(draftedAt)}</> },
  { key: 'approved', title: '批准', cell: ({ approvedBy, approvedAt }) => (approvedBy === null || approvedAt === null ? '' : <>{approvedBy.name}，{chinaDateOf(approvedAt)}</>) },
];

/** Every edition: by whom, when, from when on, and why. */
export function StyleHistory<One extends StyleEdition>(props: HistoryProps<One>) {
  const { name, editions } = props;
  return (
    <section aria-labelledby="history">
      <h2 id="history">历次版本</h2>
      <DataTable caption={`${name}的各个版本`} columns={columnsFor(props)} rows={editions} rowKey={({ edition }) => String(edition)} empty="没有改过，用的是通行的样式。" />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { MATTER_KINDS, MATTER_LIST_FIELDS } from '#registry/model.ts';
import type { MatterList } from '#registry/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { mattersQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';

const COLUMNS: readonly Column<MatterList['matters'][number]>[] = [
  { key: 'kind', title: MATTER_LIST_FIELDS.kind, cell: ({ kind }) => MATTER_KINDS[kind] },
  { key: 'name', title: MATTER_LIST_FIELDS.name, head: true, cell: ({ name }) => name },
  { key: 'basis', title: MATTER_LIST_FIELDS.basis, cell: ({ basis, penaltyBasis }) => (penaltyBasis.length === 0 ? basis : penaltyBasis.join('；')) },
  { key: 'benchmark', title: MATTER_LIST_FIELDS.benchmark, cell: ({ benchmark }) => benchmark },
  { key: 'unit', title: MATTER_LIST_FIELDS.unit, cell: ({ unit }) => unit },
  { key: 'limit', title: MATTER_LIST_FIELDS.timeLimit, cell: ({ timeLimit }) => timeLimit },
];

/** What the agency may enforce, and on which basis. */
export function MattersPage() {
  const matters = useQuery(mattersQuery);
  return (
    <>
      <title>事项 · 明鉴</title>
      <h1>执法事项</h1>
      <Loaded query={matters}>
        {(list) => <DataTable caption={`执法事项，以${list.on}现行的清单为准`} columns={COLUMNS} rows={list.matters} rowKey={({ id }) => id} empty="清单中没有事项。" />}
      </Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MATTER_KINDS } from '#law/matters/matter.ts';
import type { MatterChanges, MatterList } from '#registry/matter-contract.ts';
import { MATTER_LIST_FIELDS } from '#registry/model.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { matterChangesQuery, mattersQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Pick } from '../shell/Pick.tsx';
import { handlesCases } from '../shell/roles.ts';
import { useSession } from '../shell/use-session.ts';
import { changeName } from './ChangeSheet.tsx';

type Matter = MatterList['matters'][number];

const route = getRouteApi('/desk/matters');

const COLUMNS: readonly Column<Matter>[] = [
  { key: 'kind', title: MATTER_LIST_FIELDS.kind, cell: ({ kind }) => <span className="nowrap">{MATTER_KINDS[kind]}</span> },
  {
    key: 'name', title: MATTER_LIST_FIELDS.name, head: true,
    cell: ({ id, name, parent }) => <>{parent === undefined ? null : <span className="muted">子项　</span>}<Link to="/matters/$matterId" params={{ matterId: id }}>{name}</Link></>,
  },
  { key: 'codes', title: '权力编码', cell: ({ codes }) => codes?.join('、') ?? '' },
  { key: 'basis', title: MATTER_LIST_FIELDS.basis, cell: ({ basis, penaltyBasis }) => (penaltyBasis.length === 0 ? basis : penaltyBasis.join('；')) },
  { key: 'unit', title: MATTER_LIST_FIELDS.unit, cell: ({ unit }) => unit ?? '' },
  { key: 'limit', title: MATTER_LIST_FIELDS.timeLimit, cell: ({ timeLimit }) => timeLimit ?? '' },
];

type Waiting = MatterChanges['changes'][number];

const WAITING: readonly Column<Waiting>[] = [
  { key: 'name', title: '事项', head: true, cell: ({ name, change }) => <Link to="/matters/$matterId" params={{ matterId: change.matter }}>{name}</Link> },
  { key: 'what', title: '变更', cell: ({ change }) => changeName(change) },
  { key: 'from', title: '拟生效', cell: ({ change }) => <span className="nowrap">{change.effectiveFrom}</span> },
  { key: 'by', title: '提出', cell: ({ change }) => change.proposedBy.name },
  { key: 'reason', title: '理由', cell: ({ change }) => change.reason },
];

function Changes() {
  const changes = useQuery(matterChangesQuery);
  return (
    <Loaded query={changes}>
      {(list) => (list.changes.length === 0 ? null : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">待批准的变更（{list.changes.length}）</h2>
          <DataTable caption="待批准的变更" columns={WAITING} rows={list.changes} rowKey={({ change }) => change.id} empty="" />
        </section>
      ))}
    </Loaded>
  );
}

function KindFilter({ list }: { readonly list: MatterList }) {
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const there = Object.entries(MATTER_KINDS).filter(([code]) => list.matters.some((matter) => matter.kind === code));
  return <div className="filters"><Pick title={MATTER_LIST_FIELDS.kind} value={kind} choices={there} onChange={(chosen) => void navigate({ to: '/matters', search: { kind: chosen } })} /></div>;
}

/** What the agency may enforce, and on which basis; and what waits to change it. */
export function MattersPage() {
  const { officer: { roles } } = useSession();
  const { kind } = route.useSearch();
  const matters = useQuery(mattersQuery);
  return (
    <div className="stack">
      <title>事项 · 明鉴</title>
      <h1>执法事项</h1>
      {roles.includes('officer') || roles.includes('reviewer') ? <p><Link to="/matters/new">新增事项</Link></p> : null}
      {handlesCases(roles) ? <Changes /> : null}
      <Loaded query={matters}>
        {(list) => (
          <>
            <KindFilter list={list} />
            <DataTable
              caption={`执法事项，以${list.on}现行的清单为准`} columns={COLUMNS} rows={list.matters.filter((one) => kind === undefined || one.kind === kind)} rowKey={({ id }) => id} empty="清单中没有事项。"
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

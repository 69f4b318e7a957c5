import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SECTIONS, STATUSES } from '#law/clauses/clause.ts';
import type { ClauseMatrix, ClauseRow } from '#registry/clauses-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { clausesQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { ClauseDetail, ClauseLeft, ClauseValue } from './ClauseDetail.tsx';
import { ClauseFilters } from './ClauseFilters.tsx';
import { answersTo, planShown, type ClauseFilter } from './filter.ts';

const route = getRouteApi('/desk/clauses');

const statusClass = { built: 'mark mark-major', partly: 'mark', planned: 'mark mark-provisional' } as const;

const columnsFor = ({ plan, plans }: ClauseMatrix): readonly Column<ClauseRow>[] => [
  { key: 'id', title: '编号', cell: ({ id }) => <span className="nowrap">{id}</span> },
  { key: 'title', title: '要求', head: true, cell: ({ title, own }) => own || plan === null ? title : <>{title}<p className="muted">本机关的方案没有提出</p></> },
  {
    key: 'status', title: '状态', cell: ({ status, left }) => (
      <>
        <span className={statusClass[status]}>{STATUSES[status]}</span>
        <ClauseLeft left={left} />
      </>
    ),
  },
  {
    key: 'today', title: '本机关现状', cell: ({ values, figures }) => values.length + figures.length === 0 ? null : (
      <ul className="plain-list">
        {values.map((value) => <ClauseValue key={value.code} value={value} />)}
        {figures.map((figure) => <li key={figure}>{figure}</li>)}
      </ul>
    ),
  },
  { key: 'detail', title: '出处', cell: (row) => <ClauseDetail row={row} plans={plans} /> },
];

function Counts({ rows }: { readonly rows: readonly ClauseRow[] }) {
  const count = (status: ClauseRow['status']) => rows.filter((row) => row.status === status).length;
  return <p>共{rows.length}项：{STATUSES.built}{count('built')}项，{STATUSES.partly}{count('partly')}项，{STATUSES.planned}{count('planned')}项。</p>;
}

function Matrix({ matrix, filter }: { readonly matrix: ClauseMatrix; readonly filter: ClauseFilter }) {
  const shown = planShown(filter, matrix.plan);
  const rows = matrix.clauses.filter((row) => answersTo(row, filter, shown));
  const columns = columnsFor(matrix);
  return (
    <>
      <Counts rows={rows} />
      {Object.entries(SECTIONS).map(([section, name]) => {
        const part = rows.filter((row) => row.section === section);
        return part.length === 0 ? null : (
          <section key={section} className="clauses" aria-labelledby={`part-${section}`}>
            <h2 id={`part-${section}`}>{section}　{name}</h2>
            <DataTable caption={name} columns={columns} rows={part} rowKey={({ id }) => id} empty="" />
          </section>
        );
      })}
      {rows.length === 0 ? <p className="empty">没有符合条件的要求。</p> : null}
    </>
  );
}

/** What the five plans ask, what of it stands, and how the agency keeps it today. */
export function ClausesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const matrix = useQuery(clausesQuery);
  return (
    <>
      <title>制度对照 · 明鉴</title>
      <h1>制度对照</h1>
      <Loaded query={matrix}>
        {(data) => (
          <>
            <p className="muted">{data.plan === null ? '本机关没有对应的方案，列出五个方案的全部要求。' : `本机关按${data.plans.find(({ code }) => code === data.plan)?.name ?? ''}执行。`}规定取值以{data.on}为准。</p>
            {data.inForce === null ? null : <p className="muted">现行方案：{data.inForce.name}；统筹机构：{data.inForce.leadAgency}；法制审核机构：{data.inForce.reviewBody}。</p>}
            <ClauseFilters own={data.plan} plans={data.plans} filter={filter} onChange={(search) => void navigate({ to: '/clauses', search })} />
            <Matrix matrix={data} filter={filter} />
          </>
        )}
      </Loaded>
    </>
  );
}

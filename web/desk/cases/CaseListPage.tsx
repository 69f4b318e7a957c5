import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseList, CaseRow } from '#record/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { Due } from '#web/kit/Due.tsx';
import { casesQuery, type CaseFilter } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { CaseFilters } from './CaseFilters.tsx';
import { TakeOut } from './TakeOut.tsx';

const route = getRouteApi('/desk/cases');

function NextClock({ next }: { readonly next: CaseRow['nextDue'] }) {
  if (next === null) return <span className="muted">无</span>;
  return <>{next.name} <Due {...next} overdue={next.effect === 'duty' && next.daysLeft < 0} /></>;
}

const COLUMNS: readonly Column<CaseRow>[] = [
  { key: 'title', title: '案由', head: true, cell: ({ id, title }) => <Link to="/cases/$caseId" params={{ caseId: id }}>{title}</Link> },
  { key: 'party', title: '当事人', cell: ({ party }) => party },
  { key: 'phase', title: '阶段', cell: ({ phase, destroyedOn }) => <span className="nowrap">{destroyedOn === null ? phase.name : '已销毁'}</span> },
  { key: 'handlers', title: '承办人', cell: ({ handlers }) => handlers.map(({ id, name }, index) => <span key={id} className="nowrap">{name}{index + 1 < handlers.length ? '、' : ''}</span>) },
  { key: 'registered', title: '登记', cell: ({ registeredOn }) => <time dateTime={registeredOn}>{registeredOn}</time> },
  { key: 'next', title: '最近的期限', cell: ({ nextDue }) => <NextClock next={nextDue} /> },
];

const toPage = (page: number) => ({ to: '/cases', search: (before: object) => ({ ...before, page: page === 1 ? undefined : page }) }) as const;

function Pages({ page, size, total }: CaseList) {
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="pages" aria-label="翻页">
      <span>共{total}件{total > size ? `，第${page}页，共${last}页` : ''}</span>
      {page > 1 ? <Link {...toPage(page - 1)}>上一页</Link> : null}
      {page < last ? <Link {...toPage(page + 1)}>下一页</Link> : null}
    </nav>
  );
}

/** The cases that the page lists, all pages of them, and the register of publications, as files. */
function Tables({ filter: { page: _page, ...conditions }, total }: { readonly filter: CaseFilter; readonly total: number }) {
  return (
    <details className="paste">
      <summary>导出表格（.xlsx）</summary>
      <p className="muted">导出的用途、条件和件数记入访问日志。</p>
      <h2>执法台账（符合当前条件的{total}件）</h2>
      <TakeOut address="/api/tables/cases.xlsx" name="执法台账" example="报上级机关年度案件情况" wait="正在制作执法台账……" conditions={conditions} />
      <h2>公示登记（本机关全部应当公示的决定）</h2>
      <TakeOut address="/api/tables/publications.xlsx" name="公示登记" example="自查公示情况" wait="正在制作公示登记……" />
    </details>
  );
}

export function CaseListPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const cases = useQuery(casesQuery(filter));
  const mayRegister = useSession().officer.roles.includes('officer');
  return (
    <>
      <title>案件 · 明鉴</title>
      <div className="page-head">
        <h1>案件</h1>
        {mayRegister ? <Link to="/cases/new" className="button-link">登记案源</Link> : null}
      </div>
      <CaseFilters key={filter.search ?? ''} filter={filter} onChange={(search) => void navigate({ to: '/cases', search: { ...search, mine: search.mine ? true : undefined, overdue: search.overdue ? true : undefined } })} />
      <Loaded query={cases}>
        {(list) => (
          <>
            <DataTable caption="案件" columns={COLUMNS} rows={list.cases} rowKey={({ id }) => id} empty="没有符合条件的案件。" />
            <Pages {...list} />
            <Tables filter={filter} total={list.total} />
          </>
        )}
      </Loaded>
    </>
  );
}

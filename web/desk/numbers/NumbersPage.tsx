import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NUMBER_STATES, type NumberRegister, type NumberRow } from '#record/number-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { TakeOut } from '../cases/TakeOut.tsx';
import { numbersQuery, type NumberFilter } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Pick } from '../shell/Pick.tsx';

const route = getRouteApi('/desk/numbers');

const MARKS = { valid: null, voided: 'mark mark-late', rectified: 'mark' } as const;

function State({ state }: Pick<NumberRow, 'state'>) {
  const mark = MARKS[state];
  return mark === null ? <>{NUMBER_STATES[state]}</> : <span className={mark}>{NUMBER_STATES[state]}</span>;
}

/** Why a number no longer stands, and which one does; whose place it took; what put it right. */
function Became({ voidedOn, reason, proposedBy, approvedBy, replacedBy, replaces, rectifiedBy }: NumberRow) {
  const sentences = [
    ...(voidedOn === null ? [] : [`${voidedOn}作废：${reason ?? ''}，${proposedBy ?? ''}提出，${approvedBy ?? ''}审批`]), ...(replacedBy === null ? [] : [`由${replacedBy}代替`]),
    ...(replaces === null ? [] : [`代替作废的${replaces}`]), ...rectifiedBy.map((number) => `由${number}补正`),
  ];
  return sentences.length === 0 ? <span className="muted">无</span> : <>{sentences.join('；')}</>;
}

const COLUMNS: readonly Column<NumberRow>[] = [
  { key: 'number', title: '文号', head: true, cell: ({ number }) => number },
  { key: 'title', title: '文书', cell: ({ title }) => title },
  { key: 'case', title: '案件', cell: ({ caseId, caseTitle }) => <Link to="/cases/$caseId" params={{ caseId }} search={{}}>{caseTitle}</Link> },
  { key: 'on', title: '文书日期', cell: ({ issuedOn }) => <time dateTime={issuedOn} className="nowrap">{issuedOn}</time> },
  { key: 'state', title: '状态', cell: ({ state }) => <State state={state} /> },
  { key: 'became', title: '作废、代替、补正', cell: (row) => <Became {...row} /> },
];

interface Chosen {
  readonly register: NumberRegister;
  readonly filter: NumberFilter;
  readonly onChange: (filter: NumberFilter) => void;
}

function Filters({ register: { series }, filter, onChange }: Chosen) {
  const years = [...new Set(series.map(({ year }) => year))];
  const forms = new Map(series.filter(({ year }) => filter.year === undefined || year === filter.year).map(({ form, title }) => [form, title]));
  const { page: _page, ...kept } = filter;
  return (
    <search className="filters">
      <Pick title="年度" value={filter.year === undefined ? undefined : String(filter.year)} choices={years.map((year) => [String(year), `${year}年`] as const)} onChange={(year) => onChange({ ...kept, year: year === undefined ? undefined : Number(year) })} />
      <Pick title="文书" value={filter.form} choices={[...forms]} onChange={(form) => onChange({ ...kept, form })} />
      <Pick title="状态" value={filter.state} choices={Object.entries(NUMBER_STATES)} onChange={(state) => onChange({ ...kept, state: (Object.keys(NUMBER_STATES) as (keyof typeof NUMBER_STATES)[]).find((one) => one === state) })} />
    </search>
  );
}

/** Whether the numbers go on without a gap: counted over all series, whatever is looked at. */
function Continuity({ register: { series, faults } }: Pick<Chosen, 'register'>) {
  if (faults.length > 0) return <div className="notice" role="alert"><p className="refused">文号不连续：</p><ul className="tight">{faults.map((fault) => <li key={fault} className="refused">{fault}</li>)}</ul></div>;
  const drawn = series.reduce((sum, { last }) => sum + last, 0);
  const voided = series.reduce((sum, one) => sum + one.voided, 0);
  return <p>本机关共取用文号{drawn}个，其中作废{voided}个。逐个核对文号计数与文书，连续，没有缺号。</p>;
}

const toPage = (page: number) => ({ to: '/numbers', search: (before: object) => ({ ...before, page: page === 1 ? undefined : page }) }) as const;

function Found(props: Chosen) {
  const { register: { numbers, page, size, total }, filter: { page: _page, ...conditions } } = props;
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <>
      <Continuity register={props.register} />
      <Filters {...props} />
      <DataTable caption="文书登记簿" columns={COLUMNS} rows={numbers} rowKey={({ number }) => number} empty="没有符合条件的文号。" />
      <nav className="pages" aria-label="翻页">
        <span>共{total}个文号{total > size ? `，第${page}页，共${last}页` : ''}</span>
        {page > 1 ? <Link {...toPage(page - 1)}>上一页</Link> : null}
        {page < last ? <Link {...toPage(page + 1)}>下一页</Link> : null}
      </nav>
      <details className="paste">
        <summary>导出表格（.xlsx）</summary>
        <p className="muted">导出的用途、条件和件数记入访问日志。</p>
        <TakeOut address="/api/tables/numbers.xlsx" name="文书登记簿" example="年度核对文号" wait="正在制作文书登记簿……" conditions={conditions} />
      </details>
    </>
  );
}

/** 文书登记簿（文号台账）: every number in order, also those that were voided: a number is used once. */
export function NumbersPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>文书登记簿 · 明鉴</title>
      <h1>文书登记簿</h1>
      <p className="muted">每种文书按年度顺序编号，文号只用一次；作废的文号保留在登记簿中，不再使用。</p>
      <Loaded query={useQuery(numbersQuery(filter))}>{(register) => <Found register={register} filter={filter} onChange={(search) => void navigate({ to: '/numbers', search })} />}</Loaded>
    </>
  );
}

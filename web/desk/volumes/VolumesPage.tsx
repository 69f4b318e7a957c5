import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { chinaTime } from '#kernel/dates.ts';
import { OCCASIONS } from '#record/dossier-contract.ts';
import { STANDINGS, type Standing, type VolumeList } from '#record/volume-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { Due } from '#web/kit/Due.tsx';
import { volumesQuery, type VolumeFilter } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Pick } from '../shell/Pick.tsx';

const route = getRouteApi('/desk/volumes');

type Row = VolumeList['volumes'][number];

const KEYS = Object.keys(STANDINGS) as Standing[]; // keys of a constant object
const WRONG: ReadonlySet<Standing> = new Set(['failing', 'overdue']);

const Sentences = ({ of }: { readonly of: readonly string[] }) => (of.length === 1 ? <>{of[0]}</> : <ul className="tight">{of.map((one) => <li key={one}>{one}</li>)}</ul>);

function Filed({ archivedOn, volume, due, daysLeft, provisional, standing }: Row) {
  if (archivedOn !== null) return <><time dateTime={archivedOn}>{archivedOn}</time>归档，{volume}</>;
  return due === null || daysLeft === null ? <span className="muted">没有规定归档期限</span> : <>应当归档 <Due due={due} daysLeft={daysLeft} provisional={provisional} overdue={standing === 'overdue'} effect="duty" /></>;
}

function Checked({ check, standing }: Row) {
  if (check === null) return <span className="muted">{standing === 'overdue' || standing === 'waiting' ? '归档以后检测' : '还没有检测'}</span>;
  return (
    <>
      <p><time dateTime={check.at}>{chinaTime(check.at)}</time>（{OCCASIONS[check.occasion]}）</p>
      {check.failed.length === 0 ? '全部通过' : <span className="refused"><Sentences of={check.failed} /></span>}
    </>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: '案件', head: true, cell: ({ caseId, title }) => <Link to="/cases/$caseId" params={{ caseId }} search={{}} hash="dossier">{title}</Link> },
  { key: 'party', title: '当事人', cell: ({ party, kindName }) => <>{party}<br /><span className="muted">{kindName}</span></> },
  { key: 'standing', title: '情况', cell: ({ standing }) => <span className={WRONG.has(standing) ? 'refused nowrap' : 'nowrap'}>{STANDINGS[standing]}</span> },
  { key: 'filed', title: '归档', cell: (row) => <Filed {...row} /> },
  { key: 'check', title: '上次四性检测', cell: (row) => <Checked {...row} /> },
  { key: 'todo', title: '下一步', cell: ({ todo }) => (todo.length === 0 ? <span className="muted">无</span> : <Sentences of={todo} />) },
];

function Filters({ filter, onChange }: { readonly filter: VolumeFilter; readonly onChange: (filter: VolumeFilter) => void }) {
  const id = useId();
  const [search, setSearch] = useState(filter.search ?? '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange({ standing: filter.standing, search: search.trim() === '' ? undefined : search.trim() });
  };
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <span className="filter filter-search">
          <label htmlFor={id} className="hidden">查找案卷</label>
          <Input id={id} type="search" placeholder="案由、当事人、事项" value={search} onChange={({ target }) => setSearch(target.value)} />
          <Button htmlType="submit">查找</Button>
        </span>
        <Pick title="情况" value={filter.standing} choices={KEYS.map((key) => [key, STANDINGS[key]] as const)} onChange={(standing) => onChange({ search: filter.search, standing: KEYS.find((key) => key === standing) })} />
      </form>
    </search>
  );
}

const toPage = (page: number) => ({ to: '/volumes', search: (before: object) => ({ ...before, page: page === 1 ? undefined : page }) }) as const;

function Found({ list }: { readonly list: VolumeList }) {
  const { counts, volumes, page, size, total } = list;
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <>
      <p>{KEYS.map((key, index) => <span key={key} className={WRONG.has(key) && counts[key] > 0 ? 'refused' : undefined}>{index === 0 ? '' : '，'}{STANDINGS[key]}{counts[key]}卷</span>)}。</p>
      <DataTable caption="案卷总表" columns={COLUMNS} rows={volumes} rowKey={({ caseId }) => caseId} empty="没有符合条件的案卷。" />
      <nav className="pages" aria-label="翻页">
        <span>共{total}卷{total > size ? `，第${page}页，共${last}页` : ''}</span>
        {page > 1 ? <Link {...toPage(page - 1)}>上一页</Link> : null}
        {page < last ? <Link {...toPage(page + 1)}>下一页</Link> : null}
      </nav>
    </>
  );
}

/** 案卷总表: every volume of the agency with its last check; what fails first, then what should have been archived. */
export function VolumesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>案卷 · 明鉴</title>
      <h1>案卷</h1>
      <p className="muted">已归档的案卷每夜检测真实性、完整性、可用性、安全性，全部文件读回核对。不通过的排在最前，其次是逾期未归档的。</p>
      <Filters key={filter.search ?? ''} filter={filter} onChange={(search) => void navigate({ to: '/volumes', search })} />
      <Loaded query={useQuery(volumesQuery(filter))}>{(list) => <Found list={list} />}</Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DESCRIBED_LISTS } from '#law/lists/tables/index.ts';
import type { DescribedList } from '#law/lists/tables/table.ts';
import type { TableEditions } from '#registry/setting-contract.ts';
import { listQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { ApprovalForm } from './ApprovalForm.tsx';
import { Downloads } from './Downloads.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { draftOf, effectiveOf, rowsIn, statusOf, type Edition } from './editions.ts';
import { Differences, History } from './History.tsx';
import { RowsTable } from './RowsTable.tsx';

const route = getRouteApi('/desk/lists/$kind');

interface PartProps {
  readonly list: DescribedList;
  readonly view: TableEditions;
}

function Tables({ list, edition }: { readonly list: DescribedList; readonly edition: Edition }) {
  return <>{list.tables.map((table) => (rowsIn(edition.content, table).length === 0 ? null : (
    <div key={table.key}>
      {list.tables.length > 1 ? <h3>{table.name}</h3> : null}
      <RowsTable table={table} rows={rowsIn(edition.content, table)} empty="" />
    </div>
  )))}</>;
}

function Effective({ list, view }: PartProps) {
  const effective = effectiveOf(view);
  const coming = view.editions.filter(({ status, effectiveFrom }) => status !== 'draft' && effectiveFrom !== null && effectiveFrom > view.on);
  return (
    <section aria-labelledby="effective">
      <h2 id="effective">现行清单</h2>
      {effective === undefined ? <p className="empty">本机关还没有现行的{list.name}。</p> : (
        <>
          <p>第{effective.edition}版，{statusOf(effective, view)}，{effective.approvedBy?.name ?? ''}批准。批准的版本即在公示平台公布。</p>
          <Downloads list={list} edition={effective} />
          <Tables list={list} edition={effective} />
        </>
      )}
      {coming.map((one) => <output key={one.edition} className="notice">第{one.edition}版{statusOf(one, view)}。</output>)}
    </section>
  );
}

function Draft({ list, view }: PartProps) {
  const { officer: { id, roles } } = useSession();
  const draft = draftOf(view);
  if (draft === undefined) return null;
  const before = view.editions.find(({ edition }) => edition === draft.edition - 1);
  const mayApprove = roles.includes('head') && draft.draftedBy.id !== id;
  return (
    <section className="sheet sheet-wide" aria-labelledby="draft">
      <h2 id="draft">草案（第{draft.edition}版）</h2>
      <p>{draft.draftedBy.name}起草，待本机关负责人批准；起草人本人不得批准。</p>
      {before === undefined ? null : <><h3>与第{before.edition}版比较</h3><Differences list={list} before={before} after={draft} /></>}
      <details open={before === undefined}><summary>草案全文</summary><Tables list={list} edition={draft} /></details>
      {mayApprove ? <ApprovalForm key={draft.digest} path={`/api/lists/${view.kind}/approval`} draft={draft} on={view.on} /> : null}
    </section>
  );
}

function Drafting({ list, view }: PartProps) {
  const { officer: { roles } } = useSession();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!roles.includes('officer') && !roles.includes('reviewer')) return null;
  const name = draftOf(view) === undefined ? '起草新的版本' : '修改草案';
  return (
    <section className="sheet sheet-wide" aria-labelledby="drafting">
      <h2 id="drafting">{name}</h2>
      {saved && !open ? <output className="notice">草案已保存，待负责人批准。</output> : null}
      {open ? (
        <DraftEditor list={list} view={view} onSaved={() => {
          setOpen(false);
          setSaved(true);
        }} />
      ) : <p><Button type="primary" onClick={() => setOpen(true)}>{name}</Button></p>}
    </section>
  );
}

/** One list: what is in force, what is proposed, how it became so. The same page for every list that is a table. */
export function ListPage() {
  const { kind } = route.useParams();
  const list = DESCRIBED_LISTS.find((one) => one.kind === kind);
  const query = useQuery({ ...listQuery(kind), enabled: list !== undefined });
  if (list === undefined) return <p className="empty">没有这个清单。<Link to="/lists">返回清单</Link></p>;
  return (
    <>
      <title>{`${list.name} · 明鉴`}</title>
      <p><Link to="/lists">清单</Link></p>
      <h1>{list.name}</h1>
      <p className="muted">{list.purpose}</p>
      <Loaded query={query}>
        {(view) => (
          <>
            <Effective list={list} view={view} />
            <Draft list={list} view={view} />
            <section aria-labelledby="history">
              <h2 id="history">历次版本</h2>
              <History list={list} view={view} />
            </section>
            <Drafting list={list} view={view} />
          </>
        )}
      </Loaded>
    </>
  );
}

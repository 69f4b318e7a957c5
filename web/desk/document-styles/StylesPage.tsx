import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import type { StyleList } from '#registry/style-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { stylesQuery } from './style-queries.ts';

type Standing = Pick<StyleList['forms'][number], 'inForce' | 'draft'>;
type Form = StyleList['forms'][number];
type Family = StyleList['layouts'][number];

function Stands({ of: { inForce, draft }, usual }: { readonly of: Standing; readonly usual: string }) {
  return (
    <>
      {inForce === null ? <span className="muted">{usual}</span> : `本机关第${inForce.edition}版，自${inForce.from}起施行`}
      {draft ? <> <span className="mark mark-major">有草案待批准</span></> : null}
    </>
  );
}

const FORMS: readonly Column<Form>[] = [
  { key: 'number', title: '文书编码', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'name', title: '文书', head: true, cell: ({ form, name }) => <Link to="/styles/wording/$form" params={{ form }}>{name}</Link> },
  { key: 'phrases', title: '可以改的措辞', cell: ({ phrases }) => `${phrases}处` },
  { key: 'standing', title: '现行措辞', cell: (one) => <Stands of={one} usual="通行的措辞" /> },
];

const FAMILIES: readonly Column<Family>[] = [
  { key: 'name', title: '文书', head: true, cell: ({ layout, name }) => <Link to="/styles/layout/$layout" params={{ layout }}>{name}</Link> },
  { key: 'standing', title: '现行版式', cell: (one) => <Stands of={one} usual="通行的版式（GB/T 9704）" /> },
];

function Forms({ forms }: Pick<StyleList, 'forms'>) {
  const [search, setSearch] = useState('');
  const [own, setOwn] = useState(false);
  const shown = forms.filter(({ name, number, inForce, draft }) => (name.includes(search.trim()) || number.includes(search.trim().toUpperCase())) && (!own || inForce !== null || draft));
  return (
    <>
      <div className="filters">
        <div className="filter filter-search"><label htmlFor="style-search">查找</label><Input id="style-search" allowClear value={search} placeholder="文书名称、编码" onChange={({ target }) => setSearch(target.value)} /></div>
        <label className="filter"><input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} />只看本机关改过的</label>
      </div>
      <DataTable caption="各种文书的措辞" columns={FORMS} rows={shown} rowKey={({ form }) => form} empty="没有这样的文书。" />
    </>
  );
}

/** How the agency words its forms and lays out its papers. */
export function StylesPage() {
  const query = useQuery(stylesQuery);
  return (
    <>
      <title>文书样式 · 明鉴</title>
      <h1>文书样式</h1>
      <p className="muted">
        文书的措辞和版式可以由本机关改变：一人起草，在真实案件上试排，由负责人（另一人）批准，自施行之日起用于新签发的文书。
        已经签发的文书不变。法律要求载明的内容删不掉，期限、比例由系统按照办理当日有效的规定填写。
      </p>
      <Loaded query={query}>
        {({ forms, layouts }) => (
          <>
            <section aria-labelledby="layouts"><h2 id="layouts">版式</h2><DataTable caption="各类文书的版式" columns={FAMILIES} rows={layouts} rowKey={({ layout }) => layout} empty="" /></section>
            <section aria-labelledby="wordings"><h2 id="wordings">措辞</h2><Forms forms={forms} /></section>
          </>
        )}
      </Loaded>
    </>
  );
}

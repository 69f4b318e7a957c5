import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProcedureView } from '#record/contract.ts';
import { ask } from '#web/kit/api.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { useKinds } from '../kinds.ts';
import { Loaded } from '../shell/Loaded.tsx';

const procedureQuery = (kind: string) =>
  queryOptions({ queryKey: ['procedure', kind], queryFn: ({ signal }) => ask(`/api/procedures/${kind}`, { answer: ProcedureView, signal }), staleTime: 600_000 });

type Step = ProcedureView['panels'][number]['steps'][number];

const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>);

const COLUMNS: readonly Column<Step>[] = [
  { key: 'name', title: '环节', head: true, cell: ({ name }) => name },
  { key: 'by', title: '办理人', cell: ({ by, certified }) => `${by.join('、')}${certified > 0 ? `（不少于${certified}人）` : ''}` },
  { key: 'when', title: '办理阶段和去向', cell: ({ phases, after, leadsTo }) => lines([phases.join('、'), ...(after.length === 0 ? [] : [`承接：${after.join('、')}`]), ...(leadsTo.length === 0 ? [] : [`之后：${leadsTo.join('、')}`])]) },
  { key: 'documents', title: '文书', cell: ({ documents }) => documents.map((name) => `《${name}》`).join('') },
  {
    key: 'clocks', title: '期限',
    cell: ({ opens, ends }) => lines([...opens.map(({ name, length, confirmed }) => `${name}：${length}${confirmed ? '' : '（待确认）'}`), ...(ends.length === 0 ? [] : [`终止：${ends.join('、')}`])]),
  },
  { key: 'articles', title: '依据', cell: ({ articles }) => articles.join('、') },
];

function Panels({ view }: { readonly view: ProcedureView }) {
  return view.panels.map(({ code, title, svg, steps }) => (
    <section key={code} className="panel" aria-labelledby={`panel-${code}`}>
      <h2 id={`panel-${code}`}>{title}</h2>
      {/* Drawn by our own server from the definitions, every text in it escaped (server/charts/svg.ts). It scrolls: the keyboard must reach it. */}
      <section className="drawing" aria-label={`${title}流程图`} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} /> {/* oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <DataTable caption={`${title}：各环节一览`} columns={COLUMNS} rows={steps} rowKey={({ code: step }) => step} empty="没有环节。" />
    </section>
  ));
}

/** 执法流程图: the procedures as this agency's cases go through them, with its own periods. */
export function ProceduresPage() {
  const { kinds } = useKinds();
  const [chosen, setChosen] = useState<string>();
  const kind = (kinds.find(({ code }) => code === chosen) ?? kinds[0])?.code ?? '';
  const procedure = useQuery(procedureQuery(kind));
  return (
    <>
      <title>流程图 · 明鉴</title>
      <h1>执法流程图</h1>
      <p>
        <label>
          执法行为类别{' '}
          <select value={kind} onChange={({ target }) => { setChosen(target.value); }}>
            {kinds.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </label>
      </p>
      <Loaded query={procedure}>{(view) => <Panels view={view} />}</Loaded>
    </>
  );
}

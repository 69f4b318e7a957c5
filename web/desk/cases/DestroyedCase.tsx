import { useQuery } from '@tanstack/react-query';
import { chinaTime } from '#kernel/dates.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { DisposalView } from '#record/disposal-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { disposalQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { ProofPanel } from './ProofPanel.tsx';

const ERASED: readonly Column<DisposalView['erased'][number]>[] = [
  { key: 'seq', title: '序号', cell: ({ seq }) => seq },
  { key: 'name', title: '记录', head: true, cell: ({ name }) => name },
  { key: 'on', title: '办理日期', cell: ({ on }) => <time dateTime={on}>{on}</time> },
  { key: 'at', title: '记录时间', cell: ({ at }) => chinaTime(at) },
  { key: 'digest', title: '存证摘要', cell: ({ digest }) => <code className="digest">{digest}</code> },
];

const DOCUMENTS: readonly Column<DisposalView['documents'][number]>[] = [
  { key: 'number', title: '文号', cell: ({ number }) => number ?? '不编号' },
  { key: 'title', title: '文书', head: true, cell: ({ title }) => title },
  { key: 'issuedOn', title: '日期', cell: ({ issuedOn }) => <time dateTime={issuedOn}>{issuedOn}</time> },
];

function Stub({ view: { title, actionKind, ground, proposed, approved, destroyed, documents, erased } }: { readonly view: DisposalView }) {
  return (
    <>
      <title>{`${title} · 明鉴`}</title>
      <header className="case-head">
        <h1>{title}</h1>
        <p className="case-line"><span className="mark mark-phase">已销毁</span> <span className="muted">{actionKind}</span></p>
      </header>
      <section className="panel" aria-labelledby="register">
        <h2 id="register">销毁登记</h2>
        <p>本案的案卷已经依法销毁，内容不再保存。下列登记和存证摘要永久保存。</p>
        <dl className="facts">
          <dt>销毁清册</dt><dd>{destroyed.register}</dd>
          <dt>事由</dt><dd>{ground}</dd>
          <dt>提出</dt><dd>{proposed.by}，{proposed.on}：{proposed.opinion}</dd>
          <dt>批准</dt><dd>{approved.by}，{approved.on}：{approved.opinion}</dd>
          <dt>销毁</dt><dd>{destroyed.by}，{destroyed.on}，{destroyed.method}</dd>
          <dt>监销</dt><dd>{destroyed.witnesses.join('、')}</dd>
        </dl>
      </section>
      <section className="panel" aria-labelledby="papers">
        <h2 id="papers">制作过的文书</h2>
        <p className="muted">当事人手中的文书仍然可以扫码核验。</p>
        <DataTable caption="制作过的文书" columns={DOCUMENTS} rows={documents} rowKey={({ title: name, issuedOn, number }) => `${issuedOn} ${name} ${number ?? ''}`} empty="没有制作过文书。" />
      </section>
      <section className="panel" aria-labelledby="erased">
        <h2 id="erased">已经清除的记录</h2>
        <p className="muted">每条记录的摘要仍在存证账本中：可以证明当时有这一条记录、此后没有改动，不能由摘要得知内容。</p>
        <DataTable caption="已经清除的记录" columns={ERASED} rows={erased} rowKey={({ seq }) => String(seq)} empty="" />
      </section>
    </>
  );
}

/** What is left of a case whose volume was destroyed: the register, and that each record was there. */
export function DestroyedCase({ caseId }: { readonly caseId: CaseId }) {
  return (
    <>
      <Loaded query={useQuery(disposalQuery(caseId))}>{(view) => <Stub view={view} />}</Loaded>
      <ProofPanel caseId={caseId} destroyed />
    </>
  );
}

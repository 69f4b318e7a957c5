import { Link } from '@tanstack/react-router';
import type { CaseId } from '#kernel/ids.ts';
import type { CaseDetail } from '#record/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';

type DocumentsProps = Pick<CaseDetail, 'id' | 'timeline' | 'next'>;

type Paper = CaseDetail['timeline'][number]['documents'][number] & { readonly on: string; readonly seq: number };

function Scan({ caseId, seq, form, title, text }: Pick<Paper, 'seq' | 'form' | 'title'> & { readonly caseId: CaseId; readonly text: string }) {
  return <Link to="/cases/$caseId/scan" params={{ caseId }} search={{ seq, form }} aria-label={`${text}：《${title}》`}>{text}</Link>;
}

/** What became of the paper: said where it is named, so that nobody takes it for what it no longer is. */
function Standing({ standing: { state, note } }: Pick<Paper, 'standing'>) {
  if (note === null) return null;
  return <>{state === 'valid' ? null : <span className={state === 'voided' ? 'mark mark-late' : 'mark'}>{state === 'voided' ? '已作废' : '已补正'}</span>} <span className="muted paper-note">{note}</span></>;
}

const ASKED = { 'propose-voiding': '作废文书', 'propose-rectification': '补正文书' } as const;

/** What may be asked for a paper, where this reader may ask it and some paper is there for it. */
function Ask({ id, timeline, next }: DocumentsProps) {
  const open = (Object.keys(ASKED) as (keyof typeof ASKED)[]).filter((step) => // keys of a constant object
    next.some((one) => one.step === step && one.mine) && timeline.some(({ documents }) => documents.some(({ standing }) => standing.offers.includes(step))));
  if (open.length === 0) return null;
  return <ul className="step-links">{open.map((step) => <li key={step}><Link to="/cases/$caseId" params={{ caseId: id }} search={{ step }} className="button-link button-quiet">{ASKED[step]}</Link></li>)}</ul>;
}

/** What can be done with a paper: read, print, take as a text, sign. */
function PaperLinks({ caseId, paper: { form, seq, title, audience, signedAt, stampedAt, signable, hands, scannedAt } }: { readonly caseId: CaseId; readonly paper: Paper }) {
  const address = `/api/cases/${caseId}/documents/${seq}/${form}`;
  return (
    <span className="paper-links">
      <a href={`${address}.html`} target="_blank" rel="noreferrer" aria-label={`预览《${title}》`}>预览</a>
      <a href={`${address}.pdf`} target="_blank" rel="noreferrer" aria-label={`打开或者打印《${title}》`}>打印</a>
      {signedAt === null ? null : <a href={`${address}.pdf?original=true`} target="_blank" rel="noreferrer">电子签名{stampedAt === null ? '' : '（有时间戳）'}</a>}
      {signable ? <Link to="/cases/$caseId/sign" params={{ caseId }} search={{ seq, form }} aria-label={`手写签名《${title}》`}>手写签名{hands === 0 ? '' : `（${hands}处）`}</Link> : null}
      {signable || audience === 'external' || scannedAt !== null ? <Scan caseId={caseId} seq={seq} form={form} title={title} text={scannedAt === null ? '上传扫描件' : '已附签署扫描件'} /> : null}
      <a href={`${address}.docx`} download aria-label={`取得《${title}》的可编辑文本（DOCX，非正式文本）`}>可编辑文本</a>
    </span>
  );
}

/** Two columns: the table stands beside the timeline, where there is no room for more. */
const columns = (caseId: CaseId): readonly Column<Paper>[] => [
  {
    key: 'title', title: '文书', head: true, cell: ({ title, audience, number, on, standing }) => (
      <>
        {title}{audience === 'internal' ? <span className="muted">（内部）</span> : null}
        <span className="paper-note">{number === null ? null : <>{number}<br /></>}<time dateTime={on} className="muted">{on}</time></span>
        <Standing standing={standing} />
      </>
    ),
  },
  { key: 'open', title: '查阅、签名', cell: (paper) => <PaperLinks caseId={caseId} paper={paper} /> },
];

/** Every paper that the case has issued, in order: to read on screen, to open and print, and to take as a text to work on. That it was opened is recorded. */
export function Documents({ id, timeline, next }: DocumentsProps) {
  const papers = timeline.flatMap(({ documents, on, seq }) => documents.map((paper) => ({ ...paper, on, seq })));
  return (
    <section className="panel" aria-labelledby="documents">
      <h2 id="documents">文书</h2>
      <DataTable caption="本案文书" columns={columns(id)} rows={papers} rowKey={({ seq, form }) => `${seq} ${form}`} empty="还没有文书。" />
      <Ask id={id} timeline={timeline} next={next} />
    </section>
  );
}

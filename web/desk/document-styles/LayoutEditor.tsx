import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { LayoutEditions } from '#registry/style-contract.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { StepFailure } from '../steps/StepFailure.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { draftIn } from './StyleHistory.tsx';
import { useDraft } from './use-draft.ts';

const asFile = (source: string): string => `data:text/plain;charset=utf-8,${encodeURIComponent(source)}`;

interface TemplateFieldProps {
  readonly view: LayoutEditions;
  readonly onSource: (source: string | null) => void;
}

function TemplateField({ view, onSource }: TemplateFieldProps) {
  const id = useId();
  const [usual, setUsual] = useState(false);
  return (
    <>
      <FieldFrame
        id={id} title="模板文件" required errors={[]}
        hint={<>Typst 模板（.typ）。请<a href={asFile(view.standard)} download="sheet.typ">下载通行的版式</a>，在它的基础上修改。模板不能读取文件、访问网络；必须印全文书的每一块内容，每页印核验二维码（given.codes中本页自己的，扫描件可以自动对应页码；或者given.code）。</>}
      >
        <input id={id} type="file" accept=".typ,text/plain" disabled={usual} onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void file.text().then(onSource);
        }} />
      </FieldFrame>
      <p><label><input type="checkbox" checked={usual} onChange={({ target }) => {
        setUsual(target.checked);
        onSource(target.checked ? null : '');
      }} /> 恢复为通行的版式</label></p>
    </>
  );
}

/** A template brought from a file, tried on a case and saved as the draft: saving checks it on samples and on the agency's papers. */
export function LayoutEditor({ view }: { readonly view: LayoutEditions }) {
  const id = useId();
  const [draft] = useState(() => draftIn(view.editions));
  const [source, setSource] = useState<string | null>('');
  const [reason, setReason] = useState(draft?.content.reason ?? '');
  const [open, setOpen] = useState(false);
  const { saving, save } = useDraft(`/api/styles/layout/${view.layout}/draft`, open && source !== '', () => setOpen(false));
  const send = () => save({ replaces: draft?.digest ?? null, reason, source });
  const name = draft === undefined ? '上传新的版式' : '更换草案';
  if (!open) return <p><Button type="primary" onClick={() => setOpen(true)}>{name}</Button></p>;
  return (
    <section className="sheet sheet-wide" aria-labelledby="drafting">
      <h2 id="drafting">{name}</h2>
      <div className="step-form">
        <TemplateField view={view} onSource={(text) => {
          saving.reset();
          setSource(text);
        }} />
        <FieldFrame id={id} title="修改的理由" required errors={[]} long><Input.TextArea id={id} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} /></FieldFrame>
        {saving.isError ? <StepFailure error={saving.error} onRetry={send} /> : null}
        <div className="form-actions"><Button type="primary" loading={saving.isPending} disabled={source === ''} onClick={send}>检查并保存草案</Button></div>
      </div>
      {source === '' ? null : <><h3>在真实案件上试排</h3><PreviewPanel sort="layout" code={view.layout} style={{ source }} /></>}
    </section>
  );
}

import { Button, Input } from 'antd';
import { useId, type ChangeEvent, type SubmitEvent } from 'react';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useImport, type Import, type Typed } from './use-import.ts';

interface LineProps {
  readonly form: Import;
  readonly name: keyof Typed;
  readonly title: string;
  readonly required?: boolean;
  readonly hint?: string;
}

function Line({ form, name, title, required = false, hint }: LineProps) {
  const id = useId();
  return (
    <FieldFrame id={id} title={title} required={required} errors={[]} {...(hint === undefined ? {} : { hint })}>
      <Input
        id={id} autoComplete="off" aria-required={required} value={form.typed[name]} onChange={({ target }) => form.set(name, target.value)}
        {...(name === 'year' ? { inputMode: 'numeric' as const, className: 'short' } : {})} {...(name === 'issuedOn' ? { placeholder: '例如 2026-11-04', className: 'short' } : {})}
      />
    </FieldFrame>
  );
}

function Days({ form, name, title, required = false, hint }: LineProps) {
  const id = useId();
  return (
    <FieldFrame id={id} title={title} required={required} errors={[]} long {...(hint === undefined ? {} : { hint })}>
      <Input.TextArea id={id} rows={4} className="growing" aria-required={required} value={form.typed[name]} onChange={({ target }) => form.set(name, target.value)} />
    </FieldFrame>
  );
}

function Typing({ form }: { readonly form: Import }) {
  return (
    <>
      <Line form={form} name="year" title="年份" required />
      <Line form={form} name="source" title="通知名称" required />
      <Line form={form} name="number" title="文号" />
      <Line form={form} name="issuedOn" title="通知日期" />
      <Days form={form} name="rest" title="放假" required hint="照通知每行写一个节日，例如“10月1日至7日”或者“10-01..10-07”；跨年的写明年份。" />
      <Days form={form} name="work" title="调休上班" hint="上班的周末，例如“10月10日”。" />
      <Line form={form} name="note" title="备注" hint="例如为什么在年中调整。" />
    </>
  );
}

function FileField({ form }: { readonly form: Import }) {
  const id = useId();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    form.choose(file === undefined ? null : { name: file.name, text: await file.text() });
    // So that the same file, once corrected, can be chosen again.
    target.value = '';
  };
  return (
    <FieldFrame id={id} title="或者上传文件" required={false} errors={[]} hint="JSON，或者每行“项目,内容”的表格（CSV）；项目有年份、通知名称、文号、通知日期、放假、上班、备注。">
      <input id={id} type="file" accept=".json,.csv,.txt" onChange={(event) => void read(event)} />
    </FieldFrame>
  );
}

function Failure({ form: { preview, importing } }: { readonly form: Import }) {
  if (preview.isError) return <ProblemPanel error={preview.error} />;
  return importing.isError ? <ProblemPanel error={importing.error} onRetry={() => importing.mutate()} /> : null;
}

/** Takes a notice in, shows what it would change, and imports it once that has been seen. */
export function ImportForm() {
  const form = useImport();
  const { file, preview, importing } = form;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!preview.isPending && !importing.isPending) preview.mutate();
  };
  return (
    <form className="step-form" noValidate onSubmit={submit}>
      {file === null ? <><Typing form={form} /><FileField form={form} /></> : (
        <p>文件：{file.name} <Button size="small" onClick={() => form.choose(null)}>不用这个文件</Button></p>
      )}
      <div aria-live="polite">
        {preview.data === undefined ? null : <PreviewPanel preview={preview.data} />}
        {importing.data === undefined ? null : <p className="notice">已导入{importing.data.year}年第{importing.data.edition}版，正在重新计算各机关的期限。</p>}
      </div>
      <Failure form={form} />
      <div className="form-actions">
        <Button htmlType="submit" loading={preview.isPending} {...(preview.data === undefined ? { type: 'primary' as const } : {})}>试算</Button>
        {preview.data === undefined ? null : <Button type="primary" loading={importing.isPending} onClick={() => importing.mutate()}>导入并重新计算</Button>}
      </div>
    </form>
  );
}

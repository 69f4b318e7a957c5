import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { PhraseView, WordingEditions } from '#registry/style-contract.ts';
import { Articles } from '#web/kit/Articles.tsx';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { StepFailure } from '../steps/StepFailure.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { draftIn, effectiveIn } from './StyleHistory.tsx';
import { useDraft } from './use-draft.ts';

interface PhraseFieldProps {
  readonly phrase: PhraseView;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Demands({ phrase: { articles, places, words } }: Pick<PhraseFieldProps, 'phrase'>) {
  const kept = [...places.map((one) => `{${one}}`), ...words.map((one) => `“${one}”`)];
  if (articles.length === 0) return places.length === 0 ? null : <>可以使用：{places.map((one) => `{${one}}`).join('、')}。</>;
  return <>{kept.length === 0 ? '期限、比例不得手写。' : `必须保留：${kept.join('、')}；期限、比例不得手写。`}<Articles articles={articles} /></>;
}

function PhraseField({ phrase, value, onChange }: PhraseFieldProps) {
  const id = useId();
  const own = value !== '';
  return (
    <FieldFrame id={id} title={phrase.name} required={false} errors={[]} long hint={<><p className="phrase-usual">通行的措辞：{phrase.text}</p><Demands phrase={phrase} /></>}>
      <Input.TextArea id={id} className="growing" rows={own ? 3 : 2} value={value} placeholder="不填的，用通行的措辞" onChange={({ target }) => onChange(target.value)} />
      {own ? null : <Button size="small" onClick={() => onChange(phrase.text)}>从通行的措辞改起</Button>}
    </FieldFrame>
  );
}

/** Words for the phrases of a form, tried on a case and saved as the draft. */
export function WordingEditor({ view }: { readonly view: WordingEditions }) {
  const id = useId();
  const [draft] = useState(() => draftIn(view.editions));
  const [phrases, setPhrases] = useState<Readonly<Record<string, string>>>(() => ({ ...(draft ?? effectiveIn(view.editions, view.on))?.content.phrases }));
  const [reason, setReason] = useState(draft?.content.reason ?? '');
  const [touched, setTouched] = useState(false);
  const [open, setOpen] = useState(false);
  const { saving, save } = useDraft(`/api/styles/wording/${view.form}/draft`, touched, () => setOpen(false));
  const own = Object.fromEntries(Object.entries(phrases).filter(([, text]) => text.trim() !== ''));
  const name = draft === undefined ? '起草新的措辞' : '修改草案';
  if (!open) return <p><Button type="primary" onClick={() => setOpen(true)}>{name}</Button></p>;
  return (
    <section className="sheet sheet-wide" aria-labelledby="drafting">
      <h2 id="drafting">{name}</h2>
      <p className="muted">花括号中的内容由系统按案件填写。</p>
      <div className="step-form">
        {view.phrases.map((phrase) => (
          <PhraseField key={phrase.key} phrase={phrase} value={phrases[phrase.key] ?? ''} onChange={(value) => {
            saving.reset();
            setPhrases((before) => ({ ...before, [phrase.key]: value }));
            setTouched(true);
          }} />
        ))}
        <FieldFrame id={id} title="修改的理由" required errors={[]} long>
          <Input.TextArea id={id} rows={2} value={reason} onChange={({ target }) => {
            setReason(target.value);
            setTouched(true);
          }} />
        </FieldFrame>
        {saving.isError ? <StepFailure error={saving.error} onRetry={() => save({ replaces: draft?.digest ?? null, content: { reason, phrases: own } })} /> : null}
        <div className="form-actions"><Button type="primary" loading={saving.isPending} onClick={() => save({ replaces: draft?.digest ?? null, content: { reason, phrases: own } })}>保存草案</Button></div>
      </div>
      <h3>在真实案件上试排</h3>
      <PreviewPanel sort="wording" code={view.form} style={{ phrases: own }} />
    </section>
  );
}

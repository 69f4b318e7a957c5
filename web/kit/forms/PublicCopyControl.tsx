import { useFormTools, type ControlProps } from './context.ts';
import { ConfirmControl } from './choice-controls.tsx';

/** Shows what will be public. Confirming it confirms this very text: the value is its digest. */
export function PublicCopyControl(props: ControlProps) {
  const { publicCopy } = useFormTools();
  if (publicCopy === null) return <p className="muted">公开文本尚未拟定。</p>;
  const { digest, view } = publicCopy;
  return (
    <div className="public-copy">
      {view}
      <p className="muted">文本摘要（SHA-256）：<code>{digest}</code></p>
      <ConfirmControl
        {...props} value={props.value === digest} title="已逐项核对以上公开文本，确认发布"
        onChange={(confirmed) => props.onChange(confirmed === true ? digest : undefined)}
      />
    </div>
  );
}

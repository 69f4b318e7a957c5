import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { download } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';

/** 证明包: what the party, a court or the authority above checks offline. Taking it is recorded, with the purpose. */
export function ProofPanel({ caseId }: { readonly caseId: CaseId }) {
  const id = useId();
  const [purpose, setPurpose] = useState('');
  const taking = useMutation({ mutationFn: async () => download(`/api/cases/${caseId}/proof.zip?${new URLSearchParams({ purpose: purpose.trim() }).toString()}`) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <section className="panel" aria-labelledby="proof">
      <h2 id="proof">证明包</h2>
      <p className="muted">包含本案全部记录及其存证的证明，持有人可以在<a href="/verify" target="_blank" rel="noreferrer">核验网页</a>离线核对。取得证明包等于取得全案内容，取得的人、时间和用途留痕。</p>
      <form className="inline-form" onSubmit={submit}>
        <label htmlFor={id}>用途</label>
        <Input id={id} value={purpose} maxLength={200} placeholder="例如：应诉提交人民法院" onChange={({ target }) => setPurpose(target.value)} />
        <Button htmlType="submit" loading={taking.isPending} disabled={purpose.trim().length < 2}>取得证明包</Button>
      </form>
      {taking.isError ? <ProblemPanel error={taking.error} /> : null}
      {taking.isSuccess ? <output>证明包已经下载。</output> : null}
    </section>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { download, withQuery } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';

interface TakeOutProps {
  readonly address: string;
  /** What is taken. */
  readonly name: string;
  readonly example: string;
  /** Said while it is being made. */
  readonly wait: string;
  /** What of it, where that is not all. */
  readonly conditions?: Parameters<typeof withQuery>[1];
}

/** Takes something out of the platform, after saying what for: the server records it first. */
export function TakeOut({ address, name, example, wait, conditions = {} }: TakeOutProps) {
  const id = useId();
  const [purpose, setPurpose] = useState('');
  const taking = useMutation({ mutationFn: async () => download(withQuery(address, { ...conditions, purpose: purpose.trim() })) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <>
      <form className="inline-form" onSubmit={submit}>
        <label htmlFor={id}>用途</label>
        <Input id={id} value={purpose} maxLength={200} placeholder={`例如：${example}`} onChange={({ target }) => setPurpose(target.value)} />
        <Button htmlType="submit" loading={taking.isPending} disabled={purpose.trim().length < 2}>取得{name}</Button>
      </form>
      {taking.isError ? <ProblemPanel error={taking.error} /> : null}
      {taking.isPending ? <output>{wait}</output> : null}
      {taking.isSuccess ? <output>{name}已经下载。</output> : null}
    </>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { z } from 'zod';
import { chinaDateOf } from '#kernel/dates.ts';
import type { SigningCertificateView, SigningView } from '#registry/signing-contract.ts';
import { ask } from '#web/kit/api.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { uuidv7 } from '#web/kit/uuid.ts';
import { signingQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Seals } from './Seals.tsx';
import { base64Of } from './base64.ts';

const chainAddress = ({ chain }: SigningCertificateView): string => `data:application/x-pem-file;base64,${btoa(chain.join(''))}`;

const COLUMNS: readonly Column<SigningCertificateView>[] = [
  { key: 'subject', title: '证书', head: true, cell: ({ subject, issuer, selfMade }) => <>{subject}{selfMade ? '（演示用，平台自己签发）' : ''}<p className="muted">签发：{issuer}</p></> },
  { key: 'term', title: '有效期', cell: ({ validFrom, validTo }) => <>{chinaDateOf(validFrom)}至{chinaDateOf(validTo)}</> },
  { key: 'installed', title: '启用', cell: ({ installedBy, installedAt }) => <>{chinaDateOf(installedAt)}{installedBy === null ? '，随演示数据' : `，${installedBy.name}`}</> },
  { key: 'chain', title: '核验用', cell: (one) => <a href={chainAddress(one)} download={`${one.fingerprint.slice(0, 16)}.pem`}>下载证书链</a> },
];

/** The system administrator puts the file of the certification authority in. What was typed stays while a refusal is read. */
function Installation() {
  const [id, setId] = useState(uuidv7);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const ids = { file: useId(), password: useId(), reason: useId() };
  const install = useMutation({
    mutationFn: async () => ask('/api/signing/certificates', { method: 'POST', body: { id, file: file === null ? '' : await base64Of(file), password, reason }, answer: z.undefined() }),
    onSuccess: async () => {
      setFile(null);
      setPassword('');
      setReason('');
      await queryClient.invalidateQueries({ queryKey: signingQuery.queryKey });
    },
    // Another attempt is another request.
    onSettled: () => setId(uuidv7()),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!install.isPending) install.mutate();
  };
  return (
    <form className="step-form" noValidate onSubmit={submit}>
      <FieldFrame id={ids.file} title="证书文件" required errors={[]} hint="发证机构给的PKCS#12文件（.pfx或者.p12），含机关的签名证书和私钥。私钥只存放在服务器的数据文件夹中，不进入数据库，不能再下载。">
        <input id={ids.file} key={id} type="file" accept=".pfx,.p12" aria-required onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
      </FieldFrame>
      <FieldFrame id={ids.password} title="文件密码" required errors={[]}>
        <Input id={ids.password} type="password" autoComplete="off" aria-required value={password} onChange={({ target }) => setPassword(target.value)} />
      </FieldFrame>
      <FieldFrame id={ids.reason} title="理由" required errors={[]} hint="例如“证书到期更换”。">
        <Input id={ids.reason} autoComplete="off" aria-required value={reason} onChange={({ target }) => setReason(target.value)} />
      </FieldFrame>
      {install.error === null ? null : <ProblemPanel error={install.error} />}
      {install.isSuccess ? <p className="notice" aria-live="polite">已启用。此后加盖印章的文书在排印时用这张证书签名。</p> : null}
      <div className="form-actions"><Button type="primary" htmlType="submit" loading={install.isPending}>上传并启用</Button></div>
    </form>
  );
}

function Standing({ view: { certificates, fault, stampAuthority } }: { readonly view: SigningView }) {
  return (
    <>
      <p aria-live="polite">{fault === null ? '加盖本机关印章的文书，排印时作电子签名（PAdES），只签一次，签名后的文件原样保存。' : <span className="refused">{fault}</span>}</p>
      <p className="muted">{stampAuthority === null ? '没有设置时间戳机构：签名时间以本平台的时钟为准。' : `签名由时间戳机构证明时间：${stampAuthority}`}</p>
      <DataTable caption="机关签名证书" columns={COLUMNS} rows={certificates} rowKey={({ fingerprint }) => fingerprint} empty="还没有上传证书。" />
    </>
  );
}

/** What the agency signs and seals its documents with. */
export function SigningPage() {
  const signing = useQuery(signingQuery);
  return (
    <>
      <title>电子签名 · 明鉴</title>
      <h1>电子签名</h1>
      <Loaded query={signing}>
        {(view) => (
          <>
            <section className="sheet" aria-labelledby="certificates"><h2 id="certificates">签名证书</h2><Standing view={view} /></section>
            <Seals />
            {view.mayInstall ? <section className="sheet" aria-labelledby="install"><h2 id="install">上传证书</h2><Installation /></section> : null}
          </>
        )}
      </Loaded>
    </>
  );
}

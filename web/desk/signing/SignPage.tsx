import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { NoteUnsigned } from '#law/forms/signature.ts';
import { StepTaken } from '#record/contract.ts';
import type { SigningSheet } from '#record/sign-contract.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { HandwritingControl } from '#web/kit/forms/HandwritingControl.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { ListForm } from '../lists/ListForm.tsx';
import { caseQuery, signingSheetQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useSignature, type Signature } from './use-signature.ts';

/** A page in points without most of its side margins: larger letters on a small screen. */
const PAGE = { left: 56.69, width: 481.89, height: 841.8898 } as const;

type Line = SigningSheet['lines'][number];

const settledWords = ({ settled }: Line): string => (settled === null ? '' : settled.signed ? `　${settled.on}已签名` : `　${settled.on}${settled.words}`);

function Lines({ sheet, signature }: { readonly sheet: SigningSheet; readonly signature: Signature }) {
  return (
    <fieldset className="sign-lines">
      <legend>由谁签名</legend>
      <Radio.Group value={signature.draft.place} onChange={({ target }) => signature.choose(Number(target.value))}>
        {sheet.lines.map((line) => (
          <Radio key={line.place} value={line.place} disabled={line.settled?.signed === true}>{line.label}{line.name === null ? '' : `：${line.name}`}{settledWords(line)}</Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

/** The pages one by one: the next is shown once this one is confirmed. */
function Pages({ address, sheet, signature }: { readonly address: string; readonly sheet: SigningSheet; readonly signature: Signature }) {
  const done = signature.draft.confirmed.length;
  if (done >= sheet.pages) return <p className="notice" aria-live="polite">共{sheet.pages}页，已经逐页确认。</p>;
  return (
    <section aria-labelledby="sign-page">
      <h2 id="sign-page">第{done + 1}页，共{sheet.pages}页</h2>
      <img className="sign-sheet" src={`${address}/pages.svg#svgView(viewBox(${PAGE.left},${done * PAGE.height},${PAGE.width},${PAGE.height}))`} alt={`《${sheet.title}》第${done + 1}页；文字内容见“文字预览”`} />
      <p><a href={`${address}.html`} target="_blank" rel="noreferrer">文字预览</a></p>
      <Button type="primary" onClick={signature.confirm}>本页已阅看，记录属实，确认</Button>
    </section>
  );
}

function Drawing({ signature }: { readonly signature: Signature }) {
  const id = useId();
  const { draft, sending, waiting } = signature;
  return (
    <section aria-labelledby="sign-hand">
      <h2 id="sign-hand">签名</h2>
      <FieldFrame id={`${id}-name`} title="签名人姓名" required errors={[]}>
        <Input id={`${id}-name`} autoComplete="off" aria-required value={draft.name} onChange={({ target }) => signature.rename(target.value)} />
      </FieldFrame>
      <FieldFrame id={`${id}-hand`} title="在下面的格子里手写签名" required errors={[]}>
        <HandwritingControl id={`${id}-hand`} value={draft.strokes} onChange={(strokes) => signature.draw(typeof strokes === 'string' ? strokes : '')} invalid={false} describedBy={undefined} required />
      </FieldFrame>
      {waiting ? <output className="notice">现在没有网络。签名已保存在本机，联网后自动提交；也可以稍后在本页点“提交签名”。</output> : sending.isError ? <ProblemPanel error={sending.error} /> : null}
      <div className="form-actions"><Button type="primary" disabled={!signature.ready} loading={sending.isPending} onClick={signature.send}>提交签名</Button></div>
    </section>
  );
}

const Unsigned = NoteUnsigned.omit({ event: true, form: true, digest: true, place: true, label: true });

function Refusal({ caseId, sheet, line, onDone }: { readonly caseId: CaseId; readonly sheet: SigningSheet; readonly line: Line; readonly onDone: () => void }) {
  const detail = useQuery(caseQuery(caseId));
  const { event, form, digest } = sheet;
  const { place, label } = line;
  return (
    <ListForm
      schema={Unsigned} initial={{ name: line.name ?? '', manner: 'refused', filmed: false }} path={`/api/cases/${caseId}/steps/note-unsigned`} answer={StepTaken} action="记录没有签名的情况"
      refresh={[['case'], ['cases'], ['signing-sheet']]} onDone={onDone}
      bodyOf={(data) => ({ expectedSeq: detail.data?.lastSeq ?? 0, officers: [], data: { event, form, digest, place, label, ...data } })}
    />
  );
}

function Signing({ caseId, address, sheet }: { readonly caseId: CaseId; readonly address: string; readonly sheet: SigningSheet }) {
  const navigate = useNavigate();
  const back = (): void => void navigate({ to: '/cases/$caseId', params: { caseId } });
  const signature = useSignature(caseId, sheet, back);
  const [refusing, setRefusing] = useState(false);
  const { line, draft } = signature;
  return (
    <>
      <p>《{sheet.title}》{sheet.number ?? ''}　内容摘要 <code>{sheet.digest.slice(0, 16)}…</code></p>
      <Lines sheet={sheet} signature={signature} />
      {line === undefined ? <p className="muted">请选择签名的人，再逐页阅看、确认。</p> : (
        <>
          {line.settled !== null ? null : <p><Button onClick={() => setRefusing(!refusing)}>{refusing ? '改为签名' : '拒绝签名、不在场……'}</Button></p>}
          {refusing ? <Refusal key={line.place} caseId={caseId} sheet={sheet} line={line} onDone={back} /> : (
            <><Pages address={address} sheet={sheet} signature={signature} />{draft.confirmed.length < sheet.pages ? null : <Drawing signature={signature} />}</>
          )}
        </>
      )}
    </>
  );
}

/** A document is signed on the screen of a tablet or a phone: whose line, page by page, then the hand. */
export function SignPage() {
  const { caseId } = useParams({ from: '/desk/cases/$caseId/sign' });
  const { seq, form } = useSearch({ from: '/desk/cases/$caseId/sign' });
  const sheet = useQuery(signingSheetQuery(caseId, seq, form));
  return (
    <>
      <title>文书签名 · 明鉴</title>
      <p><Link to="/cases/$caseId" params={{ caseId }}>返回案件</Link></p>
      <h1>文书手写签名</h1>
      <Loaded query={sheet}>{(view) => <Signing key={view.digest} caseId={caseId} address={`/api/cases/${caseId}/documents/${seq}/${form}`} sheet={view} />}</Loaded>
    </>
  );
}

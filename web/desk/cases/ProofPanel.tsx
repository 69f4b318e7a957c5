import type { CaseId } from '#kernel/ids.ts';
import { TakeOut } from './TakeOut.tsx';

/** 证明包: what the party, a court or the authority above checks offline. Taking it is recorded, with the purpose. */
export function ProofPanel({ caseId, destroyed = false }: { readonly caseId: CaseId; readonly destroyed?: boolean }) {
  return (
    <section className="panel" aria-labelledby="proof">
      <h2 id="proof">证明包</h2>
      <p className="muted">包含本案全部记录{destroyed ? '的摘要' : ''}及其存证的证明，持有人可以在<a href="/verify" target="_blank" rel="noreferrer">核验网页</a>离线核对。{destroyed ? '' : '取得证明包等于取得全案内容，'}取得的人、时间和用途留痕。</p>
      <TakeOut address={`/api/cases/${caseId}/proof.zip`} name="证明包" example="应诉提交人民法院" wait="正在制作证明包，请不要离开本页。" />
    </section>
  );
}

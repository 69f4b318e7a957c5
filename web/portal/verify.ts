import type { PublicDocument } from '#disclosure/verify-contract.ts';
import { chinaTime } from '#kernel/dates.ts';
import { dayOf } from './dates.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { fields } from './parts.ts';
import type { Site } from './site.ts';

/** The electronic original: which file it is, who signed it and when. */
const signed = ({ pdfDigest, signature }: PublicDocument): readonly (readonly [string, string | null])[] => (signature === null ? [['电子文书摘要', pdfDigest]] : [
  ['电子文书（已签名）摘要', signature.digest], ['电子签名', `${signature.signer}，${chinaTime(signature.at)}${signature.stampedAt === null ? '' : `（时间戳${chinaTime(signature.stampedAt)}）`}`],
  ['签名前排印件摘要', pdfDigest],
]);

const HOW = '文书的每一页都印有二维码和内容摘要。电子文书附有结构化内容（document.json），对它计算SHA-256，应当与内容摘要相同；已签名的，用PDF阅读器打开可以看到机关的电子签名，改动一个字节即失效；纸质文书请逐项核对上列各项。';

/** What the ledger can show of a paper. */
export type PaperProof = { readonly state: 'none' } | { readonly state: 'waiting' } | { readonly state: 'ready'; /** For the address of the verifier. */ readonly fragment: string };

const proofPart = (digest: string, proof: PaperProof) => {
  if (proof.state === 'none') return html`<p>这份文书签发时，平台还没有为文书单独存证。</p>`;
  if (proof.state === 'waiting') return html`<p>这份文书已经记录，正在列入签名的存证，请稍后刷新。</p>`;
  return html`<p>这份文书的内容摘要已经记入作出机关的<a href="/ledger">存证账本</a>。证明只含上面所列各项，不含文书的内容，可以保存下来，随时离线核对；文书此后是否作废、补正，离线核对时不能知道，以本页为准。核对时可以一并选择电子文书（PDF），查明其所附的内容是不是存证的内容。</p>
<p><a href="/verify${proof.fragment}">核对这份文书的证明</a>　<a href="/verify/${digest}/proof.json" download>保存证明（json文件）</a></p>`;
};

/** Said before anything else of a paper that is no longer what it says. */
function changed({ changes, title }: PublicDocument) {
  const voided = changes.find(({ kind }) => kind === 'voided');
  const instead = changes.find(({ kind }) => kind === 'replaced');
  const rectified = changes.filter(({ kind }) => kind === 'rectified');
  return html`${voided === undefined ? '' : html`<p class="warning"><strong>该文书已作废</strong>，自${dayOf(voided.on)}起不再使用。${instead === undefined ? '' : html`由${dayOf(instead.on)}重新制发的《${title}》（${instead.number ?? '不编号'}）代替，以代替的文书为准。`}有疑问的，请向作出机关核实。</p>`}
${rectified.map(({ on, title: name, number }) => html`<p class="warning"><strong>该文书已补正</strong>：${dayOf(on)}由《${name ?? ''}》（${number ?? '不编号'}）补正文字差错，应当与该决定书一并阅读。</p>`)}`;
}

/** Whether the platform issued the paper whose digest somebody scanned. It tells who, what and when, and never what the paper says. */
export const verifyPage = (site: Site, digest: string, found: PublicDocument | null, proof: PaperProof): string => page(site, {
  path: `/verify/${digest}`, title: '文书核验', description: '核验行政执法文书是否由执法机关在本平台作出', column: null, columnType: '概况信息', demonstration: found?.demonstration ?? false,
  body: found === null
    ? html`<h1>文书核验</h1>
<p><strong>没有查到这份文书。</strong>本平台没有作出过内容摘要如下的对外文书。</p>
${fields([['内容摘要', digest]])}
<p>请核对二维码是否完整、地址是否为本平台的地址；仍有疑问的，请向文书所署的机关核实。</p>`
    : html`<h1>文书核验</h1>
<p><strong>查到这份文书</strong>，由下列机关在本平台作出${found.demonstration ? '（演示数据，不具有法律效力）' : ''}。</p>
${changed(found)}
${fields([['作出机关', found.agencyName], ['文书名称', found.title], ['文号', found.number ?? '不编号'], ['日期', dayOf(found.issuedOn)], ['内容摘要', digest], ...signed(found)])}
${found.destroyed ? html`<p>作出机关的案卷已经依法销毁；文书作出时有效，本页仍然可以核验您手中的文书。</p>` : ''}
<p class="hint">${HOW}</p>
<h2>存证证明</h2>
${proofPart(digest, proof)}`,
});

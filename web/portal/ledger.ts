import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import type { Site } from './site.ts';

/** A log as the public sees it. */
export interface PublicLog {
  readonly agency: string;
  readonly demonstration: boolean;
  readonly code: string;
  readonly year: number;
  readonly origin: string;
  /** Entries under the published checkpoint. */
  readonly size: number;
  readonly root: string;
  /** `YYYY-MM-DD HH:mm` in China. */
  readonly signedAt: string;
  readonly closed: boolean;
  readonly vkeys: readonly string[];
  /** Each witness with what it last cosigned, in words. */
  readonly witnesses: readonly { readonly name: string; readonly standing: string }[];
  /** `YYYY-MM-DD HH:mm` in China; null where no authority stamps. */
  readonly stampedAt: string | null;
}

const WHAT = html`<section aria-labelledby="what">
<h2 id="what">账本是什么</h2>
<p>执法案件每办理一个环节，平台就把这一环节的加盐摘要作为一条，写进所属机关当年的存证账本。账本只能在末尾增加。条目里只有摘要，没有当事人的任何信息。</p>
<p>所有条目组成一棵散列树，树根连同条目总数由账本的密钥签名，称为检查点。已经写入的条目有任何改动、删除、调换，树根都会不同，与以前签名的检查点对不上。上级机关、法院等见证机关记住检查点，并在新的检查点上签名；账本被换成另一份的，见证机关拒绝签名。</p>
<p>不掌握案件内容和盐的人，不能由条目还原任何内容。案件内容将来依法删除的，账本里的条目仍在，只能证明曾经有过这一环节。</p>
</section>`;

const HOW = html`<section aria-labelledby="how">
<h2 id="how">怎样自己核验</h2>
<ol>
<li>记下账本的公钥（下方“公钥”，也可以向执法机关当面核对）。</li>
<li>下载检查点，核对签名。检查点、散列块和条目都按照公开的格式（C2SP tlog-tiles、signed-note、tlog-checkpoint）提供，可以用其他机构编写的程序核验，不必相信本平台。</li>
<li>隔一段时间再下载一次，用散列块算出两个检查点之间的一致性证明：后一个应当是前一个的延续。</li>
<li>持有案件环节内容和盐的当事人，可以算出该环节的条目，在账本中找到它，并要求机关出具收录证明（tlog-proof），离线核验。</li>
</ol>
</section>`;

const address = ({ code, year }: PublicLog, end: string): string => `/ledger/${code}/${year}/${end}`;

const logPart = (log: PublicLog): Html => html`<section aria-label="${log.agency}${String(log.year)}年度账本">
<h3>${log.agency}　${String(log.year)}年度${log.closed ? '（已结束）' : null}</h3>
<dl class="fields">
<div><dt>条目</dt><dd>${String(log.size)}条，${log.signedAt}签名</dd></div>
<div><dt>树根</dt><dd><code>${log.root}</code></dd></div>
<div><dt>检查点</dt><dd><a href="${address(log, 'checkpoint')}">${log.origin}</a></dd></div>
<div><dt>公钥</dt><dd><a href="${address(log, 'vkey')}">下载</a>${log.vkeys.map((vkey) => html`<br><code>${vkey}</code>`)}</dd></div>
<div><dt>见证</dt><dd>${log.witnesses.length === 0 ? '没有指定见证机关' : log.witnesses.map(({ name, standing }) => html`${name}：${standing}<br>`)}</dd></div>
${log.stampedAt === null ? null : html`<div><dt>时间戳</dt><dd>${log.stampedAt}</dd></div>
`}</dl>
</section>`;

/** 存证账本: what the log is, its heads and keys, and how to check it. */
export const ledgerPage = (site: Site, logs: readonly PublicLog[]): string => page(site, {
  path: '/ledger', title: '存证账本', description: '执法全过程记录的存证账本：检查点、公钥和核验方法', column: '/about', columnType: '概况信息',
  demonstration: logs.some(({ demonstration }) => demonstration),
  body: html`<h1>存证账本</h1>
${WHAT}${HOW}<section aria-labelledby="logs">
<h2 id="logs">各机关的账本</h2>
${logs.length === 0 ? html`<p>还没有账本。第一个案件环节办理后即开立。</p>` : logs.map(logPart)}
</section>`,
});

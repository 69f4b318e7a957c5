import type { PublicAgency } from '#disclosure/contract.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import type { Site } from './site.ts';

export interface Procedures {
  readonly kinds: readonly { readonly code: string; readonly name: string }[];
  readonly agencies: readonly PublicAgency[];
}

const GUIDES = (agencies: readonly PublicAgency[]): Html => html`<section aria-labelledby="guides">
<h2 id="guides">执法服务指南</h2>
<p>按机关列出每一执法事项的依据、承办机构、办理流程、时限、监督方式和救济渠道。</p>
${agencies.length === 0 ? html`<p>还没有公示的执法机关。</p>` : html`<ul>
${agencies.map(({ code, name }) => html`<li><a href="/guides/${code}">${name}</a></li>
`)}</ul>`}
</section>`;

/** 办事与流程: the way into charts and guides. */
export const proceduresPage = (site: Site, { kinds, agencies }: Procedures): string => page(site, {
  path: '/procedures', title: '办事与流程', description: '执法流程图、法制审核流程图和执法服务指南', column: '/procedures', columnType: '办事服务',
  demonstration: agencies.some(({ demonstration }) => demonstration),
  body: html`<h1>办事与流程</h1>
<section aria-labelledby="charts">
<h2 id="charts">执法流程图</h2>
<p>流程图由平台办案所用的程序规定直接生成，图上的环节、办理人、文书、期限和依据与实际办案一致。</p>
<ul class="services">
${kinds.map(({ code, name }) => html`<li><h3><a href="${address(`/procedures/${code}`, {})}">${name}</a></h3></li>
`)}</ul>
</section>
${GUIDES(agencies)}`,
});

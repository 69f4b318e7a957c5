import type { PublicAgency, PublicDecision, RegisterCounts } from '#disclosure/contract.ts';
import type { Category } from '#law/engine/disclosed.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import { CATEGORY_WORDS, decisionList, phone, REGISTER_HEADINGS, registerCells, searchForm } from './parts.ts';
import { SITE_NAME, type Site } from './site.ts';

export interface AgencyStanding {
  readonly agency: PublicAgency;
  readonly counts: RegisterCounts;
}

export interface Home {
  readonly newest: readonly PublicDecision[];
  readonly agencies: readonly AgencyStanding[];
  /** Of all agencies together. */
  readonly categories: readonly { readonly category: Category; readonly counts: RegisterCounts }[];
}

const SHOWN = 20;

const services = html`<section aria-labelledby="services">
<h2 id="services">常用事项</h2>
<ul class="services">
<li><h3><a href="/decisions">查执法决定</a></h3><p>按机关、年份、类别浏览已经公示的全部执法决定和检查结果（${CATEGORY_WORDS}）。</p></li>
<li><h3><a href="/officers">查执法人员</a></h3><p>按姓名或者执法证编号核对来人是否具有执法资格。</p></li>
<li><h3><a href="/procedures">看办事流程</a></h3><p>执法流程图、法制审核流程图和各执法事项的服务指南。</p></li>
<li><h3><a href="#complaints">投诉举报</a></h3><p>各执法机关的投诉举报电话。</p></li>
<li><h3><a href="/verify">核验文书和记录</a></h3><p>扫描文书上的二维码，或者选择机关交给您的证明包，核对真伪和有无改动；也可以在上方填写文号，找到公示的文本。</p></li>
</ul>
</section>`;

const register = (agencies: readonly AgencyStanding[], categories: Home['categories']): Html => html`<section aria-labelledby="register">
<h2 id="register">公示情况</h2>
<div class="scroll"><table class="register">
<caption>各机关作出的执法决定、检查结果公示情况（件）</caption>
<thead><tr><th scope="col">执法机关</th>${REGISTER_HEADINGS}</tr></thead>
<tbody>
${agencies.map(({ agency, counts }) => html`<tr><th scope="row"><a href="/agencies/${agency.code}">${agency.name}</a></th>${registerCells(counts)}</tr>
`)}</tbody>
</table></div>
<div class="scroll"><table class="register">
<caption>各类执法决定、检查结果公示情况（件）</caption>
<thead><tr><th scope="col">执法类别</th>${REGISTER_HEADINGS}</tr></thead>
<tbody>
${categories.map(({ category, counts }) => html`<tr><th scope="row"><a href="${address('/decisions', { category })}">${category}</a></th>${registerCells(counts)}</tr>
`)}</tbody>
</table></div>
<p class="hint">每作出一件执法决定、认定一件检查结果，平台即登记一件；各栏相加等于作出决定的件数。<a href="/about#register">各栏的含义</a></p>
</section>`;

const complaints = (agencies: readonly AgencyStanding[]): Html => html`<section aria-labelledby="complaints">
<h2 id="complaints">投诉举报</h2>
<ul class="phones">
${agencies.map(({ agency }) => html`<li><span>${agency.name}</span> ${phone(agency.complaintPhone)}</li>
`)}</ul>
</section>`;

export function homePage(site: Site, { newest, agencies, categories }: Home): string {
  const shown = agencies.slice(0, SHOWN);
  return page(site, {
    path: '/', title: SITE_NAME, description: '行政执法机关依法公示的执法决定、检查结果、执法主体和执法人员信息', column: '/', columnType: '公示公告',
    demonstration: agencies.some(({ agency }) => agency.demonstration),
    body: html`<h1>行政执法公示</h1>
${searchForm('')}
${services}
<section aria-labelledby="newest">
<h2 id="newest">最新公示</h2>
${newest.length === 0 ? html`<p>还没有公示的执法决定。</p>` : html`${decisionList(newest)}<p><a href="/decisions">全部执法决定</a></p>`}
</section>
${shown.length === 0 ? null : html`${register(shown, categories)}${complaints(shown)}`}
${agencies.length > SHOWN ? html`<p><a href="/agencies">全部${agencies.length}个执法机关</a></p>` : null}`,
  });
}

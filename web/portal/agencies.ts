import type { PublicAgency, PublicOfficer, RegisterCounts } from '#disclosure/contract.ts';
import { classNames, planName, type Plan } from '#law/profiles/in-force.ts';
import { AGENCY_LIST_FIELDS, OFFICER_LIST_FIELDS } from '#registry/model.ts';
import { WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { WithholdingGround } from '#disclosure/model.ts';
import type { AgencyStanding } from './home.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import { fields, phone, REGISTER_HEADINGS, registerCells } from './parts.ts';
import { STATUS_WORDS } from './officers.ts';
import type { Site } from './site.ts';

export const agenciesPage = (site: Site, agencies: readonly AgencyStanding[]): string => page(site, {
  path: '/agencies', title: '执法机关', description: '行政执法主体资格清单', column: '/agencies', columnType: '概况信息',
  demonstration: agencies.some(({ agency }) => agency.demonstration),
  body: html`<h1>执法机关</h1>
<ul class="agencies">
${agencies.map(({ agency, counts }) => html`<li>
<h2><a href="/agencies/${agency.code}">${agency.name}</a></h2>
<p>${agency.duties}</p>
<p class="meta"><span>${agency.address}</span> <span>投诉举报 ${phone(agency.complaintPhone)}</span> <span>作出执法决定、检查结果${counts.decided}件</span></p>
</li>
`)}</ul>
${agencies.length === 0 ? html`<p>还没有公示的执法机关。</p>` : null}`,
});

export interface AgencyDetail {
  readonly agency: PublicAgency;
  readonly officers: readonly PublicOfficer[];
  /** 机关方案 that holds today; null where there is none. */
  readonly plan: Plan | null;
  readonly years: readonly { readonly year: number; readonly category: Category; readonly counts: RegisterCounts }[];
}

const NINE = Object.entries(AGENCY_LIST_FIELDS) as readonly (readonly [keyof typeof AGENCY_LIST_FIELDS, string])[]; // entries of a constant object

const list = (agency: PublicAgency): Html =>
  fields([...NINE.map(([field, name]) => [name, field === 'complaintPhone' ? phone(agency.complaintPhone) : agency[field]] as const), ['上级行政机关', agency.superior]]);

/** How the agency runs the three systems, as its plan says. */
const planOf = ({ plan }: AgencyDetail): Html | null => (plan === null ? null : html`<section aria-labelledby="plan">
<h2 id="plan">三项制度方案</h2>
${fields([
  ['依据的方案', `《${plan.profile.plan.title}》`], ['现行版本', plan.edition === null ? null : planName(plan)], ['执法行为类别', classNames(plan)],
  ['统筹机构', plan.profile.leadAgency], ['法制审核机构', plan.profile.reviewBody], ['公示载体', plan.profile.channels.join('、')],
])}
</section>`);

const withheld = (counts: RegisterCounts): string =>
  (Object.keys(WITHHOLDING_GROUNDS) as WithholdingGround[]) // keys of a constant object
    .filter((ground) => counts.withheldBy[ground] > 0).map((ground) => `${WITHHOLDING_GROUNDS[ground]}${counts.withheldBy[ground]}件`).join('，');

const register = ({ agency, years }: AgencyDetail): Html => html`<section aria-labelledby="register">
<h2 id="register">执法决定公示情况</h2>
${years.length === 0 ? html`<p>还没有登记的执法决定、检查结果。</p>` : html`<div class="scroll"><table class="register">
<caption>${agency.name}历年作出的执法决定、检查结果公示情况（件）</caption>
<thead><tr><th scope="col">年份</th><th scope="col">类别</th>${REGISTER_HEADINGS}</tr></thead>
<tbody>
${years.map(({ year, category, counts }) => html`<tr><th scope="row"><a href="${address('/decisions', { agency: agency.code, year, category })}">${year}年</a></th><td>${category.slice(2)}</td>${registerCells(counts)}</tr>
`)}</tbody>
</table></div>
${years.map(({ year, category, counts }) => (counts.withheld === 0 ? null : html`<p>${year}年${category}依法不公开的理由：${withheld(counts)}。</p>`))}`}
<p><a href="${address('/decisions', { agency: agency.code })}">本机关公示的执法决定</a>　<a href="/about#register">各栏的含义</a></p>
</section>`;

const roster = ({ agency, officers }: AgencyDetail): Html => html`<section aria-labelledby="officers">
<h2 id="officers">执法人员</h2>
${officers.length === 0 ? html`<p>还没有公示的执法人员。</p>` : html`<div class="scroll" role="region" aria-label="执法人员名单" tabindex="0"><table class="roster">
<caption>${agency.name}行政执法人员资格清单（${officers.length}人）</caption>
<thead><tr>${Object.values(OFFICER_LIST_FIELDS).map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">状态</th></tr></thead>
<tbody>
${officers.map(({ name, unit, post, number, kinds, area, status }) => html`<tr><th scope="row">${name}</th><td>${unit}</td><td>${post}</td><td class="code">${number}</td><td>${kinds.join('、')}</td><td>${area}</td><td>${STATUS_WORDS[status].short}</td></tr>
`)}</tbody>
</table></div>`}
</section>`;

export const agencyPage = (site: Site, detail: AgencyDetail): string => page(site, {
  path: `/agencies/${detail.agency.code}`, title: detail.agency.name, description: `${detail.agency.name}的执法主体信息、执法人员和公示情况`, column: '/agencies', columnType: '概况信息',
  demonstration: detail.agency.demonstration,
  body: html`<nav class="trail" aria-label="当前位置"><a href="/agencies">执法机关</a></nav>
<h1>${detail.agency.name}</h1>
${list(detail.agency)}
<p><a href="/matters/${detail.agency.code}">权责清单</a>　<a href="/guides/${detail.agency.code}">执法服务指南</a></p>
${planOf(detail)}
<p><a href="/lists/${detail.agency.code}">随机抽查事项、裁量基准、音像记录事项和法制审核目录清单</a></p>
${register(detail)}
${roster(detail)}`,
});

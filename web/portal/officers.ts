import type { PublicAgency, PublicOfficer } from '#disclosure/contract.ts';
import { dayOf } from './dates.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { fields, phone } from './parts.ts';
import type { Site } from './site.ts';

/** How a certificate stands, in a word and in a sentence that says what follows from it. */
export const STATUS_WORDS = {
  valid: { short: '有效', sentence: '执法证有效，可以从事证件载明类别和区域的执法活动。' },
  suspended: { short: '暂扣', sentence: '执法证已被暂扣，暂扣期间不得从事执法活动。' },
  expired: { short: '已失效', sentence: '执法证已经失效，不得从事执法活动。' },
} as const satisfies Record<PublicOfficer['status'], object>;

export interface OfficerResults {
  /** Empty where nothing was asked yet. */
  readonly wanted: string;
  readonly officers: readonly PublicOfficer[];
  readonly agencies: readonly PublicAgency[];
}

const card = ({ name, unit, post, number, kinds, area, validTo, status, agencyId }: PublicOfficer, agencies: readonly PublicAgency[]): Html => {
  const agency = agencies.find(({ id }) => id === agencyId);
  return html`<li class="card">
<h3>${name}</h3>
<p class="status-${status}"><strong>${STATUS_WORDS[status].short}</strong>　${STATUS_WORDS[status].sentence}</p>
${fields([
  ['执法证编号', number], ['执法机关', agency === undefined ? null : html`<a href="/agencies/${agency.code}">${agency.name}</a>`], ['单位、职务', `${unit}　${post}`],
  ['执法类别', kinds.join('、')], ['执法区域', area], ['有效期至', dayOf(validTo)], ['核实、投诉', agency === undefined ? null : phone(agency.complaintPhone)],
])}
</li>`;
};

const nobody = (wanted: string): Html => html`<div role="status"><p><strong>没有找到姓名或者执法证编号为“${wanted}”的执法人员。</strong></p>
<p>请核对后重新查询：姓名、编号应当填写完整。仍然没有找到的，请拨打<a href="/#complaints">执法机关的电话</a>核实来人的身份；来人不出示执法证的，有权拒绝。</p></div>`;

const answer = ({ wanted, officers, agencies }: OfficerResults): Html | null => {
  if (wanted === '') return null;
  if (officers.length === 0) return nobody(wanted);
  return html`<p role="status">找到${officers.length}名执法人员。同名的，请核对执法证编号。</p>
<ul class="cards">
${officers.map((officer) => card(officer, agencies))}</ul>`;
};

export const officersPage = (site: Site, results: OfficerResults): string => page(site, {
  path: '/officers', title: '执法人员查询', description: '按姓名或者执法证编号查询行政执法人员资格', column: '/officers', columnType: '办事服务',
  demonstration: results.agencies.some(({ demonstration }) => demonstration),
  body: html`<h1>执法人员查询</h1>
<form class="search" action="/officers" method="get" role="search">
<label for="q">姓名或者执法证编号</label>
<div class="row"><input id="q" name="q" type="search" value="${results.wanted}" maxlength="50" autocomplete="off" aria-describedby="q-hint"><button type="submit">查询</button></div>
<p id="q-hint" class="hint">执法人员应当主动出示执法证；不出示的，当事人有权拒绝接受调查或者检查（《中华人民共和国行政处罚法》第五十五条第一款）。</p>
</form>
<section aria-label="查询结果">
<h2 class="visually-hidden">查询结果</h2>
${answer(results)}
</section>`,
});

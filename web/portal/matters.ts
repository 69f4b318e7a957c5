import type { PublicAgency } from '#disclosure/contract.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { MATTER_KINDS } from '#law/matters/matter.ts';
import { dayOf } from './dates.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { feeText, fields, lines, matterList, phone, type ListedMatter } from './parts.ts';
import type { Site } from './site.ts';

export interface MatterPage {
  readonly agency: PublicAgency;
  readonly matter: ListedMatter;
  /** First day of what is said here. */
  readonly from: LegalDate;
  /** All of the agency's matters in force: the main matter and the 子项 are named by them. */
  readonly matters: readonly ListedMatter[];
}

/** 行政执法权责清单 of an agency. */
export const mattersPage = (site: Site, agency: PublicAgency, matters: readonly ListedMatter[]): string => page(site, {
  path: `/matters/${agency.code}`, title: `${agency.name}权责清单`, description: `${agency.name}的行政执法事项清单、权责清单`, column: '/agencies', columnType: '概况信息',
  demonstration: agency.demonstration,
  body: html`<nav class="trail" aria-label="当前位置"><a href="/agencies">执法机关</a> › <a href="/agencies/${agency.code}">${agency.name}</a></nav>
<h1>${agency.name}权责清单</h1>
<p>本机关现行的执法事项共${matters.length}项。每一项的依据、责任事项、办理时限和收费见各事项。</p>
${matterList(matters, (matter) => html`<a href="/matters/${agency.code}/${matter.id}">${matter.name}</a>${matter.codes === undefined ? null : html` <span class="hint">${matter.codes.join('、')}</span>`}`)}`,
});

const link = (agency: PublicAgency, matter: ListedMatter): Html => html`<a href="/matters/${agency.code}/${matter.id}">${matter.name}</a>`;

const paragraphs = (text: string | undefined): Html | null => (text === undefined ? null : lines(text.split('\n')));

const entries = ({ agency, matter, matters, from }: MatterPage): readonly (readonly [string, Html | string | null])[] => {
  const main = matters.find(({ id }) => id === matter.parent);
  const subs = matters.filter(({ parent }) => parent === matter.id);
  return [
    ['职权类别', MATTER_KINDS[matter.kind]], ['主项', main === undefined ? null : link(agency, main)],
    ['子项', subs.length === 0 ? null : html`${subs.map((sub, index) => html`${index === 0 ? null : html`<br>`}${link(agency, sub)}`)}`],
    ['事项编码', matter.codes?.join('、') ?? null], ['实施依据', paragraphs(matter.basis)], ['处罚依据', lines(matter.penaltyBasis)], ['立案条件', lines(matter.filing ?? [])],
    ['处罚幅度', paragraphs(matter.range)], ['裁量基准', paragraphs(matter.benchmark)], ['检查事项等级', matter.importance ?? null],
    ['实施主体', matter.body ?? agency.name], ['承办机构', matter.unit ?? null], ['行使层级', matter.level ?? null], ['实施对象', paragraphs(matter.objects)],
    ['办理时限', matter.timeLimit ?? null], ['审核转报', matter.forwarding ?? null], ['收费情况', matter.fee === undefined ? null : feeText(matter.fee)],
    ['责任事项依据', paragraphs(matter.dutyBasis)],
    ['追责情形', paragraphs(matter.accountability?.circumstances)], ['担责方式', paragraphs(matter.accountability?.manner)], ['追责依据', paragraphs(matter.accountability?.basis)],
    ['追责对象范围', matter.accountability?.persons ?? null], ['违法责任', paragraphs(matter.accountability?.liability)], ['救济渠道', matter.remedies ?? null],
    ['咨询电话', matter.enquiry === undefined ? null : phone(matter.enquiry)], ['监督电话', phone(matter.complaint ?? agency.complaintPhone)],
    ['公开内容', paragraphs(matter.disclosure?.content)], ['公开依据', paragraphs(matter.disclosure?.basis)], ['公开时限', paragraphs(matter.disclosure?.period)],
    ['公开主体', matter.disclosure?.body ?? null], ['公开渠道和载体', matter.disclosure?.channels ?? null], ['公开方式', matter.disclosure?.manner ?? null], ['公开范围', matter.disclosure?.scope ?? null],
    ['上级目录', [matter.origin?.kind, matter.origin?.name].filter((one) => one !== undefined).join('　')], ['对应情况', matter.origin?.correspondence ?? null], ['调整意见', matter.origin?.adjustment ?? null],
    ['备注', paragraphs(matter.note)], ['施行日期', dayOf(from)],
  ];
};

const DUTY_COLUMNS = { unit: '责任科室', basis: '依据', timeLimit: '办理期限' } as const;

const duties = ({ duties: list = [] }: ListedMatter): Html | null => {
  const used = (Object.keys(DUTY_COLUMNS) as (keyof typeof DUTY_COLUMNS)[]).filter((column) => list.some((one) => one[column] !== undefined)); // keys of a constant object
  return list.length === 0 ? null : html`<section aria-labelledby="duties">
<h2 id="duties">责任事项</h2>
<div class="scroll" role="region" aria-label="责任事项一览" tabindex="0"><table>
<caption>责任事项一览</caption>
<thead><tr><th scope="col">责任事项</th>${used.map((column) => html`<th scope="col">${DUTY_COLUMNS[column]}</th>`)}</tr></thead>
<tbody>
${list.map((one) => html`<tr><th scope="row">${one.name}</th>${used.map((column) => html`<td>${one[column] ?? ''}</td>`)}</tr>
`)}</tbody>
</table></div>
</section>`;
};

/** One matter of the list, with everything the agency says of it. */
export const matterPage = (site: Site, detail: MatterPage): string => {
  const { agency, matter } = detail;
  return page(site, {
    path: `/matters/${agency.code}/${matter.id}`, title: `${matter.name}权责清单`, description: `${agency.name}：${matter.name}的依据、责任事项、办理时限和收费`, column: '/agencies', columnType: '概况信息',
    demonstration: agency.demonstration,
    body: html`<nav class="trail" aria-label="当前位置"><a href="/agencies">执法机关</a> › <a href="/matters/${agency.code}">${agency.name}权责清单</a></nav>
<h1>${matter.name}</h1>
<p><a href="/guides/${agency.code}/${matter.id}">服务指南</a></p>
${fields(entries(detail))}
${duties(matter)}`,
  });
};

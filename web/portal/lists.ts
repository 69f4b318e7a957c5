import type { LegalDate } from '#kernel/dates.ts';
import type { PublicAgency } from '#disclosure/contract.ts';
import type { DescribedList, ListTable } from '#law/lists/tables/table.ts';
import { dayOf } from './dates.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import type { Site } from './site.ts';

/** One approved edition, as the pages name it. */
export interface ListedEdition {
  readonly kind: string;
  readonly edition: number;
  readonly effectiveFrom: LegalDate;
  readonly approvedOn: LegalDate;
}

export interface AgencyList {
  readonly agency: PublicAgency;
  readonly list: DescribedList;
  readonly edition: ListedEdition;
  /** Its rows by table. */
  readonly content: Readonly<Record<string, readonly object[]>>;
  /** All editions of the list, newest first. */
  readonly editions: readonly ListedEdition[];
  readonly today: LegalDate;
}

/** The edition in force on a day: the newest whose day has come. */
const inForce = (editions: readonly ListedEdition[], today: LegalDate): ListedEdition | undefined => editions.find(({ effectiveFrom }) => effectiveFrom <= today);

const address = ({ code }: PublicAgency, { kind, edition }: ListedEdition): string => `/lists/${code}/${kind}/${edition}`;

const link = (agency: PublicAgency, one: ListedEdition): Html => html`<a href="${address(agency, one)}">第${one.edition}版</a>`;

function standing({ edition, effectiveFrom }: ListedEdition, editions: readonly ListedEdition[], today: LegalDate): Html {
  const current = inForce(editions, today);
  if (effectiveFrom > today) return html`自${dayOf(effectiveFrom)}起施行`;
  if (current?.edition === edition) return html`现行，自${dayOf(effectiveFrom)}起施行`;
  const next = editions.filter((one) => one.edition > edition).at(-1);
  return html`曾自${dayOf(effectiveFrom)}起施行，已由第${next?.edition ?? edition + 1}版代替`;
}

const lines = (text: string): Html => html`${text.split('\n').map((line, index) => html`${index === 0 ? null : html`<br>`}${line}`)}`;

const cell = (text: string, isHead: boolean): Html => (isHead ? html`<th scope="row">${lines(text)}</th>` : html`<td>${lines(text)}</td>`);

function tableOf({ key, name, columns, head, placed = false, write }: ListTable, rows: readonly object[]): Html | null {
  if (rows.length === 0) return null;
  const written = rows.map(write);
  const filled = columns.filter(({ field }) => written.some((fields) => (fields[field] ?? '') !== ''));
  return html`<section aria-labelledby="table-${key}">
<h2 id="table-${key}">${name}（${rows.length}项）</h2>
<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="list-table" aria-labelledby="table-${key}">
<thead><tr>${placed ? html`<th scope="col">项次</th>` : null}${filled.map(({ heading }) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${written.map((fields, index) => html`<tr>${placed ? html`<td>${index + 1}</td>` : null}${filled.map(({ field }) => cell(fields[field] ?? '', field === head))}</tr>
`)}</tbody>
</table></div>
</section>`;
}

const history = ({ agency, editions, edition, today }: AgencyList): Html => html`<section aria-labelledby="editions">
<h2 id="editions">各个版本</h2>
<ul>
${editions.map((one) => html`<li>${one.edition === edition.edition ? html`第${one.edition}版（本页）` : link(agency, one)}：${standing(one, editions, today)}；${dayOf(one.approvedOn)}批准</li>
`)}</ul>
</section>`;

/** One edition of one list, whole. */
export const listPage = (site: Site, detail: AgencyList): string => {
  const { agency, list, edition, content, editions, today } = detail;
  return page(site, {
    path: address(agency, edition), title: `${agency.name}${list.name}`, description: `${agency.name}公布的${list.name}第${edition.edition}版`, column: '/agencies', columnType: '公示公告',
    demonstration: agency.demonstration,
    body: html`<nav class="trail" aria-label="当前位置"><a href="/agencies">执法机关</a> › <a href="/agencies/${agency.code}">${agency.name}</a> › <a href="/lists/${agency.code}">清单</a></nav>
<h1>${list.name}</h1>
<p>${agency.name}　第${edition.edition}版　${standing(edition, editions, today)}</p>
${list.tables.map((one) => tableOf(one, content[one.key] ?? []))}
<p><a href="${address(agency, edition)}.csv">下载表格（CSV）</a></p>
${history(detail)}`,
  });
};

interface AgencyLists {
  readonly agency: PublicAgency;
  readonly lists: readonly { readonly list: DescribedList; readonly editions: readonly ListedEdition[] }[];
  readonly today: LegalDate;
}

/** The lists of an agency: what is in force, and what is to come. */
export const listsPage = (site: Site, { agency, lists, today }: AgencyLists): string => page(site, {
  path: `/lists/${agency.code}`, title: `${agency.name}清单`, description: `${agency.name}公布的随机抽查事项、裁量基准、音像记录事项和法制审核目录清单`, column: '/agencies', columnType: '公示公告',
  demonstration: agency.demonstration,
  body: html`<nav class="trail" aria-label="当前位置"><a href="/agencies">执法机关</a> › <a href="/agencies/${agency.code}">${agency.name}</a></nav>
<h1>${agency.name}清单</h1>
${lists.map(({ list, editions }) => html`<section aria-labelledby="list-${list.kind}">
<h2 id="list-${list.kind}">${list.name}</h2>
${editions.length === 0 ? html`<p>还没有公布。</p>` : html`<ul>
${editions.map((one) => html`<li>${link(agency, one)}：${standing(one, editions, today)}</li>
`)}</ul>`}
</section>
`)}`,
});

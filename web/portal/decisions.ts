import type { DecisionQuery, PublicAgency, PublicDecision } from '#disclosure/contract.ts';
import { PENALTY_TYPES } from '#law/disposition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import { CATEGORY_WORDS, decisionList, searchForm } from './parts.ts';
import type { Site } from './site.ts';

export interface DecisionResults {
  readonly query: DecisionQuery;
  readonly decisions: readonly PublicDecision[];
  readonly total: number;
  readonly pageSize: number;
  readonly agencies: readonly PublicAgency[];
  /** Years that can be chosen. */
  readonly years: readonly number[];
  readonly categories: readonly Category[];
}

const option = (value: string | number, name: string, chosen: string | number | undefined): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : null}>${name}</option>`;

const filters = ({ query, agencies, years, categories }: DecisionResults): Html => html`<div class="filters">
<p><label for="agency">执法机关</label><select id="agency" name="agency"><option value="">全部</option>${agencies.map(({ code, name }) => option(code, name, query.agency))}</select></p>
<p><label for="year">决定年份</label><select id="year" name="year"><option value="">全部</option>${years.map((year) => option(year, `${year}年`, query.year))}</select></p>
<p><label for="category">执法类别</label><select id="category" name="category"><option value="">全部</option>${categories.map((category) => option(category, category, query.category))}</select></p>
<p><label for="kind">处罚种类</label><select id="kind" name="kind"><option value="">全部</option>${Object.entries(PENALTY_TYPES).map(([code, name]) => option(code, name, query.kind))}</select></p>
</div>`;

const pathOf = ({ q, agency, year, category, kind, page: number }: DecisionQuery): string =>
  address('/decisions', { q, agency, year, category, kind, page: number > 1 ? number : undefined });

function pages({ query, total, pageSize }: DecisionResults): Html | null {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1 && query.page === 1) return null;
  const to = (number: number, name: string, rel: string): Html | null =>
    number < 1 || number > last ? null : html`<a rel="${rel}" href="${pathOf({ ...query, page: number })}">${name}</a>`;
  return html`<nav class="pages" aria-label="翻页">${to(Math.min(query.page - 1, last), '上一页', 'prev')} <span>第${query.page}页，共${last}页</span> ${to(query.page + 1, '下一页', 'next')}</nav>`;
}

function found({ query, total }: DecisionResults): Html {
  const narrowed = query.q !== undefined || query.agency !== undefined || query.year !== undefined || query.category !== undefined || query.kind !== undefined;
  if (total > 0) return html`<p role="status">${narrowed ? '找到' : '已公示'}${total}件执法决定，最新公示的在前。</p>`;
  if (!narrowed) return html`<p role="status">还没有公示的执法决定。</p>`;
  return html`<div role="status"><p>没有找到符合条件的执法决定。</p>
<p>可以减少查询的词，或者只填写文号中的数字。自然人的姓名在公示文本中只保留姓氏，不能按姓名查询；尚未公示、依法不予公开和已经撤下的决定不在查询范围内。</p></div>`;
}

export function decisionsPage(site: Site, results: DecisionResults): string {
  const { query, decisions, agencies } = results;
  return page(site, {
    path: pathOf(query), title: '执法决定', description: `已经公示的行政${CATEGORY_WORDS}决定和结果`, column: '/decisions', columnType: '公示公告',
    demonstration: agencies.some(({ demonstration }) => demonstration),
    body: html`<h1>执法决定</h1>
${searchForm(query.q ?? '', filters(results))}
<section aria-label="查询结果">
<h2 class="visually-hidden">查询结果</h2>
${found(results)}
${decisions.length === 0 ? null : decisionList(decisions)}
${pages(results)}
<p class="hint">可以用阅读器<a href="${address('/feed.atom', { agency: query.agency, category: query.category })}">订阅${query.agency === undefined && query.category === undefined ? '最新公示' : '这些机关和类别的最新公示'}</a>。</p>
</section>`,
  });
}

import type { PublicDecision, RegisterCounts } from '#disclosure/contract.ts';
import { outcomeOf } from '#disclosure/model.ts';
import { CATEGORIES } from '#law/engine/disclosed.ts';
import { dayOf } from './dates.ts';
import { html, type Html } from './html.ts';

/** Pieces that several pages are made of. */

export const decisionPath = ({ agencyCode, caseId }: Pick<PublicDecision, 'agencyCode' | 'caseId'>): string => `/decisions/${agencyCode}/${caseId}`;

/** The public copy itself, in the canonical form whose SHA-256 is the digest that the page shows. */
export const copyPath = (decision: Pick<PublicDecision, 'agencyCode' | 'caseId'>): string => `${decisionPath(decision)}/copy.json`;

export const decisionList = (decisions: readonly PublicDecision[]): Html => html`<ol class="decisions">
${decisions.map((decision) => html`<li>
<h3><a href="${decisionPath(decision)}">${decision.copy.texts.title}</a></h3>
<p class="outcome">${outcomeOf(decision.copy)}</p>
<p class="meta"><span>${decision.copy.category}</span> <span>${decision.agencyName}</span> <span>${decision.number}</span> <span>${dayOf(decision.copy.decidedOn)}作出</span> <span>${dayOf(decision.firstPublishedOn)}公示</span></p>
</li>
`)}</ol>`;

export const searchForm = (value: string, extra: Html | null = null): Html => html`<form class="search" action="/decisions" method="get" role="search">
<label for="q">查询执法决定</label>
<div class="row"><input id="q" name="q" type="search" value="${value}" maxlength="100" autocomplete="off" aria-describedby="q-hint"><button type="submit">查询</button></div>
<p id="q-hint" class="hint">可以填写单位名称、统一社会信用代码、文书文号、违法行为、许可（检查）事项或者法律名称，多个词用空格分开。</p>
${extra}</form>`;

/** A count in a table; red only where something is overdue. */
const cell = (count: number, overdue = false): Html => html`<td class="${overdue && count > 0 ? 'number overdue' : 'number'}">${count}</td>`;

export const registerCells = (counts: RegisterCounts): Html =>
  html`${cell(counts.decided)}${cell(counts.publishedInTime)}${cell(counts.publishedLate)}${cell(counts.pending)}${cell(counts.overdue, true)}${cell(counts.withheld)}${cell(counts.takenDown + counts.annulled)}`;

export const REGISTER_HEADINGS = html`<th scope="col" class="number">作出<br>决定</th><th scope="col" class="number">按期<br>公示</th><th scope="col" class="number">超期<br>公示</th><th scope="col" class="number">期限<br>未满</th><th scope="col" class="number">超期<br>未公示</th><th scope="col" class="number">依法<br>不公开</th><th scope="col" class="number">撤下<br>或失效</th>`;

/** 处罚、许可、强制、检查…: the categories as a sentence lists them. */
export const CATEGORY_WORDS = CATEGORIES.map((category) => category.slice(2)).join('、');

export const fields = (entries: readonly (readonly [name: string, value: Html | string | null])[]): Html => html`<dl class="fields">
${entries.map(([name, value]) => (value === null || value === '' ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>
`))}</dl>`;

export const phone = (number: string): Html => html`<a href="tel:${number.replaceAll(/[^\d+-]/g, '')}">${number}</a>`;

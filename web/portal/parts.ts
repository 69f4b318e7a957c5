import type { PublicDecision, RegisterCounts } from '#disclosure/contract.ts';
import { outcomeOf } from '#disclosure/model.ts';
import type { MatterId } from '#kernel/ids.ts';
import { provisionsText } from '#law/disposition.ts';
import { CATEGORIES } from '#law/engine/disclosed.ts';
import { FEES, MATTER_KINDS, type Fee, type MatterContent } from '#law/matters/matter.ts';
import { isSubIn } from '#law/matters/order.ts';
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

/** Texts under one another; nothing where there is none. */
export const lines = (texts: readonly string[]): Html | null => (texts.length === 0 ? null : html`${texts.map((text, index) => html`${index === 0 ? null : html`<br>`}${text}`)}`);

export const feeText = (fee: Fee): string => (fee.kind === 'none' ? FEES.none : `收费标准：${fee.standard}；依据：${provisionsText([fee.basis])}`);

export type ListedMatter = MatterContent & { readonly id: MatterId };

/** Matters by kind, a 子项 under its main matter. `shown` is what stands for one. */
export const matterList = (matters: readonly ListedMatter[], shown: (matter: ListedMatter) => Html): Html => html`${matters.length === 0 ? html`<p>还没有公布的执法事项。</p>` : null}
${Object.entries(MATTER_KINDS).map(([kind, name]) => {
  const own = matters.filter((matter) => matter.kind === kind);
  const subs = (main: ListedMatter): readonly ListedMatter[] => own.filter(({ parent }) => parent === main.id);
  return own.length === 0 ? null : html`<section aria-labelledby="kind-${kind}">
<h2 id="kind-${kind}">${name}</h2>
<ul>
${own.filter((one) => !isSubIn(own, one)).map((main) => html`<li>${shown(main)}${subs(main).length === 0 ? null : html`<ul>${subs(main).map((sub) => html`<li>${shown(sub)}</li>`)}</ul>`}</li>
`)}</ul>
</section>
`;
})}`;

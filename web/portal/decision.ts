import { chinaTime } from '#kernel/dates.ts';
import type { PublicDecision, PublicRemoval } from '#disclosure/contract.ts';
import { outcomeOf, textsOf } from '#disclosure/model.ts';
import { PERFORMANCES, TEXT_FIELDS, type TextField } from '#law/engine/disclosed.ts';
import { TAKE_DOWN_GROUNDS, WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { dayOf } from './dates.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { copyPath, decisionPath, fields } from './parts.ts';
import type { Site } from './site.ts';

/** Stand above the letter. */
const HEAD: ReadonlySet<TextField> = new Set(['title', 'party']);
const NUMERALS = '一二三四五六七八九';

const trail = (agencyCode: string, agencyName: string): Html =>
  html`<nav class="trail" aria-label="当前位置"><a href="/decisions">执法决定</a> › <a href="/agencies/${agencyCode}">${agencyName}</a></nav>`;

/** The whole text, in the order of the decision letter. */
const letter = ({ copy }: PublicDecision): Html => html`<div class="letter">
${textsOf(copy.texts).filter(([field, text]) => !HEAD.has(field) && text !== '').map(([field, text], index) => html`<section><h2>${NUMERALS.charAt(index)}、${TEXT_FIELDS[field]}</h2>
${text.split('\n').map((paragraph) => html`<p>${paragraph}</p>
`)}</section>
`)}</div>`;

const note = (decision: PublicDecision): Html => {
  const { copy, version, publishedOn, copyDigest } = decision;
  return html`<section class="note" aria-labelledby="note">
<h2 id="note">公示说明</h2>
<ul>
${copy.hidden.length === 0 ? null : html`<li>依法隐去：${copy.hidden.join('、')}（${DISCLOSURE_LAW[copy.category].hides.map(({ text }) => text).join('、')}）。</li>`}
${version === 1 ? null : html`<li>本文本为第${version}版，于${dayOf(publishedOn)}更正公示。</li>`}
<li>公示文本摘要（SHA-256）：<code>${copyDigest}</code>，由<a href="${copyPath(decision)}">公示文本数据（JSON）</a>计算，可以自行核验。</li>
</ul>
</section>`;
};

const performed = ({ performance, performanceSince }: PublicDecision): Html | null =>
  (performance === null ? null : html`${PERFORMANCES[performance]}${performanceSince === null ? null : html`（${dayOf(performanceSince)}登记）`}`);

export function decisionPage(site: Site, decision: PublicDecision): string {
  const { copy, agencyName, agencyCode, number, firstPublishedOn, publishedAt, demonstration } = decision;
  const { texts } = copy;
  const words = DISCLOSURE_LAW[copy.category];
  const officers = copy.officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、');
  return page(site, {
    path: decisionPath(decision), title: texts.title, description: `${agencyName}${number}：${texts.title}，${outcomeOf(copy)}`, column: '/decisions', columnType: '公示公告', demonstration,
    article: { title: texts.title, published: chinaTime(publishedAt), source: agencyName, keywords: `${copy.category},${number},${texts.party}` },
    body: html`${trail(agencyCode, agencyName)}
<article>
<h1>${texts.title}</h1>
${fields([
  [words.number, number], [words.agency, agencyName], [TEXT_FIELDS.party, texts.party], ['统一社会信用代码', copy.partyCode], ['执法类别', copy.category],
  [words.outcome, outcomeOf(copy)], ...('licence' in copy ? [['许可类别', copy.licence.category] as const, ['许可证件', copy.licence.certificate] as const] : []),
  [words.date, dayOf(copy.decidedOn)], ['公示日期', dayOf(firstPublishedOn)], ['履行情况', performed(decision)], ['执法人员', officers],
])}
${letter(decision)}
<p class="signature">${agencyName}<br>${dayOf(copy.decidedOn)}</p>
${note(decision)}
</article>`,
  });
}

function reasonOf({ reason }: PublicRemoval): readonly (readonly [string, Html | string | null])[] {
  if (reason.kind === 'withheld') return [['不再公示的原因', WITHHOLDING_GROUNDS[reason.because]]];
  return [
    ['撤下的原因', reason.because === null ? null : TAKE_DOWN_GROUNDS[reason.because]],
    ['变动日期', reason.annulledOn === null ? null : dayOf(reason.annulledOn)],
    ['公开说明的理由', reason.explanation],
  ];
}

/** In the place of a decision that was public once: that it was, and why it is not any more. */
export function removedPage(site: Site, removal: PublicRemoval, path: string): string {
  const { agencyCode, agencyName, category, number, removedOn, demonstration, reason } = removal;
  const words = DISCLOSURE_LAW[category];
  const title = reason.kind === 'withheld' ? `该${words.decision}依法不再公示` : `该${words.decision}的公示已经撤下`;
  return page(site, {
    path, title, description: `${agencyName}${number}`, column: '/decisions', columnType: '公示公告', demonstration,
    body: html`${trail(agencyCode, agencyName)}
<h1>${title}</h1>
${fields([[words.number, number], [words.agency, agencyName], ['执法类别', category], ['撤下日期', dayOf(removedOn)], ...reasonOf(removal)])}
${reason.kind === 'withheld' ? null : html`<p class="hint">${words.takeDownDuty}</p>`}`,
  });
}

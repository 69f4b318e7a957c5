import type { DecisionQuery, PublicDecision } from '#disclosure/contract.ts';
import { outcomeOf } from '#disclosure/model.ts';
import { address, html } from './html.ts';
import { decisionPath } from './parts.ts';
import { SITE_NAME, type Site } from './site.ts';

/** Atom (RFC 4287): the newest decisions. An entry says what the list says; who wants the text follows the link. */
export function feed({ origin }: Site, decisions: readonly PublicDecision[], { agency, category }: Pick<DecisionQuery, 'agency' | 'category'> = {}): string {
  const self = `${origin}${address('/feed.atom', { agency, category })}`;
  const updated = decisions.reduce((latest, { publishedAt }) => (publishedAt > latest ? publishedAt : latest), '1970-01-01T00:00:00.000Z');
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${self}</id>
<title>${SITE_NAME}：最新公示的${category ?? '执法'}${category === undefined ? '决定' : ''}</title>
<link rel="self" href="${self}"/>
<link href="${origin}${address('/decisions', { agency, category })}"/>
<updated>${updated}</updated>
${decisions.map((decision) => html`<entry>
<id>${origin}${decisionPath(decision)}</id>
<title>${decision.demonstration ? '【演示】' : null}${decision.copy.texts.title}</title>
<link href="${origin}${decisionPath(decision)}"/>
<author><name>${decision.agencyName}</name></author>
<updated>${decision.publishedAt}</updated>
<category term="${decision.copy.category}"/>
<summary>${decision.number}：${outcomeOf(decision.copy)}</summary>
</entry>
`)}</feed>
`.text;
}

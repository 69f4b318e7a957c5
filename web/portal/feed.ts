import type { PublicDecision } from '#disclosure/contract.ts';
import { outcomeOf } from '#disclosure/model.ts';
import { html } from './html.ts';
import { decisionPath } from './parts.ts';
import { SITE_NAME, type Site } from './site.ts';

/** Atom (RFC 4287): the newest decisions. An entry says what the list says; who wants the text follows the link. */
export function feed({ origin }: Site, decisions: readonly PublicDecision[]): string {
  const updated = decisions.reduce((latest, { publishedAt }) => (publishedAt > latest ? publishedAt : latest), '1970-01-01T00:00:00.000Z');
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${origin}/feed.atom</id>
<title>${SITE_NAME}：最新公示的执法决定</title>
<link rel="self" href="${origin}/feed.atom"/>
<link href="${origin}/decisions"/>
<updated>${updated}</updated>
${decisions.map((decision) => html`<entry>
<id>${origin}${decisionPath(decision)}</id>
<title>${decision.demonstration ? '【演示】' : null}${decision.copy.texts.title}</title>
<link href="${origin}${decisionPath(decision)}"/>
<author><name>${decision.agencyName}</name></author>
<updated>${decision.publishedAt}</updated>
<summary>${decision.number}：${outcomeOf(decision.copy)}</summary>
</entry>
`)}</feed>
`.text;
}

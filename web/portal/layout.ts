import { html, type Html } from './html.ts';
import { NAVIGATION, SITE_NAME, type Column, type Site } from './site.ts';

/** 栏目类别 of 政府网站发展指引 (国办发〔2017〕47号) 附件2. */
type ColumnType = '概况信息' | '公示公告' | '办事服务' | '数据';

export interface Article {
  readonly title: string;
  /** `YYYY-MM-DD HH:mm` in China. */
  readonly published: string;
  readonly source: string;
  readonly keywords: string;
}

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Which entry of the navigation it belongs to; null for a page that belongs to none. */
  readonly column: Column | null;
  readonly columnType: ColumnType;
  readonly article?: Article;
  /** Something on the page belongs to the demonstration district. */
  readonly demonstration: boolean;
  readonly body: Html;
}

const meta = (name: string, content: string): Html => html`<meta name="${name}" content="${content}">
`;

function tags({ origin }: Site, { path, title, description, column, columnType, article }: Page): readonly Html[] {
  const columnName = NAVIGATION.find(({ href }) => href === column)?.name ?? title;
  return [
    meta('SiteName', SITE_NAME), meta('SiteDomain', origin.replace(/^https?:\/\//, '')),
    meta('ColumnName', columnName), meta('ColumnDescription', description), meta('ColumnKeywords', `行政执法公示,${columnName}`), meta('ColumnType', columnType),
    ...(article === undefined ? [] : [
      meta('ArticleTitle', article.title), meta('PubDate', article.published), meta('ContentSource', article.source), meta('Author', article.source),
      meta('Keywords', article.keywords), meta('Description', description), meta('Url', `${origin}${path}`),
    ]),
    meta('description', description),
  ];
}

const DEMONSTRATION = html`<aside class="demonstration" aria-label="演示数据"><strong>演示</strong>本页含有演示数据：其中的机关、人员、当事人和案件都是虚构的。</aside>`;

const navigation = (column: Column | null): readonly Html[] =>
  NAVIGATION.map(({ href, name }) => html`<li><a href="${href}"${href === column ? html` aria-current="page"` : null}>${name}</a></li>
`);

/** A whole page. It runs no script, and reads and prints without its style sheet too. */
export const page = (site: Site, content: Page): string => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title}${content.path === '/' ? null : `－${SITE_NAME}`}</title>
${tags(site, content)}<link rel="stylesheet" href="${site.stylesheet}">
<link rel="alternate" type="application/atom+xml" title="最新公示的执法决定" href="/feed.atom">
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="masthead"><div class="width">
<p class="site"><a href="/">${SITE_NAME}</a></p>
<nav aria-label="栏目"><ul>
${navigation(content.column)}</ul></nav>
</div></header>
${content.demonstration ? DEMONSTRATION : null}
<main id="content" class="width" tabindex="-1">
${content.body}
</main>
<footer class="width">
<p>本平台公示行政执法机关依法公开的信息，由作出决定的机关对内容负责。发现公示信息不准确的，可以向该机关提出更正。</p>
<p class="print-only">网址：${site.origin}${content.path}</p>
</footer>
</body>
</html>
`.text;

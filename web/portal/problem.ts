import { html } from './html.ts';
import { page } from './layout.ts';
import type { Site } from './site.ts';

/** What went wrong, as a person who opened an address is told. */
export interface ProblemToRead {
  readonly title: string;
  readonly detail: string;
  readonly todo?: string | undefined;
  readonly articles: readonly string[];
}

export const problemPage = (site: Site, { title, detail, todo, articles }: ProblemToRead): string => page(site, {
  path: '', title, description: detail, column: null, columnType: '概况信息', demonstration: false,
  body: html`<h1>${title}</h1>
<p>${detail}</p>
${todo === undefined ? null : html`<p>${todo}</p>`}
${articles.length === 0 ? null : html`<p class="hint">依据：${articles.join('；')}</p>`}
<p><a href="/">返回首页</a></p>`,
});

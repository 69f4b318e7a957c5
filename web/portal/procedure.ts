import type { PublicAgency } from '#disclosure/contract.ts';
import type { Chart, ChartClock, ChartStep } from '#law/engine/chart.ts';
import { stepsIn, type Panel } from '#law/engine/panel.ts';
import { address, html, Html } from './html.ts';
import { page } from './layout.ts';
import { lines } from './parts.ts';
import type { Site } from './site.ts';

export interface Procedure {
  readonly chart: Chart;
  /** The drawing of each panel, by its code. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Whose values the chart shows; null for those that bind everywhere. */
  readonly agency: PublicAgency | null;
  readonly agencies: readonly PublicAgency[];
}

const clock = ({ name, length, source, confirmed }: ChartClock): string => `${name}：${length}${confirmed ? '' : '（待确认）'}${source === null ? '' : `（${source}）`}`;

const row = (step: ChartStep): Html => html`<tr><th scope="row">${step.name}</th>
<td>${step.by.join('、')}${step.certified > 0 ? `（不少于${step.certified}人）` : ''}</td>
<td>${step.phases.join('、')}${step.after.length === 0 ? null : html`<br>承接：${step.after.join('、')}`}${step.leadsTo.length === 0 ? null : html`<br>之后：${step.leadsTo.join('、')}`}</td>
<td>${lines(step.documents.map((name) => `《${name}》`))}</td>
<td>${lines([...step.opens.map(clock), ...(step.ends.length === 0 ? [] : [`终止：${step.ends.join('、')}`])])}</td>
<td>${lines(step.articles)}</td></tr>
`;

const panelPart = ({ chart, drawings, agency }: Procedure, panel: Panel): Html => {
  const steps = stepsIn(panel).flatMap((code) => chart.steps[code] ?? []);
  return html`<section class="chart" aria-labelledby="panel-${panel.code}">
<h2 id="panel-${panel.code}">${panel.title}</h2>
<div class="scroll drawing" role="region" aria-label="${panel.title}流程图" tabindex="0">${new Html(drawings[panel.code] ?? '')}</div>
<p class="hint"><a href="${address(`/procedures/${chart.code}/${panel.code}.svg`, { agency: agency?.code })}">下载这张图（SVG）</a></p>
<div class="scroll" role="region" aria-label="${panel.title}：各环节一览" tabindex="0"><table class="steps">
<caption>${panel.title}：各环节一览</caption>
<thead><tr><th scope="col">环节</th><th scope="col">办理人</th><th scope="col">办理阶段和去向</th><th scope="col">文书</th><th scope="col">期限</th><th scope="col">依据</th></tr></thead>
<tbody>
${steps.map(row)}</tbody>
</table></div>
</section>
`;
};

const choose = ({ chart, agency, agencies }: Procedure): Html => html`<form class="search" action="/procedures/${chart.code}" method="get">
<label for="agency">期限按哪个机关的规定显示</label>
<div class="row"><select id="agency" name="agency"><option value="">全国统一的规定</option>${agencies.map(({ code, name }) =>
  html`<option value="${code}"${code === agency?.code ? html` selected` : null}>${name}</option>`)}</select><button type="submit">显示</button></div>
</form>`;

/** The flow chart of an action kind, page by page, each with the same content as a table. */
export const procedurePage = (site: Site, procedure: Procedure): string => {
  const { chart, agency, agencies } = procedure;
  const title = `${chart.name}流程图`;
  return page(site, {
    path: address(`/procedures/${chart.code}`, { agency: agency?.code }), title, description: `${title}：环节、办理人、文书、期限和依据`, column: '/procedures', columnType: '办事服务',
    demonstration: agency?.demonstration ?? false,
    body: html`<nav class="trail" aria-label="当前位置"><a href="/procedures">办事与流程</a></nav>
<h1>${title}</h1>
<p>${agency === null ? '期限按全国统一的规定。' : `期限按${agency.name}适用的规定。`}依据：${chart.articles.join('、')}。</p>
${agencies.length === 0 ? null : choose(procedure)}
<nav aria-label="本页各图"><ul>
${chart.panels.map(({ code, title: name }) => html`<li><a href="#panel-${code}">${name}</a></li>
`)}</ul></nav>
${chart.panels.map((panel) => panelPart(procedure, panel))}`,
  });
};

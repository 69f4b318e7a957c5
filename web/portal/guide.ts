import type { PublicAgency } from '#disclosure/contract.ts';
import type { Matter } from '#registry/model.ts';
import { MATTER_KINDS } from '#registry/model.ts';
import type { Chart, ChartClock } from '#law/engine/chart.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import { phone } from './parts.ts';
import type { Site } from './site.ts';

export type GuideMatter = Pick<Matter, 'id' | 'kind' | 'name' | 'basis' | 'benchmark' | 'unit' | 'timeLimit'> & { readonly penaltyBasis: readonly string[] };

export interface Guide {
  readonly agency: PublicAgency;
  readonly matter: GuideMatter;
  /** The procedures that matters of this kind are handled by. */
  readonly charts: readonly Chart[];
}

/** What the agency has to add: the platform does not know it and does not make it up. */
const TO_FILL = html`<span class="hint">待填写</span>`;

const clocks = ({ name, steps }: Chart, effect: ChartClock['effect']): readonly string[] =>
  [...new Set(Object.values(steps).flatMap(({ opens }) => opens).filter((clock) => clock.effect === effect).map((clock) => `${clock.name}：${clock.length}${clock.confirmed ? '' : '（待确认）'}`))]
    .map((text) => `${name}　${text}`);

const lines = (texts: readonly string[]): Html | null => (texts.length === 0 ? null : html`${texts.map((text, index) => html`${index === 0 ? null : html`<br>`}${text}`)}`);

const remedies = (charts: readonly Chart[]): Html | null =>
  lines([...new Set(charts.flatMap(({ steps }) => Object.values(steps).flatMap(({ opens }) => opens)).filter(({ name }) => /复议|诉讼/.test(name)).map(({ name, length }) => `${name}：${length}`))]);

/** The fields of a service guide (执法服务指南): those of the two plans that name them, together, in their order. */
export const guideFields = ({ agency, matter, charts }: Guide): readonly (readonly [name: string, value: Html | string | null])[] => [
  ['事项名称', matter.name],
  ['执法类别', MATTER_KINDS[matter.kind]],
  ['依据', lines([matter.basis, ...matter.penaltyBasis])],
  ['裁量基准', matter.benchmark],
  ['承办（受理）机构', matter.unit],
  ['审批机构', null],
  ['办理（许可）条件', null],
  ['优惠政策', null],
  ['申请材料', null],
  ['办理流程', charts.length === 0 ? null : html`${charts.map(({ code, name }, index) => html`${index === 0 ? null : '、'}<a href="${address(`/procedures/${code}`, { agency: agency.code })}">${name}流程图</a>`)}`],
  ['办理时限', matter.timeLimit],
  ['程序中的法定期限', lines(charts.flatMap((chart) => clocks(chart, 'duty')))],
  ['监督方式', html`投诉举报电话 ${phone(agency.complaintPhone)}${agency.superior === null ? null : `；上级行政机关：${agency.superior}`}`],
  ['责任追究', null],
  ['救济渠道', remedies(charts)],
  ['办公时间', null],
  ['办公地址', agency.address],
  ['办公电话', null],
];

/** Names of the fields that the agency has yet to fill in. */
export const missingIn = (guide: Guide): readonly string[] => guideFields(guide).filter(([, value]) => value === null || value === '').map(([name]) => name);

export const guidePage = (site: Site, guide: Guide): string => {
  const { agency, matter } = guide;
  const missing = missingIn(guide);
  return page(site, {
    path: `/guides/${agency.code}/${matter.id}`, title: `${matter.name}服务指南`, description: `${agency.name}：${matter.name}的依据、流程、时限和救济渠道`, column: '/procedures', columnType: '办事服务',
    demonstration: agency.demonstration,
    body: html`<nav class="trail" aria-label="当前位置"><a href="/procedures">办事与流程</a> › <a href="/guides/${agency.code}">${agency.name}</a></nav>
<h1>${matter.name}</h1>
<p>${agency.name}执法服务指南</p>
<dl class="fields">
${guideFields(guide).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value === null || value === '' ? TO_FILL : value}</dd></div>
`)}</dl>
${missing.length === 0 ? null : html`<p class="hint">由本机关待填写的项目：${missing.join('、')}。</p>`}`,
  });
};

/** The guides of an agency: one for each matter in force, by kind. */
export const guidesPage = (site: Site, agency: PublicAgency, matters: readonly GuideMatter[]): string => page(site, {
  path: `/guides/${agency.code}`, title: `${agency.name}执法服务指南`, description: `${agency.name}各执法事项的服务指南`, column: '/procedures', columnType: '办事服务',
  demonstration: agency.demonstration,
  body: html`<nav class="trail" aria-label="当前位置"><a href="/procedures">办事与流程</a></nav>
<h1>${agency.name}执法服务指南</h1>
${matters.length === 0 ? html`<p>还没有公布的执法事项。</p>` : null}
${Object.entries(MATTER_KINDS).map(([kind, name]) => {
  const own = matters.filter((matter) => matter.kind === kind);
  return own.length === 0 ? null : html`<section aria-labelledby="kind-${kind}">
<h2 id="kind-${kind}">${name}</h2>
<ul>
${own.map((matter) => html`<li><a href="/guides/${agency.code}/${matter.id}">${matter.name}</a></li>
`)}</ul>
</section>
`;
})}`,
});

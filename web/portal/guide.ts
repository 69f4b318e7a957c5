import type { PublicAgency } from '#disclosure/contract.ts';
import type { Chart, ChartClock } from '#law/engine/chart.ts';
import type { GuideContent } from '#law/matters/guide.ts';
import { isAppliedFor, MATTER_KINDS, type MatterContent } from '#law/matters/matter.ts';
import { daysText, type DayLimit } from '#law/matters/rules.ts';
import { address, html, type Html } from './html.ts';
import { page } from './layout.ts';
import { feeText, lines, matterList, phone, type ListedMatter } from './parts.ts';
import type { Site } from './site.ts';

export interface Guide {
  readonly agency: PublicAgency;
  readonly matter: MatterContent & { readonly id: string };
  /** What the agency has filled in; null where it has approved no guide yet. */
  readonly content: GuideContent | null;
  /** 法定时限; null where nothing sets one in days. */
  readonly limit: DayLimit | null;
  /** The procedures that matters of this kind are handled by. */
  readonly charts: readonly Chart[];
}

type Entry = readonly [name: string, value: Html | string | null];

/** What the agency has to add: the platform does not know it and does not make it up. */
const TO_FILL = html`<span class="hint">待填写</span>`;

const clocks = ({ name, steps }: Chart, effect: ChartClock['effect']): readonly string[] =>
  [...new Set(Object.values(steps).flatMap(({ opens }) => opens).filter((clock) => clock.effect === effect).map((clock) => `${clock.name}：${clock.length}${clock.confirmed ? '' : '（待确认）'}`))]
    .map((text) => `${name}　${text}`);

const remedies = (charts: readonly Chart[]): readonly string[] =>
  [...new Set(charts.flatMap(({ steps }) => Object.values(steps).flatMap(({ opens }) => opens)).filter(({ name }) => /复议|诉讼/.test(name)).map(({ name, length }) => `${name}：${length}`))];

const materials = ({ materials: list = [] }: GuideContent): Html | null =>
  list.length === 0 ? null : html`<ol>
${list.map(({ name, form, copies }) => html`<li>${name}${form === undefined && copies === undefined ? '' : `（${[form, copies === undefined ? undefined : `${copies}份`].filter((one) => one !== undefined).join('，')}）`}</li>
`)}</ol>`;

const steps = ({ steps: list = [] }: GuideContent): Html | null =>
  list.length === 0 ? null : html`<ol>
${list.map(({ name, unit, days }) => html`<li>${name}${unit === undefined ? '' : `　${unit}`}${days === undefined ? '' : `　${daysText({ days, unit: 'working-day' })}`}</li>
`)}</ol>`;

const chartLinks = ({ agency, charts }: Guide): Html | null => charts.length === 0 ? null
  : html`${charts.map(({ code, name }, index) => html`${index === 0 ? null : '、'}<a href="${address(`/procedures/${code}`, { agency: agency.code })}">${name}流程图</a>`)}`;

const together = (...parts: readonly (Html | string | null)[]): Html | null => {
  const there = parts.filter((one) => one !== null && one !== '');
  return there.length === 0 ? null : html`${there.map((one, index) => html`${index === 0 ? null : html`<br>`}${one}`)}`;
};

/** Fields for who applies. The other kinds begin without an applicant, and have none of them. */
const application = ({ matter, content }: Guide): readonly Entry[] => (!isAppliedFor(matter.kind) ? [] : [
  ['适用范围', content?.applicants ?? matter.objects ?? null],
  ['审批机构', content?.deciding ?? null],
  ['受理（许可）条件', lines(content?.conditions ?? [])],
  ['优惠政策', content?.policies ?? null],
  ['申请材料', content === null ? null : materials(content)],
  ['申请方式', content?.manner ?? null],
]);

const promised = ({ matter, content }: Guide): readonly Entry[] => {
  if (content?.promised === undefined) return isAppliedFor(matter.kind) ? [['承诺时限', null]] : [];
  const { excluding } = content.promised;
  return [['承诺时限', `${daysText(content.promised)}${excluding === undefined ? '' : `（${excluding}除外）`}`]];
};

const times = (guide: Guide): readonly Entry[] => [
  ['办理时限', guide.matter.timeLimit ?? null],
  ...(guide.limit === null ? [] : [['法定时限', `${daysText(guide.limit)}（${guide.limit.source}）`] as const]),
  ...promised(guide),
  ['程序中的法定期限', lines(guide.charts.flatMap((chart) => clocks(chart, 'duty')))],
];

const places = ({ places: list = [] }: GuideContent, of: (place: (typeof list)[number]) => string | undefined): Html | null => {
  const texts = list.map((place) => [place, of(place)] as const).flatMap(([place, text]) => (text === undefined ? [] : [list.length === 1 ? text : `${place.address}：${text}`]));
  return lines(texts);
};

const offices = ({ agency, content }: Guide): readonly Entry[] => [
  ['办公时间', content === null ? null : places(content, ({ hours }) => hours)],
  ['办公地址', content?.places === undefined ? agency.address : lines(content.places.map((place) => place.address))],
  ['办公电话', content === null ? null : places(content, (place) => place.phone)],
];

const supervision = ({ agency, matter, content }: Guide): Html | null => together(
  content?.complaint ?? matter.complaint ?? null, html`投诉举报电话 ${phone(agency.complaintPhone)}${agency.superior === null ? null : `；上级行政机关：${agency.superior}`}`,
);

/** The fields of a service guide (执法服务指南): those of the plans and of the published guides, together, in their order. Null is yet to be filled in. */
export const guideFields = (guide: Guide): readonly Entry[] => {
  const { matter, content, charts } = guide;
  return [
    ['事项名称', matter.name], ['执法类别', MATTER_KINDS[matter.kind]],
    ...(matter.codes === undefined ? [] : [['事项编码', matter.codes.join('、')] as const]),
    ...(content?.handling === undefined ? [] : [['办件类型', content.handling] as const]),
    ['依据', lines([matter.basis, ...matter.penaltyBasis])],
    ...(matter.kind === 'penalty' ? [['裁量基准', matter.benchmark ?? null] as const] : []),
    ['承办（受理）机构', matter.unit ?? null],
    ...application(guide),
    ['办理流程', charts.length === 0 && content?.steps === undefined ? null : html`${content === null ? null : steps(content)}${chartLinks(guide)}`],
    ...times(guide),
    ...(matter.fee === undefined && !isAppliedFor(matter.kind) ? [] : [['收费', matter.fee === undefined ? null : feeText(matter.fee)] as const]),
    ...(isAppliedFor(matter.kind) ? [['办理结果', content?.result ?? null], ['结果送达', content?.delivery ?? null]] as const : []),
    ['咨询', content?.enquiry ?? matter.enquiry ?? null],
    ['监督方式', supervision(guide)],
    ['责任追究', content?.accountability ?? matter.accountability?.circumstances ?? matter.accountability?.liability ?? null],
    ['救济渠道', lines([...[content?.remedies ?? matter.remedies].filter((one) => one !== undefined), ...remedies(charts)])],
    ...offices(guide),
    ...(content?.note === undefined ? [] : [['说明', lines(content.note.split('\n'))] as const]),
  ];
};

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
<p>${agency.name}执法服务指南　<a href="/matters/${agency.code}/${matter.id}">本事项的权责清单</a></p>
<dl class="fields">
${guideFields(guide).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value === null || value === '' ? TO_FILL : value}</dd></div>
`)}</dl>
${missing.length === 0 ? null : html`<p class="hint">由本机关待填写的项目：${missing.join('、')}。</p>`}`,
  });
};

/** The guides of an agency: one for each matter in force, by kind. */
export const guidesPage = (site: Site, agency: PublicAgency, matters: readonly ListedMatter[]): string => page(site, {
  path: `/guides/${agency.code}`, title: `${agency.name}执法服务指南`, description: `${agency.name}各执法事项的服务指南`, column: '/procedures', columnType: '办事服务',
  demonstration: agency.demonstration,
  body: html`<nav class="trail" aria-label="当前位置"><a href="/procedures">办事与流程</a></nav>
<h1>${agency.name}执法服务指南</h1>
${matterList(matters, (matter) => html`<a href="/guides/${agency.code}/${matter.id}">${matter.name}</a>`)}`,
});

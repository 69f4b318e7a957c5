import { z } from 'zod';
import { MATTER_FIELDS } from '#law/matters/matter.ts';
import { GuideContent, type DAY_UNITS } from '#law/matters/guide.ts';
import { kindFrom, saysFree } from './matter-row.ts';

/** 服务指南 as agencies publish them, read into a guide and what it says of its matter. */

/** A field of a published guide: one text, or a list of them. */
export type GuideCells = Readonly<Record<string, string | readonly string[] | null>>;

const HEADINGS = {
  事项: 'name', 事项名称: 'name', 审批事项名称: 'name', 编码: 'codes', 代码: 'codes', 项目编号: 'codes', 事项类别: 'kind', 编号: 'number', 发布日期: 'issued',
  法定依据: 'basis', 办理依据: 'basis', 设立依据: 'basis', 办事依据: 'basis', 依据: 'basis', 主管部门: 'body', 实施机构: 'body', 受理机构: 'unit', 承办机构: 'unit',
  审批部门: 'deciding', 审批机构: 'deciding', 决定机构: 'deciding', 适用范围: 'applicants', 受理范围: 'applicants', 办事对象: 'applicants', 申请主体: 'applicants',
  办件类型: 'handling', 申请方式: 'manner', 办理条件: 'conditions', 受理条件: 'conditions', 审批条件: 'conditions', 许可条件: 'conditions', 优惠政策: 'policies',
  申请材料: 'materials', 提交材料: 'materials', 办理流程: 'steps', 办理程序: 'steps', 工作流程: 'steps', 法定时限: 'statutory', 办理时限: 'promised', 办结时限: 'promised', 承诺时限: 'promised',
  收费: 'fee', 收费情况: 'fee', 收费标准: 'fee', 收费依据: 'fee', 办理结果: 'result', 办理结果名称: 'result', 证书名称: 'result', 结果送达: 'delivery',
  受理地点: 'place', 办公地址: 'place', 办公时间: 'hours', 联系电话: 'enquiry', 咨询渠道: 'enquiry', 咨询: 'enquiry', 监督检查: 'complaint', 监督方式: 'complaint', 投诉监督电话: 'complaint',
  责任追究: 'accountability', 救济渠道: 'remedies', 说明: 'note',
} as const satisfies Record<string, string>;
type Column = (typeof HEADINGS)[keyof typeof HEADINGS];

const MatterPart = z.strictObject(MATTER_FIELDS).pick({ name: true, kind: true, codes: true, basis: true, body: true, unit: true, fee: true }).partial();

export interface GuideReading {
  readonly matter: z.infer<typeof MatterPart>;
  readonly guide: GuideContent;
  /** Headings with content that no field holds. Nothing is dropped silently. */
  readonly left: readonly string[];
}

interface Days {
  readonly days: number;
  readonly unit: keyof typeof DAY_UNITS;
}

const DAYS = /^(\d+)个?(工作日|自然日)(?:[（(](?<excluding>.+?)除外[）)])?$/;
const daysFrom = (words: string): (Days & { readonly excluding?: string }) | null => {
  const found = DAYS.exec(words.replace(/^承诺时限[:：]/, ''));
  if (found === null) return null;
  const excluding = found.groups?.['excluding'];
  return { days: Number(found[1]), unit: found[2] === '工作日' ? 'working-day' : 'calendar-day', ...(excluding === undefined ? {} : { excluding }) };
};

/** A step with its days: 审批:2个工作日, 受理(1个工作日); a bare name has none. */
const stepFrom = (words: string): { readonly name: string; readonly days?: number } => {
  const [, name, days] = /^(.+?)[:：（(](\d+)个?工作日[）)]?$/.exec(words) ?? [];
  return name === undefined ? { name: words } : { name, days: Number(days) };
};

const textsOf = (cell: GuideCells[string]): readonly string[] =>
  (cell === null ? [] : [cell].flat()).map((one) => one.trim()).filter((one) => one !== '');

interface Part {
  readonly heading: string;
  readonly column: Column;
  readonly texts: readonly string[];
}

const MANY: readonly string[] = ['conditions', 'materials', 'steps', 'basis', 'promised', 'fee', 'codes'];

/** What is said of how long it takes: a promise, and the days of single steps. */
function timesFrom(texts: readonly string[]): { readonly promised: ReturnType<typeof daysFrom>; readonly steps: readonly ReturnType<typeof stepFrom>[]; readonly whole: boolean } {
  const [promised = null, ...others] = texts.map(daysFrom).filter((one) => one !== null);
  const steps = texts.filter((one) => daysFrom(one) === null).map(stepFrom);
  return { promised, steps, whole: others.length === 0 && steps.every(({ days }) => days !== undefined) };
}

const said = (parts: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== null));

const some = <One>(list: readonly One[]): readonly One[] | undefined => (list.length === 0 ? undefined : list);

function contentFrom(parts: readonly Part[]): { readonly matter: object; readonly guide: object } {
  const of = (column: Column): readonly string[] => parts.filter((one) => one.column === column).flatMap(({ texts }) => texts);
  const one = (column: Column): string | undefined => of(column)[0];
  const [kind] = of('kind');
  const fee = of('fee');
  const times = timesFrom(of('promised'));
  const [limit] = of('statutory');
  const steps = [...of('steps').flatMap((words) => words.split('→')).map((words) => stepFrom(words.trim())), ...times.steps];
  const place = one('place');
  return {
    matter: said({
      name: one('name'), kind: kind === undefined ? undefined : kindFrom(kind), codes: some(of('codes')), basis: some(of('basis'))?.join('；'), body: one('body'), unit: one('unit'),
      fee: fee.length > 0 && fee.every(saysFree) ? { kind: 'none' } : undefined,
    }),
    guide: said({
      number: one('number'), issued: one('issued'), deciding: one('deciding'), applicants: one('applicants'), handling: one('handling'), manner: one('manner'), conditions: some(of('conditions')),
      policies: one('policies'), materials: some(of('materials').map((name) => ({ name }))), steps: some(steps), statutory: limit === undefined ? undefined : daysFrom(limit), promised: times.promised,
      result: one('result'), delivery: one('delivery'), places: place === undefined ? undefined : [said({ address: place, hours: one('hours') })], enquiry: one('enquiry'), complaint: one('complaint'),
      accountability: one('accountability'), remedies: one('remedies'), note: one('note'),
    }),
  };
}

/** Whether what was read of a part says all that the part says. */
function isHeld({ column, texts }: Part, all: readonly Part[]): boolean {
  const [first = ''] = texts;
  if (all.filter((one) => one.column === column).length > 1 && !MANY.includes(column)) return false;
  if (column === 'kind') return kindFrom(first) !== undefined;
  if (column === 'fee') return all.filter((one) => one.column === 'fee').every((one) => one.texts.every(saysFree));
  if (column === 'statutory') return texts.length === 1 && daysFrom(first) !== null && daysFrom(first)?.excluding === undefined;
  if (column === 'promised') return timesFrom(all.filter((one) => one.column === 'promised').flatMap((one) => one.texts)).whole;
  if (column === 'hours') return all.some((one) => one.column === 'place');
  return texts.length === 1 || MANY.includes(column);
}

export function readGuide(cells: GuideCells): GuideReading {
  const headings: Readonly<Record<string, Column>> = HEADINGS;
  const filled = Object.entries(cells).map(([heading, cell]) => ({ heading, column: headings[heading.trim()], texts: textsOf(cell) })).filter(({ texts }) => texts.length > 0);
  const parts = filled.flatMap(({ column, ...rest }) => (column === undefined ? [] : [{ ...rest, column }]));
  const unread = [...filled.filter(({ column }) => column === undefined), ...parts.filter((part) => !isHeld(part, parts))].map(({ heading }) => heading);
  const { matter, guide } = contentFrom(parts);
  const judged = { matter: MatterPart.safeParse(matter), guide: GuideContent.safeParse(guide) };
  const wrong = [...(judged.matter.error?.issues ?? []), ...(judged.guide.error?.issues ?? [])].map(({ path }) => path.map(String).join('.'));
  return { matter: judged.matter.data ?? {}, guide: judged.guide.data ?? {}, left: [...unread, ...wrong] };
}

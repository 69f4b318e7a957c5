import type { Period } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citations.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { PROMPT, type Parameter, type Unit } from '#law/parameters/define.ts';
import { PARAMETERS, type Binding, type ParameterCode } from '#law/parameters/index.ts';
import type { Statute } from '#law/statutes/define.ts';
import { STATUTES } from '#law/statutes/index.ts';

const LENGTHS: Readonly<Record<Period['unit'], string>> = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', year: '年' };

export const periodText = ({ unit, length }: Pick<Period, 'unit' | 'length'>): string => (length === 0 ? '当日' : `${length}${LENGTHS[unit]}`);

const isLength = (unit: Unit): unit is Period['unit'] => Object.hasOwn(LENGTHS, unit);

/** What the choices of parameters are called. */
const CHOICES: Readonly<Record<string, string>> = {
  listed: '列入目录的重大执法决定', 'all-ordinary': '适用普通程序的全部决定', 'summary-exempt': '不审核', 'summary-reviewed': '审核',
  'before-notice': '事先告知之前', 'after-notice': '事先告知之后', 'complex-or-grave': '情节复杂或者重大违法行为', major: '全部重大执法决定',
  'agency-mechanism': '按本机关的协调机制处理', 'collective-discussion': '提请机关负责人集体讨论决定',
  'social-impact': '具有一定社会影响的决定', 'exclude-warning-only': '只给予警告、通报批评的以外的全部决定', all: '全部决定', result: '处罚决定的结果', full: '处罚决定书全文',
  withheld: '不公开', named: '公开', 'not-required': '不要求公开', published: '公开',
  'administrative-regulation': '行政法规', 'local-regulation': '地方性法规', rule: '规章',
  'government-and-superior': '本级人民政府和上级主管部门', 'justice-and-superior': '本级司法行政部门和上级主管部门',
  'text-or-av': '文字记录或者音像记录', 'as-circumstances': '根据实际情况进行音像记录', av: '音像记录', 'full-av': '全程音像记录', promoted: '推行全程音像记录',
  show: '出示', 'show-wearing-encouraged': '出示，鼓励佩戴', 'wear-and-show': '佩戴并出示',
};

const NUMBERS: Readonly<Partial<Record<Unit, (value: number) => string>>> = {
  fen: (value) => yuanText(Fen.parse(value)), permille: (value) => `${value / 10}%`, person: (value) => `${value}人`, hour: (value) => `${value}小时`,
};

const numberText = (unit: Unit, value: number): string => (isLength(unit) ? periodText({ unit, length: value }) : NUMBERS[unit]?.(value) ?? String(value));

/** A parameter's value as people read it: 7个工作日, 50,000元, 3%, 及时, the name of a choice. */
export function valueText(unit: Unit, value: number | string): string {
  if (typeof value === 'number') return numberText(unit, value);
  if (value === PROMPT) return '及时';
  const [month, date] = value.split('-').map(Number);
  return unit === 'month-day' && date !== undefined ? `${month}月${date}日` : CHOICES[value] ?? value;
}

export const bindingText = ({ unit, value }: Pick<Binding, 'unit' | 'value'>): string => valueText(unit, value);

/** What is said of a parameter that nobody has set. */
export function unsetText(code: ParameterCode): string {
  const parameter: Parameter = PARAMETERS[code];
  return parameter.agencyMaySet === true ? '由本机关规定，尚未设定' : '现行规定没有确定的数值';
}

/** A citation by the short name of its source: 行政处罚法第五十四条第一款. */
export function shortOf({ statute, text }: Citation): string {
  const source: Statute | undefined = (STATUTES as Readonly<Record<string, Statute>>)[statute];
  return source === undefined ? text : `${source.short}${text.slice(text.indexOf('》') + 1)}`;
}

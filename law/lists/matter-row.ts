import { z } from 'zod';
import { MATTER_FIELDS, MATTER_KINDS, type Duty, type MatterKind } from '#law/matters/matter.ts';
import { type Cells, readRow } from './columns.ts';

/**
 * Rows of 权责清单 and 事项清单 as agencies publish them, read into matters. A matter may take several rows, one for each of its 责任事项;
 * a row of a 子项 names its main matter as well.
 */

const HEADINGS = {
  序号: 'number', 事项编码: 'codes', 权力编码: 'codes', 职权编码: 'codes', 编码: 'codes',
  职权类别: 'kind', 职权类型: 'kind', 权力类型: 'kind', 权力类别: 'kind', 事项类别: 'kind', 事项类型: 'kind', 类别: 'kind', 执法类别: 'kind', 行政执法类别: 'kind',
  职权名称: 'name', 事项名称: 'name', 权力名称: 'name', 项目名称: 'name', 行政检查事项: 'name', '职权名称(项目)': 'name', '权力名称(主项)': 'name', 权责事项: 'name', 一级事项: 'name',
  '职权名称(子项)': 'sub', '权力名称(子项)': 'sub', 子项名称: 'sub', 二级事项: 'sub',
  实施依据: 'basis', 职权依据: 'basis', 设定依据: 'basis', 权力依据: 'basis', '权力依据(具体条文)': 'basis', 执法依据: 'basis', 法律依据: 'basis',
  自由裁量标准: 'benchmark', 裁量标准: 'benchmark', 裁量基准: 'benchmark', 处罚幅度: 'range', 立案条件: 'filing', 检查事项等级: 'importance',
  实施主体: 'body', 法定主体: 'body', 责任主体: 'body', 实施机关: 'body', 实施部门: 'body', 行政执法主体: 'body',
  承办机构: 'unit', 责任科室: 'unit', '责任科室(单位)': 'unit', 内设机构或责任单位: 'unit', 单位: 'unit', 行使层级: 'level', 层级: 'level', 实施对象: 'objects',
  办理期限: 'timeLimit', 办理时限: 'timeLimit', 审核转报: 'forwarding', 收费情况: 'fee', '收费(征收)依据和标准': 'fee',
  责任事项: 'duty', 责任事项依据: 'dutyBasis', 追责情形: 'circumstances', 担责方式: 'manner', 追责依据: 'liabilityBasis', 追责对象范围: 'persons', 责任对象范围: 'persons', 违法责任: 'liability',
  救济渠道: 'remedies', 咨询电话: 'enquiry', 监督电话: 'complaint',
  公开内容: 'publicContent', 公开依据: 'publicBasis', 公开时限: 'publicPeriod', 公开主体: 'publicBody', 公开渠道和载体: 'publicChannels', 公开方式: 'publicManner', 公开范围: 'publicScope',
  '省指导目录 权力类型': 'originKind', '省指导目录 权力名称': 'originName', 对应情况: 'correspondence', 调整意见: 'adjustment', 备注: 'note',
} as const;
type Column = (typeof HEADINGS)[keyof typeof HEADINGS];
type Read = Readonly<Partial<Record<Column, string>>>;

/** 2021年清单 权力名称 is 权力名称 of that year's list; half-width brackets are those of the list. */
const heading = (words: string): string => words.trim().replace(/^\d{4}年清单\s*/, '').replaceAll('（', '(').replaceAll('）', ')');

const NONE = /^(无|无子项|\/|-|—)$/;

/** Words that say that nothing is charged. What is charged, on which basis and by which standard, a person enters. */
export const saysFree = (words: string): boolean => /^(否|无|不收费|免费|不收取费用)$/.test(words);

const KIND_OF: ReadonlyMap<string, MatterKind> = new Map([
  ...Object.entries(MATTER_KINDS).map(([code, name]) => [name, code as MatterKind] as const), // keys of a constant object
  ['其他行政权力', 'other'], ['其它行政权力', 'other'], ['其他职权', 'other'], ['其他类', 'other'],
]);
export const kindFrom = (words: string): MatterKind | undefined => KIND_OF.get(words) ?? KIND_OF.get(words.replace(/类$/, ''));

const Draft = z.strictObject(MATTER_FIELDS).partial();

export interface MatterDraft {
  /** What the list says, under the fields of a matter; what it does not say is not there. */
  readonly content: z.infer<typeof Draft>;
  /** Name of the main matter, where this is a 子项. */
  readonly main?: string;
  /** Fields that the law wants and the list does not have: an official fills them in before the matter is approved. */
  readonly lacking: readonly string[];
  /** Headings with content that no field holds, by the row's place in the list. Nothing is dropped silently. */
  readonly left: readonly { readonly row: number; readonly headings: readonly string[] }[];
}

interface Row {
  readonly at: number;
  readonly read: Read;
  readonly left: readonly string[];
  /** The heading under which the list has a column. */
  readonly published: (column: string) => string;
}

function rowFrom(cells: Cells, at: number): Row {
  const named = Object.entries(cells).map(([words, cell]) => [words, heading(words), cell] as const);
  const headings: Readonly<Record<string, Column>> = HEADINGS;
  // A heading that another one of the row means as well keeps its own words, and is left.
  const plain = named.map(([words, known, cell], index) => [named.findIndex(([, other]) => other === known) === index ? known : words, cell] as const);
  const { fields, left } = readRow(headings, Object.fromEntries(plain));
  const published = (column: string): string => named.find(([, known]) => known === column || headings[known] === column)?.[0] ?? column;
  const { sub, ...rest } = fields;
  // A list of 行政检查事项 has no column for the kind.
  const kind = published('name') === '行政检查事项' ? { kind: MATTER_KINDS.inspection } : {};
  return { at, read: { ...kind, ...(sub === undefined || NONE.test(sub) ? rest : fields) }, left: left.map(published), published };
}

const PARTS = ['duty', 'unit', 'timeLimit', 'dutyBasis'] as const satisfies readonly Column[];
const isPart = (column: string): boolean => PARTS.some((part) => part === column);

const sameMatter = (one: Read, other: Read): boolean =>
  one.duty !== undefined && other.duty !== undefined && one.name === other.name && one.sub === other.sub && one.kind === other.kind && one.name !== undefined;

/** Rows that follow one another and differ in their 责任事项 alone are one matter. */
function grouped(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && sameMatter(last[0].read, row.read)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

const whole = <Part extends object>(part: Part): { readonly [Key in keyof Part]?: NonNullable<Part[Key]> } | undefined => {
  const said = Object.entries(part).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said) as { readonly [Key in keyof Part]?: NonNullable<Part[Key]> }; // the members that are there
};

const duties = (rows: readonly Row[]): readonly z.input<typeof Duty>[] =>
  rows.flatMap(({ read: { duty, unit, timeLimit, dutyBasis } }) => (duty === undefined ? [] : [{
    name: duty, ...whole(rows.length === 1 ? {} : { unit, timeLimit, basis: dutyBasis }),
  }]));

/** Fields that are the matter's own, also where each duty has its unit and its time. */
function contentFrom(rows: readonly [Row, ...Row[]]): object {
  const { read } = rows[0];
  const { sub, name, kind, codes, fee, unit, timeLimit, dutyBasis, filing, number, basis, benchmark, range, importance, body, level, objects, forwarding, remedies, enquiry, complaint, note } = read;
  const alone = rows.length === 1;
  const known = kind === undefined ? undefined : kindFrom(kind);
  return whole({
    kind: known, name: sub ?? name ?? read.originName, number, codes: codes === undefined ? undefined : [codes], basis: basis ?? read.publicBasis, benchmark, range, importance, body, level, objects,
    ...(known === undefined || known === 'penalty' ? {} : { penaltyBasis: [] }), filing: filing?.split(/[;；\n]/).map((one) => one.trim()).filter((one) => one !== ''),
    ...(alone ? { unit, timeLimit, dutyBasis } : {}), forwarding, remedies, enquiry, complaint, note, fee: fee !== undefined && saysFree(fee) ? { kind: 'none' } : undefined,
    duties: read.duty === undefined ? undefined : duties(rows),
    accountability: whole({ circumstances: read.circumstances, manner: read.manner, basis: read.liabilityBasis, persons: read.persons, liability: read.liability }),
    disclosure: whole({
      content: read.publicContent, basis: read.publicBasis, period: read.publicPeriod, body: read.publicBody, channels: read.publicChannels, manner: read.publicManner, scope: read.publicScope,
    }),
    origin: whole({ kind: read.originKind, name: read.originName, correspondence: read.correspondence, adjustment: read.adjustment }),
  }) ?? {};
}

/** What the first row of a matter says again in the others is one thing; what a later row says otherwise is not its own. */
const contradictions = (first: Read, { read }: Row): readonly string[] =>
  Object.entries(read).filter(([column, words]) => !isPart(column) && column !== 'number' && first[column as Column] !== words).map(([column]) => column); // keys of the row

function draftFrom(rows: readonly [Row, ...Row[]]): MatterDraft {
  const [first, ...others] = rows;
  const { kind, fee, name, sub } = first.read;
  const unread = [...(kind !== undefined && kindFrom(kind) === undefined ? ['kind'] : []), ...(fee !== undefined && !saysFree(fee) ? ['fee'] : [])];
  const judged = Draft.safeParse(contentFrom(rows));
  const left = [
    { row: first.at, headings: [...first.left, ...unread.map(first.published), ...(judged.error?.issues ?? []).map(({ path }) => path.map(String).join('.'))] },
    ...others.map((row) => ({ row: row.at, headings: [...row.left, ...contradictions(first.read, row).map(row.published)] })),
  ].filter(({ headings }) => headings.length > 0);
  const content = judged.data ?? {};
  const lacking = [
    ...(content.kind === undefined ? ['kind'] : []), ...(content.name === undefined ? ['name'] : []), ...(content.basis === undefined ? ['basis'] : []),
    ...(content.penaltyBasis === undefined && (content.kind === undefined || content.kind === 'penalty') ? ['penaltyBasis'] : []),
  ];
  return { content, ...(sub !== undefined && name !== undefined ? { main: name } : {}), lacking, left };
}

/** The matters of a published list, in its order. */
export const readMatters = (list: readonly Cells[]): readonly MatterDraft[] => grouped(list.map(rowFrom)).map(draftFrom);

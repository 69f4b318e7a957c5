import { z } from 'zod';
import { isJurisdiction } from '#law/jurisdictions/index.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);
const lines = z.array(line(200)).max(100);
const keys = <Code extends string>(table: Readonly<Record<Code, unknown>>) => Object.keys(table) as [Code, ...Code[]]; // keys of a constant object

/** 执法行为类别: the superset of the plans, with the action kinds each of them is carried out by. */
export const ACTION_CLASSES = {
  licence: { name: '行政许可', kinds: ['licence'] },
  penalty: { name: '行政处罚', kinds: ['penalty-ordinary', 'penalty-summary', 'court-enforcement', 'crime-transfer'] },
  coercion: { name: '行政强制', kinds: ['coercion-measure', 'coercion-enforcement', 'court-enforcement'] },
  levy: { name: '行政征收', kinds: ['levy', 'court-enforcement'] },
  fee: { name: '行政收费', kinds: ['fee', 'court-enforcement'] },
  requisition: { name: '行政征用', kinds: ['requisition'] },
  inspection: { name: '行政检查', kinds: ['inspection'] },
} as const satisfies Record<string, { readonly name: string; readonly kinds: readonly string[] }>;

const CLASS_NAMES = Object.fromEntries(Object.entries(ACTION_CLASSES).map(([code, { name }]) => [code, name]));

/** What is published of a decision (D-03), the carrying out of it (D-06) and what inspections found (D-07). */
export const PUBLISHED_FIELDS = {
  agency: '执法机关', officers: '执法人员', party: '执法对象', class: '执法类别', facts: '违法事实', basis: '法律依据',
  conclusion: '执法结论', decision: '执法决定', remedies: '救济途径', performance: '履行情况', inspection: '行政检查情况',
} as const;

/** The lists and papers that a plan has the agency make, by what they are; their names and fields differ from plan to plan. */
export const LIST_CODES = {
  matters: '事项清单', powers: '权责清单', 'random-inspection': '随机抽查事项清单', subjects: '主体清单', officers: '人员清单', delegation: '委托执法信息',
  guides: '服务指南', 'flow-charts': '执法流程图', benchmarks: '裁量标准', window: '窗口人员信息', recording: '音像记录事项清单',
  catalogue: '审核目录清单', elements: '审核要素清单', 'review-chart': '审核流程图',
} as const;
export type ListCode = keyof typeof LIST_CODES;

/** A list as a plan requires it: its own name and exact fields, in order; none where the plan names no fields. */
export const RequiredList = z.strictObject({
  code: z.enum(keys(LIST_CODES)).meta({ title: '清单类别', labels: LIST_CODES }),
  name: line(50).meta({ title: '清单名称' }),
  fields: lines.meta({ title: '栏目', widget: 'lines' }),
  /** Where the plan says so. */
  place: line(50).meta({ title: '出处' }),
  /** Who looks at it before it is published or gets a copy of it. */
  reviewedBy: line(100).exactOptional().meta({ title: '审核或者报备' }),
});
export type RequiredList = z.infer<typeof RequiredList>;

/** The part of a profile that the agency adapts; all that is a number or a choice of law is a parameter, set by a setting. */
export const Adaptable = z.strictObject({
  /** The body that coordinates the three systems: 政府法制机构 then, 司法行政部门 now. */
  leadAgency: line(50).meta({ title: '统筹机构' }),
  /** The agency's own review body (F-02). */
  reviewBody: line(50).meta({ title: '法制审核机构' }),
  classes: z.array(z.enum(keys(ACTION_CLASSES))).min(1).max(7).meta({ title: '执法行为类别', labels: CLASS_NAMES }),
  /** Stages of the record as the plan names them; none where it leaves them to the agency's own measures. */
  stages: lines.meta({ title: '记录环节', widget: 'lines' }),
  fields: z.array(z.enum(keys(PUBLISHED_FIELDS))).max(11).meta({ title: '公示内容', labels: PUBLISHED_FIELDS }),
  /** 载体 of publication (B-15). */
  channels: lines.meta({ title: '公示载体', widget: 'lines' }),
  /** Acts to be recorded by sound and picture, and those recorded from beginning to end (E-05, E-06). */
  recorded: lines.meta({ title: '音像记录事项', widget: 'lines' }),
  recordedWhole: lines.meta({ title: '全程音像记录事项', widget: 'lines' }),
  /** 审核要素 (F-09), and the grounds on which the review returns a draft (F-12) where the plan lists them. */
  elements: lines.min(1).meta({ title: '审核要素', widget: 'lines' }),
  returnGrounds: lines.meta({ title: '退回情形', widget: 'lines' }),
  lists: z.array(RequiredList).max(20).meta({ title: '清单' }),
});
export type Adaptable = z.infer<typeof Adaptable>;

/** What one plan says of one parameter: a value, or words without one (null). */
export const PlanRow = z.strictObject({
  code: line(50),
  value: z.union([z.number(), z.string()]).nullable(),
  words: line(200),
  place: line(50),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** A value that others set or that is said without a source we could read: offered to the agency, never in force by itself. */
const Suggested = z.strictObject({ code: line(50), value: z.union([z.number(), z.string()]), why: line(200) });

/** How one agency runs the three systems under its plan. The five plans stand beside this file; an agency starts from one of them. */
export const AgencyProfile = z.strictObject({
  name: line(100),
  plan: z.strictObject({ title: line(200), number: line(50).nullable(), issuedOn: z.iso.date().nullable() }),
  jurisdiction: z.string().refine(isJurisdiction, '没有这个法域'),
  rows: z.array(PlanRow).min(1),
  suggested: z.array(Suggested),
  ...Adaptable.shape,
});
export type AgencyProfile = z.infer<typeof AgencyProfile>;

/** What an agency has changed against the profile it started from; kept as an edition of the list 'agency-profile'. */
export const ProfileEdition = z.strictObject({ base: line(50), ...Adaptable.partial().shape });
export type ProfileEdition = z.infer<typeof ProfileEdition>;

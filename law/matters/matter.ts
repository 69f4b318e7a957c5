import { z } from 'zod';
import { MatterId } from '#kernel/ids.ts';
import { Provision } from '#law/disposition.ts';
import { choice, line, lines, text } from '#law/forms/fields.ts';

/** The kinds of a published list of powers (权责清单). */
export const MATTER_KINDS = {
  permit: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  levy: '行政征收',
  fee: '行政收费',
  requisition: '行政征用',
  inspection: '行政检查',
  payment: '行政给付',
  confirmation: '行政确认',
  reward: '行政奖励',
  ruling: '行政裁决',
  other: '其他权力',
} as const;
export type MatterKind = keyof typeof MATTER_KINDS;

/** Kinds that the three systems cover, by the class of action that carries them out (law/profiles). The others are listed and open no case. */
export const CLASS_OF_KIND = {
  permit: 'licence', penalty: 'penalty', coercion: 'coercion', levy: 'levy', fee: 'fee', requisition: 'requisition', inspection: 'inspection',
} as const satisfies Partial<Record<MatterKind, string>>;
export type EnforcedKind = keyof typeof CLASS_OF_KIND;

export const isEnforced = (kind: MatterKind): kind is EnforcedKind => Object.hasOwn(CLASS_OF_KIND, kind);

/** Kinds that an application begins: their guides tell the applicant what to bring. */
export const isAppliedFor = (kind: MatterKind): boolean => ['permit', 'payment', 'confirmation', 'reward', 'ruling', 'other'].includes(kind);

export const FEES = { none: '不收费', charged: '收费' } as const;

/** 收费情况: what is charged has a basis and a published standard. */
export const Fee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('charged'), basis: Provision.meta({ title: '收费依据' }), standard: text('收费标准', 2000) }),
]).meta({ title: '收费情况', labels: FEES });
export type Fee = z.infer<typeof Fee>;

/** 责任事项: one of the agency's duties in a matter, with the unit that bears it and its own time limit. */
export const Duty = z.strictObject({
  name: text('责任事项', 2000),
  unit: line('责任科室', 100).exactOptional(),
  basis: text('责任事项依据', 1000).exactOptional(),
  timeLimit: line('办理期限', 100).exactOptional(),
});

/** 追责: when, how, on what ground and who is held to account. */
const Accountability = z.strictObject({
  circumstances: text('追责情形', 4000).exactOptional(),
  manner: text('担责方式', 2000).exactOptional(),
  basis: text('追责依据', 2000).exactOptional(),
  persons: line('追责对象范围', 500).exactOptional(),
  liability: text('违法责任', 4000).exactOptional(),
});

/** What of a matter is published, when and where (政务公开事项标准目录). */
const MatterDisclosure = z.strictObject({
  content: text('公开内容', 4000).exactOptional(),
  basis: text('公开依据', 2000).exactOptional(),
  period: text('公开时限', 1000).exactOptional(),
  body: line('公开主体').exactOptional(),
  channels: line('公开渠道和载体').exactOptional(),
  manner: line('公开方式').exactOptional(),
  scope: line('公开范围').exactOptional(),
});

/** Where the matter comes from, and what became of it in the yearly comparison with the superior's catalogue. */
const Origin = z.strictObject({
  kind: line('上级目录的权力类型', 50).exactOptional(),
  name: line('上级目录的权力名称').exactOptional(),
  correspondence: line('对应情况').exactOptional(),
  adjustment: line('调整意见').exactOptional(),
});

export const MATTER_FIELDS = {
  kind: choice('执法类别', MATTER_KINDS),
  /** The main matter, where this is a 子项: one level. */
  parent: MatterId.exactOptional().meta({ title: '主项' }),
  name: line('事项名称'),
  /** The agency's own number in its list, and the codes under which others keep the matter. */
  number: line('序号', 20).exactOptional(),
  codes: lines('权力编码').max(10).exactOptional(),
  basis: text('执法依据', 4000),
  /** Articles that found the penalty, each as cited in the decision; none for the other kinds. */
  penaltyBasis: lines('处罚依据的条文', 0).max(50),
  filing: lines('立案条件').max(20).exactOptional(),
  range: text('处罚幅度', 2000).exactOptional(),
  benchmark: text('裁量基准', 4000).exactOptional(),
  importance: line('检查事项等级', 50).exactOptional(),
  body: line('实施主体', 100).exactOptional(),
  unit: line('承办机构', 100).exactOptional(),
  level: line('行使层级', 50).exactOptional(),
  objects: text('实施对象', 1000).exactOptional(),
  timeLimit: line('办理时限').exactOptional(),
  forwarding: line('审核转报', 100).exactOptional(),
  fee: Fee.exactOptional(),
  duties: z.array(Duty.meta({ title: '责任事项' })).min(1).max(50).exactOptional().meta({ title: '责任事项' }),
  dutyBasis: text('责任事项依据', 4000).exactOptional(),
  accountability: Accountability.exactOptional().meta({ title: '追责' }),
  remedies: line('救济渠道').exactOptional(),
  enquiry: line('咨询电话', 100).exactOptional(),
  complaint: line('监督电话', 100).exactOptional(),
  disclosure: MatterDisclosure.exactOptional().meta({ title: '公开' }),
  origin: Origin.exactOptional().meta({ title: '来源和调整' }),
  note: text('备注', 1000).exactOptional(),
};

/** A matter (执法事项、权责事项) as one edition has it. Only what the law requires of its kind is required. */
export const MatterContent = z.strictObject(MATTER_FIELDS)
  .refine(({ kind, penaltyBasis }) => (kind === 'penalty') === penaltyBasis.length > 0, { path: ['penaltyBasis'], message: '行政处罚事项应当列明处罚依据的条文，其他事项不填' });
export type MatterContent = z.infer<typeof MatterContent>;

export type MatterField = keyof typeof MATTER_FIELDS;

const COMMON: readonly MatterField[] = ['name', 'number', 'codes', 'basis', 'unit', 'level', 'timeLimit', 'duties', 'accountability', 'note'];
const OWN: Readonly<Partial<Record<MatterKind, readonly MatterField[]>>> = {
  permit: ['objects', 'fee'], penalty: ['penaltyBasis', 'benchmark'], levy: ['objects', 'fee'], fee: ['objects', 'fee'], requisition: ['objects'], inspection: ['objects', 'importance'],
};

/** What the form of a matter asks for: what its kind needs, and whatever is already filled in, so that nothing is lost by editing. */
export const askedOf = (kind: MatterKind, filled: Partial<MatterContent> = {}): readonly MatterField[] => {
  const own = OWN[kind] ?? ['objects', 'fee'];
  const wanted = (field: MatterField): boolean =>
    field !== 'kind' && field !== 'parent' && (COMMON.includes(field) || own.includes(field) || (field !== 'penaltyBasis' && filled[field] !== undefined));
  return (Object.keys(MATTER_FIELDS) as MatterField[]).filter(wanted); // keys of a constant object
};

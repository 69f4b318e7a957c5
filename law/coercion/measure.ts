import { z } from 'zod';
import { Provision } from '#law/disposition.ts';
import { count, line, money, text, yesNo } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';

/** One thing or place that a measure is to be laid on. */
const Thing = z.strictObject({
  name: line('名称'),
  quantity: line('数量、规格', 100),
  relation: line('与违法行为的关系'),
  related: yesNo('与违法行为有关'),
  necessity: yesNo('属于公民个人及其所扶养家属的生活必需品'),
  sealedElsewhere: yesNo('已被其他国家机关依法查封'),
});
export type Thing = z.infer<typeof Thing>;

const common = {
  facts: text('涉嫌违法的事实和采取强制措施的理由'),
  basis: provisions('强制措施的依据'),
  days: count('期限（日）', 1, 1000),
  longerBy: Provision.exactOptional().meta({ title: '法律、行政法规对期限的另行规定' }),
};
const things = z.array(Thing).min(1).max(500).meta({ title: '场所、设施或者财物' });

/** What the agency orders, or means to (行政强制法第九条): the measures against things and accounts. */
export const Measure = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seal'), ...common, things, custody: line('保管方式和地点') }),
    z.strictObject({ kind: z.literal('detain'), ...common, things, custody: line('保管方式和地点') }),
    z.strictObject({
      kind: z.literal('freeze'), ...common, institution: line('金融机构'), account: line('账户', 100), amountFen: money('冻结数额（元）'),
      involvedFen: money('违法行为涉及的金额（元）'), frozenElsewhere: yesNo('已被其他国家机关依法冻结'),
    }),
  ]);
export type Measure = z.infer<typeof Measure>;

export const MEASURES = {
  seal: '查封场所、设施或者财物', detain: '扣押财物', freeze: '冻结存款、汇款',
} as const satisfies Record<Measure['kind'], string>;

export const measureField = (title: string) => Measure.meta({ title, widget: 'variant', labels: MEASURES, prefill: 'proposal' });

/** What is held under a measure, each thing with its own fate; money in an account is one thing. */
export interface Held {
  readonly number: number;
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly returned: boolean;
}

/** 处理决定 (行政强制法第二十七条): what became of a thing. */
export const DISPOSALS = { confiscate: '没收', destroy: '销毁', lift: '解除', other: '依法作出其他处理' } as const;
export type Outcome = keyof typeof DISPOSALS | 'transfer';

export const heldUnder = (measure: Measure): readonly Held[] => {
  const names = measure.kind === 'freeze' ? [`${measure.institution}的存款、汇款`] : measure.things.map(({ name, quantity }) => `${name}（${quantity}）`);
  return names.map((name, index) => ({ number: index + 1, name, outcome: null, returned: false }));
};

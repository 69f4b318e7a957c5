import { z } from 'zod';
import { demanded, line, money, text, yesNo } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';

/** What the party owes by the decision that is to be enforced. */
export const Duty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), principalFen: money('金钱给付义务的数额（元）') }),
  z.strictObject({ kind: z.literal('demolish'), object: line('违法的建筑物、构筑物、设施（名称、位置）') }),
  z.strictObject({
    kind: z.literal('restore'), detail: text('排除妨碍、恢复原状等义务', 2000),
    harm: yesNo('不履行的后果已经或者将危害交通安全、造成环境污染或者破坏自然资源'),
  }),
  z.strictObject({ kind: z.literal('act'), detail: text('其他应当履行的义务', 2000) }),
]);
export type Duty = z.infer<typeof Duty>;

export const DUTIES = {
  money: '金钱给付义务', demolish: '拆除违法的建筑物、构筑物、设施', restore: '排除妨碍、恢复原状等义务', act: '其他义务',
} as const satisfies Record<Duty['kind'], string>;

const common = {
  facts: text('当事人不履行的情况和强制执行的理由'),
  basis: provisions('强制执行的依据'),
  manner: text('强制执行的方式和时间', 2000),
  /** 有证据证明有转移或者隐匿财物迹象 (第三十七条第三款): the demand's period need not run out. */
  hiding: text('转移或者隐匿财物迹象的证据（立即强制执行的填写）', 2000).exactOptional().meta({ title: '转移或者隐匿财物迹象的证据（立即强制执行的填写）', widget: 'text' }),
};

/** How the agency enforces, or means to (行政强制法第十二条). */
export const Enforcement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('transfer'), ...common, amountFen: money('划拨数额（元）'), institution: line('金融机构'),
    account: demanded(line('收款的国库（财政专户）账户')),
  }),
  z.strictObject({ kind: z.literal('auction'), ...common, amountFen: money('抵缴数额（元）'), things: text('拍卖或者依法处理的财物', 2000) }),
  z.strictObject({ kind: z.literal('demolish'), ...common }),
  z.strictObject({
    kind: z.literal('substitute'), ...common, performer: line('代履行人'), interested: yesNo('代履行人与本案有利害关系'), budgetFen: money('代履行费用预算（元）'),
  }),
  z.strictObject({ kind: z.literal('other'), ...common }),
]);
export type Enforcement = z.infer<typeof Enforcement>;

export const ENFORCEMENTS = {
  transfer: '划拨存款、汇款', auction: '拍卖或者依法处理查封、扣押的财物', demolish: '强制拆除', substitute: '代履行', other: '其他强制执行方式',
} as const satisfies Record<Enforcement['kind'], string>;

export const enforcementField = (title: string) => Enforcement.meta({ title, widget: 'variant', labels: ENFORCEMENTS, prefill: 'proposal' });

/** Which duty is enforced in which way. */
export const FITTING = {
  money: ['transfer', 'auction'], demolish: ['demolish'], restore: ['substitute', 'other'], act: ['other'],
} as const satisfies Record<Duty['kind'], readonly Enforcement['kind'][]>;

import { z } from 'zod';
import { canonicalJson } from '#kernel/canonical.ts';
import { chineseDate } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import { DatedProvision, lawChoices } from '#law/law-choice.ts';
import { AppliedTier } from './lists/benchmark-applied.ts';

export { Provision } from '#law/law-choice.ts';

/** 行政处罚的种类 (处罚法第九条), leaf by leaf, lightest first in the order in which statistics count a decision. */
export const PENALTY_TYPES = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-property': '没收非法财物',
  'suspend-licence': '暂扣许可证件',
  'downgrade-qualification': '降低资质等级',
  'restrict-business': '限制开展生产经营活动',
  'stop-business': '责令停产停业',
  'close-down': '责令关闭',
  'restrict-occupation': '限制从业',
  'revoke-licence': '吊销许可证件',
  other: '法律、行政法规规定的其他行政处罚',
} as const;

export type PenaltyType = keyof typeof PENALTY_TYPES;

const PENALTY_CODES = Object.keys(PENALTY_TYPES) as [PenaltyType, ...PenaltyType[]]; // keys of a constant object

/** Penalties that are a sum of money, or are worth one. */
export const MONEY_PENALTIES: ReadonlySet<PenaltyType> = new Set(['fine', 'confiscate-gains', 'confiscate-property']);

export const Penalty = z
  .strictObject({
    type: z.enum(PENALTY_CODES).meta({ title: '处罚种类', labels: PENALTY_TYPES }),
    amountFen: Fen.exactOptional().meta({ title: '数额（元）', widget: 'money' }),
    detail: z.string().trim().max(500).exactOptional().meta({ title: '内容' }),
  })
  .refine((penalty) => !MONEY_PENALTIES.has(penalty.type) || (penalty.amountFen ?? 0) > 0, {
    path: ['amountFen'], message: '罚款、没收应当写明确定的数额，不得以幅度代替',
  });
export type Penalty = z.infer<typeof Penalty>;

const versionText = ({ since }: DatedProvision): string => (since === undefined ? '' : `（自${chineseDate(since)}起施行的版本）`);

/** Provisions as a decision names them: 《某法》第一条、《某条例》（自…起施行的版本）第二条. */
export const provisionsText = (list: readonly DatedProvision[]): string =>
  list.map((one) => `《${one.source.replace(/^《(.*)》$/, '$1')}》${versionText(one)}${one.place}`).join('、');

const text = (title: string, longest = 5000) => z.string().trim().min(1).max(longest).meta({ title, widget: 'text' });

/** Why an act that was done is not punished (处罚法第三十条、第三十一条、第三十三条). */
export const NO_PENALTY_GROUNDS = {
  minor: '违法行为轻微并及时改正，没有造成危害后果', first: '初次违法且危害后果轻微并及时改正', faultless: '当事人有证据足以证明没有主观过错',
  'under-fourteen': '当事人不满十四周岁（责令监护人加以管教）', incapacity: '当事人在不能辨认或者不能控制自己行为时违法（责令监护人严加看管和治疗）',
} as const;
const GROUND_CODES = Object.keys(NO_PENALTY_GROUNDS) as [keyof typeof NO_PENALTY_GROUNDS, ...(keyof typeof NO_PENALTY_GROUNDS)[]]; // keys of a constant object

const found = {
  facts: text('违法事实'),
  evidence: text('证据'),
  violated: z.array(DatedProvision).min(1).meta({ title: '违反的规定' }),
  basis: z.array(DatedProvision).min(1).meta({ title: '处理依据' }),
};

/** What the agency decides, or means to (处罚法第五十七条第一款): the four kinds of decision. */
export const Disposition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('penalty'), ...found,
      penalties: z.array(Penalty).min(1).meta({ title: '处罚' }),
      discretion: text('裁量理由和适用的裁量基准'),
      correction: text('责令改正的内容'),
      lightened: z.boolean().exactOptional().meta({ title: '已依法从轻或者减轻处罚', widget: 'switch' }),
      lawChoices,
      /** Absent where the discretion is stated in words alone. */
      benchmark: AppliedTier.exactOptional().meta({ title: '适用的裁量基准' }),
    }),
    z.strictObject({
      kind: z.literal('no-penalty-minor'), ...found,
      reason: text('不予处罚的理由'),
      education: text('教育内容'),
      ground: z.enum(GROUND_CODES).exactOptional().meta({ title: '不予处罚的情形', labels: NO_PENALTY_GROUNDS }),
      lawChoices,
    }),
    z.strictObject({
      kind: z.literal('no-penalty-unfounded'),
      facts: text('查明的事实'), evidence: text('证据'), reason: text('违法事实不能成立的理由'), lawChoices,
    }),
    z.strictObject({
      kind: z.literal('transfer'),
      facts: text('涉嫌犯罪的事实'), evidence: text('证据'), basis: found.basis,
      suspected: text('涉嫌的罪名', 200), authority: text('移送的机关', 200),
    }),
  ])
  .meta({ title: '处理意见', widget: 'disposition' });
export type Disposition = z.infer<typeof Disposition>;

export const DISPOSITION_KINDS = {
  penalty: '给予行政处罚',
  'no-penalty-minor': '不予行政处罚（违法行为轻微）',
  'no-penalty-unfounded': '不予行政处罚（违法事实不能成立）',
  transfer: '移送司法机关',
} as const satisfies Record<Disposition['kind'], string>;

export const penaltiesOf = (disposition: Disposition): readonly Penalty[] =>
  disposition.kind === 'penalty' ? disposition.penalties : [];

/** Carried out by being given (警告、通报批评), or by being paid (罚款). */
const GIVEN_OR_PAID: ReadonlySet<PenaltyType> = new Set(['warning', 'public-criticism', 'fine']);

export const isPerformed = ({ type }: Penalty): boolean => !GIVEN_OR_PAID.has(type);

/** Whether it says something besides a fine that has to be carried out. */
export const asksPerformance = (disposition: Disposition): boolean => penaltiesOf(disposition).some(isPerformed);

/** The same in every word and amount. */
export const sameDisposition = (a: Disposition, b: Disposition): boolean => canonicalJson(a) === canonicalJson(b);

/** The whole amount of one type of penalty, in fen. */
export const amountOf = (disposition: Disposition, type: PenaltyType): number =>
  penaltiesOf(disposition).reduce((sum, penalty) => (penalty.type === type ? sum + (penalty.amountFen ?? 0) : sum), 0);

/**
 * Whether `next` is heavier than `before`: a type of penalty that was not there, or a higher sum of one that was (处罚法第四十五条第三款).
 * Going from no penalty to a penalty is heavier; going to a transfer is a different matter and not compared.
 */
export function isHeavier(next: Disposition, before: Disposition): boolean {
  return penaltiesOf(next).some(
    ({ type }) => !penaltiesOf(before).some((penalty) => penalty.type === type) || amountOf(next, type) > amountOf(before, type),
  );
}

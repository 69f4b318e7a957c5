import { z } from 'zod';
import { Provision } from '#law/disposition.ts';
import { choice, date, line, text, yesNo } from '#law/forms/fields.ts';

/** 许可类别, as the credit publication standard for licences counts them (发改办财金〔2018〕424号). */
export const LICENCE_CATEGORIES = { ordinary: '普通', concession: '特许', recognition: '认可', approval: '核准', registration: '登记', other: '其他' } as const;

/** Grounds of 许可法第六十九条: the first four and the last allow revocation, fraud demands it. */
export const REVOCATION_GROUNDS = {
  abuse: '工作人员滥用职权、玩忽职守作出准予许可决定', 'beyond-authority': '超越法定职权作出准予许可决定', 'against-procedure': '违反法定程序作出准予许可决定',
  unqualified: '对不具备申请资格或者不符合法定条件的申请人准予许可', fraud: '被许可人以欺骗、贿赂等不正当手段取得许可', other: '依法可以撤销的其他情形',
} as const;

/** Grounds of 许可法第七十条. */
export const CANCELLATION_GROUNDS = {
  expired: '有效期届满未延续', dead: '赋予公民特定资格的许可，该公民死亡或者丧失行为能力', dissolved: '法人或者其他组织依法终止',
  revoked: '许可依法被撤销、撤回，或者许可证件依法被吊销', 'force-majeure': '因不可抗力导致许可事项无法实施', other: '法律、法规规定的其他情形',
} as const;

/** Grounds of 许可法第八条第二款. */
export const WITHDRAWAL_GROUNDS = { 'law-changed': '所依据的法律、法规、规章修改或者废止', circumstances: '准予许可所依据的客观情况发生重大变化' } as const;

const found = { facts: text('审查查明的事实'), basis: z.array(Provision).min(1).meta({ title: '适用的依据' }) };
const compensation = text('补偿（赔偿）的范围、数额和方式', 2000).exactOptional();

/** What is decided of an application or of a licence (许可法第八条、第三十八条、第四十九条、第五十条、第六十九条、第七十条). */
export const LicenceDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('grant'), ...found, category: choice('许可类别', LICENCE_CATEGORIES), content: text('许可内容'), certificate: line('许可证件名称'),
      validFrom: date('有效期自'), validTo: date('有效期至').exactOptional().meta({ title: '有效期至（长期有效的不填）', widget: 'date' }),
    }),
    z.strictObject({
      kind: z.literal('refuse'), ...found, reason: text('不予许可的理由'),
      falsehood: yesNo('申请人隐瞒有关情况或者提供虚假材料'), safety: yesNo('属于直接关系公共安全、人身健康、生命财产安全事项'),
    }),
    z.strictObject({ kind: z.literal('change'), ...found, content: text('变更的内容') }),
    z.strictObject({ kind: z.literal('renew'), ...found, validTo: date('延续后的有效期至') }),
    z.strictObject({
      kind: z.literal('withdraw'), ...found, ground: choice('撤回的情形', WITHDRAWAL_GROUNDS), interest: text('公共利益的需要'),
      loss: yesNo('给公民、法人或者其他组织造成财产损失'), compensation,
    }),
    z.strictObject({
      kind: z.literal('revoke'), ...found, ground: choice('撤销的情形', REVOCATION_GROUNDS), reason: text('撤销的理由'),
      harmful: yesNo('撤销可能对公共利益造成重大损害'), safety: yesNo('属于直接关系公共安全、人身健康、生命财产安全事项'), compensation,
    }),
    z.strictObject({ kind: z.literal('cancel'), ...found, ground: choice('注销的情形', CANCELLATION_GROUNDS) }),
    z.strictObject({ kind: z.literal('keep'), ...found, reason: text('维持许可的理由') }),
  ]);
export type LicenceDraft = z.infer<typeof LicenceDraft>;

export const LICENCE_DRAFTS = {
  grant: '准予行政许可', refuse: '不予行政许可（不予变更、不予延续）', change: '准予变更行政许可', renew: '准予延续行政许可',
  withdraw: '撤回行政许可', revoke: '撤销行政许可', cancel: '注销行政许可', keep: '维持行政许可',
} as const satisfies Record<LicenceDraft['kind'], string>;

export const draftField = (title: string) => LicenceDraft.meta({ title, widget: 'variant', labels: LICENCE_DRAFTS, prefill: 'proposal' });

/** What may be applied for, and what the agency may begin itself. */
export const MATTERS = {
  new: '申请取得许可', change: '申请变更许可', renewal: '申请延续许可', withdrawal: '撤回许可', revocation: '撤销许可', cancellation: '注销许可',
} as const;
export type Matter = keyof typeof MATTERS;

/** What each matter can end with. */
export const OUTCOMES = {
  new: ['grant', 'refuse'], change: ['change', 'refuse'], renewal: ['renew', 'refuse'],
  withdrawal: ['withdraw', 'keep'], revocation: ['revoke', 'keep'], cancellation: ['cancel', 'keep'],
} as const satisfies Record<Matter, readonly LicenceDraft['kind'][]>;

/** Matters that an application begins: acceptance, periods and certificate are about them. */
export const isApplication = (matter: Matter): boolean => matter === 'new' || matter === 'change' || matter === 'renewal';

/** Decisions by which somebody may do what they might not before. */
export const isFavourable = ({ kind }: LicenceDraft): boolean => kind === 'grant' || kind === 'change' || kind === 'renew';

/** Money that the agency owes because of the decision (第八条第二款、第六十九条第四款). */
export const owesCompensation = (draft: LicenceDraft): boolean => (draft.kind === 'withdraw' || draft.kind === 'revoke') && draft.compensation !== undefined;

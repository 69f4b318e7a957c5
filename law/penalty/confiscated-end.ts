import { z } from 'zod';
import { Provision } from '#law/disposition.ts';
import { date, line, lines, money, text } from '#law/forms/fields.ts';

const proceeds = { receipt: line('缴库凭证号', 50).exactOptional(), remittedOn: date('上缴国库的日期').exactOptional() };

/** What becomes of confiscated property: destroyed where the law says so, else auctioned in public or handled as the State has laid down (处罚法第七十四条第一款). */
export const ConfiscatedEnd = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('destroy'), basis: Provision.meta({ title: '应当销毁的依据' }), manner: text('销毁的方法和经过', 2000), place: line('销毁地点'), supervisors: lines('监销人（两名以上）', 2),
  }),
  z.strictObject({ method: z.literal('auction'), institution: line('拍卖机构'), taker: line('买受人', 100), proceedsFen: money('拍卖所得（元）'), ...proceeds }),
  z.strictObject({
    method: z.literal('other'), basis: Provision.meta({ title: '处理的依据（国家有关规定）' }), manner: text('处理的方法和经过', 2000), taker: line('接收单位（人）', 100),
    proceedsFen: money('所得款项（元，没有的填0）'), ...proceeds,
  }),
]);
export type ConfiscatedEnd = z.infer<typeof ConfiscatedEnd>;

export const ENDS = { destroy: '销毁', auction: '公开拍卖', other: '按照国家有关规定处理' } as const satisfies Record<ConfiscatedEnd['method'], string>;

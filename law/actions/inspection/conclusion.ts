import { z } from 'zod';
import { date, line, text } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';
import { named } from '#law/forms/remedies.ts';

const findings = text('检查情况');
const found = { findings, problems: text('发现的问题'), basis: provisions('认定问题的依据') };

/** What an inspection comes to, and what follows from it. */
export const Conclusion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('no-problem'), findings }),
    z.strictObject({ kind: z.literal('correction'), ...found, content: text('责令改正的内容'), correctBy: date('改正期限') }),
    z.strictObject({
      kind: z.literal('penalty'), ...found, content: text('责令改正的内容').exactOptional(), correctBy: date('改正期限').exactOptional(),
    }),
    z.strictObject({ kind: z.literal('transfer'), ...found, authority: named('有管辖权的机关') }),
    z.strictObject({ kind: z.literal('crime'), ...found, suspected: line('涉嫌的罪名'), authority: named('移送的公安机关') }),
  ]);
export type Conclusion = z.infer<typeof Conclusion>;

export const CONCLUSIONS = {
  'no-problem': '未发现问题', correction: '发现问题，责令改正', penalty: '发现违法行为，立案查处', transfer: '不属于本机关职责，移送有权机关', crime: '涉嫌犯罪，移送公安机关',
} as const satisfies Record<Conclusion['kind'], string>;

export const ordersCorrection = (conclusion: Conclusion): boolean => (conclusion.kind === 'correction' || conclusion.kind === 'penalty') && conclusion.correctBy !== undefined;

import { z } from 'zod';
import { Instant } from '#kernel/dates.ts';
import { Digest, EventId } from '#kernel/ids.ts';
import { choice, count, line, text, yesNo } from './fields.ts';
import { HANDWRITING, LONGEST_HANDWRITING } from './handwriting.ts';

/** Signatures by hand on documents that are issued: 笔录、回证、清单. */

const moment = (title: string) => Instant.meta({ title, widget: 'instant' });
const strokes = (title: string) => z.string().max(LONGEST_HANDWRITING, '笔迹过长，请清除后重新签名').regex(HANDWRITING, `请${title}`).meta({ title, widget: 'handwriting' });

/** The place that is signed: of which document, by what it says, and which of its signature lines. */
const SIGNED = {
  event: EventId.meta({ title: '作出文书的环节' }),
  form: z.string().regex(/^[a-z][a-z-]{1,60}$/).meta({ title: '文书' }),
  digest: Digest.meta({ title: '文书内容摘要' }),
  place: count('签名栏的次序', 0, 200),
  label: line('签名栏', 100),
  name: line('签名人', 100),
};

export const SignDocument = z.strictObject({
  ...SIGNED,
  pages: z.array(z.strictObject({ page: count('页', 1, 500), at: moment('确认时间') })).min(1, '请逐页确认').max(500).meta({ title: '逐页确认' }),
  signedAt: moment('签名时间'),
  strokes: strokes('手写签名'),
});
export type SignDocument = z.infer<typeof SignDocument>;

export const UNSIGNED = { refused: '拒绝签名', absent: '不在场', unable: '不能书写' } as const;

export const NoteUnsigned = z.strictObject({
  ...SIGNED,
  manner: choice('没有签名的情形', UNSIGNED),
  circumstances: text('情况说明', 1000),
  witness: line('见证人', 100).exactOptional(),
  witnessOf: line('见证人的单位、身份', 100).exactOptional(),
  witnessStrokes: strokes('见证人手写签名').exactOptional(),
  filmed: yesNo('以音像记录了经过'),
});
export type NoteUnsigned = z.infer<typeof NoteUnsigned>;

import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';

/**
 * What a document says, apart from how it looks: the one source of the printed sheet, the preview on screen, the plain text and the
 * editable twin. It is kept with the document when it is issued, so a paper reads the same for ever whatever forms say later.
 */

const text = z.string();
const Pair = z.strictObject({ label: text, value: text });

/** Somebody who signs: by hand, so the name may be left blank; `date` leaves room for one. */
const Signer = z.strictObject({ label: text, name: text.nullable(), date: z.boolean() });

export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text }),
  /** Whom the document addresses; stands flush left and ends with a colon. */
  z.strictObject({ kind: z.literal('addressee'), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  /** A ruled form: each row holds one pair, or two side by side. */
  z.strictObject({ kind: z.literal('form'), rows: z.array(z.array(Pair).min(1).max(2)) }),
  /** A ruled list (清单) whose head repeats on every page. `widths` are shares of the line. */
  z.strictObject({ kind: z.literal('inventory'), title: text, headings: z.array(text).min(1), widths: z.array(z.int().min(1)), rows: z.array(z.array(text)) }),
  z.strictObject({ kind: z.literal('dialogue'), turns: z.array(z.strictObject({ question: text, answer: text })) }),
  /** 审批意见: an opinion in a ruled box with room for the signature of who gives it. */
  z.strictObject({ kind: z.literal('opinion'), label: text, text, signer: text.nullable(), date: text.nullable() }),
  z.strictObject({ kind: z.literal('signatures'), statement: text.nullable(), signers: z.array(Signer).min(1) }),
  /** Where the party may turn (REMEDY). */
  z.strictObject({ kind: z.literal('remedies'), text }),
  /** 发文机关署名、成文日期 and the place of the seal (ORG). */
  z.strictObject({ kind: z.literal('issuer'), agency: text, date: text, seal: z.boolean() }),
  z.strictObject({ kind: z.literal('note'), text }),
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const Paper = z.strictObject({
  /** Code in the document catalogue, e.g. CF-22. */
  form: text,
  title: text,
  /** 发文机关标志, in red above the line; null for forms that have none. */
  letterhead: text.nullable(),
  agency: text,
  /** 文号; null for documents without one. */
  number: text.nullable(),
  /** Inside the agency only. */
  internal: z.boolean(),
  issuedOn: LegalDate,
  /** Who signs at the foot of every page (records of what somebody said or saw). */
  pageSigner: text.nullable(),
  /** What every page of a demonstration says of itself. */
  mark: text.nullable(),
  blocks: z.array(Block),
});
export type Paper = z.infer<typeof Paper>;

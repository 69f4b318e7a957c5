import type { Instant } from '#kernel/dates.ts';

/** What stands in the signature's place in the file, and the moment that a time stamp authority vouches for; null without one. */
export interface MadeSignature {
  readonly contents: Uint8Array;
  readonly stampedAt: Instant | null;
}

/**
 * Who signs the bytes of a PDF. `certificate-signer.ts` makes PAdES by the agency's certificate; a seal server (签章服务器) stands behind the
 * same contract. It is handed every byte of the file outside its own place, computes its digest over them (SM3 for GB/T 38540), and
 * answers with one DER value (CMS SignedData, or SES_Signature) of at most `reserved` bytes. It names the filters by which readers of PDF know its kind.
 * It refuses by throwing `CannotSign`; it never answers with a signature that its own certificate does not verify.
 * The platform makes no GB/T 38540 seals itself: a seal (电子印章) is issued by a certified maker, and our SM2 keys are not that.
 */
export interface DocumentSigner {
  /** Whom a reader is told that the signature is by. */
  readonly name: string;
  readonly filter: string;
  readonly subFilter: string;
  readonly reserved: number;
  readonly sign: (bytes: Uint8Array) => Promise<MadeSignature>;
}

/** A signature that cannot be made now, with the sentence for the person who waits for it and what to do. */
export class CannotSign extends Error {
  override readonly name = 'CannotSign';
  readonly todo: string;

  constructor(sentence: string, todo: string, cause?: unknown) {
    super(sentence, { cause });
    this.todo = todo;
  }
}

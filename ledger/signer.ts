import { utf8 } from './bytes.ts';
import type { VerifierKey } from './keys.ts';
import { cosignedMessage, formatTimestamped, type NoteSignature } from './note.ts';

/** Who holds a private key: this machine's file, or a certified device (服务器密码机). Deterministic for Ed25519: the same text has one signature. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/** A log's own signature line under a text. */
export const signText = async ({ key, sign }: Signer, text: string): Promise<NoteSignature> => ({ name: key.name, id: key.id, signature: await sign(utf8(text)) });

/** A witness's line, which says when; `at` in POSIX seconds. */
export const cosignText = async ({ key, sign }: Signer, text: string, at: number): Promise<NoteSignature> => ({
  name: key.name, id: key.id, signature: formatTimestamped(at, await sign(cosignedMessage(text, at))),
});

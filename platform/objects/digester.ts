import { createHash, type Hash } from 'node:crypto';
import { CHUNK } from '#ledger/chunks.ts';
import { rootOf } from './tree.ts';

/** What a file is known by. `sha256` and `root` are lower-case hexadecimal; `chunks` are the SHA-256 of its chunks, one after the other. */
export interface Digests {
  readonly size: number;
  readonly sha256: string;
  readonly root: string;
  readonly chunks: Buffer;
}

/** Digests a file as it comes: as a whole, and by chunks. A copy keeps the state before bytes that may turn out not to count. */
export class Digester {
  #whole: Hash = createHash('sha256');
  #chunk: Hash = createHash('sha256');
  #chunks: Buffer[] = [];
  #position = 0;

  /** How many bytes it has taken in. */
  get position(): number {
    return this.#position;
  }

  copy(): Digester {
    const copy = new Digester();
    copy.#whole = this.#whole.copy();
    copy.#chunk = this.#chunk.copy();
    copy.#chunks = [...this.#chunks];
    copy.#position = this.#position;
    return copy;
  }

  update(bytes: Buffer): void {
    this.#whole.update(bytes);
    for (let taken = 0; taken < bytes.length; ) {
      const part = bytes.subarray(taken, taken + CHUNK - (this.#position % CHUNK));
      this.#chunk.update(part);
      taken += part.length;
      this.#position += part.length;
      if (this.#position % CHUNK === 0) this.#endChunk();
    }
  }

  /** SHA-256 of the chunk that ended last, where the file has just come to the end of one. */
  get lastWholeChunk(): Buffer | null {
    return this.#position % CHUNK === 0 ? this.#chunks.at(-1) ?? null : null;
  }

  /** The digests of all that came. It takes nothing in afterwards. */
  finish(): Digests {
    if (this.#position % CHUNK !== 0) this.#endChunk();
    return { size: this.#position, sha256: this.#whole.digest('hex'), root: rootOf(this.#chunks).toString('hex'), chunks: Buffer.concat(this.#chunks) };
  }

  #endChunk(): void {
    this.#chunks.push(this.#chunk.digest());
    this.#chunk = createHash('sha256');
  }
}

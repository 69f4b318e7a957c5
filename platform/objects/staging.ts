import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Digester } from './digester.ts';
import { syncFolder } from './folder-store.ts';
import { CHUNK } from '#ledger/chunks.ts';

/** Bytes are gathered to this length before they are written: fewer calls, and a bound on what waits in memory. */
const GATHERED = 512 * 1024;

/** Gathering buffers that are not in use. What comes from the network is copied into them and dies young: kept, it would cost a third of the time. */
const spare: Buffer[] = [];

/** Read back in pieces of this length where the digest has to catch up. */
const READ_BACK = 1024 * 1024;

/** What `head` reads. */
const HEAD = 4096;

/** Uploads whose running digests are kept; the others are digested anew from disk when they go on. */
const KEPT = 256;

/** The bytes do not have the checksum that was stated with them. */
export class ChecksumMismatch extends Error {
  override readonly name = 'ChecksumMismatch';
}

/** Fewer bytes came than were announced, and a checksum was stated for all of them. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

export interface Piece {
  readonly id: string;
  /** Bytes that are durable and count; whatever lies behind them in the file does not. */
  readonly offset: number;
  /** Stated SHA-256 of the bytes to come. */
  readonly checksum?: Buffer | undefined;
  /** How many bytes are to come, where that is known. */
  readonly length?: number | undefined;
}

/**
 * Where uploads grow. A piece counts once `append` resolves: its bytes are on the disk (fdatasync) and have the stated checksum. The caller
 * keeps the offset; a file that is longer than it, after a crash or a power cut, is cut back before it grows again.
 */
export class Staging {
  readonly #folder: string;
  readonly #running = new Map<string, Digester>();

  constructor(root: string) {
    this.#folder = join(root, 'staging');
  }

  fileOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Bytes that are free for uploads. */
  async free(): Promise<number> {
    await mkdir(this.#folder, { recursive: true, mode: 0o750 });
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  async remove(id: string): Promise<void> {
    this.#running.delete(id);
    await rm(this.fileOf(id), { force: true });
    await rm(`${this.fileOf(id)}.chunks`, { force: true });
  }

  /** Writes what the stream brings behind `offset`; the new offset. Nothing of a piece that fails counts. */
  async append(piece: Piece, stream: AsyncIterable<Buffer>): Promise<number> {
    const handle = await this.#open(piece);
    try {
      const after = (await this.#digesterAt(handle, piece.id, piece.offset)).copy();
      await handle.truncate(piece.offset);
      await new Incoming(handle, piece, after).take(stream);
      await handle.datasync();
      this.#keep(piece.id, after);
      return after.position;
    } catch (error) {
      // What does not count takes no space: on a full disk that is what is needed most.
      await handle.truncate(piece.offset).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** The first bytes: enough to see what kind of file it is. */
  async head(id: string): Promise<Buffer> {
    const handle = await open(this.fileOf(id), 'r');
    try {
      const buffer = Buffer.alloc(HEAD);
      const { bytesRead } = await handle.read(buffer, 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** Every staged file by its id. */
  async ids(): Promise<readonly string[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o750 });
    return (await readdir(this.#folder)).filter((name) => !name.endsWith('.chunks'));
  }

  /** The digests of the first `size` bytes, which are all. */
  async digest(id: string, size: number): Promise<ReturnType<Digester['finish']>> {
    const handle = await open(this.fileOf(id), 'r+');
    try {
      return (await this.#digesterAt(handle, id, size)).copy().finish();
    } finally {
      await handle.close();
    }
  }

  /** The first piece makes the file; its name is durable before the piece is. */
  async #open({ id, offset }: Piece): Promise<FileHandle> {
    if (offset > 0) return open(this.fileOf(id), 'r+');
    await mkdir(this.#folder, { recursive: true, mode: 0o750 });
    const handle = await open(this.fileOf(id), constants.O_RDWR | constants.O_CREAT, 0o640);
    await syncFolder(this.#folder);
    return handle;
  }

  /** The running digest of the bytes that count: the one in memory where this process has it, brought up to them from disk. Not to be changed. */
  async #digesterAt(handle: FileHandle, id: string, offset: number): Promise<Digester> {
    const known = this.#running.get(id);
    const digester = known !== undefined && known.position <= offset ? known : new Digester();
    if (digester.position === offset) return digester;
    const buffer = Buffer.allocUnsafe(READ_BACK);
    // What is kept stays at its place until the piece that follows it counts.
    const caught = digester.copy();
    while (caught.position < offset) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(READ_BACK, offset - caught.position), caught.position);
      if (bytesRead === 0) throw new Error(`staged file ${id} ends at ${caught.position}, before the ${offset} bytes that were confirmed`);
      caught.update(buffer.subarray(0, bytesRead));
    }
    return caught;
  }

  #keep(id: string, digester: Digester): void {
    this.#running.delete(id);
    this.#running.set(id, digester);
    const [oldest] = this.#running.keys();
    if (this.#running.size > KEPT && oldest !== undefined) this.#running.delete(oldest);
  }
}

/** One piece on its way to the disk. */
class Incoming {
  readonly #handle: FileHandle;
  readonly #piece: Piece;
  readonly #digester: Digester;
  /** Null where the piece is one chunk: its digest is made anyway. */
  readonly #checksum: ReturnType<typeof createHash> | null;
  readonly #buffer = spare.pop() ?? Buffer.allocUnsafeSlow(GATHERED);
  #gathered = 0;
  #written: number;

  constructor(handle: FileHandle, piece: Piece, digester: Digester) {
    this.#handle = handle;
    this.#piece = piece;
    this.#digester = digester;
    this.#written = piece.offset;
    const isChunk = piece.offset % CHUNK === 0 && piece.length === CHUNK;
    this.#checksum = piece.checksum === undefined || isChunk ? null : createHash('sha256');
  }

  async take(stream: AsyncIterable<Buffer>): Promise<void> {
    try {
      await this.#takeAll(stream);
    } finally {
      spare.push(this.#buffer);
    }
  }

  async #takeAll(stream: AsyncIterable<Buffer>): Promise<void> {
    const { checksum, offset, length } = this.#piece;
    try {
      for await (const bytes of stream) await this.#gather(bytes);
    } catch (error) {
      // What came before the connection broke is worth keeping, unless only the whole of it can be checked.
      if (checksum !== undefined || !isBroken(error)) throw error;
    }
    await this.#write();
    if (checksum === undefined) return;
    if (length !== undefined && this.#digester.position < offset + length) throw new CutShort('the connection ended before the piece was whole');
    const found = this.#checksum === null ? this.#digester.lastWholeChunk : this.#checksum.digest();
    if (found?.equals(checksum) !== true) throw new ChecksumMismatch('the bytes do not have the stated checksum');
  }

  async #gather(bytes: Buffer): Promise<void> {
    this.#digester.update(bytes);
    this.#checksum?.update(bytes);
    for (let taken = 0; taken < bytes.length; ) {
      const copied = bytes.copy(this.#buffer, this.#gathered, taken);
      this.#gathered += copied;
      taken += copied;
      if (this.#gathered === GATHERED) await this.#write();
    }
  }

  async #write(): Promise<void> {
    for (let at = 0; at < this.#gathered; ) {
      const { bytesWritten } = await this.#handle.write(this.#buffer, at, this.#gathered - at, this.#written);
      this.#written += bytesWritten;
      at += bytesWritten;
    }
    this.#gathered = 0;
  }
}

const BROKEN = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR', 'ERR_INVALID_STATE']);

const isBroken = (error: unknown): boolean =>
  error instanceof Error && ('code' in error && typeof error.code === 'string' ? BROKEN.has(error.code) : error.message === 'aborted');

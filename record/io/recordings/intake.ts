import { addHours, type Instant } from '#kernel/dates.ts';
import type { AgencyId, Digest } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import type { Clock } from '#platform/clock.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Log } from '#platform/log.ts';
import type { Digests } from '#platform/objects/digester.ts';
import { StoreUnavailable, type ObjectStore } from '#platform/objects/object-store.ts';
import { ChecksumMismatch, CutShort, type Piece, type Staging } from '#platform/objects/staging.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { mediaTypeOf } from '../../media-type.ts';
import { UploadId } from '../../recording-contract.ts';
import {
  abandonedUploads, advance, findUpload, growing, insertObject, insertUpload, outstanding, setStatus, unsettledUploads, type NewUpload, type Upload,
} from './upload-store.ts';

/** Hours after which an upload that nothing more came in for is given up. */
const GIVEN_UP_HOURS = 7 * 24;

/** Room that uploads leave to the database and the log. */
const SPARE = 256 * 1024 * 1024;

export interface IntakeParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly staging: Staging;
  readonly objects: ObjectStore;
  readonly log: Log;
  /** Told of every object that has come into storage. */
  readonly onStored: () => void;
}

const interrupted = () => new Refused(problem('upload-interrupted', '上传的位置已经变化，本段没有接收。', { todo: '将从已存储的位置自动续传；没有继续的，请点“继续”。' }));

const notYetStored = () => new Refused(problem('storage-unavailable', '文件已经全部收到，但是文件存储暂时不能写入。', {
  todo: '不需要重新上传：文件存储恢复以后自动存储，存储以后再登记；一小时后仍没有存储的，请通知系统管理员。在此之前请保留设备中的原始文件。',
}));

const isMismatch = (error: unknown): boolean => error instanceof ChecksumMismatch;

function pieceProblem(error: unknown): unknown {
  if (isMismatch(error)) {
    return new Refused(problem('checksum-mismatch', '收到的内容与发送端的摘要不一致，本段没有接收。', { todo: '将重新发送本段；反复出现的，请检查网络和存储卡。' }));
  }
  return error instanceof CutShort ? interrupted() : error;
}

/**
 * Files on their way into write-once storage. In this order, so that a kill or a power cut at any moment leaves nothing half true: bytes to the
 * disk, then the offset; digests into the database, then the object under its name, then "stored", and only then is the staged file removed.
 */
export class Intake {
  readonly #parts: IntakeParts;
  /** Uploads on their way into storage: who asks again joins. */
  readonly #settling = new Map<string, Promise<void>>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  async find(agency: AgencyId, id: string): Promise<Upload | null> {
    return inTransaction(this.#parts.database, { agency }, (tx) => findUpload(tx, agency, id));
  }

  /** Begins an upload; refuses what there is no room for, before anything of it was sent. */
  async begin(agency: AgencyId, upload: Omit<NewUpload, 'at'>): Promise<void> {
    const { database, staging, clock } = this.#parts;
    const [free, promised] = await Promise.all([staging.free(), inTransaction(database, 'every-agency', outstanding)]);
    if (free - SPARE - promised < upload.size) {
      throw new Refused(problem('disk-full', '服务器的存储空间不足，不能接收这个文件。', {
        todo: '请保管好原始文件，通知系统管理员扩充存储空间后重新上传。', evidence: { size: upload.size, free: Math.max(0, free - SPARE - promised) },
      }));
    }
    await inTransaction(database, { agency }, (tx) => insertUpload(tx, agency, { ...upload, at: clock() }));
  }

  /** Takes a piece in; the new offset. With the last one the file is stored, or refused where it is not what the device stated. */
  async append(agency: AgencyId, upload: Pick<Upload, 'id' | 'size'>, piece: Omit<Piece, 'id'>, stream: AsyncIterable<Buffer>): Promise<number> {
    const { database, staging, clock } = this.#parts;
    const offset = await staging.append({ ...piece, id: upload.id }, stream).catch((error: unknown) => {
      throw pieceProblem(error);
    });
    if (!(await inTransaction(database, { agency }, (tx) => advance(tx, agency, upload.id, piece.offset, offset, clock())))) throw interrupted();
    if (offset === upload.size) await this.settle(agency, upload.id);
    return offset;
  }

  /** Brings a whole upload into storage, from wherever an earlier attempt was stopped. Refused while the storage does not answer. */
  async settle(agency: AgencyId, id: string): Promise<void> {
    const settling = this.#settling.get(id) ?? this.#settleOnce(agency, id).finally(() => this.#settling.delete(id));
    this.#settling.set(id, settling);
    return settling;
  }

  async #settleOnce(agency: AgencyId, id: string): Promise<void> {
    const { staging, objects, onStored, log } = this.#parts;
    const upload = await this.find(agency, id);
    if (upload === null || upload.received !== upload.size || (upload.status !== 'receiving' && upload.status !== 'received')) return;
    const digests = await staging.digest(id, upload.size);
    if (upload.stated_root !== null && upload.stated_root !== digests.root) await this.#refuse(agency, upload, digests);
    await this.#set(agency, id, { status: 'received', sha256: digests.sha256 as Digest, root: digests.root as Digest }); // hexadecimal by construction
    await objects.put({ file: staging.fileOf(id), digests }).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.error('a whole upload waits for the object store', { id, error });
      throw notYetStored();
    });
    await this.#stored(agency, id, digests, mediaTypeOf(await staging.head(id)));
    // The same file was perhaps being removed with a destroyed case (removal.ts): from now on it no longer is.
    if ((await objects.sizeOf(digests.sha256)) === null) await objects.put({ file: staging.fileOf(id), digests });
    await staging.remove(id);
    onStored();
  }

  /** Gives an upload up that is not stored. */
  async abandon(agency: AgencyId, id: string): Promise<void> {
    await this.#set(agency, id, { status: 'expired' });
    await this.#parts.staging.remove(id);
  }

  /** Ends what an earlier run was stopped in, gives up what nobody goes on with, and removes staged files that belong to nothing. */
  async tidy(): Promise<void> {
    const { database, clock, staging, log } = this.#parts;
    for (const { agency_id: agency, id } of await inTransaction(database, 'every-agency', unsettledUploads)) {
      await this.settle(agency, id).catch((error: unknown) => log.error('an upload could not be brought into storage', { id, error }));
    }
    const since: Instant = addHours(clock(), -GIVEN_UP_HOURS);
    for (const { agency_id: agency, id } of await inTransaction(database, 'every-agency', (tx) => abandonedUploads(tx, since))) await this.abandon(agency, id);
    const ids = await staging.ids();
    const wanted = await inTransaction(database, 'every-agency', (tx) => growing(tx, ids.filter((id) => UploadId.safeParse(id).success)));
    for (const id of ids) if (!wanted.has(id)) await staging.remove(id);
  }

  async #set(agency: AgencyId, id: string, change: Parameters<typeof setStatus>[3]): Promise<void> {
    const { database, clock } = this.#parts;
    await inTransaction(database, { agency }, (tx) => setStatus(tx, agency, id, { ...change, touched_at: clock() }));
  }

  async #stored(agency: AgencyId, id: string, { sha256, root, size }: Digests, mediaType: string): Promise<void> {
    const { database, clock } = this.#parts;
    const at = clock();
    await inTransaction(database, { agency }, async (tx) => {
      await insertObject(tx, agency, { sha256: sha256 as Digest, root: root as Digest, size, mediaType, at }); // hexadecimal by construction
      await setStatus(tx, agency, id, { status: 'stored', stored_at: at, touched_at: at });
    });
  }

  async #refuse(agency: AgencyId, { id, name, stated_root: stated }: Upload, { root }: Digests): Promise<never> {
    await this.#set(agency, id, { status: 'refused' });
    await this.#parts.staging.remove(id);
    throw new Refused(problem('file-changed', `“${name}”收到的内容与设备登记的摘要不一致，没有存储。`, {
      todo: '请保留设备中的原始文件，重新选择原文件上传；仍不一致的，可能是存储卡损坏或者文件在上传中被改动，请报告主管人员。', evidence: { stated, found: root },
    }));
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { DataStore, ERRORS, Server, Upload as TusUpload, type Lock, type Locker } from '@tus/server';
import { Digest, type CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { problemOf } from '#platform/http/errors.ts';
import { problemBody, Refused } from '#platform/http/problem.ts';
import type { AdvisoryLocks, HeldLock } from '#platform/postgres/advisory-locks.ts';
import type { Actor } from '#registry/model.ts';
import type { Intake } from './intake.ts';
import type { Upload } from './upload-store.ts';

export const UPLOADS = '/api/uploads';

/** Who sends a request, and what tus does not hand to a store. */
export interface Sender {
  readonly actor: Actor;
  /** Where a new upload belongs. */
  readonly caseId: CaseId | null;
  readonly checksum: Buffer | undefined;
  readonly length: number | undefined;
  /** What it carries, as it comes from the network: tus would hand it through four streams, and each costs. */
  readonly body: Readable;
}

interface Request extends Sender {
  /** The upload as it was found under this request's lock. */
  found?: Upload;
}

const sender = new AsyncLocalStorage<Request>();

function senderNow(): Request {
  const found = sender.getStore();
  if (found === undefined) throw new Error('an upload is asked for outside a request');
  return found;
}

export const asSender = <Value>(who: Sender, work: () => Promise<Value>): Promise<Value> => sender.run({ ...who }, work);

const gone = (detail: string): Refused => new Refused(problem('upload-expired', detail, { todo: '请重新选择文件上传。' }));

/** The longest name a file keeps; a path before it is left out. */
const nameOf = (claimed: string | null | undefined): string => (claimed ?? '').split(/[/\\]/).at(-1)?.slice(0, 200) || '未命名';

/** A sender that goes on beyond the size it announced is cut off. */
async function* noMoreThan(most: number, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = most;
  for await (const bytes of body) {
    left -= bytes.length;
    if (left < 0) throw ERRORS.ERR_SIZE_EXCEEDED; // oxlint-disable-line typescript/only-throw-error -- how tus says it
    yield bytes;
  }
}

/** What tus asks of a store, answered by the intake. An upload is known to the person who began it and to nobody else. */
class UploadStore extends DataStore {
  override readonly extensions = ['creation', 'termination', 'checksum'];
  readonly #intake: Intake;

  constructor(intake: Intake) {
    super();
    this.#intake = intake;
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const { actor, caseId } = senderNow();
    const { filename, root, use } = upload.metadata ?? {};
    if (upload.size === undefined || caseId === null) throw ERRORS.INVALID_LENGTH;
    if (upload.size === 0) throw new Refused(problem('invalid-request', '文件是空的，没有上传。', { todo: '请检查设备和存储卡，选择有内容的文件。' }));
    const stated = Digest.safeParse(root);
    await this.#intake.begin(actor.agencyId, {
      id: upload.id, source: use === 'scan' ? 'scan' : 'desk', caseId, by: actor.officerId, device: null, sequence: null, name: nameOf(filename), size: upload.size,
      statedRoot: stated.success ? stated.data : null,
    });
    return upload;
  }

  async #own(id: string): Promise<Upload> {
    const { actor } = senderNow();
    const upload = await this.#intake.find(actor.agencyId, id);
    if (upload === null || upload.by_officer !== actor.officerId) throw new Refused(problem('not-found', '没有找到这个上传。', { todo: '请由开始上传的人员继续，或者重新上传。' }));
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { actor } = senderNow();
    let upload = await this.#own(id);
    if (upload.received === upload.size && (upload.status === 'receiving' || upload.status === 'received')) {
      await this.#intake.settle(actor.agencyId, id);
      upload = await this.#own(id);
    }
    if (upload.status === 'expired') throw gone('这个上传已过期或者已放弃。');
    if (upload.status === 'refused') throw gone('这个上传的内容与设备登记的摘要不一致，没有接收。');
    senderNow().found = upload;
    return new TusUpload({ id, size: upload.size, offset: upload.received });
  }

  override async write(empty: Readable, id: string, offset: number): Promise<number> {
    empty.resume();
    const { actor, checksum, length, body, found } = senderNow();
    const { size } = found?.id === id ? found : await this.#own(id);
    return this.#intake.append(actor.agencyId, { id, size }, { offset, checksum, length }, noMoreThan(size - offset, body));
  }

  override async remove(id: string): Promise<void> {
    await this.#own(id);
    await this.#intake.abandon(senderNow().actor.agencyId, id);
  }
}

const PATIENCE_MS = 10_000;
const TRY_AGAIN_MS = 100;
/** What a request that is asked to end may take to finish its piece. */
const DRAIN_MS = 2_000;

/** One request at a time on an upload, in whatever process. A newer request of the same person asks an older, half-open one to end. */
class UploadLock implements Lock {
  readonly #id: string;
  readonly #locks: AdvisoryLocks;
  /** Requests of this process that hold a lock, by upload. */
  readonly #holders: Map<string, () => void>;
  #held: HeldLock | null = null;
  #ending: NodeJS.Timeout | undefined;

  constructor(id: string, locks: AdvisoryLocks, holders: Map<string, () => void>) {
    this.#id = id;
    this.#locks = locks;
    this.#holders = holders;
  }

  async lock(signal: AbortSignal, cancel: () => void | Promise<void>): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      this.#held = await this.#locks.tryTake(`upload ${this.#id}`);
      if (this.#held !== null) break;
      this.#holders.get(this.#id)?.();
      if (signal.aborted || Date.now() > deadline) {
        throw new Refused(problem('upload-busy', '这个文件正在由另一连接上传。', { todo: '请稍候，将自动续传；长时间没有进展的，请检查是否有其他页面在上传同一文件。' }));
      }
      await pause(TRY_AGAIN_MS);
    }
    const { body } = senderNow();
    const end = (): void => {
      void cancel();
      this.#ending ??= setTimeout(() => body.destroy(), DRAIN_MS);
    };
    this.#holders.set(this.#id, end);
    // Whoever takes the lock after us must not meet us at work.
    this.#held.lost.addEventListener('abort', end, { once: true });
  }

  async unlock(): Promise<void> {
    clearTimeout(this.#ending);
    this.#holders.delete(this.#id);
    await this.#held?.release();
  }
}

/** A refusal of ours keeps its status; what tus itself refuses says so in words a person can use. */
function answerTo(error: Error | { readonly status_code: number; readonly body: string }): { status_code: number; body: string } {
  const own = 'status_code' in error ? tusProblem(error.status_code, error.body) : problemOf(error, randomUUID());
  const body = problemBody(own);
  return { status_code: body.status, body: JSON.stringify(body) };
}

export function tusProblem(status: number, body: string): Problem {
  if (status === 409 || body === ERRORS.ABORTED.body) return problem('upload-interrupted', '上传中断，或者位置与已接收的不一致。', { todo: '将从已存储的位置续传。' });
  if (status === 410) return problem('upload-expired', '这个上传已过期。', { todo: '请重新选择文件上传。' });
  if (status === 413) return problem('body-too-large', '文件超过了允许的大小。', { todo: '请分段录制、上传，或者由系统管理员调整上限。' });
  if (status === 404) return problem('not-found', '没有找到这个上传。', { todo: '请重新选择文件上传。' });
  return problem('malformed-body', '上传请求不符合续传协议。', { todo: '请刷新页面后重试。' });
}

export function tusServer(intake: Intake, locks: AdvisoryLocks, longestUpload: number): Server {
  const holders = new Map<string, () => void>();
  const locker: Locker = { newLock: (id) => new UploadLock(id, locks, holders) };
  return new Server({
    path: UPLOADS, datastore: new UploadStore(intake), locker, maxSize: longestUpload, relativeLocation: true, lockDrainTimeout: DRAIN_MS,
    namingFunction: () => randomUUID(), generateUrl: (_request, { id }) => `${UPLOADS}/${id}`, allowedOrigins: [],
    onResponseError: (_request, error) => answerTo(error),
  });
}

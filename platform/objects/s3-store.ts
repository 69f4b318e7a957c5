import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand, GetObjectCommand, HeadBucketCommand, HeadObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client, S3ServiceException, type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { keyOf } from './folder-store.ts';
import { ObjectDamaged, ObjectMissing, StoreUnavailable, type ObjectStore, type StagedObject } from './object-store.ts';

/** An S3-compatible store. `lockDays` locks every object against everybody (Object Lock, COMPLIANCE) for so long. */
export interface S3Settings {
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly lockDays?: number | undefined;
}

const DAY_MS = 86_400_000;

/** Without them a store that stops answering would hold its caller for ever. A store may think for a while after the last byte. */
const PATIENCE = { connectionTimeout: 5_000, socketTimeout: 120_000 };
type Patience = Readonly<typeof PATIENCE>;

/** What fails is told by who asked; the client would write about each attempt to the terminal. */
const silent = (): void => {};
const QUIET = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };

export const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings, patience: Patience = PATIENCE): S3Client =>
  new S3Client({ region, credentials: { accessKeyId, secretAccessKey }, requestHandler: { ...patience }, logger: QUIET, ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }) });

const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

export const lockedUntil = (milliseconds: number): Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'> => ({
  ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: new Date(Date.now() + milliseconds),
});

/** The store's word, or the network's, for what went wrong. It holds no key. Answers to HEAD have a number alone. */
function nameOf(error: unknown): string {
  if (error instanceof S3ServiceException) return error.name === 'Unknown' || error.name === 'UnknownError' ? `HTTP ${error.$metadata.httpStatusCode ?? ''}` : error.name;
  return error instanceof Error && error.name !== 'Error' ? error.name : String(error);
}

const unavailable = (error: unknown): StoreUnavailable => new StoreUnavailable(`the object store does not take the request (${nameOf(error)})`, { cause: error });

/** Worth the same request once more: nobody answered, the store is at fault, or another writer of the same name was not done. */
const isPassing = (error: unknown): boolean => {
  const status = statusOf(error);
  return status === undefined || status >= 500 || status === 409 || status === 429;
};

/** Between attempts. The file is staged: who comes after them has lost nothing. */
const PAUSES_MS = [100, 400];

async function withPatience<Value>(work: () => Promise<Value>): Promise<Value> {
  for (const wait of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(wait);
    }
  }
  return work();
}

/** The bytes are not those that were announced: by the names that stores give it. */
const MISMATCHES = new Set(['XAmzContentSHA256Mismatch', 'BadDigest', 'InvalidDigest']);

/**
 * A request whose signature covers the digest of what it carries. Every store that checks signatures checks these bytes; the newer
 * checksum header beside it is passed over by some (Ceph 16 stores whatever comes).
 */
function putOf(sha256: string, input: PutObjectCommandInput): PutObjectCommand {
  const command = new PutObjectCommand({ ...input, ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64') });
  command.middlewareStack.add((next) => async (args) => {
    (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256; // an HTTP request, at this step
    return next(args);
  }, { step: 'build', name: 'signWhatIsCarried' });
  return command;
}

/**
 * Objects in a bucket. A file is staged and digested here first; then it goes over in one request that names its SHA-256 for the store to
 * check, and that the store refuses where the name is taken (If-None-Match). The chunk list goes first: where the object is, its list is.
 */
export function s3Store(settings: S3Settings, patience?: Patience): ObjectStore {
  const client = clientOf(settings, patience);
  const { bucket: Bucket, lockDays } = settings;
  const lock = () => (lockDays === undefined ? {} : lockedUntil(lockDays * DAY_MS));

  const sizeOf = async (sha256: string): Promise<number | null> => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) }))).ContentLength ?? null;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw unavailable(error);
    }
  };
  const putOnce = async (Key: string, sha256: string, ContentLength: number, bodyOf: () => Readable | Uint8Array): Promise<void> => {
    try {
      await withPatience(async () => client.send(putOf(sha256, { Bucket, Key, IfNoneMatch: '*', ...lock(), ContentLength, Body: bodyOf() })));
    } catch (error) {
      // 412: the name is taken, and names are contents.
      if (statusOf(error) === 412) return;
      if (MISMATCHES.has(nameOf(error))) throw new ObjectDamaged(`what was staged for ${Key} is not what it was taken in as`, { cause: error });
      throw unavailable(error);
    }
  };
  return {
    kind: 's3', sizeOf, fileOf: () => null,
    put: async ({ file, digests }: StagedObject) => {
      const { size: staged } = await stat(file);
      const Key = keyOf(digests.sha256);
      if (staged !== digests.size) throw new ObjectDamaged(`what was staged for ${Key} has ${staged} bytes instead of ${digests.size}`);
      const there = await sizeOf(digests.sha256);
      if (there === null) {
        await putOnce(`${Key}.chunks`, hash('sha256', digests.chunks), digests.chunks.length, () => digests.chunks);
        await putOnce(Key, digests.sha256, digests.size, () => createReadStream(file));
      }
      const now = there ?? (await sizeOf(digests.sha256));
      if (now !== digests.size) throw new ObjectDamaged(`${Key} has ${now} bytes instead of ${digests.size}`);
    },
    read: async (sha256, range) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({
          Bucket, Key: keyOf(sha256), ...(range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }),
        }));
        if (!(Body instanceof Readable)) throw new Error('the object store answered without a body');
        return Body;
      } catch (error) {
        throw error instanceof S3ServiceException && error.name === 'NoSuchKey' ? new ObjectMissing(`${keyOf(sha256)} is not in the store`, { cause: error }) : unavailable(error);
      }
    },
    remove: async (sha256) => {
      const Key = keyOf(sha256);
      // Every version: in a bucket that keeps versions a plain deletion only hides the object.
      try {
        const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }));
        for (const one of [...Versions, ...DeleteMarkers]) {
          if (one.Key === Key || one.Key === `${Key}.chunks`) await client.send(new DeleteObjectCommand({ Bucket, Key: one.Key, VersionId: one.VersionId }));
        }
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

/** Whether the bucket answers to these settings: null where it does, else what the store, or the network, says; `passing` where time may mend it. */
export async function bucketFault(settings: S3Settings, client: S3Client = clientOf(settings)): Promise<{ readonly passing: boolean; readonly name: string } | null> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: settings.bucket }));
    return null;
  } catch (error) {
    return { passing: isPassing(error), name: nameOf(error) };
  }
}

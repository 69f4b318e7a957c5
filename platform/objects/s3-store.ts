import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client, S3ServiceException, type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { keyOf } from './folder-store.ts';
import { ObjectDamaged, type ObjectStore, type StagedObject } from './object-store.ts';

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

export const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3Client =>
  new S3Client({ region, credentials: { accessKeyId, secretAccessKey }, ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }) });

const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

export const lockedUntil = (milliseconds: number): Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'> => ({
  ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: new Date(Date.now() + milliseconds),
});

/**
 * Objects in a bucket. A file is staged and digested here first; then it goes over in one request that names its SHA-256 for the store to
 * check, and that the store refuses where the name is taken (If-None-Match). The chunk list goes first: where the object is, its list is.
 */
export function s3Store(settings: S3Settings): ObjectStore {
  const client = clientOf(settings);
  const { bucket: Bucket, lockDays } = settings;
  const lock = () => (lockDays === undefined ? {} : lockedUntil(lockDays * DAY_MS));

  const sizeOf = async (sha256: string): Promise<number | null> => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) }))).ContentLength ?? null;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };
  const putOnce = async (input: Omit<PutObjectCommandInput, 'Bucket'>): Promise<void> => {
    try {
      await client.send(new PutObjectCommand({ Bucket, IfNoneMatch: '*', ...lock(), ...input }));
    } catch (error) {
      // 412: the name is taken, and names are contents.
      if (statusOf(error) !== 412) throw error;
    }
  };
  return {
    kind: 's3', sizeOf, fileOf: () => null,
    put: async ({ file, digests }: StagedObject) => {
      const Key = keyOf(digests.sha256);
      await putOnce({ Key: `${Key}.chunks`, Body: digests.chunks, ContentLength: digests.chunks.length });
      await putOnce({
        Key, Body: createReadStream(file), ContentLength: digests.size, ChecksumSHA256: Buffer.from(digests.sha256, 'hex').toString('base64'),
      });
      const there = await sizeOf(digests.sha256);
      if (there !== digests.size) throw new ObjectDamaged(`${Key} has ${there} bytes instead of ${digests.size}`);
    },
    read: async (sha256, range) => {
      const { Body } = await client.send(new GetObjectCommand({
        Bucket, Key: keyOf(sha256), ...(range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }),
      }));
      if (!(Body instanceof Readable)) throw new Error('the object store answered without a body');
      return Body;
    },
    remove: async (sha256) => {
      const Key = keyOf(sha256);
      // Every version: in a bucket that keeps versions a plain deletion only hides the object.
      const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }));
      for (const one of [...Versions, ...DeleteMarkers]) {
        if (one.Key === Key || one.Key === `${Key}.chunks`) await client.send(new DeleteObjectCommand({ Bucket, Key: one.Key, VersionId: one.VersionId }));
      }
    },
  };
}

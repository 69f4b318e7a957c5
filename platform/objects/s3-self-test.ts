import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, PutObjectCommand, PutObjectRetentionCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { StartError } from '#platform/start-error.ts';
import type { Log } from '#platform/log.ts';
import { bucketFault, clientOf, lockedUntil, type S3Settings } from './s3-store.ts';

/** Long enough to try it, short enough to leave nothing behind. */
const TRIAL_MS = 65_000;

const refused = async (trial: Promise<unknown>): Promise<boolean> => {
  try {
    await trial;
    return false;
  } catch (error) {
    return error instanceof S3ServiceException && (error.$metadata.httpStatusCode ?? 500) < 500;
  }
};

const broken = (chinese: string, english: string, cause?: unknown): StartError =>
  new StartError('bad-setting', `对象存储不能用作证据存储：${chinese}。请更换存储，或者不设 S3_LOCK_DAYS。`, `The object store cannot keep evidence: ${english}. Use another store, or do not set S3_LOCK_DAYS.`, cause);

/** There are stores that accept a lock and then delete the object all the same: the lock is tried before anything is trusted to it. */
export async function testObjectLock(settings: S3Settings, client: S3Client = clientOf(settings)): Promise<void> {
  const { bucket: Bucket } = settings;
  const Key = `self-test/${randomUUID()}`;
  let VersionId: string | undefined;
  try {
    ({ VersionId } = await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from('object lock self-test'), ...lockedUntil(TRIAL_MS) })));
  } catch (error) {
    throw broken('不能写入加锁的对象', 'an object cannot be written with a lock', error);
  }
  if (VersionId === undefined) throw broken('存储桶没有启用版本管理', 'the bucket keeps no versions');
  const shortened = client.send(new PutObjectRetentionCommand({ Bucket, Key, VersionId, Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + 1_000) } }));
  if (!(await refused(shortened))) throw broken('锁定期可以缩短', 'the lock of an object could be shortened');
  if (!(await refused(client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))))) throw broken('加锁的对象可以删除', 'a locked object could be deleted');
}

/**
 * Before anything is trusted to a store. Wrong keys or a bucket that is not there end the start; a store that does not answer does not, since what comes
 * in waits in staging, unless its lock has still to be tried.
 */
export async function testStore(settings: S3Settings, log: Log): Promise<void> {
  const client = clientOf(settings);
  const fault = await bucketFault(settings, client);
  if (fault !== null && (!fault.passing || settings.lockDays !== undefined)) {
    throw new StartError(
      'bad-setting', `对象存储的存储桶“${settings.bucket}”不能使用（${fault.name}）。请核对 S3_BUCKET、S3_ENDPOINT 和访问密钥，确认存储桶已经建立、对象存储正在运行。`,
      `The bucket “${settings.bucket}” of the object store cannot be used (${fault.name}). Check S3_BUCKET, S3_ENDPOINT and the keys, that the bucket exists and that the store is running.`,
    );
  }
  if (fault !== null) log.error('the object store does not answer: uploads wait in staging until it does', { fault: fault.name });
  else if (settings.lockDays !== undefined) await testObjectLock(settings, client);
}

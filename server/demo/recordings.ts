import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Digest, type AgencyId, type CaseId, type OfficerId } from '#kernel/ids.ts';
import { RegisterRecording } from '#law/forms/recording.ts';
import { Digester } from '#platform/objects/digester.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { saveFindings } from '#record/io/recordings/recording-store.ts';
import { advance, findUpload, insertObject, insertUpload, setStatus } from '#record/io/recordings/upload-store.ts';
import { demoId } from './identity.ts';
import { pngOf, wavOf } from './media.ts';
import { alone, HANDLER, type ScriptStep } from './script.ts';

interface Made {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly root: string;
  readonly mediaType: string;
}

function made(bytes: Buffer, mediaType: string): Made {
  const digester = new Digester();
  digester.update(bytes);
  const { sha256, root } = digester.finish();
  return { bytes, sha256, root, mediaType };
}

const ALL = new Map<string, Made>();

const kept = (one: Made): Made => {
  ALL.set(one.sha256, one);
  return one;
};

const once = (make: (seed: number) => Made): ((seed: number) => Made) => {
  const known = new Map<number, Made>();
  return (seed) => {
    const found = known.get(seed) ?? kept(make(seed));
    known.set(seed, found);
    return found;
  };
};

export const photo = once((seed) => made(pngOf(seed), 'image/png'));
export const sound = once((seed) => made(wavOf(seed), 'audio/wav'));

interface Scene {
  /** The case, for an id of its own. */
  readonly slug: string;
  readonly kind: 'photo' | 'audio';
  /** The step that is recorded, as references name it (`serve#2`), and its name. */
  readonly of: string;
  readonly link: string;
  readonly device: string;
  readonly place: string;
  /** Hours of Beijing time, 10 to 23: '10:20'. */
  readonly from: string;
  readonly to: string;
}

const utc = (time: string): string => `${String(Number(time.slice(0, 2)) - 8).padStart(2, '0')}${time.slice(2)}:00.000Z`;

/** A recording of an earlier step, stored and registered the same day. */
export const recorded = (after: number, { bytes, sha256, root, mediaType }: Made, { slug, of, from, to, ...said }: Scene): ScriptStep =>
  alone('register-recording', after, HANDLER, {
    ...said, event: `{!${of}}`, upload: demoId('upload', slug, sha256), sha256, root, size: bytes.length, mediaType,
    startedAt: `{=${of}}T${utc(from)}`, endedAt: `{=${of}}T${utc(to)}`, storedAt: `{=${of}}T${utc(to).replace(':00.000Z', ':30.000Z')}`,
  });

async function store(objects: ObjectStore, bytes: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-demo-'));
  try {
    const staged = join(folder, 'file');
    await writeFile(staged, bytes);
    const digester = new Digester();
    digester.update(bytes);
    await objects.put({ file: staged, digests: digester.finish() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the file of a registration into storage, as an upload would have; into none, for one that is lost. */
export async function bring(database: Database, objects: ObjectStore | null, agency: AgencyId, caseId: CaseId, by: OfficerId, data: unknown): Promise<void> {
  const { upload: id, sha256, root, size, mediaType, storedAt: at, link } = RegisterRecording.parse(data);
  const file = ALL.get(sha256);
  if (file === undefined) throw new Error(`the demonstration has no file ${sha256}`);
  if (objects !== null) await store(objects, file.bytes);
  await inTransaction(database, { agency }, async (tx) => {
    if ((await findUpload(tx, agency, id)) !== null) return;
    await insertUpload(tx, agency, { id, source: 'desk', caseId, by, device: null, sequence: null, name: `${link}（演示）`, size, statedRoot: root, at });
    await advance(tx, agency, id, 0, size, at);
    await insertObject(tx, agency, { sha256: Digest.parse(sha256), root, size, mediaType, at });
    await setStatus(tx, agency, id, { status: 'stored', sha256, root, stored_at: at, touched_at: at });
    // What is lost was read back once: only the check of its volume misses it.
    if (objects === null) await saveFindings(tx, agency, Digest.parse(sha256), { sm3: createHash('sm3').update(file.bytes).digest('hex'), sound: true, probe: null, thumbnail: null, at });
  });
}

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ObjectDamaged, type ObjectStore } from '#platform/objects/object-store.ts';
import { unaltered } from '#platform/objects/unaltered.ts';
import type { Press } from '#platform/typesetting/press.ts';
import { isPicture, pictureName, type Shown } from '../dossier/printed.ts';
import type { Piece } from '../dossier/volume.ts';
import { pressTrouble } from './press-problem.ts';

/** What one print holds in memory at once is bounded by this. */
const MOST = 100;

export interface PicturesOfVolume {
  readonly shown: ReadonlyMap<number, Shown>;
  /** By the names that the volume gives them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const DAMAGED = '存储中的原件与登记的摘要不一致，没有排印。请立即联系系统管理员和审计管理员核查。';
const MISSING = '存储中没有这张照片的原件，没有排印。请立即联系系统管理员和审计管理员核查。';
const UNREADABLE = '照片的格式不能排印，或者文件不完整。请在案件页的“音像记录”调阅原件。';
const TOO_MANY = `一次最多排印${MOST}张照片，本张没有排印。请在案件页的“音像记录”调阅原件。`;

/** Photographs of a volume, each made fit for a page from an original that is what was registered; or why it is not there. */
export async function picturesOf(objects: ObjectStore, press: Press, pieces: readonly Piece[], absent: (piece: Piece) => string | null): Promise<PicturesOfVolume> {
  const shown = new Map<number, Shown>();
  const files = new Map<string, Uint8Array>();
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-pictures-'));
  try {
    for (const piece of pieces.filter(isPicture)) {
      const why = absent(piece) ?? (files.size >= MOST ? TOO_MANY : null);
      const made = why === null ? await pictureOf(objects, press, piece.file.sha256, join(folder, String(piece.item))) : why;
      if (typeof made === 'string') shown.set(piece.item, { absent: made });
      else {
        shown.set(piece.item, { width: made.width, height: made.height });
        files.set(pictureName(piece), made.jpeg);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { shown, files };
}

async function pictureOf(objects: ObjectStore, press: Press, sha256: string, file: string) {
  if ((await objects.sizeOf(sha256)) === null) return MISSING;
  try {
    await pipeline(unaltered(objects, sha256), createWriteStream(file));
  } catch (error) {
    if (error instanceof ObjectDamaged) return DAMAGED;
    throw error;
  }
  const made = await press.picture(file);
  await rm(file);
  if (made.ok) return made.value;
  return made.error.kind === 'refused' ? UNREADABLE : `${pressTrouble(made.error)}请在案件页的“音像记录”调阅原件。`;
}

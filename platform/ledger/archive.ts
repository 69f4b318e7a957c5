import { mkdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The signed checkpoints of a log, outside the database: one line of JSON each, only ever appended, on disk before anybody sees the
 * checkpoint. Whoever restores an old database finds here what was signed since. Keep a copy on another machine.
 */
const Line = z.object({ size: z.int().min(1), note: z.string() });
export type Archived = z.infer<typeof Line>;

/** Longer than any line: the end of the file is enough to find the last one. */
const TAIL = 65_536;

export interface Archive {
  /** The last checkpoint; null where none was ever signed. */
  readonly last: () => Promise<Archived | null>;
  readonly all: () => Promise<readonly Archived[]>;
  /** Returns when it would survive a power cut. */
  readonly append: (checkpoint: Archived) => Promise<void>;
}

function parseLine(line: string): Archived | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** A last line without its end was cut off by a crash: what it held was not published. */
const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

export function openArchive(folder: string, name: string): Archive {
  const path = join(folder, `${name}.jsonl`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const all = async (): Promise<readonly Archived[]> => {
    try {
      return linesOf(await readFile(path, 'utf8')).flatMap((line) => parseLine(line) ?? []);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  };
  const last = async (): Promise<Archived | null> => {
    const text = await tailOf(path);
    return linesOf(text).flatMap((line) => parseLine(line) ?? []).at(-1) ?? null;
  };
  const append = async (checkpoint: Archived): Promise<void> => {
    const tail = await tailOf(path);
    const file = await open(path, 'a', 0o644);
    try {
      await file.appendFile(`${tail === '' || tail.endsWith('\n') ? '' : '\n'}${JSON.stringify(checkpoint)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  };
  return { last, all, append };
}

async function tailOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const length = Math.min(size, TAIL);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return buffer.toString();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

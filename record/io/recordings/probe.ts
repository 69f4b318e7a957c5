import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { instantFromEpoch } from '#kernel/dates.ts';
import type { Probe } from '../../recording-contract.ts';

const run = promisify(execFile);

/** A file made to keep a reader busy gets no longer than this. */
const LIMITS = { timeout: 30_000, maxBuffer: 4 * 1024 * 1024, killSignal: 'SIGKILL' } as const;

/** Only files, and no lists of further addresses inside them. */
const LOCAL = ['-v', 'error', '-protocol_whitelist', 'file'];

const number = z.coerce.number().nullable().catch(null);
const FfprobeOutput = z.object({
  streams: z.array(z.object({ codec_name: z.string().optional(), width: z.int().nullable().catch(null), height: z.int().nullable().catch(null) })).default([]),
  format: z.object({ duration: number.default(null), tags: z.record(z.string(), z.string()).default({}) }).default({ duration: null, tags: {} }),
});

const instantIn = (text: string | undefined): string | null => {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) || moment <= 0 ? null : instantFromEpoch(moment);
};

/** What ffprobe reads in a file; null where the machine has none, or it reads nothing. */
export async function probe(file: string): Promise<Probe | null> {
  try {
    const { stdout } = await run('ffprobe', [...LOCAL, '-print_format', 'json', '-show_format', '-show_streams', file], LIMITS);
    const { streams, format } = FfprobeOutput.parse(JSON.parse(stdout));
    const picture = streams.find(({ width }) => width !== null);
    return {
      durationSeconds: format.duration, width: picture?.width ?? null, height: picture?.height ?? null,
      codecs: streams.flatMap(({ codec_name: codec }) => codec ?? []), madeAt: instantIn(format.tags['creation_time']),
    };
  } catch {
    return null;
  }
}

/** A small picture of a film or photograph by ffmpeg; null where the machine has none, or it makes none. */
export async function thumbnail(file: string): Promise<Buffer | null> {
  try {
    const { stdout } = await run('ffmpeg', [...LOCAL, '-i', file, '-frames:v', '1', '-vf', 'scale=480:-2', '-f', 'mjpeg', 'pipe:1'], { ...LIMITS, encoding: 'buffer' });
    return stdout.length > 0 && stdout.length <= 262_144 ? stdout : null;
  } catch {
    return null;
  }
}

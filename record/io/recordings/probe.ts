import { z } from 'zod';
import { instantFromEpoch, type Instant } from '#kernel/dates.ts';
import { UNKNOWN_TYPE } from '../../media-type.ts';
import type { Probe, Unread } from '../../recording-contract.ts';
import { runBounded, type Bounds } from './bounded.ts';

/**
 * One file of this machine, read as one of the containers that media-type.ts knows. Playlists and lists of files, which could name other
 * files of the machine or addresses, are none of them.
 */
const READ_AS_IS = [
  '-v', 'error', '-protocol_whitelist', 'file',
  '-format_whitelist', 'mov,matroska,avi,wav,mp3,aac,amr,flac,ogg,mpeg,mpegts,jpeg_pipe,png_pipe,gif,webp_pipe',
] as const;

/** The first picture only: that is where EXIF stands. */
const WITH_EXIF = ['-show_entries', 'frame_tags', '-read_intervals', '%+#1'] as const;

const number = z.coerce.number().nullable().catch(null);
const Tags = z.record(z.string(), z.string()).catch({}).default({});
const FfprobeOutput = z.object({
  streams: z.array(z.object({ codec_name: z.string().optional(), width: z.int().nullable().catch(null), height: z.int().nullable().catch(null), tags: Tags })).default([]),
  frames: z.array(z.object({ tags: Tags })).default([]),
  format: z.object({ duration: number.default(null), tags: Tags }).default({ duration: null, tags: {} }),
});
type FfprobeOutput = z.infer<typeof FfprobeOutput>;

/** Clocks of recorders show the time of China where they do not say another. */
const CHINA = '+08:00';
const MOMENT = /^(\d{4})[-:](\d\d)[-:](\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?$/;

/** A moment as containers and cameras write it; null for a day alone, and for the zero that a clock without a battery shows. */
function momentIn(text: string | undefined, zone = CHINA): Instant | null {
  const [, year, month, day, time, own] = MOMENT.exec(text ?? '') ?? [];
  const moment = Date.parse(`${year}-${month}-${day}T${time}${(own ?? zone).replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(moment) || moment <= 0 ? null : instantFromEpoch(moment);
}

function madeAt({ streams, frames, format }: FfprobeOutput): Instant | null {
  const exif = frames[0]?.tags ?? {};
  const offset = exif['OffsetTimeOriginal'] ?? exif['0x9011'];
  // When it was taken, before when the file was written; a phone that exports a film writes both.
  return momentIn(format.tags['com.apple.quicktime.creationdate']) ?? momentIn(format.tags['creation_time'])
    ?? streams.map(({ tags }) => momentIn(tags['creation_time'])).find((found) => found !== null) ?? momentIn(exif['DateTimeOriginal'], offset) ?? null;
}

/** As a path: a name that looks like an option or an address is none. */
const only = (file: string): string => `file:${file}`;

/** Whether this machine can read media at all. */
export const canProbe = async (): Promise<boolean> => 'output' in (await runBounded('ffprobe', ['-version']));

/** What ffprobe reads in a file of that type, or why it read nothing. What is no known sound, picture or film is not handed to it. */
export async function probe(file: string, mediaType: string, bounds?: Bounds): Promise<Probe | Unread> {
  if (mediaType === UNKNOWN_TYPE) return 'unknown-type';
  const exif = mediaType === 'image/jpeg' ? WITH_EXIF : [];
  const outcome = await runBounded('ffprobe', [...READ_AS_IS, '-print_format', 'json', '-show_format', '-show_streams', ...exif, only(file)], bounds);
  if ('failed' in outcome) return outcome.failed;
  let found;
  try {
    found = FfprobeOutput.safeParse(JSON.parse(outcome.output.toString()));
  } catch {
    return 'unreadable';
  }
  if (!found.success || found.data.streams.length === 0) return 'unreadable';
  const { streams, format } = found.data;
  const picture = streams.find(({ width }) => width !== null);
  return {
    durationSeconds: format.duration, width: picture?.width ?? null, height: picture?.height ?? null,
    codecs: streams.flatMap(({ codec_name: codec }) => codec ?? []), madeAt: madeAt(found.data),
  };
}

const LARGEST_PICTURE = 262_144;

/** A small picture of a film or photograph by ffmpeg; null where the machine has none, or it makes none. */
export async function thumbnail(file: string, mediaType: string, bounds?: Bounds): Promise<Buffer | null> {
  if (!/^(video|image)\//.test(mediaType)) return null;
  const outcome = await runBounded('ffmpeg', [
    '-nostdin', ...READ_AS_IS, '-threads', '1', '-i', only(file), '-an', '-sn', '-dn', '-frames:v', '1', '-filter_threads', '1', '-vf', 'scale=480:-2', '-f', 'mjpeg', 'pipe:1',
  ], bounds);
  return 'output' in outcome && outcome.output.length > 0 && outcome.output.length <= LARGEST_PICTURE ? outcome.output : null;
}

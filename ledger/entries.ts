import { fail, ok, type Result } from '#kernel/result.ts';
import { concat } from './bytes.ts';
import type { Fault } from './faults.ts';
import { TILE_WIDTH } from './tiles.ts';

/** The longest entry that an entry bundle of tlog-tiles can hold. */
export const LONGEST_ENTRY = 65_535;

/** An entry bundle (c2sp.org/tlog-tiles): each entry after its length in two bytes, big-endian. */
export const formatBundle = (entries: readonly Uint8Array[]): Uint8Array =>
  concat(...entries.flatMap((entry) => {
    if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry of ${entry.length} bytes does not fit a bundle`);
    return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
  }));

/** The entries, exactly as many as fit the bytes, at most 256. */
export function parseBundle(bytes: Uint8Array): Result<readonly Uint8Array[], Fault> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 2 + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
    if (at + 2 > bytes.length || end > bytes.length || entries.length === TILE_WIDTH) return fail('bundle-malformed');
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return ok(entries);
}

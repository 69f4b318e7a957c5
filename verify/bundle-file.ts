import { inflateSync, unzipSync } from 'fflate';
import { fromBase64, fromUtf8 } from '#ledger/bytes.ts';
import { expandCompact } from '#ledger/compact.ts';
import type { Files } from './report.ts';

/** Bytes that a bundle may unpack to: a small file that unpacks to a huge one is an attack. */
const MOST = 2 * 1024 ** 3;

/** The files of a zip; null for what is no zip or would be too large. */
export function unzipped(zip: Uint8Array): Files | null {
  let left = MOST;
  try {
    return new Map(Object.entries(unzipSync(zip, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new RangeError('the bundle is too large');
        return true;
      },
    })));
  } catch {
    return null;
  }
}

/** The bundle in a file: a zip, or the short text of one statement; null for what is neither. */
export const bundleIn = (bytes: Uint8Array): Files | null =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? unzipped(bytes) : bytes.length > LONGEST ? null : expandCompact(fromUtf8(bytes) ?? '');

const LONGEST = 100_000;

/** base64url without padding. */
const bytesOf = (text: string): Uint8Array | null => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/').padEnd(Math.ceil(text.length / 4) * 4, '='));

/** The bundle that an address carries after `#`, from a QR code on a paper; null where it carries none. */
export function inAddress(fragment: string): Files | null {
  const encoded = /^#p=([A-Za-z0-9_-]+)$/.exec(fragment)?.[1];
  const packed = encoded === undefined || encoded.length > LONGEST ? null : bytesOf(encoded);
  if (packed === null) return null;
  try {
    // An output of fixed size: what unpacks to more is refused.
    const text = fromUtf8(inflateSync(packed, { out: new Uint8Array(LONGEST) }));
    return text === null ? null : expandCompact(text);
  } catch {
    return null;
  }
}

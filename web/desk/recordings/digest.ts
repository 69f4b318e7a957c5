/** Chunks as the server digests them: one is small enough for a telephone's memory. */
export const CHUNK = 4 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** Browsers digest by themselves on https only, and a bureau's own network may have none: then a script does it, more slowly. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  if (typeof crypto !== 'undefined' && 'subtle' in crypto) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const slow = await import('@noble/hashes/sha2.js');
  return new Uint8Array(slow.sha256(bytes));
}

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** RFC 6962: the root over the digests of the chunks. */
async function rootOf(leaves: readonly Bytes[]): Promise<Bytes> {
  const [only, second] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (second === undefined) return only;
  const half = 2 ** (31 - Math.clz32(leaves.length - 1));
  return sha256(joined(Uint8Array.of(1), await rootOf(leaves.slice(0, half)), await rootOf(leaves.slice(half))));
}

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

/** What the device says the file is before it is sent: the server refuses it if it turns out to be something else. */
export async function rootOfFile(file: Blob, progress: (done: number) => void = () => {}): Promise<string> {
  const leaves: Bytes[] = [];
  for (let at = 0; at < file.size; at += CHUNK) {
    const chunk = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    leaves.push(await sha256(joined(Uint8Array.of(0), await sha256(chunk))));
    progress(Math.min(1, (at + CHUNK) / file.size));
  }
  return hex(await rootOf(leaves));
}

type Random = (bytes: Uint8Array<ArrayBuffer>) => void;

// Not crypto.randomUUID: browsers have it on https only, and a bureau's own network may have none.
const systemRandom: Random = (bytes) => void crypto.getRandomValues(bytes);

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A UUID of version 7 (RFC 9562): time first, so that rows made one after another stand beside each other in an index. */
export function uuidv7(now: number = Date.now(), random: Random = systemRandom): string {
  const bytes = new Uint8Array(16);
  random(bytes);
  const time = now.toString(16).padStart(12, '0');
  const rest = hex(bytes).slice(12);
  const variant = (8 + (Number.parseInt(rest.slice(4, 5), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-${variant}${rest.slice(5, 8)}-${rest.slice(8)}`;
}

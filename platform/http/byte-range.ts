import type { ByteRange } from '#platform/objects/object-store.ts';

const ONE = /^bytes=(\d*)-(\d*)$/;

/** The one range that a Range header asks for; 'whole' where it asks for none that is understood, 'outside' where there is nothing there. */
export function rangeIn(header: string | undefined, size: number): ByteRange | 'whole' | 'outside' {
  const [, from = '', to = ''] = ONE.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  if (from === '') return Number(to) === 0 ? 'outside' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return 'outside';
  return end < start ? 'whole' : { start, end };
}

import { z } from 'zod';
import type { EventId } from '#kernel/ids.ts';
import { equalBytes } from '#ledger/bytes.ts';
import { hashAt, TILE_WIDTH, type Tile } from '#ledger/tiles.ts';
import type { Leaf } from '#platform/ledger/store.ts';
import type { Recommitted } from '#record/io/audit-store.ts';
import type { AuditFault } from '#record/ledger-contract.ts';

/** Of an entry: what it commits to. Entries of other kinds than these are checked as leaves only. */
const Committed = z.discriminatedUnion('t', [z.object({ t: z.literal('case-event'), h: z.string(), seq: z.int() }), z.object({ t: z.literal('document') })]);
const DELETED = { 'case-event': 'event-deleted', document: 'document-deleted' } as const;

function committedIn(entry: string): z.infer<typeof Committed> | null {
  try {
    return Committed.safeParse(JSON.parse(entry)).data ?? null;
  } catch {
    return null;
  }
}

/** Of what was erased the digest and the place in the case can still be compared. */
const isOf = (entry: z.infer<typeof Committed> | null, { seq, digest }: { readonly seq: number; readonly digest: string }): boolean =>
  entry?.t === 'case-event' && entry.h === digest && entry.seq === seq;

const at = (index: number): string => `第${index}条`;

/** What the event or document behind a leaf says against it. */
function againstEvent(leaf: Leaf, found: Recommitted | undefined): AuditFault | null {
  if (leaf.id === null) return null;
  if (found === undefined) {
    const committed = committedIn(leaf.entry);
    return committed === null ? null : { kind: DELETED[committed.t], place: at(leaf.index), index: leaf.index };
  }
  const place = `${at(leaf.index)}，案件${found.caseId}第${found.seq}个环节${found.title === null ? '' : `的《${found.title}》`}`;
  if (found.erased && !found.lawful) return { kind: 'event-erased', place, index: leaf.index };
  if (found.erased ? isOf(committedIn(leaf.entry), found) : found.entry === leaf.entry) return null;
  return { kind: found.title === null ? 'event-altered' : 'document-altered', place, index: leaf.index };
}

export interface Sealed {
  readonly from: number;
  readonly leaves: readonly Leaf[];
  /** Of the leaves, in their order. */
  readonly hashes: readonly Uint8Array[];
  readonly events: ReadonlyMap<EventId, Recommitted>;
  /** By level and index. */
  readonly tiles: ReadonlyMap<string, Tile>;
}

/**
 * A portion of leaves, in order from `from`, against the events they commit to and the tiles they lie in. Two that disagree are judged by the
 * third: an entry that its event confirms is right, and the tile is not.
 */
export function auditLeaves({ from, leaves, hashes, events, tiles }: Sealed): AuditFault | null {
  for (const [n, leaf] of leaves.entries()) {
    if (leaf.index !== from + n) return { kind: 'leaf-deleted', place: at(from + n), index: from + n };
    const tile = tiles.get(`0/${Math.floor(leaf.index / TILE_WIDTH)}`);
    const hash = hashes[n];
    const event = againstEvent(leaf, leaf.id === null ? undefined : events.get(leaf.id));
    if (tile === undefined || hash === undefined || !equalBytes(hashAt(tile, leaf.index % TILE_WIDTH), hash)) {
      return { kind: event === null && leaf.id !== null ? 'tile-changed' : 'leaf-altered', place: at(leaf.index), index: leaf.index };
    }
    if (event !== null) return event;
  }
  return null;
}

import { z } from 'zod';
import { equalBytes } from '#ledger/bytes.ts';
import { hashAt, TILE_WIDTH } from '#ledger/tiles.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { tilesAt, type Leaf, type LogKey } from '#platform/ledger/store.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { recommitted, type Recommitted } from '#record/io/audit-store.ts';
import type { AuditFault } from '#record/ledger-contract.ts';
import { sha256 } from '../ports.ts';

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

/**
 * A portion of leaves, in order from `from`, against the events they commit to and the tiles they lie in. Two that disagree are judged by the
 * third: an entry that its event confirms is right, and the tile is not.
 */
export async function auditLeaves(tx: Tx, log: LogKey, from: number, leaves: readonly Leaf[]): Promise<AuditFault | null> {
  const gap = leaves.findIndex(({ index }, n) => index !== from + n);
  const events = await recommitted(tx, log.agency, leaves.flatMap(({ id }) => id ?? []), sha256);
  const first = Math.floor(from / TILE_WIDTH);
  const count = Math.ceil((from + leaves.length) / TILE_WIDTH) - first;
  const tiles = new Map((await tilesAt(tx, log, Array.from({ length: count }, (_none, n) => ({
    level: 0, index: first + n, width: Math.min(TILE_WIDTH, from + leaves.length - (first + n) * TILE_WIDTH),
  })))).map((tile) => [tile.index, tile]));
  for (const leaf of gap < 0 ? leaves : leaves.slice(0, gap)) {
    const tile = tiles.get(Math.floor(leaf.index / TILE_WIDTH));
    const event = againstEvent(leaf, leaf.id === null ? undefined : events.get(leaf.id));
    if (tile === undefined || !equalBytes(hashAt(tile, leaf.index % TILE_WIDTH), leafOf(leaf.entry))) {
      return { kind: event === null && leaf.id !== null ? 'tile-changed' : 'leaf-altered', place: at(leaf.index), index: leaf.index };
    }
    if (event !== null) return event;
  }
  return gap < 0 ? null : { kind: 'leaf-deleted', place: at(from + gap), index: from + gap };
}

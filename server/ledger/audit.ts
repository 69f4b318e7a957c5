import type { EventId } from '#kernel/ids.ts';
import { equalBytes } from '#ledger/bytes.ts';
import { openCheckpoint, type Checkpoint } from '#ledger/checkpoint.ts';
import { parseVerifierKey, type VerifierKey } from '#ledger/keys.ts';
import { openNote } from '#ledger/note.ts';
import type { Policy } from '#ledger/policy.ts';
import { parseNote } from '#ledger/note.ts';
import { hashAt, TILE_HEIGHT, TILE_WIDTH, type Tile, type TileAddress } from '#ledger/tiles.ts';
import { EMPTY_EDGE, edgeRoot, growEdge, type Edge } from '#ledger/tree.ts';
import { archiveOf } from '#platform/ledger/round.ts';
import { logSigners } from '#platform/ledger/keys.ts';
import type { LedgerFolders } from '#platform/ledger/folders.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { allCheckpoints, cosignatures, newestCheckpoint } from '#platform/ledger/status-store.ts';
import { allLogs, entriesBetween, leavesBetween, logOf, tilesAt, type Leaf, type Log, type LogKey } from '#platform/ledger/store.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { documentWithoutEntry, eventWithoutEntry, recommitted, type Recommitted } from '#record/io/audit-store.ts';
import type { AuditFault } from '#record/ledger-contract.ts';
import { sha256 } from '../ports.ts';
import { auditLeaves } from './audit-leaves.ts';

/**
 * Everything from the events to the signed heads, computed anew: events → entries → leaves → tiles → root → checkpoints of the archive and of
 * the database, with their signatures and cosignatures. It names the first wrong thing and changes nothing.
 */
export interface Auditor {
  /** A role that reads; nothing is written. */
  readonly database: Database;
  readonly folders: LedgerFolders;
  readonly policy: Policy;
  readonly progress?: (done: number, total: number) => void;
}

export interface Audited {
  readonly leaves: number;
  readonly fault: AuditFault | null;
}

/** Leaves at a time; a multiple of a tile. While one portion is computed the process answers nobody: that must stay about a tenth of a second. */
const PORTION = 5_120;

/** SM2 is left out: it takes a thousand times as long, and adds nothing to the log's own Ed25519. */
const { hash, verifyEd25519 } = cryptography;
const QUICK = { hash, verifyEd25519 };

const nowhere = (kind: AuditFault['kind'], place: string): AuditFault => ({ kind, place, index: null });

/** The log's keys as the data folder has them; those of the database only where it has none. */
function keysOf({ folders }: Auditor, log: Log): readonly VerifierKey[] {
  const signers = logSigners(folders.keys, log, false);
  return signers?.map(({ key }) => key) ?? log.vkeys.flatMap((text) => {
    const parsed = parseVerifierKey(sha256Bytes, text);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** Every head that was ever signed, by size. Forged ones are a fault, as are two of one size. */
async function signedHeads(auditor: Auditor, tx: Tx, log: Log): Promise<ReadonlyMap<number, Checkpoint> | AuditFault> {
  const keys = keysOf(auditor, log);
  const heads = new Map<number, Checkpoint>();
  const notes = [...(await archiveOf(auditor, log).all()), ...(await allCheckpoints(tx, log))];
  for (const { size, note } of notes) {
    const opened = openCheckpoint(QUICK, note, keys);
    if (!opened.ok || opened.value.checkpoint.size !== size) return nowhere('checkpoint-forged', `第${size}条处的检查点`);
    const { checkpoint } = opened.value;
    const other = heads.get(size);
    if (other !== undefined && !equalBytes(other.root, checkpoint.root)) return nowhere('rewritten', `第${size}条处有两个不同的检查点`);
    heads.set(size, checkpoint);
  }
  return heads;
}

async function forgedCosignature({ policy }: Auditor, tx: Tx, log: Log): Promise<AuditFault | null> {
  const notes = new Map((await allCheckpoints(tx, log)).map(({ size, note }) => [size, note]));
  for (const { size, witness, line } of await cosignatures(tx, log, 10_000)) {
    const key = policy.witnesses.find((one) => one.key.name === witness)?.key;
    const note = parseNote(`${notes.get(size) ?? ''}${line}`);
    if (key !== undefined && (!note.ok || !openNote(QUICK, note.value, [key]).ok)) return nowhere('cosignature-forged', `${witness}在第${size}条处的签名`);
  }
  return null;
}

/** What the database holds of some leaves. */
interface Portion {
  readonly from: number;
  readonly to: number;
  readonly leaves: readonly Leaf[];
  readonly events: ReadonlyMap<EventId, Recommitted>;
  readonly tiles: readonly Tile[];
}

/** Tiles of every level that a tree of `to` leaves has and one of `from` has not, or not so long. */
function tilesBetween(from: number, to: number): readonly TileAddress[] {
  const addresses: TileAddress[] = [];
  for (let level = 0, [old, now] = [from, to]; now > 0; level += 1, [old, now] = [Math.floor(old / TILE_WIDTH), Math.floor(now / TILE_WIDTH)]) {
    for (let index = Math.floor(old / TILE_WIDTH); index * TILE_WIDTH < now; index += 1) addresses.push({ level, index, width: Math.min(TILE_WIDTH, now - index * TILE_WIDTH) });
  }
  return addresses;
}

async function readPortion(tx: Tx, log: Log, from: number): Promise<Portion> {
  const to = Math.min(log.size, from + PORTION);
  const leaves = await leavesBetween(tx, log, from, to);
  const [events, tiles] = [await recommitted(tx, log.agency, leaves.flatMap(({ id }) => id ?? []), sha256), await tilesAt(tx, log, tilesBetween(from, to))];
  return { from, to, leaves, events, tiles };
}

/** A portion of leaves: against events and tiles, then into the tree, whose root is compared wherever a head was signed. */
function auditPortion(heads: ReadonlyMap<number, Checkpoint>, edge: Edge, { from, to, leaves, events, tiles }: Portion): Edge | AuditFault {
  const hashes = leaves.map(({ entry }) => leafOf(entry));
  const stored = new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile]));
  const fault = auditLeaves({ from, leaves, hashes, events, tiles: stored });
  if (fault !== null) return fault;
  if (leaves.length < to - from) return { kind: 'leaf-deleted', place: `第${from + leaves.length}条`, index: from + leaves.length };
  let changed: AuditFault | null = null;
  const compare = (height: number, index: number, node: Uint8Array): void => {
    if (height % TILE_HEIGHT !== 0) return;
    const [level, place] = [height / TILE_HEIGHT, Math.floor(index / TILE_WIDTH)];
    const tile = stored.get(`${level}/${place}`);
    if (tile === undefined || !equalBytes(hashAt(tile, index % TILE_WIDTH), node)) changed ??= nowhere('tile-changed', `第${level}层第${place}块`);
  };
  let at = edge;
  let rewritten: AuditFault | null = null;
  const sizes = [...heads.keys()].filter((size) => size > from && size <= to).sort((a, b) => a - b);
  for (const size of [...sizes, to]) {
    at = growEdge(sha256Bytes, at, hashes.slice(at.size - from, size - from), compare);
    const head = heads.get(size);
    if (head !== undefined && !equalBytes(edgeRoot(sha256Bytes, at), head.root)) rewritten ??= nowhere('rewritten', `第${size}条处的根与已签名的检查点不同`);
  }
  return changed ?? rewritten ?? at;
}

async function brokenChain(tx: Tx, log: Log): Promise<AuditFault | null> {
  const previous = (await allLogs(tx)).filter(({ agency, year }) => agency === log.agency && year < log.year).at(-1);
  if (previous === undefined) return null;
  const [closing, [first]] = [await newestCheckpoint(tx, previous), await entriesBetween(tx, log, 0, 1)];
  return closing?.size === previous.size && closing.note === first ? null : nowhere('chain-broken', `${previous.year}年度账本的最后一个检查点`);
}

/** What the heads, signatures and the log before it say, before any leaf is read. */
async function auditHeads(auditor: Auditor, tx: Tx, log: Log): Promise<ReadonlyMap<number, Checkpoint> | AuditFault> {
  const heads = await signedHeads(auditor, tx, log);
  if ('kind' in heads) return heads;
  const longest = Math.max(0, ...heads.keys());
  if (longest > log.size) return nowhere('rolled-back', `已签名至${longest}条，数据库只有${log.size}条`);
  return (await forgedCosignature(auditor, tx, log)) ?? (await brokenChain(tx, log)) ?? heads;
}

async function auditRest(tx: Tx, log: Log, edge: Edge): Promise<AuditFault | null> {
  if (!equalBytes(edgeRoot(sha256Bytes, edge), log.root)) return nowhere('head-changed', `前${log.size}条`);
  // The log may have grown meanwhile; what lies beyond its head lies in no log.
  const now = await logOf(tx, log);
  const beyond = now === null ? [] : await leavesBetween(tx, log, now.size, now.size + 1);
  if (beyond.length > 0) return nowhere('head-changed', `账本头之后还有条目`);
  const stray = await eventWithoutEntry(tx, log.agency);
  if (stray !== null) return nowhere('event-unsealed', `案件${stray.caseId}第${stray.seq}个环节`);
  const paper = await documentWithoutEntry(tx, log.agency);
  return paper === null ? null : nowhere('document-unsealed', `案件${paper.caseId}的《${paper.title}》`);
}

/** One log from its first leaf to the head it had when the audit began. */
export async function auditLog(auditor: Auditor, key: LogKey): Promise<Audited> {
  const read = async <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> => inTransaction(auditor.database, 'every-agency', work);
  const log = await read(async (tx) => logOf(tx, key));
  if (log === null) return { leaves: 0, fault: null };
  const heads = await read(async (tx) => auditHeads(auditor, tx, log));
  if ('kind' in heads) return { leaves: 0, fault: heads };
  // The database reads a portion while the one before is checked.
  const portions: Promise<Portion>[] = [];
  const ask = (from: number): void => {
    if (from < log.size) portions.push(read(async (tx) => readPortion(tx, log, from)));
  };
  let edge = EMPTY_EDGE;
  ask(0);
  for (let portion = await portions.shift(); portion !== undefined; portion = await portions.shift()) {
    ask(portion.to);
    const next = auditPortion(heads, edge, portion);
    if ('kind' in next) {
      await Promise.allSettled(portions);
      return { leaves: portion.from, fault: next };
    }
    edge = next;
    auditor.progress?.(edge.size, log.size);
  }
  return { leaves: log.size, fault: await read(async (tx) => auditRest(tx, log, edge)) };
}

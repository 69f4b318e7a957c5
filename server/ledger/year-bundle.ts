import { Zip, ZipDeflate } from 'fflate';
import type { EventId } from '#kernel/ids.ts';
import { CHECKPOINT, CONTENTS, POLICY, STATEMENTS, type StatementLine, type YearContents } from '#ledger/bundle.ts';
import { utf8 } from '#ledger/bytes.ts';
import { formatBundle } from '#ledger/entries.ts';
import type { Policy } from '#ledger/policy.ts';
import { TILE_WIDTH } from '#ledger/tiles.ts';
import { publishedCheckpoint } from '#platform/ledger/published.ts';
import { entriesBetween, leavesBetween, type Leaf, type Log } from '#platform/ledger/store.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { documentsByEntry } from '#record/io/document-store.ts';
import { committedEvents } from '#record/io/store.ts';
import { documentStatement, eventStatement, policyText } from './proof-bundle.ts';

export interface YearExport {
  /** Reads as the auditor does. */
  readonly database: Database;
  readonly policy: Policy;
  readonly agencyName: string;
  readonly progress: (done: number, total: number) => void;
}

/** The acts and documents that these entries commit to, with their salts, a line each; entries of other things, and of what was erased, have none. */
async function linesOf(tx: Tx, { agency }: Log, leaves: readonly Leaf[]): Promise<string> {
  const ids = leaves.flatMap(({ id }): readonly EventId[] => (id === null ? [] : [id]));
  const [events, documents] = [await committedEvents(tx, agency, ids), await documentsByEntry(tx, agency, ids)];
  const statements = new Map([...events.map((one) => [one.event.id, eventStatement(agency, one)] as const), ...documents.map((one) => [one.entryId, documentStatement(one)] as const)]);
  return leaves.map(({ id, index }) => {
    const statement = id === null ? undefined : statements.get(id);
    if (statement === undefined) return '';
    const { kind, salt, body } = statement;
    const line: StatementLine = { index, name: `第${index}条`, kind, salt, body };
    return `${JSON.stringify(line)}\n`;
  }).join('');
}

const bundlePath = (index: number): string => `entries/${String(index).padStart(8, '0')}`;

/**
 * An auditor's bundle: the whole log of an agency and year up to its newest checkpoint, entry by entry, with every act opened. `write` takes
 * the zip piece by piece; of the log no more than a few entries are in memory. Null where nothing is signed yet, else how many entries.
 */
export async function writeYear({ database, policy, agencyName, progress }: YearExport, log: Log, write: (piece: Uint8Array) => void): Promise<number | null> {
  return inTransaction(database, 'every-agency', async (tx) => {
    const checkpoint = await publishedCheckpoint(tx, log, policy);
    if (checkpoint === null) return null;
    let failed: Error | null = null;
    const zip = new Zip((error, piece) => {
      if (error) failed = error;
      else write(piece);
    });
    const whole = (path: string, bytes: Uint8Array): void => {
      const file = new ZipDeflate(path, { level: 6 });
      zip.add(file);
      file.push(bytes, true);
    };
    const { size } = checkpoint;
    const bundles = Math.ceil(size / TILE_WIDTH);
    const contents: YearContents = { format: 'mingjian-log@1', title: `${agencyName}${log.year}年度存证账本`, agency: agencyName, entries: Array.from({ length: bundles }, (_none, index) => bundlePath(index)) };
    whole(CONTENTS, utf8(JSON.stringify(contents)));
    whole(POLICY, utf8(policyText([log], policy)));
    whole(CHECKPOINT, utf8(checkpoint.note));
    for (let from = 0; from < size; from += TILE_WIDTH) {
      whole(bundlePath(from / TILE_WIDTH), formatBundle((await entriesBetween(tx, log, from, Math.min(from + TILE_WIDTH, size))).map((entry) => Buffer.from(entry))));
    }
    const statements = new ZipDeflate(STATEMENTS, { level: 6 });
    zip.add(statements);
    for (let from = 0; from < size; from += TILE_WIDTH) {
      const to = Math.min(from + TILE_WIDTH, size);
      statements.push(Buffer.from(await linesOf(tx, log, await leavesBetween(tx, log, from, to))));
      progress(to, size);
    }
    statements.push(new Uint8Array(0), true);
    zip.end();
    if (failed !== null) throw failed;
    return size;
  });
}

import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import { epochOf } from '#kernel/dates.ts';
import type { VerifierKey } from '#ledger/keys.ts';
import { formatSignature } from '#ledger/note.ts';
import { cosignText, type Signer } from '#ledger/signer.ts';
import { claimedOrigin, parseAddCheckpoint, witness, type WitnessAnswer } from '#ledger/witness.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { ledger } from './store.ts';

/** This platform as a witness of the logs of others (c2sp.org/tlog-witness). */
export interface WitnessService {
  readonly database: Database;
  readonly signer: Signer;
  /** Keys of the logs that were configured; of no other is anything remembered. */
  readonly logs: readonly VerifierKey[];
}

export type Answer = { readonly status: 200; readonly lines: string } | Exclude<WitnessAnswer, { readonly status: 200 }>;

export interface Remembered {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly cosignedAt: Instant;
}

export const remembered = async (tx: Tx): Promise<readonly Remembered[]> =>
  ledger(tx).selectFrom('ledger.witnessed').select(['origin', 'size', 'root', 'cosigned_at as cosignedAt']).orderBy('origin').execute();

/** Checked and remembered in one transaction, in which no other request about the log can be; cosigned when that is committed. */
export async function addCheckpoint({ database, signer, logs }: WitnessService, body: string, at: Instant): Promise<Answer> {
  const request = parseAddCheckpoint(body);
  if (!request.ok) return { status: 400 };
  const origin = claimedOrigin(request.value);
  if (origin === null) return { status: 400 };
  const keys = logs.filter(({ name }) => name === origin);
  const answer = await inTransaction(database, 'every-agency', async (tx) => {
    // A log seen for the first time has no row to lock.
    await sql`select pg_advisory_xact_lock(hashtextextended(${origin}, 20190105))`.execute(tx);
    const latest = await ledger(tx).selectFrom('ledger.witnessed').select(['size', 'root']).where('origin', '=', origin).executeTakeFirst();
    const decided = witness(cryptography, keys, latest ?? null, request.value);
    if (decided.status !== 200) return decided;
    const { size, root } = decided.checkpoint;
    const row = { size, root: Buffer.from(root), note: request.value.checkpoint, cosigned_at: at };
    await ledger(tx).insertInto('ledger.witnessed').values({ origin, ...row }).onConflict((conflict) => conflict.column('origin').doUpdateSet(row)).execute();
    return decided;
  });
  if (answer.status !== 200) return answer;
  return { status: 200, lines: formatSignature(await cosignText(signer, answer.text, Math.floor(epochOf(at) / 1000))) };
}

import { instantFromEpoch } from '#kernel/dates.ts';
import { fromDecimal } from '#ledger/bytes.ts';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { checkSignature, formatSignature, parseSignatures } from '#ledger/note.ts';
import type { Policy, PolicyWitness } from '#ledger/policy.ts';
import { formatAddCheckpoint } from '#ledger/witness.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { DISAGREEMENTS } from './disagreement.ts';
import { consistencyProof } from './published.ts';
import { clearAlarms, cosignatures, newestCheckpoint, raiseAlarm, saveContact, saveCosignature, type Contact, type StoredCheckpoint } from './status-store.ts';
import type { Log } from './store.ts';

export interface WitnessClient {
  readonly database: Database;
  readonly clock: Clock;
  readonly policy: Policy;
}

/** A witness that does not answer by then is said to be out of reach; it is asked again with the next checkpoint. */
const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 65_536;

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function post(witness: PolicyWitness, body: string): Promise<Reply> {
  const answer = await fetch(`${witness.url?.replace(/\/$/, '') ?? ''}/add-checkpoint`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' }, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
  return { status: answer.status, text: (await answer.text()).slice(0, LONGEST_ANSWER) };
}

/** The first attempt rests on what the witness cosigned last as far as we know; a 409 says what it really remembers. */
async function submit({ database }: WitnessClient, log: Log, witness: PolicyWitness, checkpoint: StoredCheckpoint): Promise<Reply> {
  const send = async (oldSize: number): Promise<Reply> => {
    const proof = await inTransaction(database, 'every-agency', async (tx) => consistencyProof(tx, log, oldSize, checkpoint));
    return post(witness, formatAddCheckpoint({ oldSize, proof, checkpoint: checkpoint.note }));
  };
  const known = await inTransaction(database, 'every-agency', async (tx) => cosignatures(tx, log));
  const reply = await send(known.find((one) => one.witness === witness.key.name)?.size ?? 0);
  const remembered = reply.status === 409 ? fromDecimal(reply.text.trim()) : null;
  return remembered === null || remembered > checkpoint.size || remembered === 0 ? reply : send(remembered);
}

type Judged = Pick<Contact, 'outcome' | 'detail'> & { readonly line: string | null; readonly at: number };

function judge(witness: PolicyWitness, checkpoint: StoredCheckpoint, { status, text }: Reply): Judged {
  const nothing = { line: null, at: 0 };
  if (status === 409) {
    const size = fromDecimal(text.trim()) ?? 0;
    return size > checkpoint.size ? { ...nothing, outcome: 'behind', detail: `见证机关已签名至${size}条，本账本为${checkpoint.size}条` } : { ...nothing, outcome: 'refused', detail: `第${checkpoint.size}条处的根与见证机关记住的不同` };
  }
  if (status === 422) return { ...nothing, outcome: 'refused', detail: `本账本（${checkpoint.size}条）不是见证机关所记住账本的延续` };
  if (status !== 200) return { ...nothing, outcome: 'unreachable', detail: status === 404 ? '见证机关没有登记本账本' : status === 403 ? '见证机关不认可本账本的密钥' : `见证机关答复${status}` };
  const read = readCheckpoint(checkpoint.note);
  const lines = parseSignatures(text);
  const signature = lines.ok ? lines.value.find(({ name, id }) => name === witness.key.name && id === witness.key.id) : undefined;
  const signed = read.ok && signature !== undefined ? checkSignature(cryptography, witness.key, read.value.note.text, signature) : null;
  if (signature === undefined || signed?.at === null || signed === null) return { ...nothing, outcome: 'unreachable', detail: '见证机关的签名不能验证' };
  return { outcome: 'cosigned', detail: `已签名至${checkpoint.size}条`, line: formatSignature(signature), at: signed.at };
}

async function ask(client: WitnessClient, log: Log, witness: PolicyWitness, checkpoint: StoredCheckpoint): Promise<Contact['outcome']> {
  const judged = await submit(client, log, witness, checkpoint).then((reply) => judge(witness, checkpoint, reply), (error: unknown): Judged => ({
    outcome: 'unreachable', detail: `连接不上：${error instanceof Error ? error.message : String(error)}`.slice(0, 200), line: null, at: 0,
  }));
  const now = client.clock();
  const { outcome, detail, line } = judged;
  await inTransaction(client.database, 'every-agency', async (tx) => {
    await saveContact(tx, log, { witness: witness.name, at: now, outcome, detail });
    if (line !== null) await saveCosignature(tx, log, { size: checkpoint.size, witness: witness.key.name, line, cosignedAt: instantFromEpoch(judged.at * 1000), receivedAt: now });
    if (outcome === 'behind' || outcome === 'refused') {
      const kind = outcome === 'behind' ? 'witness-ahead' : 'witness-refused';
      await raiseAlarm(tx, { agency: log.agency, year: log.year, source: 'witness', kind, detail: `${witness.name}：${detail}（${DISAGREEMENTS[kind]}）`, raisedAt: now });
    }
  });
  return outcome;
}

/**
 * Asks every witness of the policy that has an address to cosign the newest checkpoint, all at once. Whether a witness objects is known when
 * this returns: its alarm halts the sealer of the log until all that answer agree again.
 */
export async function askWitnesses(client: WitnessClient, log: Log): Promise<void> {
  const witnesses = client.policy.witnesses.filter(({ url }) => url !== null);
  const checkpoint = await inTransaction(client.database, 'every-agency', async (tx) => newestCheckpoint(tx, log));
  if (checkpoint === null || witnesses.length === 0) return;
  const outcomes = await Promise.all(witnesses.map(async (witness) => ask(client, log, witness, checkpoint)));
  // One that is out of reach says nothing: what it objected to before stands.
  if (outcomes.every((outcome) => outcome === 'cosigned')) await inTransaction(client.database, 'every-agency', async (tx) => clearAlarms(tx, log, 'witness', client.clock()));
}

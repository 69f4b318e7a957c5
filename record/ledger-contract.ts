import { z } from 'zod';
import { Instant } from '#kernel/dates.ts';

/** The sealed ledger as the desk shows it. */

/** What an audit can find, from the event to the signed head. */
export const AUDIT_FAULTS = {
  'event-altered': '案件环节的内容被改动，与存证条目不符',
  'event-deleted': '存证条目所对应的案件环节被删除',
  'event-erased': '案件环节的内容没有经过批准的销毁而被删除',
  'event-unsealed': '案件环节没有存证条目，不是经由办理写入的',
  'document-altered': '文书的内容被改动，与存证条目不符',
  'document-deleted': '存证条目所对应的文书被删除',
  'document-unsealed': '文书没有存证条目，不是经由办理签发的',
  'leaf-altered': '存证条目被改动，与散列块不符',
  'leaf-deleted': '存证条目缺失',
  'tile-changed': '散列块被改动',
  'head-changed': '账本头与散列块不符',
  'rewritten': '账本与已经签名的检查点不是同一账本',
  'rolled-back': '账本短于已经签名的检查点，可能恢复了旧的备份',
  'checkpoint-forged': '检查点的签名不是本账本的',
  'cosignature-forged': '见证签名不能验证',
  'chain-broken': '账本的首条不是上一年度账本的最后一个检查点',
} as const satisfies Readonly<Record<string, string>>;

export const AuditFault = z.strictObject({
  kind: z.enum(Object.keys(AUDIT_FAULTS) as [keyof typeof AUDIT_FAULTS, ...(keyof typeof AUDIT_FAULTS)[]]),
  /** Where: leaf, tile, checkpoint, or case and step. */
  place: z.string(),
  /** The leaf, where the fault is at one. */
  index: z.int().nullable(),
});
export type AuditFault = z.infer<typeof AuditFault>;

const WitnessView = z.strictObject({
  name: z.string(),
  /** Up to which leaf it last cosigned, and when by its own clock; null where it never did. */
  size: z.int().nullable(),
  cosignedAt: Instant.nullable(),
  /** The last contact. */
  outcome: z.enum(['cosigned', 'behind', 'refused', 'unreachable']).nullable(),
  detail: z.string(),
  contactAt: Instant.nullable(),
});

const LogView = z.strictObject({
  year: z.int(),
  code: z.string(),
  origin: z.string(),
  /** Sealed, and signed: the difference is the work of the moment, or halted. */
  size: z.int(),
  signedSize: z.int(),
  root: z.string(),
  openedAt: Instant,
  sealedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  witnesses: z.array(WitnessView),
  /** How many of them the policy asks for is met by the published checkpoint. */
  quorum: z.boolean(),
  stampedAt: Instant.nullable(),
  stampedSize: z.int().nullable(),
  audit: z.strictObject({ endedAt: Instant, leaves: z.int(), fault: AuditFault.nullable() }).nullable(),
});
export type LogView = z.infer<typeof LogView>;

const AlarmView = z.strictObject({ year: z.int(), source: z.enum(['sealer', 'witness', 'audit']), sentence: z.string(), detail: z.string(), raisedAt: Instant, clearedAt: Instant.nullable() });

export const LedgerView = z.strictObject({
  now: Instant,
  /** Entries of this agency that wait to be sealed, and since when. */
  waiting: z.int(),
  waitingSince: Instant.nullable(),
  logs: z.array(LogView),
  alarms: z.array(AlarmView),
  /** Logs of others that this platform witnesses. */
  witnessed: z.array(z.strictObject({ origin: z.string(), size: z.int(), cosignedAt: Instant })),
  /** Whether this person may have an audit run now. */
  mayAudit: z.boolean(),
  /** An audit that was asked for and is under way: leaves done, of how many. */
  auditing: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
});
export type LedgerView = z.infer<typeof LedgerView>;

/** Why somebody takes the proof bundle of a case: it opens the whole case to whoever holds it. */
export const ProofQuery = z.strictObject({ purpose: z.string().trim().min(2, '请写明用途').max(200) });

import { deflateSync } from 'fflate';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Digest } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { publicStatement } from '#disclosure/io/document-store.ts';
import { VerifyAddress } from '#disclosure/verify-contract.ts';
import { utf8 } from '#ledger/bytes.ts';
import { formatCompact } from '#ledger/compact.ts';
import type { Policy } from '#ledger/policy.ts';
import { valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { proofFile } from '#platform/ledger/published.ts';
import { logOf } from '#platform/ledger/store.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { PaperProof } from '#web/portal/verify.ts';
import { documentStatement, policyText } from './proof-bundle.ts';

const ABSENT = problem('not-found', '没有这份文书的存证证明。', { todo: '请核对内容摘要；较早签发的文书没有单独存证，请向作出文书的机关核实。' });
const WAITING = problem('changed-meanwhile', '这份文书还没有列入已经签名的存证。', { todo: '存证在数秒内完成，请稍后再取；仍然不能取得的，请向作出文书的机关反映。' });

/**
 * The proof of one paper in one text: its statement with the salt, and that the entry stands in the signed log. It says of the paper what stands on it,
 * and not what it says; whoever asks has the paper's digest, from the paper.
 */
export async function documentProof(tx: Tx, policy: Policy, digest: Digest): Promise<Result<string, Problem>> {
  const found = await publicStatement(tx, digest);
  if (found === null) return fail(ABSENT);
  const { agency, agencyName, log: place, ...stated } = found;
  const log = place === null ? null : await logOf(tx, { agency, year: place.year });
  const proof = place === null || log === null ? null : await proofFile(tx, log, place.index, policy);
  if (log === null || proof === null) return fail(WAITING);
  return ok(formatCompact({ title: `《${stated.title}》${stated.number ?? ''}`, agency: agencyName, policy: policyText([log], policy), statement: documentStatement(stated), proof }));
}

/** What the page on a paper says of its proof, with the address under which the verifier checks it: what stands behind the # is sent to nobody. */
export async function paperProof(tx: Tx, policy: Policy, digest: Digest): Promise<PaperProof> {
  const proof = await documentProof(tx, policy, digest);
  if (proof.ok) return { state: 'ready', fragment: `#p=${Buffer.from(deflateSync(utf8(proof.value), { level: 9 })).toString('base64url')}` };
  return { state: proof.error.code === WAITING.code ? 'waiting' : 'none' };
}

export function documentProofRoutes(app: HttpServer, database: Database, policy: Policy): void {
  app.get('/verify/:digest/proof.json', { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) => {
    const wanted = VerifyAddress.safeParse(request.params);
    const proof = wanted.success ? await inTransaction(database, 'every-agency', (tx) => documentProof(tx, policy, wanted.data.digest)) : fail(ABSENT);
    const text = valueOf(proof);
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60')
      .header('content-disposition', `attachment; filename="proof-${wanted.data?.digest.slice(0, 16) ?? ''}.json"`).send(text);
  });
}

import { readFile } from 'node:fs/promises';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { AgencyId } from '#kernel/ids.ts';
import type { Policy } from '#ledger/policy.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { witnessSigner } from '#platform/ledger/keys.ts';
import { readPolicy, readWitnessedLogs } from '#platform/ledger/policy-file.ts';
import { openAlarms } from '#platform/ledger/status-store.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { StartError } from '#platform/start-error.ts';
import type { Actor } from '#registry/model.ts';
import { agencyOf } from '#registry/io/store.ts';
import { startNightly, type Auditing } from './auditing.ts';
import { ledgerDeskRoutes } from './desk-http.ts';
import { ledgerRoutes } from './http.ts';
import { proofRoutes } from './proof-http.ts';
import type { StampAuthority } from '#platform/ledger/stamp.ts';
import { startSealing } from './sealing.ts';

async function auditingOf({ config, databases, clock, log }: Platform): Promise<Auditing> {
  const folders = ledgerFolders(config.dataFolder);
  return { databases, clock, log, auditor: { folders, policy: await readPolicy(folders) } };
}

interface Desk {
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** The ledger's addresses, on the web server. Without logs to witness there is no witness, and no key is made for one. Returns whom we ask to witness. */
export async function openLedger(app: HttpServer, platform: Platform, desk: Desk): Promise<Policy> {
  const { config, databases, clock, log } = platform;
  const auditing = await auditingOf(platform);
  const { folders, policy } = auditing.auditor;
  const logs = await readWitnessedLogs(folders);
  const witness = logs.length === 0 ? null : { database: databases.desk, logs, signer: witnessSigner(folders.keys, `${new URL(config.origin).host}/witness`) };
  ledgerRoutes(app, { database: databases.portal, clock, policy, witness });
  ledgerDeskRoutes(app, { auditing, ...desk });
  proofRoutes(app, { database: databases.desk, clock, policy, ...desk });
  // For whoever watches the machine: 503 while anything disagrees. The platform itself goes on.
  app.get('/ledger/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const alarms = await inTransaction(databases.desk, 'every-agency', openAlarms);
    if (alarms.length > 0) log.warn('ledger alarms are open', { alarms: alarms.map(({ agency, year, source, kind }) => ({ agency, year, source, kind })) });
    return reply.code(alarms.length === 0 ? 200 : 503).send({ status: alarms.length === 0 ? 'ready' : 'alarm', alarms: alarms.map(({ year, source, kind, raisedAt }) => ({ year, source, kind, raisedAt })) });
  });
  return policy;
}

/** Without the authority's roots a stamp could not be told from anybody's: the start says so. */
async function stampRoots(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new StartError('bad-setting', `设置了 MINGJIAN_TSA，但是没有时间戳机构的根证书。请把它（PEM）放在 ${path} 后重新启动。`, `MINGJIAN_TSA is set, but the authority's root certificates are missing: put them (PEM) in ${path} and start again.`, error);
  }
}

/** Who stamps: checkpoints by the hour, and signatures on documents. */
export const stampAuthorityOf = async ({ stampAuthority: url, dataFolder }: Platform['config']): Promise<StampAuthority | null> =>
  (url === null ? null : { url, roots: await stampRoots(ledgerFolders(dataFolder).stampRoots) });

const codeOf = async (tx: Tx, agency: AgencyId): Promise<string> => (await agencyOf(tx, agency))?.code ?? agency;

/** Begins to seal and to audit by night, in the background. `origin` is where the platform is really served. */
export async function sealLedger(platform: Platform, origin: string): Promise<{ readonly stop: () => Promise<void> }> {
  const { config, databases, clock, log } = platform;
  const auditing = await auditingOf(platform);
  const { folders, policy } = auditing.auditor;
  const stampAuthority = (await stampAuthorityOf(config)) ?? undefined;
  const sealing = startSealing({ log, policy, stampAuthority, sealer: { database: databases.desk, clock, folders, host: new URL(origin).host, codeOf } });
  const nightly = startNightly(auditing);
  return { stop: async () => void (await Promise.all([sealing.stop(), nightly.stop()])) };
}

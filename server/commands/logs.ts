import { sql } from 'kysely';
import { readConfig } from '#platform/config.ts';
import { ledgerFolders, type LedgerFolders } from '#platform/ledger/folders.ts';
import { readPolicy } from '#platform/ledger/policy-file.ts';
import { allLogs, type Log } from '#platform/ledger/store.ts';
import { attachEmbedded } from '#platform/postgres/embedded/attach.ts';
import { openDatabase } from '#platform/postgres/open.ts';
import { openPool, type Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { StartError } from '#platform/start-error.ts';
import type { Policy } from '#ledger/policy.ts';

interface Opened {
  readonly auditor: Database;
  readonly close: () => Promise<void>;
}

/** Beside a running platform through its socket, otherwise by starting the database of the data folder. */
async function open(say: (line: string) => void): Promise<Opened> {
  const config = readConfig(process.env);
  const running = config.database.kind === 'embedded' ? attachEmbedded(config.dataFolder) : null;
  if (running !== null) {
    const auditor = openPool(running.auditor, 'auditor', () => {});
    const answers = await sql`select 1`.execute(auditor).then(() => true, () => false);
    if (answers) return { auditor, close: async () => auditor.destroy() };
    await auditor.destroy();
  }
  const database = await openDatabase(config, { say, onIdleError: () => {} });
  return { auditor: database.databases.auditor, close: database.close };
}

/** What a command over logs works with: the logs that were named, read as the auditor reads. */
export interface NamedLogs {
  readonly auditor: Database;
  readonly folders: LedgerFolders;
  readonly policy: Policy;
  readonly logs: readonly Log[];
}

/** Runs `work` over the logs of an agency's code and a year, of all where they are not said. 2 where the platform cannot be read. */
export async function withLogs([code, year]: readonly (string | undefined)[], say: (line: string) => void, work: (named: NamedLogs) => Promise<number>): Promise<number> {
  try {
    const { auditor, close } = await open(say);
    try {
      const folders = ledgerFolders(readConfig(process.env).dataFolder);
      const logs = (await inTransaction(auditor, 'every-agency', allLogs)).filter((log) => (code === undefined || log.code === code) && (year === undefined || String(log.year) === year));
      if (logs.length > 0) return await work({ auditor, folders, policy: await readPolicy(folders), logs });
      say(code === undefined ? '还没有账本。' : `没有机关“${code}”${year ?? ''}的账本。机关代码见存证页。`);
      return code === undefined ? 0 : 2;
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    say(error.message);
    return 2;
  }
}

import { sql } from 'kysely';
import { readConfig } from '#platform/config.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { readPolicy } from '#platform/ledger/policy-file.ts';
import { allLogs } from '#platform/ledger/store.ts';
import { attachEmbedded } from '#platform/postgres/embedded/attach.ts';
import { openDatabase } from '#platform/postgres/open.ts';
import { openPool, type Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { StartError } from '#platform/start-error.ts';
import { AUDIT_FAULTS } from '#record/ledger-contract.ts';
import { auditLog } from '../ledger/audit.ts';

export const USAGE = 'audit [机关代码] [年份]  核验存证账本：环节→条目→散列块→树根→签名，指出第一处不符（平台运行时也可以使用）';

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

/** 0 where everything agrees, 1 where something does not, 2 where there is no such log. */
export async function auditCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const [code, year] = args;
  try {
    const { auditor, close } = await open(say);
    try {
      const folders = ledgerFolders(readConfig(process.env).dataFolder);
      const policy = await readPolicy(folders);
      const logs = (await inTransaction(auditor, 'every-agency', allLogs)).filter((log) => (code === undefined || log.code === code) && (year === undefined || String(log.year) === year));
      if (logs.length === 0) {
        say(code === undefined ? '还没有账本。' : `没有机关“${code}”${year ?? ''}的账本。机关代码见存证页。`);
        return code === undefined ? 0 : 2;
      }
      let wrong = 0;
      for (const log of logs) {
        let shown = 0;
        const progress = (done: number, total: number): void => {
          if (done - shown < 100_000 && done !== total) return;
          shown = done;
          say(`  ${log.code} ${log.year}：${done} / ${total}`);
        };
        const { leaves, fault } = await auditLog({ database: auditor, folders, policy, progress }, log);
        say(fault === null ? `✔ ${log.code} ${log.year}年度：${leaves}条逐项核验无误` : `✖ ${log.code} ${log.year}年度：${fault.place}：${AUDIT_FAULTS[fault.kind]}`);
        if (fault !== null) wrong += 1;
      }
      return wrong === 0 ? 0 : 1;
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    say(error.message);
    return 2;
  }
}

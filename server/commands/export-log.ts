import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { agencyOf } from '#registry/io/store.ts';
import { writeYear } from '../ledger/year-bundle.ts';
import { withLogs } from './logs.ts';

export const USAGE = 'export-log <机关代码> <年份> <文件.zip>  导出一个机关一年的账本和全部记录，供审计人员离线核验（含全部案件内容，注意保管）';

/** 0 once the file is whole, 2 where there is nothing to export. A file that was begun and not finished is not left behind. */
export async function exportLogCommand([code, year, file]: readonly string[], say: (line: string) => void): Promise<number> {
  if (code === undefined || year === undefined || file === undefined) {
    say(USAGE);
    return 2;
  }
  return withLogs([code, year], say, async ({ auditor, policy, logs: [log] }) => {
    if (log === undefined) return 2;
    const agency = await inTransaction(auditor, 'every-agency', async (tx) => agencyOf(tx, log.agency));
    const unfinished = `${file}.part`;
    const descriptor = openSync(unfinished, 'wx', 0o600);
    let entries: number | null = null;
    try {
      const progress = (done: number, total: number): void => {
        if (done % 102_400 === 0) say(`  ${done} / ${total}`);
      };
      entries = await writeYear({ database: auditor, policy, agencyName: agency?.name ?? code, progress }, log, (piece) => writeSync(descriptor, piece));
    } finally {
      closeSync(descriptor);
      if (entries === null) rmSync(unfinished);
    }
    if (entries === null) {
      say('账本还没有签名的检查点。');
      return 2;
    }
    renameSync(unfinished, file);
    say(`✔ ${file}：${entries}条存证。核验：npm run mingjian -- verify ${file}`);
    return 0;
  });
}

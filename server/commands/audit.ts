import { AUDIT_FAULTS } from '#record/ledger-contract.ts';
import { auditLog } from '../ledger/audit.ts';
import { withLogs } from './logs.ts';

export const USAGE = 'audit [机关代码] [年份]  核验存证账本：环节→条目→散列块→树根→签名，指出第一处不符（平台运行时也可以使用）';

/** 0 where everything agrees, 1 where something does not, 2 where there is no such log. */
export const auditCommand = async (args: readonly string[], say: (line: string) => void): Promise<number> => withLogs(args, say, async ({ auditor, folders, policy, logs }) => {
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
});

import { StartError } from '#platform/start-error.ts';

const NO_SPACE = /No space left on device|could not extend file|disk quota exceeded/i;

export const diskFull = (detail: string): StartError =>
  new StartError(
    'disk-full',
    `磁盘空间不足，数据库不能启动。请清理或者扩充数据文件夹所在磁盘后重新启动。（${detail}）`,
    `The disk is full and the database cannot start. Make room on the disk of the data folder and start again. (${detail})`,
  );

/** Turns what initdb or the server said before it gave up into a reason a person can act on. */
export function serverFailure(program: 'initdb' | 'postgres', output: string): StartError {
  const lines = output.trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? '';
  if (NO_SPACE.test(output)) return diskFull(complaint.trim());
  return new StartError(
    'database-failed',
    `内置数据库未能启动（${program}）：${complaint.trim()}`,
    `The built-in database did not start (${program}): ${complaint.trim()}`,
    new Error(output),
  );
}

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ADMIN } from '#platform/postgres/embedded/cluster.ts';

export interface AccessFiles {
  readonly hba: string;
  readonly ident: string;
}

const ROLES = [ADMIN, 'mingjian_migrator', 'mingjian_desk', 'mingjian_portal', 'mingjian_auditor'];

/**
 * Who may connect: only the operating-system user that runs the platform, over the socket, as any of its roles. The kernel says
 * who is at the other end of a socket (`peer`), so there is no password to keep. Written anew at every start: the user may differ.
 */
export function writeAccessFiles(folder: string): AccessFiles {
  const user = userInfo().username.replaceAll('"', '');
  const files = { hba: join(folder, 'pg_hba.conf'), ident: join(folder, 'pg_ident.conf') };
  replace(files.hba, 'local all all peer map=mingjian\n');
  replace(files.ident, ROLES.map((role) => `mingjian "${user}" ${role}\n`).join(''));
  return files;
}

function replace(file: string, content: string): void {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { flag: 'wx', mode: 0o644 });
  renameSync(draft, file);
}

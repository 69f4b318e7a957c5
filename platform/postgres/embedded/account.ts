import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StartError } from '#platform/start-error.ts';

/** The operating-system user PostgreSQL runs as. It refuses root, and it refuses a uid that the system has no name for. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Whether it is another user than the one that runs the platform (then that one is root). */
  readonly other: boolean;
}

/** PostgreSQL's own account where the machine has one, else the account that owns nothing. */
const STAND_INS = ['postgres', 'nobody'];

/** A bare environment: no locale, no PG* variable of the caller's shell may change what the server does. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };

/**
 * Who runs PostgreSQL: whoever owns the database folder if there is one; else the user of the platform; for root a stand-in.
 */
export function chooseAccount(clusterFolder: string): Account {
  const self = ourselves();
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })?.uid;
  if (self.uid !== 0) {
    if (owner === undefined || owner === self.uid) return self;
    throw new StartError(
      'no-permission',
      `数据库文件夹 ${clusterFolder} 属于另一用户（${nameOf(owner) ?? owner}），当前用户 ${self.name} 不能使用。请以该用户或者 root 启动。`,
      `The database folder ${clusterFolder} belongs to another user (${nameOf(owner) ?? owner}); ${self.name} cannot use it. Start as that user or as root.`,
    );
  }
  const candidates = owner === undefined || owner === 0 ? STAND_INS : [nameOf(owner) ?? String(owner)];
  const account = candidates.map(lookUp).find((found) => found !== undefined);
  if (account !== undefined) return account;
  throw new StartError(
    'no-permission',
    `PostgreSQL 不能以 root 运行，而系统中没有可用的普通账号（${candidates.join('、')}）。请以普通用户启动，或者设置 DATABASE_URL。`,
    `PostgreSQL does not run as root and this system has no account to run it as (${candidates.join(', ')}). Start as an ordinary user, or set DATABASE_URL.`,
  );
}

function ourselves(): Account {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid, other: false };
  } catch (error) {
    const uid = process.getuid?.() ?? -1;
    throw new StartError(
      'no-permission',
      `系统中没有编号为 ${uid} 的用户，PostgreSQL 不能在其下运行。请以有名称的用户启动，或者设置 DATABASE_URL。`,
      `The system has no name for user id ${uid}, and PostgreSQL refuses to run as such. Start as a named user, or set DATABASE_URL.`,
      error,
    );
  }
}

/** Asks `id`, which knows directories (LDAP, sssd) that /etc/passwd does not. */
function lookUp(user: string): Account | undefined {
  const [uid, gid, name] = ['-u', '-g', '-un'].map((flag) => idOutput([flag, user]));
  if (uid === undefined || gid === undefined || name === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid), other: true };
}

const nameOf = (uid: number): string | undefined => idOutput(['-un', String(uid)]);

function idOutput(args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Options for spawn: run as the account, in a folder everybody can enter. (Node drops root's other groups with the uid.) */
export const spawnAs = (account: Account): { cwd: string; uid?: number; gid?: number } =>
  account.other ? { cwd: '/', uid: account.uid, gid: account.gid } : { cwd: '/' };

/** Whether the account may pass through every folder on the way. Tried, not computed: access lists and mounts have their say too. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account.other) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...spawnAs(account), env: SERVER_ENVIRONMENT, stdio: 'ignore' }).status === 0;
}

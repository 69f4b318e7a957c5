import { readFile } from 'node:fs/promises';
import type { VerifierKey } from '#ledger/keys.ts';
import { parsePolicy, type Policy } from '#ledger/policy.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { StartError } from '#platform/start-error.ts';
import type { LedgerFolders } from './folders.ts';

export const NOBODY: Policy = { logs: [], witnesses: [], groups: [], quorum: null };

/** A file that cannot be read as a policy stops the start: to go on without witnesses would be a decision nobody took. */
async function policyIn(path: string): Promise<Policy> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOBODY;
    throw error;
  }
  const policy = parsePolicy(sha256Bytes, text);
  if (policy.ok) return policy.value;
  throw new StartError('bad-setting', `文件 ${path} 的格式不符合 c2sp.org/tlog-policy，请更正后重新启动。`, `The file ${path} is not a policy in the format of c2sp.org/tlog-policy; correct it and start again.`);
}

/** Whom this platform asks to witness its logs, and how many of them make a quorum. */
export const readPolicy = async ({ policy }: LedgerFolders): Promise<Policy> => policyIn(policy);

/** The keys of the logs that this platform witnesses. */
export const readWitnessedLogs = async ({ witnessed }: LedgerFolders): Promise<readonly VerifierKey[]> => (await policyIn(witnessed)).logs.map(({ key }) => key);

import { join } from 'node:path';

/** Where the ledger keeps what is not in the database, below the data folder. */
export interface LedgerFolders {
  /** Private keys. */
  readonly keys: string;
  /** Signed checkpoints: the guard against a restored or rewritten database. */
  readonly archive: string;
  /** Everything served under /ledger, as plain files: to be copied or served by any web server. */
  readonly mirror: string;
  /** Whom we ask to witness (c2sp.org/tlog-policy); a missing file asks nobody. */
  readonly policy: string;
  /** Whose logs we witness: `log <vkey>` lines of the same format. */
  readonly witnessed: string;
  /** Roots of the time stamp authority, in PEM. */
  readonly stampRoots: string;
}

export const ledgerFolders = (dataFolder: string): LedgerFolders => {
  const folder = join(dataFolder, 'ledger');
  return { keys: join(folder, 'keys'), archive: join(folder, 'archive'), mirror: join(folder, 'mirror'), policy: join(folder, 'policy.txt'), witnessed: join(folder, 'witnessed-logs.txt'), stampRoots: join(folder, 'tsa-roots.pem') };
};

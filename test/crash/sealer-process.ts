import { randomUUID } from 'node:crypto';
import { systemClock } from '#platform/clock.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { createLog } from '#platform/log.ts';
import { ADMIN } from '#platform/postgres/embedded/cluster.ts';
import { socketLogins } from '#platform/postgres/logins.ts';
import { openPool } from '#platform/postgres/pool.ts';
import { startSealing } from '#server/ledger/sealing.ts';

/** A sealer in a process of its own, to be killed: `<socket folder> <database> <data folder>`. It says when it is at work. */
const [socketFolder = '', name = '', dataFolder = ''] = process.argv.slice(2);
const database = openPool(socketLogins(socketFolder, ADMIN, name).desk, 'desk', () => {});

startSealing({
  sealer: { database, clock: systemClock, folders: ledgerFolders(dataFolder), host: 'crash.example', codeOf: async () => Promise.resolve('agency-1'), batch: 200 },
  policy: { logs: [], witnesses: [], groups: [], quorum: null }, cadence: 5,
  log: createLog('error', (line) => process.stderr.write(line)),
});
process.stdout.write(`sealing ${randomUUID()}\n`);
// The sealer's own timer does not hold the process open.
setInterval(() => {}, 60_000);

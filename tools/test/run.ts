// The order of a test run: static checks, all tests on the embedded PostgreSQL, the database tests once more on a server as
// distributions ship it, then a line for each failure. The last line, alone on its line, is `N passed, N failed` (and `, N skipped`).
import { startTestServer, TEST_SERVER_VARIABLE, TEST_URL_VARIABLE } from '#platform/testing/server.ts';
import { runChecks } from '../checks.ts';
import { findBrowser } from './browser.ts';
import { distributionServer } from './distribution-server.ts';
import { findGateway } from './gateway.ts';
import { findMediaTools } from './media.ts';
import { allTestFiles, runTests, type Counts } from './node-tests.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const asked = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const unsteady: string[] = [];
const add = (counts: Partial<Counts>): void => {
  failures.push(...(counts.failures ?? []));
  unsteady.push(...(counts.unsteady ?? []));
  for (const name of ['passed', 'failed', 'skipped'] as const) totals[name] += counts[name] ?? 0;
};

async function onEmbedded(files: readonly string[]): Promise<void> {
  const server = await startTestServer();
  if (server.socketFolder !== undefined) process.env[TEST_SERVER_VARIABLE] = server.socketFolder;
  try {
    add(await runTests(files));
  } finally {
    await server.stop();
  }
}

async function onDistribution(files: readonly string[]): Promise<void> {
  const server = await distributionServer(say);
  if (server === undefined) {
    say('— database tests on a PostgreSQL of the distribution: skipped, none is installed (see tools/test/distribution-server.ts)');
    add({ skipped: 1 });
    return;
  }
  say(`— database tests once more, on PostgreSQL ${server.version}`);
  process.env[TEST_URL_VARIABLE] = server.url;
  try {
    add(await runTests(files));
  } finally {
    await server.stop();
  }
}

if (asked.length > 0) {
  await onEmbedded(asked);
} else {
  process.env['CHROMIUM'] = findBrowser(say) ?? '';
  if (process.env['CHROMIUM'] === '') say('— no browser (Chromium) and none could be installed: browser tests are skipped');
  if (!findMediaTools(say)) say('— no ffmpeg and none could be installed: tests with real recordings are skipped');
  if (!findGateway(say)) say('— no Ceph gateway (see tools/test/gateway.ts): tests of the object store on a real server are skipped');
  add(runChecks());
  const files = await allTestFiles();
  await onEmbedded(files);
  await onDistribution(files.filter((file) => file.endsWith('.db.test.ts')));
}

// Once more at the end, where whoever reads only the last lines finds it.
for (const line of unsteady) say(`— unsteady, passed the second time: ${line}`);
for (const failure of failures) say(`✖ ${failure}`);
const { passed, failed, skipped } = totals;
say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

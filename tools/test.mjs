// `npm test`: installs what is missing, builds the desk, then runs every check and every test. `npm test -- <files>` runs those tests.
import { ensureInstalled } from './install.mjs';
import { ensureDeskBuilt } from './build-desk.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
// The browser tests look at the built desk; tests of other files should not wait for it.
if (process.argv.length === 2) ensureDeskBuilt();
process.exit(await runNode(['tools/test/run.ts', ...process.argv.slice(2)]));

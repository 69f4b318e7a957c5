// `npm test`: installs what is missing, builds the web, then runs every check and every test. `npm test -- <files>` runs those tests.
import { ensureInstalled } from './install.mjs';
import { ensureWebBuilt } from './build-web.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
// The browser tests look at what was built; tests of other files should not wait for it.
if (process.argv.length === 2) ensureWebBuilt();
process.exit(await runNode(['tools/test/run.ts', ...process.argv.slice(2)]));

// `npm start`: on a fresh checkout installs, builds and starts the platform; afterwards just starts it.
import { ensureInstalled } from './install.mjs';
import { ensureDeskBuilt } from './build-desk.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
ensureDeskBuilt();
process.exit(await runNode(['server/main.ts', ...process.argv.slice(2)]));

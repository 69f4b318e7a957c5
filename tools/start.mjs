// `npm start`: on a fresh checkout installs, builds and starts the platform; afterwards just starts it.
import { ensureInstalled } from './install.mjs';
import { ensureWebBuilt } from './build-web.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
ensureWebBuilt();
process.exit(await runNode(['server/main.ts', ...process.argv.slice(2)]));

// `node tools/with-node.mjs <file.ts> [arguments]`: installs what is missing, then runs the file with the pinned Node.
import { ensureInstalled } from './install.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
process.exit(await runNode(process.argv.slice(2)));

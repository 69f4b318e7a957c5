// `npm start`: on a fresh checkout installs, builds and starts the platform; afterwards just starts it.
import { readFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { ensureWebBuilt } from './build-web.mjs';
import { runNode } from './run-node.mjs';

ensureInstalled();
ensureWebBuilt();
// A small nursery: Node copies what an upload brings into buffers that die at once. A large one lets so many of them pile up that the
// whole heap is marked again and again, which takes more processor time than the upload, and holds 80 MB that nobody uses.
const flags = JSON.parse(readFileSync(new URL('server-flags.json', import.meta.url), 'utf8'));
process.exit(await runNode([...flags, 'server/main.ts', ...process.argv.slice(2)]));

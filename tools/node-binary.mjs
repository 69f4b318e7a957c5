// The Node that runs the product: the pinned one from npm where there is one for this machine, else the one at hand if it is new enough.
// Plain JavaScript, because Node 20 must be able to read it.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OLDEST = [24, 12];

const newEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** Path of a Node >= 24.12, or undefined if the pinned package is not installed and the Node at hand is too old. */
export function nodeBinary() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // No pinned package for this machine: fall through to the Node at hand.
  }
  return newEnough(process.versions.node) ? process.execPath : undefined;
}

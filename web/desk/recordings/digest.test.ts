import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Digester } from '#platform/objects/digester.ts';
import { CHUNK, rootOfFile } from './digest.ts';

it('the device and the server come to the same digest of a file, by the browser and by the script', async () => {
  for (const size of [1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 3]) {
    const file = Buffer.alloc(size, 7);
    file.writeUInt8(1, size - 1);
    const digester = new Digester();
    digester.update(file);
    const { root } = digester.finish();
    assert.equal(await rootOfFile(new Blob([file])), root, String(size));
  }
  const { subtle } = crypto;
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    const digester = new Digester();
    digester.update(Buffer.from('示范'));
    assert.equal(await rootOfFile(new Blob(['示范'])), digester.finish().root);
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: { subtle }, configurable: true });
  }
});

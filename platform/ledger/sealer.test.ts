import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { leafHash } from '#ledger/tree.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { leafOf } from './sealer.ts';

it('the leaf of an entry is the leaf hash of its UTF-8, whatever the script', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (entry) => {
    assert.deepEqual(leafOf(entry), leafHash(sha256Bytes, Buffer.from(entry)));
  }));
  assert.deepEqual(leafOf('{"t":"当事人𠮷"}'), leafHash(sha256Bytes, Buffer.from('{"t":"当事人𠮷"}')));
});

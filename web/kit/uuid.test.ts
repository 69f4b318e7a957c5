import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CaseId } from '#kernel/ids.ts';
import { uuidv7 } from './uuid.ts';

it('an id made in the browser is a UUID of version 7 that the contracts accept', () => {
  for (let n = 0; n < 200; n += 1) {
    const id = uuidv7();
    assert.equal(CaseId.safeParse(id).success, true, id);
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

const zeros = (bytes: Uint8Array): void => void bytes.fill(0);
const ones = (bytes: Uint8Array): void => void bytes.fill(255);

it('it begins with the time it was made, so that later ids stand after earlier ones', () => {
  assert.equal(uuidv7(0x0193_c2d4_7d10, zeros), '0193c2d4-7d10-7000-8000-000000000000');
  assert.ok(uuidv7(1_700_000_000_000) < uuidv7(1_700_000_000_001));
});

it('its random part is as long as the version leaves room for', () => {
  assert.equal(uuidv7(0, ones), '00000000-0000-7fff-bfff-ffffffffffff');
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { PROBLEMS } from './problems.ts';

it('every problem of the catalogue stands in docs/problems.md, and every row there is in the catalogue', () => {
  const rows = readFileSync(new URL('../docs/problems.md', import.meta.url), 'utf8').matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \|$/gm);
  const documented = [...rows].map(([, code, status, title]) => ({ code, status: Number(status), title }));
  assert.deepEqual(documented, Object.entries(PROBLEMS).map(([code, { status, title }]) => ({ code, status, title })));
});

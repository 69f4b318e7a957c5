import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { serverEpoch, setServerClock } from './server-clock.ts';

const now = (): string => new Date().toUTCString();

afterEach(() => setServerClock(now()));

it('the time is the server’s, whatever this computer’s clock shows', () => {
  setServerClock('Mon, 09 Mar 2026 01:00:00 GMT');
  assert.ok(Math.abs(serverEpoch() - Date.UTC(2026, 2, 9, 1)) < 1000);
});

it('an answer without a time, or with one that cannot be read, changes nothing', () => {
  setServerClock('Mon, 09 Mar 2026 01:00:00 GMT');
  setServerClock(null);
  setServerClock('soon');
  assert.ok(Math.abs(serverEpoch() - Date.UTC(2026, 2, 9, 1)) < 1000);
});

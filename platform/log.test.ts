import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog, webLog } from '#platform/log.ts';

const logged = (lowest: Parameters<typeof createLog>[0], work: (log: ReturnType<typeof createLog>) => void): readonly unknown[] => {
  const lines: string[] = [];
  work(createLog(lowest, (line) => lines.push(line)));
  return lines.map((line): unknown => JSON.parse(line));
};

test('an event is one line of JSON with its level, time and fields', () => {
  const [event] = logged('info', (log) => {
    log.warn('lost', { times: 3 });
  });
  assert.ok(typeof event === 'object' && event !== null && 'time' in event && typeof event.time === 'number');
  assert.deepEqual({ ...event, time: 0 }, { level: 40, time: 0, times: 3, msg: 'lost' });
});

test('what is below the lowest level is not written', () => {
  const events = logged('warn', (log) => {
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
  });
  assert.equal(events.length, 2);
});

test('an error is written out with its cause, which JSON by itself would lose', () => {
  const [event] = logged('error', (log) => {
    log.error('failed', { error: new TypeError('outer', { cause: new Error('inner') }) });
  });
  const text = JSON.stringify(event);
  assert.match(text, /"type":"TypeError","message":"outer"/);
  assert.match(text, /"cause":"inner"/);
});

test('a request is logged without its query, in which people write names', () => {
  const { req } = webLog('info').serializers;
  assert.deepEqual(req({ id: '1', method: 'GET', url: '/search?name=%E5%BC%A0%E4%B8%89' }), { id: '1', method: 'GET', path: '/search' });
});

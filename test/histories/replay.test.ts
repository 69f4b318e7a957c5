import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fold } from '#law/engine/fold.ts';
import { faultsOf } from '../gate/naive.ts';
import { SCENARIOS } from './scenarios.ts';
import { actionNamed, contentDigest, digestOf, summaryOf, type Clock, type History } from './summary.ts';

const FILES = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json'));
const histories = FILES.map((file) => ({ file, history: JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as History })); // written by record.ts

const same = (clock: Clock): string => `${clock.code} ${clock.openedBy} ${clock.start} ${String(clock.due)} ${String(clock.closedBy)} ${String(clock.closedOn)}`;

describe('案件记录的重放', () => {
  it('记录不止六件，都有剧本；剧本都已录成记录', () => {
    assert.ok(FILES.length >= 6);
    assert.deepEqual(FILES.toSorted(), Object.keys(SCENARIOS).map((name) => `${name}.json`).toSorted());
  });

  for (const { file, history } of histories) {
    const { about, action, events, expected, digest } = history;

    it(`${file}（${about}）没有被改动过`, () => {
      assert.equal(contentDigest(history), digest);
    });

    it(`${file}：逐条重放，经过的阶段、案件、审核、公示与录制时相同`, () => {
      const { obligations: _clocks, ...now } = summaryOf(history);
      const { obligations: _then, ...then } = expected;
      assert.deepEqual(now, then);
      assert.equal(digestOf(now), digestOf(then));
    });

    it(`${file}：当时的每一个期限，起止和届满日都没有变`, () => {
      const now = new Set(summaryOf(history).obligations.map(same));
      assert.deepEqual(expected.obligations.map(same).filter((clock) => !now.has(clock)), []);
    });

    it(`${file}：每个环节今天仍在法律之中，内容仍合其表单`, () => {
      for (const event of events) {
        const step = actionNamed(action).steps[event.step];
        assert.ok(step !== undefined, event.step);
        const { computed: _computed, ...data } = event.data as Record<string, unknown>; // every form is an object
        assert.deepEqual(step.form.parse(data), data, event.step);
      }
      assert.deepEqual(events.map(({ seq }) => seq), events.map((_event, index) => index + 1));
    });

    it(`${file}：其中的重大决定，第二套实现也认为经过审核`, () => {
      assert.deepEqual(faultsOf(events, history.jurisdiction === 'henan-2019'), []);
    });
  }

  it('没有登记的环节不能混入记录', () => {
    const [first] = histories;
    assert.ok(first !== undefined);
    const foreign = first.history.events.map((event, index) => (index === 1 ? { ...event, step: 'no-such-step' } : event));
    assert.throws(() => fold(actionNamed(first.history.action), foreign), /no-such-step/);
  });
});

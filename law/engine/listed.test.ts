import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS } from '#law/actions/index.ts';
import { day } from '#law/testing/builders.ts';
import { type ListedMatter, listRefusals } from './listed.ts';

const NAME = '对擅自占用道路的处罚';
const listed = (rest: Partial<ListedMatter> = {}): ListedMatter => ({ name: NAME, kind: 'penalty', from: day('2024-01-01'), to: day('2026-03-31'), ...rest });
const rules = (matters: readonly ListedMatter[], on: string, name = NAME) => listRefusals(matters, name, day(on)).map(({ rule }) => rule);

describe('事项清单与立案', () => {
  it('废止之前一日可以立案，自废止之日起不得立案', () => {
    assert.deepEqual(['2026-03-31', '2026-04-01'].map((on) => rules([listed()], on)), [[], ['matter-not-in-force']]);
  });

  it('尚未施行的不得立案，施行之日起可以', () => {
    assert.deepEqual(['2023-12-31', '2024-01-01'].map((on) => rules([listed()], on)), [['matter-not-in-force'], []]);
  });

  it('废止后又恢复的，恢复之日起可以', () => {
    const back = [listed(), listed({ from: day('2027-01-01'), to: null })];
    assert.deepEqual(['2026-12-31', '2027-01-01'].map((on) => rules(back, on)), [['matter-not-in-force'], []]);
  });

  it('空格、标点、全角半角的写法不同，仍是同一事项', () => {
    for (const name of ['对 擅自占用道路的处罚', '对擅自占用道路的处罚。', '对“擅自占用道路”的处罚']) assert.deepEqual(rules([listed()], '2026-04-01', name), ['matter-not-in-force'], name);
  });

  it('不属于三项制度各类行为的事项不以行政执法案件办理', () => {
    assert.deepEqual(rules([listed({ kind: 'reward', to: null })], '2026-03-01'), ['matter-of-other-kind']);
    assert.deepEqual(rules([listed({ kind: 'reward', to: null }), listed()], '2026-03-01'), [], '同名的处罚事项仍在施行');
  });

  it('清单从未列过的事项以法律依据为准', () => {
    assert.deepEqual(rules([listed()], '2026-04-01', '对另一违法行为的处罚'), []);
    assert.deepEqual(rules([], '2026-04-01'), []);
  });

  it('执行、申请法院执行、移送是此前行为的继续，不以清单为限；其他各类都以清单立案', () => {
    const free = ACTIONS.filter(({ opensUnder }) => opensUnder === undefined).map(({ code }) => code);
    assert.deepEqual(new Set(free), new Set(['coercion-enforcement', 'court-enforcement', 'crime-transfer']));
  });
});

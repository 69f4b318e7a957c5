import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, factsOn, known, setting } from '#law/testing/builders.ts';
import { cite } from '#law/statutes/index.ts';
import { bindingOn, dueBy } from './facts.ts';
import { problemFrom, refuse } from './refusal.ts';

const facts = factsOn('2026-03-02');
const excluded = [{ from: day('2026-03-05'), to: day('2026-03-08') }];

describe('按参数计算期限', () => {
  it('取起算之日有效的取值；起算之后的改变不影响', () => {
    const settings = [setting('review.limit', 5, '2026-01-01'), setting('review.limit', 3, '2026-03-03')];
    assert.equal(dueBy({ ...facts, settings }, 'review.limit', day('2026-03-02'))?.due.date, '2026-03-09');
    assert.equal(dueBy({ ...facts, settings }, 'review.limit', day('2026-03-03'))?.due.date, '2026-03-06');
  });

  it('没有取值的，没有期限', () => {
    assert.equal(dueBy(facts, 'review.limit', day('2026-03-02')), null);
    assert.equal(dueBy(facts, 'penalty.decision-limit', day('2021-07-14')), null);
  });

  it('不是期间的参数，算不出期限', () => {
    for (const code of ['hearing.threshold.citizen', 'review.scope', 'hearing.agents', 'payment.late-fine'] as const) assert.equal(dueBy(facts, code, day('2026-03-02')), null);
  });

  it('扣除的期间顺延，延长按参数自己的单位计算', () => {
    assert.equal(dueBy(facts, 'penalty.decision-limit', day('2026-03-02'), excluded)?.due.date, '2026-06-04');
    assert.equal(dueBy(facts, 'penalty.decision-limit', day('2026-03-02'), excluded, 30)?.due.date, '2026-07-04');
    assert.equal(dueBy(facts, 'penalty.preservation', day('2026-03-02'), [], 1)?.due.date, '2026-03-12');
  });

  it('答复写明依据的规则', () => {
    const { rule } = known(dueBy(facts, 'payment.limit', day('2026-03-02')));
    assert.deepEqual([rule.name, rule.unit, rule.value, rule.rollForward, rule.citation?.text], ['缴纳罚款的期限', 'calendar-day', 15, true, '《中华人民共和国行政处罚法》第六十七条第三款']);
    assert.equal(bindingOn(facts, 'hearing.agents', day('2026-03-02'))?.value, 2);
  });
});

const workingDays = (n: number, from: string): string | null =>
  dueBy({ ...facts, settings: [setting('review.limit', n, '2018-01-01')] }, 'review.limit', day(from))?.due.date ?? null;

describe('law.md 核对过的工作日', () => {
  it('2019年国庆、2020年延长的春节、2021年国庆、2025年国庆中秋、2026年春节和国庆', () => {
    const checked: readonly (readonly [string, number, string])[] = [
      ['2019-09-20', 7, '2019-09-30'], ['2019-09-20', 20, '2019-10-23'], ['2020-01-20', 7, '2020-02-06'], ['2020-01-20', 20, '2020-02-25'],
      ['2021-09-28', 7, '2021-10-13'], ['2021-09-28', 20, '2021-11-01'], ['2025-09-26', 7, '2025-10-13'], ['2025-09-26', 20, '2025-10-30'],
      ['2026-02-10', 7, '2026-02-26'], ['2026-02-10', 20, '2026-03-16'], ['2026-09-28', 7, '2026-10-13'],
    ];
    for (const [from, n, due] of checked) assert.equal(workingDays(n, from), due, `${from} + ${n}`);
  });
});

describe('拒绝的理由', () => {
  const first = refuse('a-rule', '甲理由', [cite('penalty-2021', 44), cite('penalty-2021', 62)], { todo: '先做甲', evidence: { lastDay: '2026-03-02' } });
  const second = refuse('b-rule', '乙理由', [cite('penalty-2021', 62), cite('penalty-2021', 45, 1)]);

  it('各项理由合为一个答复：逐句说明，第一项的办法为先，条文不重复', () => {
    const problem = problemFrom([first, second]);
    assert.equal(problem.code, 'law-refuses');
    assert.equal(problem.detail, '甲理由；乙理由');
    assert.equal(problem.todo, '先做甲');
    assert.deepEqual(problem.articles.map(({ article }) => article), [44, 62, 45]);
    assert.deepEqual(problem.evidence, { refusals: [{ rule: 'a-rule', sentence: '甲理由', evidence: { lastDay: '2026-03-02' } }, { rule: 'b-rule', sentence: '乙理由' }] });
  });

  it('没有办法可说的，不说', () => {
    assert.equal('todo' in problemFrom([second]), false);
    assert.equal(problemFrom([second], 'clearance-missing').code, 'clearance-missing');
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { LegalDate } from '#kernel/dates.ts';
import { amountOf } from '#law/disposition.ts';
import type { ObligationView } from '#record/contract.ts';
import { startApi } from '../e2e/api-driver.ts';
import { enterCase, type Entered } from './enter.ts';
import { EXPECTED, type Expected } from './expected.ts';
import { realCases, type Fixture } from './fixture.ts';

const api = await startApi('2026-11-20');
after(async () => api.close());
const desks = { national: await api.agency({ n: 1, jurisdiction: 'national' }), 'henan-2019': await api.agency({ n: 2, jurisdiction: 'henan-2019' }) };
const fixtures = await realCases();
const report = await readFile(join(import.meta.dirname, '../../docs/real-cases.md'), 'utf8');

const CLOCKS: ReadonlySet<string> = new Set(['decide', 'statement-period', 'hearing-request', 'serve-decision', 'pay', 'publish']);

function endOf({ effect, due, closedOn, late }: ObligationView): string {
  if (due === null) return 'none';
  if (effect !== 'duty') return due;
  return closedOn === null ? `${due} open` : `${due} ${late ? 'late' : 'kept'} ${closedOn}`;
}

const foundIn = ({ refused, detail }: Entered): Expected => ({
  refused: refused.map(({ step, on, rules }) => `${step} ${on}: ${rules.join(' ')}`),
  clocks: Object.fromEntries((detail?.obligations ?? []).filter(({ code }) => CLOCKS.has(code)).map((one) => [one.code, endOf(one)])),
});

/** The days of the decision to try; a course that does not come to one is entered once. */
const variantsOf = ({ decisions }: Fixture): readonly (readonly [string, LegalDate | null])[] =>
  Object.keys(decisions).length === 0 ? [['', null]] : Object.entries(decisions);

describe('真实公布的处罚案件，按公布的日期逐步办理', () => {
  for (const fixture of fixtures) {
    for (const [variant, decision] of variantsOf(fixture)) {
      it(`${fixture.slug}${variant === '' ? '' : `（决定日期：${decision ?? ''}）`}：缺什么、哪个期限守住或者超过，与手工计算一致`, async () => {
        const entered = await enterCase(desks[fixture.jurisdiction], fixture, decision);
        assert.deepEqual(foundIn(entered), EXPECTED[fixture.slug]?.[variant]);
        for (const { sentence, articles, step } of entered.refused) {
          assert.match(sentence, /\p{Script=Han}/u);
          assert.ok(articles.length > 0, `${step} is refused under no article`);
        }
        for (const clock of entered.detail?.obligations ?? []) {
          assert.ok(clock.articles.length > 0 && clock.why.length > 0, clock.code);
          if (clock.due !== null && CLOCKS.has(clock.code)) assert.ok(report.includes(clock.due), `${clock.code} ${clock.due} is not in docs/real-cases.md`);
        }
        assert.ok((entered.detail?.timeline ?? []).every(({ late }) => late), 'everything was recorded long after it happened, and shows it');
      });
    }
  }

  it('2021年7月15日以前立案的案件，没有现行规定确定办案期限，系统如实说明而不推算', async () => {
    const before = fixtures.filter(({ slug }) => EXPECTED[slug] && Object.values(EXPECTED[slug]).some(({ clocks }) => clocks['decide'] === 'none'));
    assert.deepEqual(before.map(({ slug }) => slug), ['rencheng-land-2015-21', 'yueyang-environment-2021-136']);
    for (const fixture of before) {
      const [[, decision] = ['', null]] = variantsOf(fixture);
      const { detail } = await enterCase(desks[fixture.jurisdiction], fixture, decision);
      const limit = detail?.obligations.find(({ code }) => code === 'decide');
      assert.deepEqual([limit?.due, limit?.late, limit?.why], [null, false, '参数表中没有当日有效的期限规定。']);
    }
  });

  it('违法行为终了于修订前的，超过时效的理由同时引用当时的条文', async () => {
    const expired = fixtures.filter(({ slug }) => Object.values(EXPECTED[slug] ?? {}).some(({ refused }) => refused.some((one) => one.includes('limitation-expired'))));
    assert.equal(expired.length, 3);
    for (const fixture of expired) {
      const [[, decision] = ['', null]] = variantsOf(fixture);
      const { refused } = await enterCase(desks[fixture.jurisdiction], fixture, decision);
      const articles = refused.find(({ rules }) => rules.includes('limitation-expired'))?.articles ?? [];
      assert.deepEqual(articles, ['《中华人民共和国行政处罚法》第三十六条第一款', '《中华人民共和国行政处罚法（1996年）》第二十九条第一款']);
    }
  });
});

describe('真实案件的样本', () => {
  it('公布的计算都成立，罚款与计算的结果相同', () => {
    const fines = fixtures.flatMap(({ arithmetic, intended }) => arithmetic.map(({ factors, equals, says }) => {
      const product = factors.reduce((left, right) => left * right, 1);
      assert.ok(Math.abs(product - equals) < 0.005, says);
      return amountOf(intended, 'fine') === Math.round(equals * 100);
    }));
    assert.deepEqual([fines.length, fines.filter(Boolean).length], [9, 8]); // the ninth is a concentration
  });

  it('至少八件是真实公布的决定，每件都说明编造了什么，并写进报告', () => {
    assert.ok(fixtures.filter(({ number, otherNumbers }) => number !== null || otherNumbers.length > 0).length >= 8);
    for (const { slug, number, otherNumbers } of fixtures) {
      assert.ok(report.includes(`### ${slug}`), slug);
      for (const one of [number, ...otherNumbers]) if (one !== null) assert.ok(report.includes(one), `${one} is not in docs/real-cases.md`);
    }
    assert.deepEqual(Object.keys(EXPECTED).toSorted(), fixtures.map(({ slug }) => slug));
  });

  it('公布的环节在期待的结果里都办到了或者被拒绝了：没有一件样本是空的', () => {
    for (const { slug, course } of fixtures) {
      const published = course.filter(({ basis }) => basis === 'published').length;
      assert.ok(published > 0 || slug === 'credit-interface-sample-2019', slug);
    }
  });
});

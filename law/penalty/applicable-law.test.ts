import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { provisionsText, type Disposition } from '#law/disposition.ts';
import { sourceName, versionsOf } from '#law/statutes/versions.ts';
import { day, fine, STATUTE } from '#law/testing/builders.ts';
import { filed } from '#law/testing/routes.ts';
import { journeys } from '#law/testing/journey.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { lawRefusals } from './applicable-law.ts';

const start = journeys(reviewRules, gateFor);

/** A regulation of 2015, amended with effect from 1 May 2025 and again from 1 May 2026. */
const VERSIONS = { old: ['2015-10-01', '2025-05-01'], middle: ['2025-05-01', '2026-05-01'], next: ['2026-05-01', undefined] } as const;
type Name = keyof typeof VERSIONS;
const cited = (name: Name, source = '示范条例') => {
  const [since, until] = VERSIONS[name];
  return { source, place: '第三十条', rank: 'administrative-regulation' as const, since: day(since), ...(until === undefined ? {} : { until: day(until) }) };
};
const choice = (kind: 'old' | 'new-lighter' | 'new-no-offence', other: Name) => ({ source: '《示范条例》', choice: kind, other: cited(other), reason: '新旧规定的罚款幅度相比较' });

const penalty = (basis: Name, ...lawChoices: ReturnType<typeof choice>[]): Extract<Disposition, { kind: 'penalty' }> => {
  const draft = fine(40_000);
  assert.ok(draft.kind === 'penalty');
  return { ...draft, violated: [cited(basis)], basis: [cited(basis)], ...(lawChoices.length === 0 ? {} : { lawChoices }) };
};

const rules = (draft: Disposition, actEndedOn: string, on: string, continuing = false): readonly string[] => {
  const found = lawRefusals(draft, { actEndedOn: day(actEndedOn), continuing, harmful: false }, day(on));
  for (const { articles, todo } of found) {
    assert.equal(articles[0]?.text, '《中华人民共和国行政处罚法》第三十七条');
    assert.ok(todo);
  }
  return [...new Set(found.map(({ rule }) => rule))];
};

describe('从旧兼从轻（处罚法第三十七条）', () => {
  it('违法行为和决定都在同一版本施行期间的，不必说明', () => {
    assert.deepEqual(rules(penalty('old'), '2025-04-30', '2025-04-30'), []);
    assert.deepEqual(rules(penalty('middle'), '2025-05-01', '2026-04-30'), []);
  });

  it('新规定施行前一日终了的行为，施行当日决定：两个版本都须说明理由才能适用', () => {
    assert.deepEqual(rules(penalty('old'), '2025-04-30', '2025-05-01'), ['older-law-undeclared']);
    assert.deepEqual(rules(penalty('middle'), '2025-04-30', '2025-05-01'), ['newer-law-undeclared']);
    assert.deepEqual(rules(penalty('old', choice('old', 'middle')), '2025-04-30', '2025-05-01'), []);
    assert.deepEqual(rules(penalty('middle', choice('new-lighter', 'old')), '2025-04-30', '2025-05-01'), []);
  });

  it('施行当日终了的行为适用新规定，旧规定在两日都没有施行，说明了也不得适用', () => {
    assert.deepEqual(rules(penalty('middle'), '2025-05-01', '2025-06-01'), []);
    assert.deepEqual(rules(penalty('old', choice('old', 'middle')), '2025-05-01', '2025-06-01'), ['law-not-in-force']);
  });

  it('行为以后施行、决定以前又失效的中间版本，不得适用；尚未施行的版本也不得适用', () => {
    assert.deepEqual(rules(penalty('middle', choice('new-lighter', 'old')), '2025-04-30', '2026-05-01'), ['law-not-in-force']);
    assert.deepEqual(rules(penalty('next', choice('new-lighter', 'old')), '2025-04-30', '2026-04-30'), ['law-not-in-force']);
  });

  it('说明的选择与引用的版本不一致的，等于没有说明', () => {
    assert.deepEqual(rules(penalty('middle', choice('old', 'middle')), '2025-04-30', '2025-05-01'), ['newer-law-undeclared']);
    assert.deepEqual(rules(penalty('old', choice('new-lighter', 'old')), '2025-04-30', '2025-05-01'), ['older-law-undeclared']);
    assert.deepEqual(rules({ ...penalty('middle'), lawChoices: [{ ...choice('new-lighter', 'old'), source: '另一条例' }] }, '2025-04-30', '2025-05-01'), ['newer-law-undeclared']);
  });

  it('作比较的版本应当是另一日施行的那一个', () => {
    assert.deepEqual(rules(penalty('old', choice('old', 'next')), '2025-04-30', '2025-05-01'), ['law-not-compared']);
    assert.deepEqual(rules(penalty('middle', choice('new-lighter', 'next')), '2025-04-30', '2025-05-01'), ['law-not-compared']);
  });

  it('新规定不再认为是违法的，不得处罚，可以决定不予处罚', () => {
    assert.deepEqual(rules(penalty('middle', choice('new-no-offence', 'old')), '2025-04-30', '2025-05-01'), ['no-offence-penalised']);
    const none: Disposition = { kind: 'no-penalty-unfounded', facts: '经营', evidence: '台账', reason: '新规定取消了许可要求', lawChoices: [choice('new-no-offence', 'old')] };
    assert.deepEqual(rules(none, '2025-04-30', '2025-05-01'), []);
  });

  it('连续、继续而尚未终了的行为，按现行规定', () => {
    assert.deepEqual(rules(penalty('middle'), '2024-01-01', '2025-05-01', true), []);
    assert.deepEqual(rules(penalty('old'), '2024-01-01', '2025-05-01', true), ['law-not-in-force']);
  });

  it('几部法各自选择', () => {
    const two = { ...penalty('old', choice('old', 'middle')), violated: [cited('middle', '另一条例')] };
    assert.deepEqual(rules(two, '2025-04-30', '2025-05-01'), ['newer-law-undeclared']);
  });
});

const minor = (extra: object = {}): Disposition => ({
  kind: 'no-penalty-minor', facts: '事实', evidence: '证据', violated: [STATUTE], basis: [{ source: '中华人民共和国行政处罚法', place: '第三十三条第一款', rank: 'law', ...extra }], reason: '轻微', education: '教育',
});

describe('平台知道版本的法', () => {
  it('行政处罚法有1996年和2021年两个版本，名称怎样写都认得', () => {
    assert.deepEqual(versionsOf('《中华人民共和国行政处罚法》'), [{ from: '1996-10-01', until: '2021-07-15' }, { from: '2021-07-15', until: null }]);
    assert.deepEqual(versionsOf('行政处罚法（2021年修订）'), versionsOf('行政处罚法'));
    assert.deepEqual(versionsOf('某某条例'), []);
    assert.equal(sourceName(' 《中华人民共和国水法》 '), '水法');
  });

  it('跨2021年7月15日的，应当写明引用哪一版本；没有跨的不必写', () => {
    assert.deepEqual(rules(minor(), '2021-07-14', '2021-07-14'), []);
    assert.deepEqual(rules(minor(), '2021-07-14', '2021-07-15'), ['law-version-unstated']);
    assert.deepEqual(rules(minor(), '2021-07-15', '2021-07-15'), []);
    assert.deepEqual(rules(minor({ since: day('2021-07-15') }), '2021-07-14', '2021-07-15'), ['newer-law-undeclared']);
    assert.deepEqual(rules(minor({ since: day('1996-10-01') }), '2021-07-15', '2021-07-15'), ['law-not-in-force'], 'the platform knows when the version ended');
  });

  it('没有写明施行之日、平台也不知道的法，由人负责，不拦', () => {
    assert.deepEqual(rules(fine(40_000), '2010-01-01', '2026-01-01'), []);
  });
});

describe('案件中', () => {
  it('调查终结、事先告知、作出决定都按决定之日核对；新规定在告知以后施行的，决定时须重新说明', () => {
    const before = penalty('middle');
    const journey = filed(start(), { actEndedOn: '2026-02-02' }).on('2026-03-03').take('inspect-site').refuses('conclude-investigation', 'law-not-in-force', '第三十七条', { proposal: penalty('old') })
      .take('conclude-investigation', { proposal: before }).take('give-notice', { intended: before }).take('serve').take('waive-statement');
    journey.on('2026-05-01').refuses('decide', 'older-law-undeclared', '第三十七条', { decision: before });
    journey.refuses('give-notice', 'newer-law-undeclared', '第三十七条', { intended: penalty('next') });
  });

  it('查明的违法行为终了之日与登记不同的，以查明的为准', () => {
    const journey = filed(start(), { actEndedOn: '2026-02-02' }).on('2026-05-06').take('inspect-site');
    journey.refuses('conclude-investigation', 'newer-law-undeclared', '第三十七条', { proposal: penalty('next') });
    journey.allows('conclude-investigation', { proposal: penalty('next'), actEndedOn: '2026-05-01' });
    journey.refuses('conclude-investigation', 'act-after-conclusion', '第五十四条', { proposal: penalty('next'), actEndedOn: '2026-05-07' });
    journey.refuses('conclude-investigation', 'limitation-expired', '第三十六条', { proposal: fine(40_000), actEndedOn: '2024-01-02' });
  });

  it('所引的版本写进决定和公开的依据', () => {
    assert.equal(provisionsText([cited('old'), STATUTE]), '《示范条例》（自2015年10月1日起施行的版本）第三十条、《中华人民共和国食品安全法》第一百二十四条第一款');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CITIZEN, COMPANY, day, factsOn, fine, known, NATIONAL, NO_PENALTY, penalty, TRADER, TRANSFER, WARNING } from '#law/testing/builders.ts';
import type { CatalogueRow } from '#law/catalogue.ts';
import type { Disposition } from '#law/disposition.ts';
import { penaltyOrdinary } from '../actions/penalty-ordinary/action.ts';
import type { Party } from '#law/party.ts';
import type { CaseView } from './definition.ts';
import type { Facts } from './facts.ts';
import { assessMajor, CIRCUMSTANCES, majorGrounds } from './major.ts';

const ON = day('2026-03-16');
const view = (change: Partial<CaseView> = {}): CaseView => ({ ...penaltyOrdinary.view(penaltyOrdinary.initial), party: COMPANY, ...change });
const sentences = (disposition: Disposition, change: Partial<CaseView> = {}, facts: Partial<Facts> = NATIONAL): readonly string[] =>
  majorGrounds(view(change), disposition, ON, factsOn('2026-03-16', facts)).map(({ sentence }) => sentence);
const isMajor = (disposition: Disposition, change: Partial<CaseView> = {}, facts: Partial<Facts> = NATIONAL): boolean =>
  assessMajor(view(change), disposition, ON, factsOn('2026-03-16', facts)).major;
const row = (change: Partial<CatalogueRow>): Partial<Facts> => ({
  ...NATIONAL, catalogue: { edition: 3, rows: [{ number: 7, item: '对公民、法人的大额罚款', penalties: ['fine'], ...change }] },
});

describe('法制审核的范围（国家）', () => {
  it('一般的小额处罚、警告不属于重大执法决定', () => {
    for (const disposition of [WARNING, fine(49_999.99), NO_PENALTY, TRANSFER]) assert.equal(isMajor(disposition), false);
  });

  it('承办机构认定的五种情形，任何一种都使决定成为重大执法决定', () => {
    for (const [code, name] of Object.entries(CIRCUMSTANCES)) assert.deepEqual(sentences(WARNING, { circumstances: [code] }), [`承办机构认定：${name}`]);
  });

  it('经过听证程序的，不论结果都是', () => {
    for (const disposition of [WARNING, fine(1), NO_PENALTY]) assert.deepEqual(sentences(disposition, { hearingHeld: true }), ['经过听证程序']);
  });

  it('应当告知听证权利的处罚，直接关系当事人重大权益：公民五千元、组织五万元', () => {
    const thresholds: readonly (readonly [Party, number])[] = [[CITIZEN, 5_000], [TRADER, 5_000], [COMPANY, 50_000]];
    for (const [party, amount] of thresholds) {
      assert.equal(isMajor(fine(amount - 0.01), { party }), false);
      assert.equal(isMajor(fine(amount), { party }), true);
    }
    for (const type of ['downgrade-qualification', 'revoke-licence', 'stop-business', 'close-down', 'restrict-occupation'] as const) assert.equal(isMajor(penalty({ [type]: null })), true);
  });

  it('理由写明引用的条文', () => {
    const verdict = assessMajor(view({ circumstances: ['complex'] }), fine(60_000), ON, factsOn('2026-03-16'));
    assert.ok(verdict.major);
    const articles = verdict.grounds.flatMap((ground) => ground.articles.map(({ text }) => text));
    for (const wanted of ['《中华人民共和国行政处罚法》第五十八条第一款', '《中华人民共和国行政处罚法》第六十三条第一款', '《河南省行政处罚听证办法》（省政府令第204号）第四条']) {
      assert.ok(articles.includes(wanted), wanted);
    }
  });
});

describe('重大执法决定法制审核目录清单', () => {
  it('列入清单的种类，没有数额下限的，任何数额都是', () => {
    assert.deepEqual(sentences(fine(1), {}, row({})), ['属于重大执法决定法制审核目录清单（第3版）第7项：对公民、法人的大额罚款']);
    assert.equal(isMajor(penalty({ 'confiscate-gains': 1 }), {}, row({})), false);
  });

  it('有数额下限的，达到即是，差一分钱不是；公民和组织分别计算', () => {
    const limits = row({ citizenFrom: 100_000 as never, organisationFrom: 1_000_000 as never }); // amounts in fen
    assert.equal(isMajor(fine(999.99), { party: CITIZEN }, limits), false);
    assert.equal(isMajor(fine(1_000), { party: CITIZEN }, limits), true);
    assert.equal(isMajor(fine(9_999.99), { party: COMPANY }, limits), false);
    assert.equal(isMajor(fine(10_000), { party: COMPANY }, limits), true);
  });

  it('清单、听证、承办机构认定是并集，一案可以有多项理由', () => {
    assert.equal(sentences(fine(60_000), { circumstances: ['public-interest'], hearingHeld: true }, row({})).length, 4);
  });

  it('没有清单的机关，其余标准照常适用', () => {
    assert.equal(isMajor(fine(60_000), {}, { ...NATIONAL, catalogue: null }), true);
  });
});

describe('法制审核的范围（河南）', () => {
  const henan: Partial<Facts> = { jurisdiction: 'henan-2019' };

  it('适用普通程序的决定一律审核，警告、不予处罚也是', () => {
    for (const disposition of [WARNING, fine(1), NO_PENALTY]) {
      assert.equal(isMajor(disposition, {}, henan), true);
      assert.equal(isMajor(disposition, {}, NATIONAL), false);
    }
  });

  it('一律审核是一项独立的理由，不使案件本身成为重大案件', () => {
    assert.deepEqual(sentences(WARNING, {}, henan), []);
    const verdict = assessMajor(view(), WARNING, ON, factsOn('2026-03-16'));
    assert.ok(verdict.major);
    assert.deepEqual(known(verdict.grounds[0]).articles.map(({ text }) => text.endsWith('三（三）2')), [true]);
  });

  it('2019年8月1日以前没有这一要求', () => {
    const before = assessMajor(view(), WARNING, day('2019-07-31'), factsOn('2019-07-31'));
    const after = assessMajor(view(), WARNING, day('2019-08-01'), factsOn('2019-08-01'));
    assert.deepEqual([before.major, after.major], [false, true]);
  });
});

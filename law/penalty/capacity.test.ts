import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Disposition } from '#law/disposition.ts';
import { Party } from '#law/party.ts';
import { CITIZEN, COMPANY, day, fine, NO_PENALTY, TRADER } from '#law/testing/builders.ts';
import { ageRefusals } from './capacity.ts';

const born = (birthDate: string): Party => Party.parse({
  kind: 'citizen', person: { name: '童童', sex: 'female', birthDate, identity: { paper: 'passport', number: 'E12345678' }, address: '示范区示范路9号' },
});

const rules = (draft: Disposition, party: Party, actEndedOn: string, continuing = false): readonly string[] =>
  ageRefusals(draft, party, { actEndedOn: day(actEndedOn), continuing, harmful: false }, day('2026-06-01')).map(({ rule, articles }) => {
    assert.match(articles[0]?.text ?? '', /第三十条$/);
    return rule;
  });

const none = (ground: 'under-fourteen' | 'incapacity' | 'minor'): Disposition => {
  assert.ok(NO_PENALTY.kind === 'no-penalty-minor');
  return { ...NO_PENALTY, ground };
};

describe('不满十四周岁的不予处罚（处罚法第三十条）', () => {
  it('按违法行为之日计算：十四周岁生日当天仍不满，次日已满', () => {
    assert.deepEqual(rules(fine(100), born('2012-03-05'), '2026-03-04'), ['under-fourteen']);
    assert.deepEqual(rules(fine(100), born('2012-03-05'), '2026-03-05'), ['under-fourteen']);
    assert.deepEqual(rules(fine(100), born('2012-03-05'), '2026-03-06'), ['juvenile-not-lightened']);
  });

  it('决定时已满十四周岁，行为时不满的，仍不予处罚；行为尚未终了的按决定之日', () => {
    assert.deepEqual(rules(fine(100), born('2012-05-20'), '2026-01-01'), ['under-fourteen']);
    assert.deepEqual(rules(fine(100), born('2012-05-20'), '2026-01-01', true), ['juvenile-not-lightened']);
  });

  it('已满十四周岁不满十八周岁的，应当从轻或者减轻；满十八周岁的次日起不再要求', () => {
    assert.deepEqual(rules(fine(100, { lightened: true }), born('2010-03-05'), '2026-03-06'), []);
    assert.deepEqual(rules(fine(100, { lightened: false }), born('2008-03-05'), '2026-03-05'), ['juvenile-not-lightened']);
    assert.deepEqual(rules(fine(100), born('2008-03-05'), '2026-03-06'), []);
  });

  it('成年人、企业不受影响；个体工商户看经营者', () => {
    for (const party of [CITIZEN, COMPANY, TRADER]) assert.deepEqual(rules(fine(100), party, '2026-03-06'), []);
    assert.equal(TRADER.kind, 'sole-trader');
    const young = born('2013-01-01');
    assert.ok(young.kind === 'citizen' && TRADER.kind === 'sole-trader');
    assert.deepEqual(rules(fine(100), { ...TRADER, operator: young.person }, '2026-03-06'), ['under-fourteen']);
  });
});

describe('不予处罚的情形（处罚法第三十条、第三十一条）', () => {
  it('不满十四周岁的情形与出生日期相符；没有辨认、控制能力的只能是自然人', () => {
    assert.deepEqual(rules(none('under-fourteen'), born('2012-03-05'), '2026-03-05'), []);
    assert.deepEqual(rules(none('under-fourteen'), born('2012-03-05'), '2026-03-06'), ['ground-unfounded']);
    assert.deepEqual(rules(none('under-fourteen'), COMPANY, '2026-03-06'), ['ground-unfounded']);
    assert.deepEqual(rules(none('incapacity'), CITIZEN, '2026-03-06'), []);
    assert.deepEqual(rules(none('incapacity'), COMPANY, '2026-03-06'), ['ground-unfounded']);
    assert.deepEqual(rules(none('minor'), COMPANY, '2026-03-06'), []);
    assert.deepEqual(rules(NO_PENALTY, born('2012-03-05'), '2026-03-05'), [], '以前的记录没有写明情形');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { Disposition, amountOf, DISPOSITION_KINDS, isHeavier, Penalty, penaltiesOf, PENALTY_TYPES, Provision, sameDisposition } from './disposition.ts';
import { fine, NO_PENALTY, penalty, STATUTE, TRANSFER, UNFOUNDED, WARNING } from './testing/builders.ts';

describe('处罚的种类', () => {
  it('行政处罚法第九条所列种类，按统计的先后排列', () => {
    assert.deepEqual(Object.values(PENALTY_TYPES), [
      '警告', '通报批评', '罚款', '没收违法所得', '没收非法财物', '暂扣许可证件', '降低资质等级', '限制开展生产经营活动', '责令停产停业', '责令关闭', '限制从业', '吊销许可证件',
      '法律、行政法规规定的其他行政处罚',
    ]);
  });

  it('罚款、没收写明数额；其他种类可以不写', () => {
    for (const type of Object.keys(PENALTY_TYPES)) {
      const money = ['fine', 'confiscate-gains', 'confiscate-property'].includes(type);
      assert.equal(Penalty.safeParse({ type }).success, !money);
      assert.equal(Penalty.safeParse({ type, amountFen: 1 }).success, true);
    }
    for (const amountFen of [0, -1, 1.5, '100']) assert.equal(Penalty.safeParse({ type: 'fine', amountFen }).success, false);
  });

  it('同种处罚的数额合计', () => {
    const split = penalty({}, { penalties: [{ type: 'fine', amountFen: 1 }, { type: 'fine', amountFen: 2 }, { type: 'confiscate-gains', amountFen: 4 }] });
    assert.deepEqual([amountOf(split, 'fine'), amountOf(split, 'confiscate-gains'), amountOf(split, 'confiscate-property')], [3, 4, 0]);
  });
});

describe('处理意见', () => {
  it('四种：给予处罚、轻微不罚、事实不成立不罚、移送', () => {
    assert.deepEqual([fine(1), NO_PENALTY, UNFOUNDED, TRANSFER].map(({ kind }) => DISPOSITION_KINDS[kind]), ['给予行政处罚', '不予行政处罚（违法行为轻微）', '不予行政处罚（违法事实不能成立）', '移送司法机关']);
  });

  it('给予处罚的，写明事实、证据、违反的规定、依据、裁量理由、责令改正，缺一不可', () => {
    for (const field of ['facts', 'evidence', 'violated', 'basis', 'penalties', 'discretion', 'correction']) {
      const { [field]: _without, ...rest } = fine(1) as Record<string, unknown>;
      assert.equal(Disposition.safeParse(rest).success, false, field);
    }
    for (const field of ['violated', 'basis', 'penalties']) assert.equal(Disposition.safeParse({ ...fine(1), [field]: [] }).success, false, field);
  });

  it('不予处罚的，写明理由；轻微不罚的，进行教育', () => {
    assert.equal(Disposition.safeParse({ ...NO_PENALTY, education: '' }).success, false);
    assert.equal(Disposition.safeParse({ ...UNFOUNDED, reason: ' ' }).success, false);
    assert.equal(Disposition.safeParse({ ...TRANSFER, suspected: undefined }).success, false);
  });

  it('没有规定的内容不接受', () => {
    assert.equal(Disposition.safeParse({ ...fine(1), secret: 1 }).success, false);
    assert.equal(Disposition.safeParse({ ...fine(1), kind: 'detention' }).success, false);
    assert.equal(Provision.safeParse({ ...STATUTE, rank: 'custom' }).success, false);
  });

  it('一字不差才是相同', () => {
    assert.equal(sameDisposition(fine(1), fine(1)), true);
    assert.equal(sameDisposition(fine(1), fine(1, { facts: '经营超过保质期的食品。' })), false);
  });
});

describe('轻重', () => {
  it('增加种类或者提高数额为重；降低数额、减少种类、相同的不为重', () => {
    assert.equal(isHeavier(fine(100), fine(99.99)), true);
    assert.equal(isHeavier(fine(100), fine(100)), false);
    assert.equal(isHeavier(fine(99), fine(100)), false);
    assert.equal(isHeavier(penalty({ fine: 1, warning: null }), fine(100)), true);
    assert.equal(isHeavier(fine(100), penalty({ fine: 100, warning: null })), false);
  });

  it('从不予处罚到处罚为重；从处罚到不予处罚不为重', () => {
    for (const other of [NO_PENALTY, UNFOUNDED]) {
      assert.equal(isHeavier(WARNING, other), true);
      assert.equal(isHeavier(other, WARNING), false);
    }
    assert.deepEqual(penaltiesOf(NO_PENALTY), []);
  });

  it('以拆分的方式提高总额，仍然为重', () => {
    const split = penalty({}, { penalties: [{ type: 'fine', amountFen: 6_000 }, { type: 'fine', amountFen: 6_000 }] });
    assert.equal(isHeavier(split, fine(100)), true);
    assert.equal(isHeavier(split, fine(120)), false);
  });

  it('任何处罚都不重于自己；甲不重于乙、乙不重于丙的，甲不重于丙', () => {
    const types = Object.keys(PENALTY_TYPES) as (keyof typeof PENALTY_TYPES)[];
    const any = fc.array(fc.record({ type: fc.constantFrom(...types), amountFen: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 4 })
      .map((penalties) => penalty({}, { penalties }));
    fc.assert(fc.property(any, any, any, (a, b, c) => {
      assert.equal(isHeavier(a, a), false);
      if (!isHeavier(a, b) && !isHeavier(b, c)) assert.equal(isHeavier(a, c), false);
    }));
  });
});

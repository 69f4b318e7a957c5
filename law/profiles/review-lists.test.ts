import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ELEMENTS } from '#law/forms/review.ts';
import { day } from '#law/testing/builders.ts';
import { planOn, plansOf, type Plan } from './in-force.ts';
import { PROFILES, type ProfileCode } from './index.ts';
import { elementsOf, reviewListsOf, standsFor, unspoken } from './review-lists.ts';

const CODES = Object.keys(PROFILES) as ProfileCode[]; // keys of a constant object
const planOf = (base: ProfileCode, changes: object = {}): Plan =>
  planOn(plansOf('national', [{ edition: 1, from: day('2020-01-01'), profile: { base, ...changes } }]), day('2026-01-01')) ?? assert.fail();

describe('审核要素', () => {
  it('五个方案的要素合起来都覆盖国家的九项，不用补充：十一项的还是十一项，八项的还是八项', () => {
    for (const code of CODES) {
      assert.deepEqual(unspoken(PROFILES[code].elements), [], code);
      assert.deepEqual(elementsOf(planOf(code)), PROFILES[code].elements, code);
    }
    assert.deepEqual(CODES.map((code) => elementsOf(planOf(code)).length), [11, 11, 8, 8, 11]);
  });

  it('八项中的每一项对应国家的要素：第一项对应主体和人员两项，其余各一项', () => {
    assert.deepEqual(PROFILES.sanmenxia.elements.map((name) => standsFor(name)), [['subject', 'officers'], ['procedure'], ['facts'], ['law'], ['discretion'], ['authority'], ['documents'], ['crime']]);
  });

  it('十一项中的每一项对应国家的要素：事实和证据分列，“其他”一项是另加的', () => {
    assert.deepEqual(PROFILES.yanzhou.elements.map((name) => standsFor(name)), [
      ['subject'], ['officers'], ['facts'], ['facts'], ['law'], ['discretion'], ['procedure'], ['authority'], ['documents'], ['crime'], [],
    ]);
  });

  it('国家的九项对应自身，按代码和按名称都一样', () => {
    for (const [code, name] of Object.entries(ELEMENTS)) assert.deepEqual([standsFor(code), standsFor(name)], [[code], [code]]);
  });

  it('调整后有遗漏的，审核时按国家的名称补上；只说了事实、没有说证据的，也要补', () => {
    const elements = PROFILES.sanmenxia.elements.filter((name) => !name.includes('裁量')).map((name) => (name.includes('证据') ? '案件事实是否清楚' : name));
    assert.deepEqual(elementsOf(planOf('sanmenxia', { elements })).slice(elements.length), [ELEMENTS.facts, ELEMENTS.discretion]);
    assert.deepEqual(elementsOf(planOf('sanmenxia', { elements: ['社会稳定风险'] })), ['社会稳定风险', ...Object.values(ELEMENTS)]);
  });

  it('“裁量基准适用是否合法”说的是裁量，不是法律适用', () => {
    assert.deepEqual(standsFor('裁量基准适用是否合法'), ['discretion']);
  });

  it('写了两遍的只算一项', () => {
    assert.equal(elementsOf(planOf('kaiyuan', { elements: [...PROFILES.kaiyuan.elements, ...PROFILES.kaiyuan.elements] })).length, 8);
  });

  it('退回的情形只有方案列出的才提供', () => {
    assert.deepEqual(CODES.map((code) => reviewListsOf(planOf(code)).returnGrounds.length), [0, 0, 0, 8, 0]);
  });
});

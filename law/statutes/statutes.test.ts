import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLegalDate } from '#kernel/dates.ts';
import { chainOf, isJurisdiction, JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { compareRanks, RANKS, type Rank, type Statute } from './define.ts';
import { chineseNumeral, cite, gistOf, STATUTES, type StatuteCode } from './index.ts';

const ALL = Object.entries(STATUTES) as [StatuteCode, Statute][]; // entries of a constant object

describe('引用', () => {
  it('按条、款、项写明出处', () => {
    assert.equal(cite('penalty-2021', 57).text, '《中华人民共和国行政处罚法》第五十七条');
    assert.equal(cite('penalty-2021', 57, 2).text, '《中华人民共和国行政处罚法》第五十七条第二款');
    assert.equal(cite('penalty-2021', 64, 1, 2).text, '《中华人民共和国行政处罚法》第六十四条第一款第（二）项');
    assert.match(cite('sanmenxia-2019', '三（三）4').text, /^《三门峡市.*》（三政办〔2019〕16号）三（三）4$/);
  });

  it('法规表中没有的条文不能引用', () => {
    assert.throws(() => cite('penalty-2021', 1), /不在法规表中/);
    assert.throws(() => cite('state-council-2018', '九（九）'), /国办发〔2018〕118号/);
  });

  it('说得出所引条文的要求；表中没有的，说不出', () => {
    assert.match(gistOf(cite('penalty-2021', 60)) ?? '', /九十日/);
    assert.equal(gistOf({ statute: 'penalty-1949', article: 1, text: '' }), null);
    assert.equal(gistOf({ statute: 'penalty-2021', article: 999, text: '' }), null);
  });

  it('条文序号写成汉字', () => {
    const pairs: readonly (readonly [number, string])[] = [[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [42, '四十二'], [85, '八十五'], [99, '九十九'],
      [100, '一百'], [101, '一百零一'], [103, '一百零三'], [110, '一百一十'], [111, '一百一十一'], [120, '一百二十'], [260, '二百六十'], [999, '九百九十九']];
    for (const [number, text] of pairs) assert.equal(chineseNumeral(number), text);
    assert.equal(new Set(Array.from({ length: 999 }, (_zero, index) => chineseNumeral(index + 1))).size, 999);
  });
});

describe('法规表', () => {
  it('每部法规有全称、简称、效力等级和真实的施行日期', () => {
    for (const [code, { name, short, rank, from }] of ALL) {
      assert.ok(name.length > 4 && short.length >= 3, code);
      assert.ok(Object.hasOwn(RANKS, rank), code);
      assert.notEqual(toLegalDate(from), null, code);
    }
    assert.equal(new Set(ALL.map(([, { name }]) => name)).size, ALL.length);
  });

  it('每一条都写明要求，一句话，以句号结束', () => {
    for (const [code, { articles }] of ALL) {
      for (const [article, gist] of Object.entries(articles)) assert.match(gist, /^[^“”].+。$/s, `${code} ${article}`);
    }
  });

  it('重要法规的施行日期', () => {
    const from = Object.fromEntries(ALL.map(([code, one]) => [code, one.from]));
    assert.equal(from['penalty-2021'], '2021-07-15');
    assert.equal(from['coercion-2011'], '2012-01-01');
    assert.equal(from['disclosure-2019'], '2019-05-15');
    assert.equal(from['henan-hearing-2021'], '2021-12-01');
    assert.equal(from['sanmenxia-2019'], '2019-08-01');
    assert.equal(from['henan-enforcement-2016'], '2016-06-01');
    assert.equal(from['shandong-supervision-2014'], '2015-05-01');
    assert.equal(from['market-publicity-2021'], '2021-09-01');
    assert.equal(from['supervision-2025'], '2026-02-01');
  });

  it('效力等级依次：法律、行政法规、地方性法规、规章、规范性文件、本机关规定', () => {
    const order = ['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document', 'agency'] as const satisfies readonly Rank[];
    for (const [index, a] of order.entries()) for (const [other, b] of order.entries()) assert.equal(Math.sign(compareRanks(a, b)), Math.sign(index - other));
    assert.deepEqual(Object.keys(RANKS), order);
  });
});

describe('法域', () => {
  it('由近及远，都以全国为终', () => {
    assert.deepEqual(chainOf('henan-2019'), ['henan-2019', 'national']);
    assert.deepEqual(chainOf('state-council-2018'), ['state-council-2018', 'national']);
    for (const plan of ['dongying-2017', 'haiyang-2017', 'yanzhou-2019'] as const) assert.deepEqual(chainOf(plan), [plan, 'shandong-2017', 'national']);
    for (const code of Object.keys(JURISDICTIONS) as JurisdictionCode[]) assert.equal(chainOf(code).at(-1), 'national');
  });

  it('没有登记的法域不予承认', () => {
    assert.equal(isJurisdiction('henan-2019'), true);
    for (const code of ['', 'toString', 'atlantis']) assert.equal(isJurisdiction(code), false);
  });
});

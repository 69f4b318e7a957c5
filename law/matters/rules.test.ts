import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '#law/testing/builders.ts';
import { GuideContent, guideAsks } from './guide.ts';
import { askedOf, MATTER_KINDS, MatterContent, type MatterKind } from './matter.ts';
import { guideRefusals, matterRefusals, procedureLimit, statutoryLimit } from './rules.ts';

const RULES = { jurisdiction: 'national', settings: [] } as const;
const ON = day('2026-03-16');
const basis = (rank: string) => ({ source: '《示范管理条例》', place: '第九条', rank });
const refused = (kind: MatterKind, guide: object) => guideRefusals(kind, GuideContent.parse(guide), RULES, ON).map(({ rule, articles }) => [rule, articles[0]?.text]);
const working = (days: number) => ({ days, unit: 'working-day' });
const calendar = (days: number) => ({ days, unit: 'calendar-day' });
const steps = (...days: readonly number[]) => days.map((one) => ({ name: '步骤', days: one }));
const charged = (rank: string) =>
  MatterContent.parse({ kind: 'permit', name: '示范许可', basis: '《示范条例》', penaltyBasis: [], fee: { kind: 'charged', standard: '每件50元', basis: basis(rank) } });

describe('承诺时限', () => {
  const TOO_LONG = [['promise-too-long', '《中华人民共和国行政许可法》第四十二条第一款']];

  it('许可的承诺时限19、20个工作日可以，21个不可以（许可法第四十二条第一款）', () => {
    assert.deepEqual([19, 20, 21].map((days) => refused('permit', { promised: working(days) })), [[], [], TOO_LONG]);
  });

  it('当场办结不是超过时限', () => {
    assert.deepEqual(refused('permit', { promised: working(0) }), []);
  });

  it('处罚的90日按自然日计算，按工作日承诺的不能确保不超过（处罚法第六十条）', () => {
    assert.deepEqual(refused('penalty', { promised: calendar(90) }), []);
    assert.deepEqual(refused('penalty', { promised: calendar(91) }), [['promise-too-long', '《中华人民共和国行政处罚法》第六十条']]);
    assert.deepEqual(refused('penalty', { promised: working(60) }), [['promise-too-long', '《中华人民共和国行政处罚法》第六十条']]);
    assert.deepEqual(refused('permit', { promised: calendar(20) }), [], '20个自然日总不长于20个工作日');
  });

  it('法律、法规另有更长规定的从其规定，规章和规范性文件不能延长', () => {
    const with45 = (rank: string, days: number) => ({ promised: working(days), statutory: { ...working(45), basis: basis(rank) } });
    for (const rank of ['law', 'administrative-regulation', 'local-regulation']) assert.deepEqual(refused('permit', with45(rank, 45)), [], rank);
    for (const rank of ['rule', 'normative-document', 'agency']) assert.deepEqual(refused('permit', with45(rank, 45)).map(([rule]) => rule), ['limit-without-law'], rank);
    assert.deepEqual(refused('permit', with45('law', 46)).map(([rule]) => rule), ['promise-too-long']);
    assert.deepEqual(refused('permit', { statutory: working(20) }), []);
    assert.deepEqual(refused('permit', { statutory: working(21) }).map(([rule]) => rule), ['limit-without-law'], '没有条文的');
  });

  it('更短的法定时限同样约束承诺', () => {
    assert.deepEqual(refused('permit', { promised: working(6), statutory: { ...working(5), basis: basis('rule') } }).map(([rule]) => rule), ['promise-too-long']);
  });

  it('各步骤的天数之和不超过承诺时限，没有承诺的不超过法定时限', () => {
    assert.deepEqual(refused('permit', { promised: working(8), steps: steps(1, 6, 1) }), []);
    assert.deepEqual(refused('permit', { promised: working(8), steps: steps(1, 7, 1) }).map(([rule]) => rule), ['steps-too-long']);
    assert.deepEqual(refused('permit', { steps: steps(20, 1) }).map(([rule]) => rule), ['steps-too-long']);
  });

  it('没有日数规定的事项不比较', () => {
    assert.equal(procedureLimit('inspection', RULES, ON), null);
    assert.deepEqual(refused('inspection', { promised: working(300) }), []);
    assert.deepEqual(refused('inspection', { promised: working(5), steps: steps(6) }), [['steps-too-long', undefined]], '不引用别的程序的条文');
    assert.equal(statutoryLimit('permit', {}, RULES, ON)?.days, 20);
  });
});

describe('事项', () => {
  it('许可收费应当由法律、行政法规规定（许可法第五十八条）', () => {
    for (const rank of ['law', 'administrative-regulation']) assert.deepEqual(matterRefusals(charged(rank)), [], rank);
    for (const rank of ['local-regulation', 'rule', 'normative-document']) assert.deepEqual(matterRefusals(charged(rank)).map(({ articles }) => articles[0]?.text), ['《中华人民共和国行政许可法》第五十八条'], rank);
    assert.deepEqual(matterRefusals({ kind: 'fee', fee: charged('rule').fee ?? { kind: 'none' } }), []);
  });

  it('收费的应当写明依据和标准', () => {
    assert.equal(MatterContent.safeParse({ kind: 'fee', name: '示范收费', basis: '《示范条例》', penaltyBasis: [], fee: { kind: 'charged' } }).success, false);
  });

  it('每一类的表格只问这一类需要的，已经填写的不因编辑而丢失', () => {
    for (const kind of Object.keys(MATTER_KINDS) as MatterKind[]) assert.equal(askedOf(kind).includes('penaltyBasis'), kind === 'penalty', kind);
    assert.deepEqual([askedOf('penalty').includes('fee'), askedOf('permit').includes('benchmark'), askedOf('inspection').includes('importance')], [false, false, true]);
    assert.ok(askedOf('permit', { disclosure: { manner: '主动' } }).includes('disclosure'));
    assert.deepEqual([guideAsks('permit').includes('materials'), guideAsks('penalty').includes('materials'), guideAsks('penalty', { materials: [{ name: '甲' }] }).includes('materials')], [true, false, true]);
  });
});

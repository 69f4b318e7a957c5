import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DESCRIBED_LISTS } from '#law/lists/tables/index.ts';
import { TableEditions } from '#registry/setting-contract.ts';
import { differences, effectiveOf, statusOf } from './editions.ts';
import { rowErrors, rowFields, rowForm, rowTree } from './row-form.ts';

const tableOf = (kind: string) => DESCRIBED_LISTS.find((one) => one.kind === kind)?.tables[0] ?? assert.fail(kind);
const INSPECTIONS = tableOf('random-inspection');
const CATALOGUE = tableOf('review-catalogue');
const row = (item: string, ratio: string) => ({ item, objects: '持证单位', ratio });
const listed = (number: number, item: string) => ({ number, class: 'penalty', item, penalties: ['fine'] });

describe('两个版本的差别', () => {
  it('逐栏写明改了什么；新增、删除的各自列出；没有变的不列', () => {
    const changes = differences(INSPECTIONS, [row('甲', '5%'), row('乙', '5%'), row('丙', '5%')], [row('乙', '10%'), row('甲', '5%'), row('丁', '3%')]);
    assert.deepEqual(changes.map(({ kind, name, cells }) => [kind, name, cells.map(({ heading, before, after }) => `${heading} ${before}→${after}`)]), [
      ['修改', '乙', ['抽查比例 5%→10%']], ['新增', '丁', ['抽查事项 →丁', '抽查对象 →持证单位', '抽查比例 →3%']], ['删除', '丙', ['抽查事项 丙→', '抽查对象 持证单位→', '抽查比例 5%→']],
    ]);
  });

  it('重复的行有几行算几行', () => {
    assert.deepEqual(differences(INSPECTIONS, [row('甲', '5%'), row('甲', '5%')], [row('甲', '5%')]).map(({ kind }) => kind), ['删除']);
    assert.deepEqual(differences(INSPECTIONS, [row('甲', '5%')], [row('甲', '5%'), row('甲', '5%')]).map(({ kind }) => kind), ['新增']);
  });

  it('平台编排的序号变了不算改动', () => {
    assert.deepEqual(differences(CATALOGUE, [listed(1, '甲'), listed(2, '乙')], [listed(1, '乙')]).map(({ kind, name }) => [kind, name]), [['删除', '甲']]);
  });
});

describe('一项的表格', () => {
  it('填进去再读出来是同一项；缺的栏目说在那一栏', () => {
    const recorded = tableOf('recording');
    const one = { number: '1', stage: '送达', means: '录像', coverage: 'whole', steps: ['penalty-ordinary/serve', 'penalty-ordinary/inquire'] };
    assert.deepEqual(recorded.read(rowFields(rowTree(recorded, one))).row, one);
    const { complaints } = recorded.read(rowFields(rowTree(recorded, null)));
    assert.ok(rowErrors(complaints).some(({ path }) => path === '/number'));
    assert.ok(rowForm(recorded).fields.some(({ key, kind }) => key === 'steps' && kind === 'choices'));
    assert.ok(!rowForm(CATALOGUE).fields.some(({ key }) => key === 'number'));
  });
});

describe('现行的版本', () => {
  const person = { id: '0aaaaaaa-0000-4000-8000-000000000001', name: '甲' };
  const edition = (number: number, status: string, effectiveFrom: string | null) => ({
    edition: number, status, effectiveFrom, digest: String(number).repeat(64), draftedBy: person, draftedAt: '2026-01-01T00:00:00.000Z', approvedBy: status === 'draft' ? null : person,
    approvedAt: status === 'draft' ? null : '2026-01-02T00:00:00.000Z', content: { rows: [] },
  });
  const view = TableEditions.parse({
    kind: 'recording', name: '音像记录事项清单', on: '2026-03-02', editions: [edition(4, 'draft', null), edition(3, 'in-force', '2026-04-01'), edition(2, 'superseded', '2026-02-01'), edition(1, 'superseded', '2025-01-01')],
  });

  it('是施行日期已到的最新一版；批准了还没有施行的不是', () => {
    assert.equal(effectiveOf(view)?.edition, 2);
    assert.deepEqual(view.editions.map((one) => statusOf(one, view)), ['草案，待批准', '已批准，自2026-04-01起施行', '现行，自2026-02-01起施行', '自2025-01-01起施行，已有后续版本']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentNumber } from './define.ts';
import { ACTIONS } from '#law/actions/index.ts';
import { DOCUMENTS } from './index.ts';

describe('文号', () => {
  it('机关代字、文种字、六角括号括注年份、序号不编虚位', () => {
    assert.equal(documentNumber('湖市监', '罚决', 2026, 1), '湖市监罚决字〔2026〕第1号');
    assert.equal(documentNumber('湖市监', '罚告', 2026, 120), '湖市监罚告字〔2026〕第120号');
  });
});

const audience = (wanted: string) => Object.entries(DOCUMENTS).filter(([, form]) => form.audience === wanted).map(([code]) => code).toSorted();

describe('对外的文书和内部的文书', () => {
  it('送达当事人的文书对外；审核意见、讨论记录、审批表、报告只在内部', () => {
    for (const code of ['penalty-notice', 'hearing-right-notice', 'hearing-notice', 'penalty-decision', 'no-penalty-decision', 'payment-demand', 'correction-order', 'evidence-preservation']) {
      assert.ok(audience('external').includes(code), code);
    }
    for (const code of ['review-opinion', 'deliberation-record', 'decision-approval', 'investigation-report', 'hearing-report', 'case-filing', 'closing-report', 'case-closing-report']) {
      assert.ok(audience('internal').includes(code), code);
    }
  });

  it('作出和送达的决定、告知、催告都编文号', () => {
    for (const code of ['penalty-notice', 'hearing-notice', 'penalty-decision', 'no-penalty-decision', 'payment-demand', 'late-fine-decision'] as const) assert.match(DOCUMENTS[code].word, /^[一-龥]+$/);
  });
});

describe('结案审批表', () => {
  it('行政处罚的用《行政处罚结案审批表》，其他类别的不称行政处罚', () => {
    for (const { code, steps } of Object.values(ACTIONS)) {
      const issued = (steps['request-closing']?.documents ?? []).map((document) => DOCUMENTS[document].name);
      if (issued.length > 0) assert.deepEqual(issued, [code.startsWith('penalty-') ? '行政处罚结案审批表' : '结案审批表'], code);
    }
  });
});

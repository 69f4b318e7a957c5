import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionOf } from '#law/actions/index.ts';
import { TakeStepRequest } from '#record/contract.ts';
import { putAt } from '#web/kit/forms/tree.ts';
import { beginning, isAboutPublication, judge, prefilled, stepFields } from './step-content.ts';

const stepOf = (step: string) => {
  const definition = actionOf('penalty-ordinary')?.steps[step];
  assert.ok(definition, step);
  return definition;
};

const WANG = '0193c2d4-7d10-7200-8000-000000000001';
const LI = '0193c2d4-7d10-7200-8000-000000000002';
const known = { today: '2026-03-09', officers: [WANG, LI], data: {} };

describe('taking a step', () => {
  it('asks for the day and, where certified officers act, for two of them', () => {
    assert.deepEqual(stepFields(stepOf('inquire')).fields.map(({ key }) => key), ['on', 'officers', 'data']);
    assert.deepEqual(stepFields(stepOf('approve-filing')).fields.map(({ key }) => key), ['on', 'data']);
  });

  it('sends what the contract of the API accepts', () => {
    const step = stepOf('request-filing');
    const fields = stepFields(step);
    const typed = putAt(putAt(beginning(fields, known), '/data/reason', '有证据'), '/data/opinion', '建议立案');
    const judged = judge(step, fields, typed);
    assert.ok('content' in judged);
    const request = TakeStepRequest.safeParse({ id: WANG, expectedSeq: 1, ...judged.content });
    assert.equal(request.success, true);
    assert.deepEqual(judged.content, { on: '2026-03-09', officers: [WANG, LI], data: { reason: '有证据', opinion: '建议立案' } });
  });

  it('is stopped in the browser where one officer alone is named, where the day is missing and where a field is empty', () => {
    const step = stepOf('request-filing');
    const fields = stepFields(step);
    const judged = judge(step, fields, beginning(fields, { ...known, today: '', officers: [WANG] }));
    assert.ok('failures' in judged);
    assert.deepEqual(judged.failures.map(({ path }) => path), ['/on', '/officers', '/data/reason', '/data/opinion']);
  });

  it('begins with the proposal of the case where the form asks for it, and only there', () => {
    const proposal = { kind: 'transfer' };
    assert.deepEqual(prefilled(stepOf('submit-review'), { proposal }), { draft: proposal });
    assert.deepEqual(prefilled(stepOf('conclude-investigation'), { proposal }), {});
    assert.deepEqual(prefilled(stepOf('submit-review'), { proposal: null }), {});
  });

  it('that prepares, corrects or confirms a public text needs that text, and no other step does', () => {
    const steps = Object.values(actionOf('penalty-ordinary')?.steps ?? {});
    assert.deepEqual(steps.filter(isAboutPublication).map(({ code }) => code), ['prepare-publication', 'publish', 'correct-publication']);
    const hidden = [{ field: 'facts', kind: 'contact', text: '13800000000', replacement: '＊＊＊' }];
    assert.deepEqual(prefilled(stepOf('correct-publication'), { redactions: hidden }), { redactions: hidden });
  });
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { BOTH, startApi, type Api } from '../e2e/api-driver.ts';
import { CONFIRMATION_CONTENT as CONTENT } from './content.ts';

/** Run in the copy that has the kind: a case of it from its registration to the archive, by HTTP only. */

let api: Api;

before(async () => {
  api = await startApi('2026-03-02');
});
after(async () => api.close());

it('新类别的案件可以登记、办理、归档，不合法的登记被拒绝', async () => {
  const desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试' } });
  const opening = { acting: BOTH, actionKind: 'confirmation' };
  const unpublished = await desk.tryOpen('officer', { ...CONTENT['register-confirmation'], published: false }, opening);
  assert.deepEqual(unpublished.refusal?.rules, ['item-unpublished']);
  const id = await desk.open('officer', CONTENT['register-confirmation'], opening);
  await desk.take('officer', id, 'examine', CONTENT.examine, { acting: BOTH });
  await desk.take('officer', id, 'request-closing', CONTENT['request-closing']);
  await desk.take('head', id, 'approve-closing', CONTENT['approve-closing']);
  await desk.take('editor', id, 'archive', CONTENT.archive);
  assert.equal((await desk.detail('officer', id)).phase.code, 'archived');
});

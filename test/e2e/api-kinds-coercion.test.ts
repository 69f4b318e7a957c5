import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { BUILDING, demolish, ENFORCEMENT_CONTENT } from '#law/testing/content-coercion-enforcement.ts';
import { COURT_CONTENT } from '#law/testing/content-court-enforcement.ts';
import { confiscated, MEASURE_CONTENT, seal } from '#law/testing/content-coercion-measure.ts';
import { served } from '#law/testing/content-shared.ts';
import type { StepTaken } from '#record/contract.ts';
import { SOURCE } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk, type Who } from './api-driver.ts';

const acting = BOTH;

/** One agency and one case in it; every step is sent with the ordinary content of its kind, and what the test says otherwise. */
function caseDriver(actionKind: string, contents: Readonly<Record<string, object>>) {
  let api: Api;
  let desk: Desk;
  let caseId = '';
  before(async () => {
    api = await startApi('2026-03-02');
    desk = await api.agency({ n: 1, jurisdiction: 'national', settings: { 'document-word': '试综', 'coercion.night-begins': 22, 'coercion.night-ends': 6 } });
  });
  after(async () => api.close());
  const content = (step: string, over: object) => ({ ...contents[step], ...over });
  return {
    at: (date: string) => api.at(date),
    /** A penalty case of the same agency. */
    another: async () => desk.open('officer', SOURCE, { acting }),
    open: async (step: string, over: object = {}) => {
      const opened = await desk.tryOpen('officer', content(step, over), { acting, actionKind });
      if (opened.refusal === null) caseId = opened.caseId;
      return opened;
    },
    take: (who: Who, step: string, over: object = {}, options: object = {}): Promise<StepTaken> => desk.take(who, caseId, step, content(step, over), options),
    refused: async (who: Who, step: string, rule: string, over: object = {}, options: object = {}) => {
      const refusal = await desk.refused(who, caseId, step, content(step, over), options);
      assert.ok(refusal.rules.includes(rule), `${rule} not in ${refusal.rules.join()}: ${refusal.detail}`);
      assert.ok(refusal.articles.length > 0);
    },
    detail: () => desk.detail('officer', caseId),
    due: async (code: string) => (await desk.detail('officer', caseId)).obligations.findLast((one) => one.code === code)?.due ?? null,
    close: async () => {
      await desk.take('officer', caseId, 'request-closing', content('request-closing', {}));
      await desk.take('head', caseId, 'approve-closing', content('approve-closing', {}));
      return desk.take('editor', caseId, 'archive', content('archive', {}));
    },
  };
}

describe('一件查封，只用接口从登记办到归档', () => {
  const { at, another, open, take, refused, detail, due, close } = caseDriver('coercion-measure', MEASURE_CONTENT);
  let mainCase = '';

  it('提请、批准：超过三十日的不予批准', async () => {
    assert.equal((await open('register-measure', { mainCase: randomUUID() })).status, 422);
    mainCase = await another();
    assert.equal((await open('register-measure', { mainCase })).status, 200);
    await refused('officer', 'propose-measure', 'term-too-long', { measure: seal({ days: 31 }) }, { acting });
    await take('officer', 'propose-measure', {}, { acting });
    assert.deepEqual((await detail()).proposal?.['kind'], 'seal');
    await take('head', 'decide');
  });

  it('两人实施，当场交付决定书和清单，编号连续', async () => {
    at('2026-03-03');
    await refused('officer', 'implement', 'too-few-officers', {}, { acting: ['officer'] });
    const { documents } = await take('officer', 'implement', {}, { acting });
    assert.deepEqual(documents.map(({ number }) => number), [null, '试综强措字〔2026〕第1号', null, null]);
    assert.equal(await due('term'), '2026-04-02');
  });

  it('检测、延长改变届满日；没收随所属案件的决定', async () => {
    at('2026-03-16');
    await take('officer', 'set-testing-period', {}, { acting });
    await take('officer', 'serve', served('testing'), { acting });
    assert.equal(await due('term'), '2026-04-12');
    at('2026-04-10');
    await take('head', 'extend-term');
    await take('officer', 'serve', served('extension'), { acting });
    assert.equal(await due('term'), '2026-05-12');
    await refused('head', 'dispose', 'disposal-unfounded', { fates: [{ number: 1, outcome: 'confiscate' }] });
    await take('head', 'dispose', confiscated(1));
    await take('officer', 'serve', served('disposal'), { acting });
  });

  it('结案、归档', async () => {
    await close();
    assert.equal((await detail()).phase.code, 'archived');
  });
});

describe('一件当场查封，负责人不同意，立即解除', () => {
  const { at, open, take, refused, detail, due } = caseDriver('coercion-measure', MEASURE_CONTENT);

  it('二十四小时内报告，不同意的解除并退还', async () => {
    await open('register-measure');
    await take('officer', 'implement-urgently', {}, { acting });
    assert.equal(await due('urgent-approval'), '2026-03-03');
    at('2026-03-03');
    await refused('officer', 'report-urgent', 'urgent-report-late', { reportedAt: '10:01' });
    await take('officer', 'report-urgent', { reportedAt: '09:30' });
    await take('head', 'disapprove-urgent');
    await take('officer', 'return-property', {}, { acting });
    assert.equal((await detail()).phase.code, 'settled');
  });
});

describe('一件强制拆除，只用接口从催告办到归档', () => {
  const { at, open, take, refused, detail, close } = caseDriver('coercion-enforcement', ENFORCEMENT_CONTENT);
  const draft = { enforcement: demolish() };

  it('催告、公告，期限届满之后提请', async () => {
    await open('register-enforcement', { duty: BUILDING });
    await take('officer', 'demand-performance', {}, { acting });
    await take('officer', 'serve', served('demand'), { acting });
    await refused('officer', 'propose-enforcement', 'not-announced', draft, { acting });
    await take('officer', 'announce-demolition', {}, { acting });
    await refused('officer', 'propose-enforcement', 'announcement-running', draft, { acting });
    at('2026-03-23');
    await take('officer', 'propose-enforcement', draft, { acting });
  });

  it('强制拆除是重大执法决定：审核通过之后才能决定，数据库记下审核关口', async () => {
    assert.equal((await detail()).major?.major, true);
    await refused('head', 'decide', 'clearance-missing', draft);
    await take('officer', 'submit-review', { draft: demolish() });
    await take('reviewer', 'accept-review');
    await take('reviewer', 'give-opinion');
    const { documents } = await take('head', 'decide', draft);
    assert.deepEqual(documents.map(({ number }) => number), ['试综强执决字〔2026〕第1号']);
    await take('officer', 'serve', served('decision'), { acting });
  });

  it('不得在夜间、法定节假日实施；不得停居民的水', async () => {
    at('2026-04-06');
    await refused('officer', 'execute', 'on-holiday', {}, { acting });
    at('2026-04-07');
    await refused('officer', 'execute', 'at-night', { endedAt: '22:30' }, { acting });
    await refused('officer', 'execute', 'utilities-cut', { residential: true, cutOff: ['water'] }, { acting });
    await take('officer', 'execute', {}, { acting });
    await close();
    assert.equal((await detail()).phase.code, 'archived');
  });
});

describe('一件申请法院强制执行，只用接口从催告办到归档', () => {
  const { at, open, take, refused, detail, due, close } = caseDriver('court-enforcement', COURT_CONTENT);

  it('催告书送达十日后申请', async () => {
    await open('register-application');
    assert.equal(await due('apply'), '2026-04-07');
    await take('officer', 'demand-performance', {}, { acting });
    await take('officer', 'serve', {}, { acting });
    at('2026-03-16');
    await refused('head', 'apply', 'demand-period-running');
    at('2026-03-17');
    const { documents } = await take('head', 'apply');
    assert.deepEqual(documents.map(({ number }) => number), ['试综强执申字〔2026〕第1号']);
    assert.equal(await due('acceptance'), '2026-03-24');
  });

  it('受理、准予执行、执行完毕、归档', async () => {
    at('2026-03-20');
    await take('officer', 'record-acceptance', { acceptedOn: '2026-03-20' });
    assert.equal(await due('ruling'), '2026-03-31');
    at('2026-03-31');
    await take('officer', 'record-grant', { ruledOn: '2026-03-31' });
    await take('officer', 'record-enforcement');
    await close();
    assert.equal((await detail()).phase.code, 'archived');
  });
});

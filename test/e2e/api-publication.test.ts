import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PublicationView } from '#disclosure/contract.ts';
import { MEASURE_CONTENT, things } from '#law/testing/content-coercion-measure.ts';
import { INSPECTION_CONTENT, RESULTS } from '#law/testing/content-inspection.ts';
import { served } from '#law/testing/content-shared.ts';
import { BOTH, startApi, type Api, type Desk, type Refusal, type Who } from './api-driver.ts';

/** From the case to the citizen's screen by HTTP alone: the kinds that are not penalties. */

const acting = BOTH;
let api: Api;
let desk: Desk;

before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, jurisdiction: 'haiyang-2017', settings: { 'document-word': '试自资' } });
});
after(async () => api.close());

/** What a citizen's browser gets, without markup. */
async function citizen(url: string): Promise<{ readonly status: number; readonly words: string }> {
  const { statusCode, body } = await api.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
  return { status: statusCode, words: body.replaceAll(/<(style|title)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

/** One case of a kind; every step is sent with the ordinary content of its kind, and what the test says otherwise. */
function caseOf(contents: Readonly<Record<string, object>>) {
  let id = '';
  const content = (step: string, over: object) => ({ ...contents[step], ...over });
  return {
    id: () => id,
    open: async (actionKind: string, step: string, over: object = {}) => {
      id = await desk.open('officer', content(step, over), { acting, actionKind });
    },
    take: async (who: Who, step: string, over: object = {}) => desk.take(who, id, step, content(step, over), who === 'officer' ? { acting } : {}),
    refused: async (who: Who, step: string, over: object = {}): Promise<Refusal> => desk.refused(who, id, step, content(step, over)),
    publication: async () => PublicationView.parse((await desk.get('editor', `/api/cases/${id}/publication`)).body),
    page: async () => citizen(`/decisions/agency-1/${id}`),
    clock: async (code: string) => (await desk.detail('officer', id)).obligations.findLast((one) => one.code === code),
  };
}

describe('检查结果从登记到市民看到', () => {
  const { id, open, take, refused, publication, page, clock } = caseOf(INSPECTION_CONTENT);

  it('认定结果，登记一件，开始计算公布的期限；公布以前市民看不到', async () => {
    await open('inspection', 'register-inspection');
    await take('officer', 'request-approval');
    await take('head', 'approve-inspection');
    await take('officer', 'give-notice', { visitOn: '2026-03-04' });
    await take('officer', 'serve', served('notice'));
    api.at('2026-03-04');
    await take('officer', 'check-in');
    await take('officer', 'record-inspection', { witness: '钱见证' });
    await take('officer', 'decide', { conclusion: { ...RESULTS.correction, findings: '钱见证在场，货架上有超过保质期的食品12袋' } });
    assert.equal((await clock('publish'))?.due, '2026-04-01');
    assert.equal((await page()).status, 404);
    assert.match((await citizen('/agencies/agency-1')).words, /2026年 检查 1 0 0 (?:1 0|0 1) 0 0/); // overdue or not by the true today
  });

  it('见证人的姓名没有隐去的不能拟定；拟定的人不能发布；发布后期限终止，市民看到的没有姓名', async () => {
    api.at('2026-03-06');
    assert.ok((await refused('officer', 'prepare-publication', { redactions: [] })).rules.includes('unredacted'));
    const { proposals } = await publication();
    assert.deepEqual(proposals.map(({ field, text, replacement }) => [field, text, replacement]), [['checked', '钱见证', '钱某某']]);
    await take('officer', 'prepare-publication', { redactions: proposals });
    const { digest, copy } = await publication();
    assert.ok(digest !== null && copy?.category === '行政检查');
    assert.equal((await refused('officer', 'publish', { copy: digest })).code, 'role-missing');
    await take('editor', 'publish', { copy: digest });
    assert.equal((await clock('publish'))?.closedOn, '2026-03-06');
    const { status, words } = await page();
    assert.equal(status, 200);
    assert.match(words, /检查结果 发现问题，已责令改正.*履行情况 尚未履行.*检查情况 钱某某在场/);
    assert.doesNotMatch(words, /钱见证/);
  });

  it('改正之后，履行情况随之变动，不必重新公示', async () => {
    await take('officer', 'serve', served('result'));
    await take('officer', 'serve', served('correction'));
    api.at('2026-03-16');
    await take('officer', 'recheck', { outcome: 'corrected' });
    assert.match((await page()).words, /履行情况 已经履行（ ?2026年3月16日 ?登记）/);
  });

  it('结果被撤销的，及时撤下；网页说明理由，列表、订阅里都不再有', async () => {
    api.at('2026-03-20');
    assert.ok((await refused('editor', 'take-down', { explanation: '当事人要求。' })).rules.includes('decision-stands'));
    await take('head', 'annul-decision', { effectiveOn: '2026-03-19' });
    assert.equal((await clock('take-down'))?.start, '2026-03-19');
    await take('editor', 'take-down', { explanation: '复查核实，抽查的食品没有超过保质期。' });
    const { status, words } = await page();
    assert.equal(status, 410);
    assert.match(words, /该检查结果的公示已经撤下.*告知书文号.*没有超过保质期/);
    for (const url of ['/', '/decisions', '/feed.atom']) assert.ok(!(await api.app.inject({ method: 'GET', url })).body.includes(id()), url);
  });
});

describe('当场扣押从补办批准到市民看到', () => {
  const { open, take, refused, publication, page, clock } = caseOf(MEASURE_CONTENT);
  const measure = { kind: 'detain', facts: '涉嫌违法运输，物品可能被转移', basis: [{ source: '中华人民共和国食品安全法', place: '第一百一十条', rank: 'law' }], days: 30, custody: '存放于一号库房', things: things({ name: '厢式货车', quantity: '1辆' }) };

  it('没有补办批准的，不是决定，不能公示', async () => {
    await open('coercion-measure', 'register-measure');
    await take('officer', 'implement-urgently', { measure });
    assert.equal((await refused('officer', 'prepare-publication')).code, 'step-not-open');
    assert.equal(await clock('publish'), undefined);
  });

  it('批准以后二十个工作日内公示；公示的是交付的决定书的文号，保管地点不公开', async () => {
    await take('officer', 'report-urgent', { reportedAt: '11:00' });
    await take('head', 'decide', { measure });
    assert.equal((await clock('publish'))?.due, '2026-04-20');
    await take('officer', 'prepare-publication');
    await take('editor', 'publish', { copy: (await publication()).digest });
    const { status, words } = await page();
    assert.equal(status, 200);
    assert.match(words, /决定书文号 试自资强措字〔2026〕第1号.*执法类别 行政强制.*执法结论 扣押财物.*履行情况 正在实施.*1. 厢式货车（1辆）/);
    assert.doesNotMatch(words, /一号库房/);
    assert.match((await citizen(`/decisions?category=${encodeURIComponent('行政强制')}`)).words, /找到1件执法决定/);
  });

  it('解除以后，公示的履行情况是已经解除', async () => {
    api.at('2026-03-23');
    await take('head', 'lift', { ground: 'innocent' });
    assert.match((await page()).words, /履行情况 已经解除/);
  });
});

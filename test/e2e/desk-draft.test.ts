import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { StepDraft } from '#record/contract.ts';
import { FILING, SOURCE } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

const DAY = '2026-03-02';
const draftOf = async (desk: Desk, who: string, caseId: string, data: object, expectedSeq = 1) =>
  desk.post(who, `/api/cases/${caseId}/steps/request-filing/draft`, { id: crypto.randomUUID(), expectedSeq, officers: BOTH.map((one) => desk.officers[one]), data });

describe('办理以前预览文书', () => {
  let api: Api;
  let desk: Desk;
  let caseId = '';
  const counts = async (): Promise<unknown> => (await sql`select (select count(*) from record.event)::integer as events, (select count(*) from record.document)::integer as documents,
    (select coalesce(sum(last), 0) from record.number_counter)::integer as numbers, (select count(*) from record.refusal)::integer as refusals, (select count(*) from ledger.pending)::integer as entries`.execute(api.database.databases.migrator)).rows[0];

  before(async () => {
    api = await startApi(DAY);
    desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' } });
    caseId = await desk.open('officer', SOURCE, { acting: BOTH });
  });
  after(async () => api.close());

  it('写明将作出的文书，标明草稿、没有编号；什么也不记录，一个号也不占', async () => {
    const now = await counts();
    const { status, body } = await draftOf(desk, 'officer', caseId, FILING);
    assert.equal(status, 200, JSON.stringify(body));
    const { documents: [paper, ...more] } = StepDraft.parse(body);
    assert.deepEqual([paper?.title, paper?.audience, more], ['行政处罚立案审批表', 'internal', []]);
    for (const words of ['草稿：尚未办理，没有编号，不得送达', '〔待编号〕', '试验县甲食品有限公司', FILING.reason]) assert.ok(paper?.html.includes(words), words);
    assert.deepEqual(await counts(), now);
    const taken = await desk.take('officer', caseId, 'request-filing', FILING, { acting: BOTH });
    assert.match(taken.documents[0]?.number ?? '', /第1号$/);
  });

  it('依法不能办理的，预览时就说明理由，不作为被拒绝的办理记录', async () => {
    const other = await desk.open('officer', { ...SOURCE, content: '<b>举报</b>' }, { acting: BOTH });
    const now = await counts();
    assert.equal((await draftOf(desk, 'head', other, FILING)).refusal?.code, 'role-missing');
    assert.equal((await draftOf(desk, 'officer', other, { reason: '' })).refusal?.code, 'invalid-request');
    assert.equal((await draftOf(desk, 'officer', caseId, FILING, 2)).refusal?.code, 'step-not-open');
    assert.equal((await draftOf(desk, 'officer', other, FILING, 7)).refusal?.code, 'case-moved-on');
    assert.equal((await draftOf(desk, 'officer', crypto.randomUUID(), FILING)).status, 404);
    assert.deepEqual(await counts(), now);
    const { body } = await draftOf(desk, 'officer', other, { ...FILING, reason: '<script>alert(1)</script>' });
    const html = StepDraft.parse(body).documents.map((one) => one.html).join('');
    assert.ok(html.includes('&lt;script&gt;') && !html.includes('<script'), 'what people write is text');
  });
});

describe('办理以前预览文书（浏览器）', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' } });
  });
  after(async () => browser.close());

  for (const [name, size] of [['desktop', WIDE], ['phone', NARROW]] as const) {
    it(`填写以后先看文书，改正再看，然后办理（${name}）`, async () => {
      const caseId = await desk.open('officer', SOURCE, { acting: BOTH });
      const { page, complaints } = await browser.open('officer1', size);
      await page.goto(`/desk/cases/${caseId}?step=request-filing`);
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: '预览文书' }).click();
      await drawer.getByText('请填写').first().waitFor();
      const [reason, opinion] = [drawer.getByRole('textbox', { name: '立案理由' }), drawer.getByRole('textbox', { name: '承办人意见' })];
      await reason.fill('涉嫌无证排污，符合立案标准。');
      await opinion.fill('建议立案。');
      await drawer.getByRole('button', { name: '预览文书' }).click();
      const drafts = drawer.getByRole('region', { name: '文书预览' });
      await drafts.getByText('涉嫌无证排污，符合立案标准。').waitFor();
      assert.match(await drafts.innerText(), /草稿：尚未办理/);
      await shoot(page, `draft-${name}`);
      await assertAccessible(page, 'the preview of papers in the form');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      await reason.fill('涉嫌未取得排污许可证排放污染物，符合立案标准。');
      await drawer.getByRole('button', { name: '预览文书' }).click();
      await drafts.getByText('涉嫌未取得排污许可证排放污染物').waitFor();
      assert.equal((await desk.detail('officer', caseId)).lastSeq, 1);
      await drawer.getByRole('button', { name: '办理：' }).click();
      await page.getByText(/已办理：/).waitFor();
      assert.equal((await desk.detail('officer', caseId)).lastSeq, 2);
      assert.deepEqual(complaints, []);
    });
  }
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { PROFILES } from '#law/profiles/index.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, notice, penalty, serveDirectly, SOURCE, submission } from './api-case-data.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

const acting = BOTH;
const FINE = penalty(120_000);
const OWN = '是否存在社会稳定风险';
const URL = '/api/lists/agency-profile';

describe('办案照机关方案', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';

  const draft = async (changes: object): Promise<ListDrafted> =>
    ListDrafted.parse((await desk.post('officer', `${URL}/draft`, { id: randomUUID(), replaces: null, content: { reason: '职责调整', profile: { base: 'yanzhou', ...changes } } })).body);

  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'yanzhou-2019', settings: { 'document-word': '试综', 'review.limit': 7, 'hearing.threshold.citizen': 500_000, 'hearing.threshold.organisation': 5_000_000 } });
    const { edition, digest } = await draft({ reviewBody: '法制审核中心', elements: [...PROFILES.yanzhou.elements.slice(0, -1), OWN] });
    const approved = await desk.post('head', `${URL}/approval`, { id: randomUUID(), edition, digest, effectiveFrom: '2026-03-02', opinion: '同意' });
    assert.equal(approved.refusal, null);
    caseId = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE), { acting });
    await desk.take('officer', caseId, 'give-notice', notice(FINE, true), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    await desk.take('officer', caseId, 'submit-review', submission(FINE, ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', caseId, 'accept-review', {});
  });
  after(async () => browser.close());

  it('登记案源只列出方案纳入的类别，并说明其他类别怎么办', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.goto('/desk/cases/new');
    await page.getByText('只列出本机关方案（第1版，自2026年3月2日起施行）纳入的类别：行政处罚、行政许可、行政强制、行政检查').waitFor();
    const kinds = await page.getByLabel('执法行为类别').locator('option').allInnerTexts();
    assert.ok(kinds.includes('行政检查') && kinds.includes('行政处罚（普通程序）'), kinds.join());
    for (const outside of ['行政征收', '行政收费', '行政征用']) assert.equal(kinds.includes(outside), false, outside);
    await page.goto('/desk/procedures');
    await page.getByRole('heading', { name: '调查取证' }).or(page.getByRole('region', { name: /流程图/ })).first().waitFor();
    assert.deepEqual(await page.getByLabel('执法行为类别').locator('option').allInnerTexts(), kinds);
    assert.deepEqual(complaints, []);
  });

  it('全过程记录按兖州的七个环节分栏，音像记录的要求和审核机构在案件页面写明', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    const timeline = page.getByRole('region', { name: '全过程记录' });
    await timeline.getByRole('heading', { name: '立案', exact: true }).waitFor();
    const headings = await timeline.getByRole('heading', { level: 3 }).allInnerTexts();
    assert.deepEqual(headings.map((text) => text.replaceAll(/\s/g, '')), ['立案', '调查', '取证', '审查当前', '决定', '送达', '执行']);
    await timeline.getByRole('region', { name: '取证' }).getByText('收集证据', { exact: true }).waitFor();
    await timeline.getByRole('region', { name: '送达' }).getByText('送达', { exact: true }).last().waitFor();
    await page.getByRole('region', { name: '音像记录的要求' }).getByText('现场检查、随机抽查、调查取证').first().waitFor();
    await page.getByRole('region', { name: '法制审核' }).getByText('审核机构：法制审核中心').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('审核人员按本机关的十一项逐项提出意见，看得到各项对应哪些国家要素', async () => {
    const { page, complaints } = await browser.open('reviewer1');
    await page.goto(`/desk/reviews/${caseId}`);
    await page.getByText('按本机关审核要素11项逐项审核').click();
    await page.getByText('本机关增加的要素').waitFor();
    await assertAccessible(page, 'review by own elements');
    const checklist = page.getByRole('group', { name: '要素清单' });
    const names = PROFILES.yanzhou.elements.slice(0, -1).concat(OWN);
    for (const [index, name] of names.entries()) {
      const row = checklist.getByRole('group', { name: `${index + 1}. ${name}` });
      await row.getByLabel('是', { exact: true }).check();
      await row.getByLabel('审核意见').fill(`已核对案卷中与“${name}”有关的材料。`);
    }
    assert.equal(await page.getByText('裁量基准运用不当').count(), 0, 'the plan lists no grounds of return');
    await page.getByLabel('同意', { exact: true }).check();
    await page.getByRole('button', { name: '办理：提出审核意见' }).click();
    await page.getByText('已办理：提出审核意见').waitFor();
    const detail = await desk.detail('reviewer', caseId);
    assert.equal(detail.review.status, 'agreed');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByText('内容：提出审核意见').or(page.getByText(OWN)).first().waitFor();
    assert.deepEqual(complaints, []);
  });

  it('方案页面写明各部分的作用；草案与现行方案相比，说明正在办理的案件有什么变化', async () => {
    await draft({ reviewBody: '法制审核中心', classes: ['penalty', 'licence'], fields: ['agency', 'party', 'class', 'conclusion'] });
    const { page, complaints } = await browser.open('head1');
    await page.goto('/desk/profile');
    const consequences = page.getByRole('region', { name: '与现行方案相比，施行后的变化' });
    await consequences.getByText('施行后不能登记新的行政强制、行政检查案件；正在办理的行政强制、行政检查案件继续依法办理，不受影响。').waitFor();
    await consequences.getByText('此后发布的公开文本不再显示违法事实、法律依据、执法决定、救济途径。').waitFor();
    await consequences.getByText(/正在审核、还没有提出意见的案件，施行后按新的11项要素审核/).waitFor();
    await page.getByText(/^影响：只有这些类别可以登记新的案件/).first().waitFor();
    assert.deepEqual(complaints, []);
  });

  it('在电脑和手机上都无障碍，不超出屏幕', async () => {
    for (const size of [WIDE, NARROW]) {
      for (const [path, ready] of [['/desk/profile', '作用'], [`/desk/cases/${caseId}`, '音像记录的要求'], ['/desk/cases/new', '只列出']] as const) {
        const { page } = await browser.open('head1', size);
        await page.goto(path);
        await page.getByText(ready).first().waitFor();
        await assertAccessible(page, `${path} ${size.width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, `${path} ${size.width}`);
        const shots = process.env['SHOTS'];
        if (shots !== undefined) await page.screenshot({ path: `${shots}/${path.replaceAll('/', '_')}-${size.width}.png`, fullPage: true });
      }
    }
  });
});

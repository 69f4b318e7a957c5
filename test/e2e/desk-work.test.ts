import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { PASSWORD, sampleMatter } from '#registry/io/sample.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { APPROVAL, conclusion, decision, deliberation, EVIDENCE, FILING, notice, opinion, penalty, serveDirectly, SOURCE, submission } from './api-case-data.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { cannotBrowse, choose, signIn, startDesk, typeDay, type DeskBrowser } from './desk-driver.ts';

const acting = BOTH;
const FINE = penalty(120_000);

/** Requests by which the page took a step. */
const stepRequests = (page: Page): Request[] => {
  const sent: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/cases')) sent.push(request);
  });
  return sent;
};

const idOf = (request: Request | undefined): string => {
  const body: unknown = request?.postDataJSON();
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
};

describe('officials at the desk', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;

  before(async () => {
    browser = await startDesk('2026-03-09');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
    await inTransaction(browser.api.database.databases.desk, 'every-agency', async (tx) => insertMatter(tx, sampleMatter(1, 1, { name: '对经营过期食品的处罚' })));
  });
  after(async () => browser.close());

  const filed = async (title: string): Promise<string> => {
    const caseId = await desk.open('officer', { ...SOURCE, title }, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    return caseId;
  };
  const investigating = async (title: string): Promise<string> => {
    const caseId = await filed(title);
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    return caseId;
  };

  it('sign in at the address they came for, and are told why where they cannot', async () => {
    const caseId = await filed('登录后返回的案件');
    const { page } = await browser.open();
    await page.goto(`/desk/cases/${caseId}`);
    await signIn(page, 'officer1', 'not the password');
    await page.getByRole('alert').getByText('用户名或者密码不正确').first().waitFor();
    assert.equal(await page.getByLabel('密码').inputValue(), '');
    await signIn(page, 'officer1');
    await page.getByRole('heading', { name: '登录后返回的案件', level: 1 }).waitFor();
    assert.ok(page.url().endsWith(`/desk/cases/${caseId}`));
  });

  it('register a case: the matter fills in what it knows, every missing answer is named, and the first one is gone to', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.getByRole('link', { name: '案件' }).click();
    await page.getByRole('link', { name: '登记案源' }).click();
    await choose(page, page.getByLabel('从执法事项清单选择'), '过期');
    await assert.doesNotReject(page.getByLabel('法律、法规或者规章').waitFor());
    assert.equal(await page.getByLabel('执法事项', { exact: true }).inputValue(), '对经营过期食品的处罚');
    assert.equal(await page.getByLabel('条、款、项').inputValue(), '第一百二十四条第一款');

    await page.getByRole('button', { name: '办理：登记案源' }).click();
    for (const message of ['请选择案件来源', '请填写案由', '请选择当事人的类别', '请填写案情摘要']) await page.getByText(message, { exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.field')?.textContent?.includes('案件来源') === true);

    await choose(page, page.getByRole('combobox', { name: '案件来源' }), '群众');
    await page.getByLabel('案由').fill('经营超过保质期的食品');
    await page.getByLabel('法人或者其他组织').check();
    await page.getByLabel('名称', { exact: true }).fill('试验县乙超市有限公司');
    await page.getByLabel('证照情况').fill('营业执照已核验');
    await page.getByLabel('法定代表人（负责人）').fill('钱某某');
    await page.getByLabel('住所').fill('试验县二路2号');
    await typeDay(page, '违法行为发生（终了）之日', '2026-3-2');
    await page.getByRole('group', { name: '涉及公民生命健康安全' }).getByLabel('否').check();
    await page.getByRole('group', { name: '举报人身份需要保密' }).getByLabel('是').check();
    await page.getByLabel('案情摘要').fill('货架上有三袋过期面包。');
    await page.getByRole('button', { name: '办理：登记案源' }).click();
    await page.getByRole('heading', { name: '经营超过保质期的食品', level: 1 }).waitFor();
    await page.getByText('试环案源字〔2026〕').first().waitFor();
    assert.deepEqual(complaints, []);
  });

  it('cannot take with one officer what the law wants two for, and are told before anything is sent', async () => {
    const caseId = await desk.open('officer', { ...SOURCE, title: '两人办理的案件' }, { acting: ['officer'] });
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=request-filing`);
    const sent = stepRequests(page);
    await page.getByLabel('立案理由').fill('有证据。');
    await page.getByLabel('承办人意见').fill('建议立案。');
    await page.getByRole('button', { name: '办理：提请立案' }).click();
    await page.getByText('办理“提请立案”的执法人员不得少于2人').waitFor();
    assert.equal(sent.length, 0);
    await choose(page, page.getByLabel('办理本环节的执法人员'), '乙承办');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '办理：提请立案' }).click();
    await page.getByText('已办理：提请立案').waitFor();
    assert.equal(sent.length, 1);
  });

  it('who waits for them stands on the to-do list, and a second click does not take a step twice', async () => {
    await filed('等局长批准的案件');
    const { page } = await browser.open('head1');
    const row = page.getByRole('row', { name: '等局长批准的案件' });
    await row.getByRole('link', { name: '批准立案' }).click();
    await page.getByLabel('机关负责人审批意见').fill('同意立案。');
    const sent = stepRequests(page);
    await page.getByRole('button', { name: '办理：批准立案' }).dblclick();
    await page.getByText('已办理：批准立案').waitFor();
    assert.equal(sent.length, 1);
    await page.getByText('调查取证', { exact: true }).first().waitFor();
  });

  it('enter late what was done earlier: the record says so', async () => {
    const caseId = await investigating('补录的案件');
    browser.api.at('2026-03-11');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=collect-evidence`);
    await typeDay(page, '办理日期', '2026-03-09');
    await choose(page, page.getByRole('combobox', { name: '证据种类' }), '书证');
    await page.getByLabel('证据名称').fill('进货单');
    await page.getByRole('textbox', { name: '来源' }).fill('当事人提供');
    await page.getByLabel('证明对象').fill('进货日期');
    await page.getByLabel('已与原件（原物）核对').check();
    await page.getByRole('button', { name: '办理：收集证据' }).click();
    await page.getByText('已办理：收集证据').waitFor();
    const entry = page.getByRole('listitem').filter({ hasText: '收集证据' }).filter({ hasText: '补录' });
    await entry.getByText('2026-03-09', { exact: true }).waitFor();
    await entry.getByText('内容').click();
    await entry.getByText('进货单').waitFor();
    await entry.getByText('晚于办理日期').waitFor();
  });

  it('keep what they typed where somebody else moved the case on meanwhile', async () => {
    const caseId = await investigating('两人同时办理的案件');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=order-correction`);
    await page.getByLabel('违法行为').fill('未公示许可证');
    await page.getByLabel('法律、法规或者规章').fill('食品安全法');
    await page.getByLabel('条、款、项').fill('第五十三条');
    await page.getByLabel('法律', { exact: true }).check();
    await page.getByLabel('改正内容').fill('立即公示');
    await desk.take('second', caseId, 'collect-evidence', EVIDENCE, { acting });
    await page.getByRole('button', { name: '办理：责令改正' }).click();
    await page.getByRole('alert').getByText('案件已被他人更新').waitFor();
    await page.getByRole('button', { name: '载入最新情况，保留已填内容' }).click();
    await page.getByText('已载入最新情况，已填写的内容仍然保留').waitFor();
    assert.equal(await page.getByLabel('违法行为').inputValue(), '未公示许可证');
    await page.getByRole('button', { name: '办理：责令改正' }).click();
    await page.getByText('已办理：责令改正').waitFor();
  });

  it('send the same act once more after a lost answer, and it is recorded once', async () => {
    const caseId = await investigating('断网的案件');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=confirm-service-address`);
    await page.getByLabel('送达地址', { exact: true }).fill('试验县一路1号');
    await page.getByRole('group', { name: '同意采用传真' }).getByLabel('否').check();
    await page.getByLabel('已由当事人签订确认书').check();
    const sent = stepRequests(page);
    let lost = false;
    await page.route('**/steps/**', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: '办理：送达地址和方式确认' }).click();
    await page.getByText('没有连接上服务器').waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('已办理：送达地址和方式确认').waitFor();
    assert.equal(sent.length, 2);
    assert.equal(idOf(sent[0]), idOf(sent[1]));
    const { timeline } = await desk.detail('officer', caseId);
    assert.equal(timeline.filter(({ step }) => step === 'confirm-service-address').length, 1);
  });

  it('whose session ended over an open form sign in beside it and go on, with nothing lost', async () => {
    const caseId = await investigating('会话失效的案件');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=apply-recusal`);
    await choose(page, page.getByRole('combobox', { name: '被申请回避的人员' }), '丙审核');
    await page.getByRole('radio', { name: '当事人' }).check();
    await page.getByLabel('申请理由').fill('与当事人有近亲属关系。');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '办理：申请回避' }).click();
    await page.getByRole('button', { name: '重新登录' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    const sent = stepRequests(page);
    await dialog.getByLabel('用户名').fill('officer1');
    await dialog.getByLabel('密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel('申请理由').inputValue(), '与当事人有近亲属关系。');
    assert.equal(sent.length, 0, 'signing in sends nothing by itself');
    await page.getByRole('button', { name: '办理：申请回避' }).click();
    await page.getByText('已办理：申请回避').waitFor();
  });

  it('are asked before they leave what they have typed', async () => {
    const caseId = await investigating('离开表单的案件');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=amend-party`);
    await page.getByLabel('变更的理由').fill('名称有误');
    const questions: string[] = [];
    page.once('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('button', { name: '取消' }).click();
    assert.equal(await page.getByLabel('变更的理由').inputValue(), '名称有误');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.deepEqual(questions, ['已填写的内容尚未提交，确定放弃吗？']);
  });

  it('see why a decision cannot be made yet: every reason, what to do, and where it is written', async () => {
    const caseId = await investigating('还不能决定的案件');
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE), { acting });
    const { page } = await browser.open('head1');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByText(/^还不能办理/).click();
    const blocked = page.getByRole('listitem').filter({ hasText: '作出决定' }).first();
    await blocked.getByText('尚未告知当事人拟作出的行政处罚内容').waitFor();
    await blocked.getByText('怎么办：先办理“事先告知”并送达。').waitFor();
    await blocked.getByText('《中华人民共和国行政处罚法》第六十二条').first().waitFor();
  });

  it('refused by the law on the content they sent, they read the reason beside it', async () => {
    const caseId = await investigating('被拒绝的案件');
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=order-correction`);
    await page.getByLabel('违法行为').fill('未公示许可证');
    await page.getByLabel('法律、法规或者规章').fill('食品安全法');
    await page.getByLabel('条、款、项').fill('第五十三条');
    await page.getByLabel('法律', { exact: true }).check();
    await page.getByLabel('改正内容').fill('立即公示');
    await typeDay(page, '改正期限', '2026-01-05');
    await page.getByRole('button', { name: '办理：责令改正' }).click();
    const refusal = page.getByRole('alert');
    await refusal.getByText('改正期限早于责令之日').waitFor();
    await refusal.getByText('依据：《中华人民共和国行政处罚法》第二十八条第一款').waitFor();
  });

  it('review a draft with the facts beside it, element by element', async () => {
    const caseId = await investigating('送审的案件');
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE), { acting });
    await desk.take('officer', caseId, 'give-notice', notice(FINE, true), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    await desk.take('officer', caseId, 'submit-review', submission(FINE, ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', caseId, 'accept-review', {});
    const { page } = await browser.open('reviewer1');
    await page.getByRole('link', { name: '审核', exact: true }).click();
    await page.getByRole('link', { name: '送审的案件' }).click();
    await page.getByRole('region', { name: '送审稿' }).getByText('120,000元').waitFor();
    const checklist = page.getByRole('group', { name: '要素清单' });
    const { elements } = opinion();
    for (const [index, { comment }] of elements.entries()) {
      const row = checklist.getByRole('group', { name: new RegExp(`^${index + 1}\\. `) });
      await row.getByLabel('是', { exact: true }).check();
      await row.getByLabel('审核意见').fill(comment);
    }
    await page.getByLabel('同意', { exact: true }).check();
    await page.getByRole('button', { name: '办理：提出审核意见' }).click();
    await page.getByText('已办理：提出审核意见').waitFor();
    const { review } = await desk.detail('reviewer', caseId);
    assert.equal(review.status, 'agreed');
  });

  it('publish the very text that they were shown, prepared by another', async () => {
    const caseId = await investigating('公示的案件');
    const plain = { ...FINE, facts: '2026年3月2日，当事人未取得排污许可证排放生产废水。' };
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(plain), { acting });
    await decided(caseId, plain);
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=prepare-publication`);
    await page.getByText('公开前的文字').waitFor();
    await page.getByRole('button', { name: '办理：拟定公开文本' }).click();
    await page.getByText('已办理：拟定公开文本').waitFor();
    const editor = await browser.open('editor1');
    await editor.page.goto(`/desk/cases/${caseId}?step=publish`);
    await editor.page.getByLabel('已逐项核对以上公开文本，确认发布').check();
    await editor.page.getByRole('button', { name: '办理：发布公示' }).click();
    await editor.page.getByText('已办理：发布公示').waitFor();
    await editor.page.getByRole('region', { name: '公示' }).getByText('公示中').waitFor();
  });

  /** From the conclusion to the decision, by requests. */
  const decided = async (caseId: string, draft: object): Promise<void> => {
    await desk.take('officer', caseId, 'give-notice', notice(draft, true), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    await desk.take('officer', caseId, 'waive-statement', { scope: 'both', manner: 'written' });
    await desk.take('officer', caseId, 'submit-review', submission(draft, ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', caseId, 'accept-review', {});
    await desk.take('reviewer', caseId, 'give-opinion', opinion());
    await desk.take('head', caseId, 'deliberate', deliberation(draft));
    await desk.take('head', caseId, 'decide', decision(draft));
  };
});

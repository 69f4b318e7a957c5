import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sampleMatter } from '#registry/io/sample.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { opinion } from './api-case-data.ts';
import type { Desk } from './api-driver.ts';
import { cannotBrowse, choose, startDesk, typeDay, type DeskBrowser } from './desk-driver.ts';

/**
 * The main job in a real browser: officer, second officer, reviewer, head and publication editor (and the chair, who may be none of
 * the investigators) take a case with a hearing and a review return from the registration of its source to the public page. Nothing is
 * done by request: everything is read, chosen and typed on the pages.
 */

const TITLE = '未取得排污许可证排放污染物';
const PARTY = '试验县丙食品有限公司';
type Who = 'officer' | 'second' | 'reviewer' | 'head' | 'editor' | 'chair';

/** The form of the step: other panels of the page have fields of the same name. */
const formIn = (within: Page | Locator): Locator =>
  ('goto' in within ? within.locator('form').filter({ has: within.getByRole('button', { name: /^办理：/ }) }) : within);

const field = (within: Page | Locator, label: string): Locator => formIn(within).getByLabel(label, { exact: true });
const group = (within: Page | Locator, name: string): Locator => within.getByRole('group', { name, exact: true });
const yes = async (within: Page | Locator, name: string): Promise<void> => group(within, name).getByLabel('是', { exact: true }).check();

async function provision(page: Page, within: Locator, source: string, place: string): Promise<void> {
  await field(within, '法律、法规或者规章').fill(source);
  await field(within, '条、款、项').fill(place);
  await choose(page, within.getByRole('combobox', { name: '效力等级' }), '行政法规');
}

const serve = (document: string) => async (page: Page): Promise<void> => {
  await choose(page, page.getByRole('combobox', { name: '送达的文书' }), document);
  await field(page, '直接送达').check();
  await field(page, '送达地点').fill('试验县三路3号');
  await field(page, '收件人').fill('钱某某');
  await field(page, '与受送达人关系').fill('法定代表人');
  await field(page, '已由收件人在送达回证上签名').check();
};

const giveOpinion = (unsound: readonly number[]) => async (page: Page): Promise<void> => {
  const checklist = page.getByRole('group', { name: '要素清单' });
  for (const [index, { comment }] of opinion().elements.entries()) {
    const row = checklist.getByRole('group', { name: new RegExp(`^${index + 1}\\. `) });
    await row.getByLabel(unsound.includes(index) ? '否' : '是', { exact: true }).check();
    await row.getByLabel('审核意见').fill(comment);
  }
  await field(page, unsound.length === 0 ? '同意' : '存在问题').check();
  if (unsound.length > 0) await field(page, '裁量基准运用不当').check();
};

const materials = async (page: Page): Promise<void> => {
  for (const name of ['拟作出的行政执法决定', '调查（审查）终结报告', '调查取证相关材料', '事先告知及送达材料', '听证笔录和听证报告']) await field(page, name).check();
};

describe('五个人在浏览器里办完一件经过听证和审核退回的案件', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';
  const pages = new Map<Who, { page: Page; complaints: readonly string[] }>();

  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 3, 'review.limit': 7 } });
    await inTransaction(browser.api.database.databases.desk, 'every-agency', async (tx) => insertMatter(tx, sampleMatter(1, 1, { name: '对未取得排污许可证排放污染物的处罚' })));
  });
  after(async () => browser.close());

  /** Everybody has a browser of their own; on a new day they sign in again, as the session of yesterday has ended. */
  async function pageOf(who: Who): Promise<Page> {
    const known = pages.get(who);
    if (known) return known.page;
    const opened = await browser.open(`${who}1`);
    pages.set(who, opened);
    return opened.page;
  }

  async function day(date: string): Promise<void> {
    for (const { page, complaints } of pages.values()) {
      assert.deepEqual(complaints, []);
      await page.context().close();
    }
    pages.clear();
    browser.api.at(date);
  }

  /** Opens the form of a step on the case page, fills it in, takes it, and sees that it is taken. Once a case has two handlers, the form names both. */
  async function act(who: Who, step: string, name: string, fill: (page: Page) => Promise<void> = async () => {}, together = false): Promise<void> {
    const page = await pageOf(who);
    await page.goto(`/desk/cases/${caseId}?step=${step}`);
    const take = page.getByRole('button', { name: `办理：${name}` });
    await take.waitFor();
    if (together) {
      await choose(page, page.getByLabel('办理本环节的执法人员'), '乙承办');
      await page.keyboard.press('Escape');
    }
    await fill(page);
    await take.click();
    await page.getByText(`已办理：${name}`).waitFor();
  }

  it('承办人员登记案源，两人提请立案，负责人批准', async () => {
    const page = await pageOf('officer');
    await page.getByRole('link', { name: '案件' }).click();
    await page.getByRole('link', { name: '登记案源' }).click();
    await choose(page, page.getByLabel('从执法事项清单选择'), '排污');
    await choose(page, page.getByRole('combobox', { name: '案件来源' }), '监督');
    await field(page, '案由').fill(TITLE);
    await field(page, '法人或者其他组织').check();
    await field(page, '名称').fill(PARTY);
    await page.getByLabel('证照情况').fill('营业执照已核验');
    await page.getByLabel('法定代表人（负责人）').fill('钱某某');
    await page.getByLabel('住所').fill('试验县三路3号');
    await typeDay(page, '违法行为发生（终了）之日', '2026-02-20');
    await page.getByRole('group', { name: '涉及公民生命健康安全' }).getByLabel('否').check();
    await page.getByRole('group', { name: '举报人身份需要保密' }).getByLabel('否').check();
    await page.getByLabel('案情摘要').fill('检查发现该公司未取得排污许可证即排放生产废水。');
    await page.getByRole('button', { name: '办理：登记案源' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await act('officer', 'request-filing', '提请立案', async (form) => {
      await field(form, '立案理由').fill('有证据证明违法行为发生。');
      await field(form, '承办人意见').fill('建议立案。');
    }, true);
    await act('head', 'approve-filing', '批准立案', async (form) => field(form, '机关负责人审批意见').fill('同意立案。'));
  });

  it('两人现场检查，另一名承办人员收集证据，调查终结', async () => {
    await day('2026-03-04');
    await act('officer', 'inspect-site', '现场检查（勘验）', async (page) => {
      await field(page, '开始时间').fill('09:00');
      await field(page, '结束时间').fill('10:20');
      await field(page, '地点').fill('试验县三路3号');
      await field(page, '已主动出示执法证件').check();
      await field(page, '已告知申请回避等权利').check();
      await field(page, '检查情况').fill('生产车间正在生产，废水经暗管排入厂外沟渠。');
      await field(page, '签名确认').check();
    });
    await act('second', 'collect-evidence', '收集证据', async (page) => {
      await choose(page, page.getByRole('combobox', { name: '证据种类' }), '书证');
      await field(page, '证据名称').fill('监测报告');
      await field(page, '来源').fill('县环境监测站');
      await field(page, '证明对象').fill('外排废水的污染物浓度。');
      await field(page, '已与原件（原物）核对').check();
    });
    await act('officer', 'conclude-investigation', '调查终结', async (page) => {
      await field(page, '调查经过').fill('经立案、现场检查和收集证据，调查终结。');
      await field(page, '给予行政处罚').check();
      await field(page, '违法事实').fill('2026年2月1日至20日，当事人未取得排污许可证排放生产废水。');
      await field(page, '证据').fill('现场检查笔录、监测报告。');
      await provision(page, page.getByRole('group', { name: '违反的规定' }), '排污许可管理条例', '第二条第一款');
      await provision(page, page.getByRole('group', { name: '处理依据' }), '排污许可管理条例', '第三十三条第（一）项');
      const punishment = page.getByRole('group', { name: '处罚', exact: true });
      await choose(page, punishment.getByRole('combobox', { name: '处罚种类' }), '罚款');
      await punishment.getByLabel('数额（元）').fill('120000');
      await field(page, '裁量理由和适用的裁量基准').fill('持续时间较长，从重档。');
      await field(page, '责令改正的内容').fill('立即停止排放污染物。');
    });
  });

  it('告知并送达，当事人要求听证，由未参与调查的人员主持', async () => {
    await day('2026-03-05');
    await act('officer', 'give-notice', '事先告知', async (page) => {
      assert.equal(await field(page, '违法事实').inputValue(), '2026年2月1日至20日，当事人未取得排污许可证排放生产废水。', '拟作出的处罚由处理建议带入');
      await field(page, '陈述、申辩期限（工作日）').fill('3');
      await yes(page, '告知听证权利');
      await field(page, '联系人和联系方式').fill('甲承办，试验县一路1号');
    });
    await act('officer', 'serve', '送达', serve('行政处罚事先告知书'));
    await day('2026-03-09');
    await act('officer', 'request-hearing', '当事人要求听证', async (page) => {
      await field(page, '书面申请').check();
      await field(page, '申请内容').fill('对裁量有异议，要求听证。');
    });
    await act('head', 'convene-hearing', '通知举行听证', async (page) => {
      await typeDay(page, '听证日期', '2026-03-24');
      await field(page, '开始时间').fill('09:00');
      await field(page, '地点').fill('三楼听证室');
      await choose(page, page.getByRole('combobox', { name: '听证主持人' }), '己主持');
      await field(page, '记录人').fill('庚记录');
      await yes(page, '公开举行');
    });
    await act('officer', 'serve', '送达', serve('听证通知书'));
    await day('2026-03-24');
    await act('chair', 'hold-hearing', '举行听证', async (page) => {
      await field(page, '开始时间').fill('09:00');
      await field(page, '结束时间').fill('11:00');
      await field(page, '当事人委托的代理人人数').fill('1');
      await page.getByLabel(/^委托代理人（姓名）/).fill('赵律师');
      await field(page, '到场的调查人员（姓名）').fill('甲执法\n乙执法');
      await field(page, '告知申请回避的权利后当事人的回答').fill('不申请回避。');
      await field(page, '调查人员提出的违法事实、证据和处罚建议').fill('陈述事实、出示证据，建议罚款十二万元。');
      await field(page, '当事人的申辩和质证').fill('对事实无异议，认为处罚过重，已拆除暗管。');
      await field(page, '最后陈述').fill('请求从轻处罚。');
      await field(page, '已将笔录交当事人核对').check();
      await field(page, '签名确认').check();
    });
    await act('chair', 'report-hearing', '提出听证报告', async (page) => {
      await field(page, '双方的主要事实、理由和意见').fill('双方对事实无争议，对裁量有争议。');
      await field(page, '处理意见和建议').fill('当事人已拆除暗管，建议从轻。');
    });
  });

  it('审核退回，承办人员改轻后说明处理情况再次送审，审核通过', async () => {
    await day('2026-03-25');
    await act('officer', 'submit-review', '送法制审核', materials);
    await act('reviewer', 'accept-review', '受理审核');
    await act('reviewer', 'give-opinion', '提出审核意见', giveOpinion([4]));
    const page = await pageOf('head');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByText(/^还不能办理/).click();
    await page.getByText('未经法制审核或者审核未通过，不得作出决定').first().waitFor();
    await act('officer', 'submit-review', '送法制审核', async (form) => {
      await materials(form);
      await form.getByRole('group', { name: '处罚', exact: true }).getByLabel('数额（元）').fill('100000');
      await field(form, '裁量理由和适用的裁量基准').fill('已拆除暗管，按一般档处罚。');
      await form.getByLabel('对上次审核意见的处理情况').fill('已按审核意见从轻，改为罚款十万元。');
    });
    await act('reviewer', 'accept-review', '受理审核');
    await act('reviewer', 'give-opinion', '提出审核意见', giveOpinion([]));
  });

  it('集体讨论，作出决定，送达', async () => {
    await day('2026-03-26');
    await act('head', 'deliberate', '集体讨论', async (page) => {
      await field(page, '情节复杂或者重大违法行为').check();
      await field(page, '地点').fill('三楼会议室');
      await field(page, '开始时间').fill('15:00');
      await field(page, '结束时间').fill('16:10');
      await field(page, '记录人').fill('庚记录');
      await field(page, '承办人汇报的案情和处理建议').fill('汇报了案情、证据和处理建议。');
      const members = page.getByRole('group', { name: '参加讨论人员' });
      await members.getByRole('button', { name: /添加|增加/ }).click();
      for (const [index, name] of ['丁局长', '辛副局长'].entries()) {
        await members.getByLabel('姓名', { exact: true }).nth(index).fill(name);
        await members.getByLabel('职务', { exact: true }).nth(index).fill('负责人');
        await members.getByLabel('意见', { exact: true }).nth(index).fill('同意承办机构和审核机构的意见。');
        for (const question of ['是否机关负责人', '同意结论', '已签名']) await members.getByRole('group', { name: question, exact: true }).nth(index).getByLabel('是', { exact: true }).check();
      }
    });
    await act('head', 'decide', '作出决定', async (page) => {
      await page.getByLabel(/罚款代收机构和账户/).fill('试验县银行营业部');
      await field(page, '行政复议机关').fill('试验县人民政府');
      await field(page, '人民法院').fill('试验县人民法院');
      await field(page, '机关负责人意见').fill('依照审核意见和集体讨论的结论作出决定。');
    });
    await act('officer', 'serve', '送达', serve('行政处罚决定书'));
  });

  it('一人拟定公开文本，另一人核对发布，群众在公示平台上看到这份决定', async () => {
    await day('2026-03-27');
    await act('second', 'prepare-publication', '拟定公开文本');
    await act('editor', 'publish', '发布公示', async (page) => field(page, '已逐项核对以上公开文本，确认发布').check());
    const { page, complaints } = await browser.open();
    await page.goto('/');
    await page.getByLabel('查询执法决定').fill('丙食品');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: new RegExp(PARTY) }).click();
    await page.getByText('壹拾万元整').waitFor();
    assert.match(await page.locator('main').innerText(), /罚款人民币100,000元/);
    assert.match(await page.locator('main').innerText(), /试环罚决字〔2026〕第1号/);
    assert.deepEqual(complaints, []);
    const { timeline, obligations, refusals } = await desk.detail('head', caseId);
    assert.equal(timeline.length, 24);
    assert.deepEqual(obligations.filter(({ late, overdue }) => late || overdue), []);
    assert.deepEqual(refusals, []);
  });
});

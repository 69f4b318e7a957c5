import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TodoList, type ObligationView } from '#record/contract.ts';
import { ReviewQueue } from '#review/contract.ts';
import {
  APPROVAL, conclusion, decision, deliberation, EVIDENCE, FILING, INQUIRY, INSPECTION, notice, opinion, penalty, serveDirectly, SOURCE, submission,
} from './api-case-data.ts';
import { PublicationView } from '#disclosure/contract.ts';
import { BOTH, startApi, TEAM, type Api, type Desk, type Refusal, type Who } from './api-driver.ts';

const acting = BOTH;
const CHINESE_LAW = /^《.+》/u;

/** What a person who is refused must be given: the reason in Chinese, what to do, and where it is written. */
function assertReadable(refusal: Refusal, ...rules: readonly string[]): void {
  for (const rule of rules) assert.ok(refusal.rules.includes(rule), `${rule} not in ${refusal.rules.join()}: ${refusal.detail}`);
  assert.match(refusal.detail, /\p{Script=Han}/u);
  assert.ok(refusal.articles.length > 0, 'a refusal cites its articles');
  for (const article of refusal.articles) assert.match(article, CHINESE_LAW);
}

const cites = (refusal: Refusal, part: string): void => assert.ok(refusal.articles.some((article) => article.includes(part)), `${part} not in ${refusal.articles.join()}`);

const clock = (clocks: readonly ObligationView[], code: string): ObligationView => {
  const found = clocks.findLast((one) => one.code === code);
  assert.ok(found, `no clock ${code}`);
  return found;
};

/** The second handler may publish as well: what they may not is publish their own draft. */
const PEOPLE = TEAM.map((member) => (member.key === 'second' ? { ...member, roles: ['officer', 'publisher'] as const } : member));

const NOTICED = penalty(120_000);
const FINAL = penalty(100_000, '当事人在听证后拆除暗管，配合调查，按裁量基准从轻处罚。');

describe('一件经过听证、审核退回的处罚案件，只用接口从立案办到归档', () => {
  let api: Api;
  let desk: Desk;
  let caseId = '';

  const take = (who: Who, step: string, data: object, options: object = {}) => desk.take(who, caseId, step, data, options);
  const refused = (who: Who, step: string, data: object, options: object = {}) => desk.refused(who, caseId, step, data, options);

  before(async () => {
    api = await startApi('2026-03-02');
    desk = await api.agency({ n: 1, team: PEOPLE, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
  });
  after(async () => api.close());

  it('没有登录的人什么也办不了，其他网站发来的请求不受理', async () => {
    assert.equal((await api.raw({ method: 'GET', url: '/api/todo' })).refusal?.code, 'sign-in-required');
    assert.equal((await api.raw({ method: 'POST', url: '/api/cases', payload: {} })).refusal?.code, 'sign-in-required');
    const foreign = await api.raw({ method: 'POST', url: '/api/session', payload: { login: 'officer1', password: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(foreign.refusal?.code, 'cross-site-request');
  });

  it('登记案源并提请立案：一名执法人员不够，承办人不能自己批准', async () => {
    caseId = await desk.open('officer', SOURCE, { acting });
    const alone = await refused('officer', 'request-filing', FILING, { acting: ['officer'] });
    assert.equal(alone.code, 'law-refuses');
    assertReadable(alone, 'too-few-officers');
    cites(alone, '第四十二条');
    const { documents } = await take('officer', 'request-filing', FILING, { acting });
    assert.match(documents[0]?.number ?? '', /^试环立字〔2026〕第\d+号$/);
    const own = await refused('officer', 'approve-filing', APPROVAL);
    assert.equal(own.status, 403);
    assert.equal(own.code, 'role-missing');
    assert.match(own.todo ?? '', /机关负责人/);
  });

  it('负责人批准立案，九十日的办案期限从立案次日起算并能说明理由', async () => {
    api.at('2026-03-03');
    const todo = TodoList.parse((await desk.get('head', '/api/todo')).body);
    assert.deepEqual(todo.items.map(({ step }) => step), ['approve-filing']);
    const { documents } = await take('head', 'approve-filing', APPROVAL);
    assert.deepEqual(documents, [], '审批是同一张审批表的最后一栏，不另编号');
    const limit = clock((await desk.detail('officer', caseId)).obligations, 'decide');
    assert.equal(limit.due, '2026-06-01'); // 2026-03-03 + 90 days: 28 in March, 30 in April, 31 in May, 1 in June
    assert.match(limit.why, /自2026年3月3日的次日起计算90日/);
    assert.match(limit.articles.join(), /第六十条/);
  });

  it('登记保存的证据没有处理，调查不能终结', async () => {
    api.at('2026-03-04');
    await take('officer', 'inspect-site', INSPECTION, { acting });
    await take('officer', 'request-preservation', { items: ['生产记录三册'], custody: 'in-place', place: '当事人仓库', reason: '记录可能被销毁。' }, { acting });
    await take('head', 'approve-preservation', { ...APPROVAL, reconsideration: '试验县人民政府', court: '试验县人民法院' });
    assert.equal(clock((await desk.detail('head', caseId)).obligations, 'resolve-preservation').due, '2026-03-13'); // seven working days: 5, 6, 9-13 March
    api.at('2026-03-09');
    await take('officer', 'inquire', INQUIRY, { acting });
    await take('second', 'collect-evidence', EVIDENCE, { acting });
    const early = await refused('officer', 'conclude-investigation', conclusion(NOTICED), { acting });
    assertReadable(early, 'preservation-open');
    cites(early, '第五十六条');
    api.at('2026-03-12');
    await take('officer', 'resolve-preservation', { outcome: 'copied', detail: '复制后返还。' }, { acting });
    const kept = clock((await desk.detail('head', caseId)).obligations, 'resolve-preservation');
    assert.deepEqual([kept.closedOn, kept.late], ['2026-03-12', false]);
  });

  it('调查终结后直接决定：没有告知、没有审核、没有集体讨论，逐项说明并引用条文', async () => {
    api.at('2026-03-16');
    await take('officer', 'conclude-investigation', conclusion(NOTICED, ['complex']), { acting });
    const hasty = await refused('head', 'decide', decision(NOTICED));
    assert.equal(hasty.status, 409);
    assertReadable(hasty, 'not-noticed', 'not-deliberated', 'clearance-missing');
    assert.match(hasty.detail, /未经法制审核/);
    assert.match(hasty.todo ?? '', /事先告知/);
    for (const article of ['第四十四条', '第五十八条第一款', '第六十二条', '河南省行政执法条例》第二十八条']) cites(hasty, article);
  });

  it('对单位罚款五万元以上不告知听证权利，告知书发不出去', async () => {
    api.at('2026-03-17');
    const untold = await refused('officer', 'give-notice', notice(NOTICED, false), { acting });
    assertReadable(untold, 'hearing-right-untold');
    cites(untold, '《河南省行政处罚听证办法》（省政府令第204号）第四条');
    const short = await refused('officer', 'give-notice', notice(NOTICED, true, 3), { acting });
    assertReadable(short, 'statement-period-short');
    await take('officer', 'give-notice', notice(NOTICED, true), { acting });
    assertReadable(await refused('officer', 'waive-statement', { scope: 'both', manner: 'written' }), 'notice-unserved');
    api.at('2026-03-18');
    await take('officer', 'serve', serveDirectly('notice'), { acting });
    const { obligations } = await desk.detail('officer', caseId);
    for (const code of ['statement-period', 'hearing-request']) assert.equal(clock(obligations, code).due, '2026-03-25'); // five working days: 19, 20, 23, 24, 25 March
  });

  it('陈述申辩、听证的期限未满，或者申辩没有复核，不得决定', async () => {
    api.at('2026-03-20');
    await take('officer', 'record-statement', { form: 'written', content: '初次违法，请求从轻。' });
    const running = await refused('head', 'decide', decision(NOTICED));
    assertReadable(running, 'statement-unreviewed', 'statement-period-running', 'hearing-period-running', 'clearance-missing');
    assert.match(running.detail, /2026-03-25/);
  });

  it('听证由非本案调查人员主持，通知与举行之间满七个工作日', async () => {
    api.at('2026-03-23');
    await take('officer', 'request-hearing', { form: 'written', content: '要求听证。' });
    await take('second', 'review-statement', { outcome: 'rejected', reason: '排放持续二十日，不属于轻微。' });
    assertReadable(await refused('officer', 'submit-review', submission(NOTICED, ['draft', 'report', 'evidence', 'notice', 'statement'])), 'hearing-first');
    const convening = { hearingOn: '2026-04-07', startsAt: '09:00', place: '三楼听证室', chair: desk.officers['chair'], recorder: '庚记录', open: true };
    const own = await refused('head', 'convene-hearing', { ...convening, chair: desk.officers['second'] });
    assertReadable(own, 'chair-investigated');
    assert.match(own.detail, /乙承办是本案调查人员/);
    cites(own, '第六十四条第一款第（四）项');
    // 23 March + seven working days: 24, 25, 26, 27, 30, 31 March and 1 April; so 1 April is too early.
    const short = await refused('head', 'convene-hearing', { ...convening, hearingOn: '2026-04-01' });
    assertReadable(short, 'hearing-notice-short');
    await take('head', 'convene-hearing', convening);
    const absent = await refused('chair', 'hold-hearing', hearing, { on: '2026-03-23' });
    assertReadable(absent, 'hearing-notice-unserved', 'hearing-other-day');
    await take('officer', 'serve', serveDirectly('hearing-notice'), { acting });
    assertReadable(await refused('head', 'decide', decision(NOTICED)), 'hearing-not-held');
  });

  it('听证由被指定的主持人在通知的那一天举行，并提出报告', async () => {
    api.at('2026-04-07', 14);
    assertReadable(await refused('second', 'hold-hearing', hearing), 'not-the-chair');
    assertReadable(await refused('chair', 'hold-hearing', { ...hearing, agents: 3, agentNames: ['赵律师', '钱律师', '孙律师'] }), 'too-many-agents');
    await take('chair', 'hold-hearing', hearing);
    assertReadable(await refused('head', 'decide', decision(NOTICED)), 'hearing-unreported');
    await take('chair', 'report-hearing', { opinions: '双方对排放时间无争议，对裁量有争议。', conclusion: '当事人已拆除暗管，建议从轻。' });
  });

  it('审核：材料不齐不受理，泛泛同意不算意见，承办人不能自己审核', async () => {
    api.at('2026-04-08');
    const partial = await refused('officer', 'submit-review', submission(NOTICED, ['draft', 'report', 'evidence', 'notice', 'statement']));
    assertReadable(partial, 'materials-missing');
    assert.match(partial.detail, /听证笔录和听证报告/);
    await take('officer', 'submit-review', submission(NOTICED, MATERIALS));
    assert.equal((await refused('officer', 'accept-review', {})).code, 'role-missing');
    const queue = ReviewQueue.parse((await desk.get('reviewer', '/api/reviews')).body);
    assert.deepEqual(queue.items.map((item) => [item.caseId, item.status, item.round]), [[caseId, 'submitted', 1]]);
    await take('reviewer', 'accept-review', {});
    assert.equal(clock((await desk.detail('reviewer', caseId)).obligations, 'review').due, '2026-04-17'); // seven working days: 9, 10, 13-17 April
    assertReadable(await refused('reviewer', 'give-opinion', opinion([], () => '同意')), 'bare-comment');
    assertReadable(await refused('reviewer', 'give-opinion', { ...opinion(['discretion']), conclusion: 'agree' }), 'agree-with-problems');
    assert.equal((await refused('officer', 'give-opinion', opinion())).code, 'role-missing');
  });

  it('审核退回：未说明如何处理审核意见，不能再次送审；改轻后再送，审核通过', async () => {
    api.at('2026-04-13');
    await take('reviewer', 'give-opinion', opinion(['discretion']));
    assert.equal((await desk.detail('head', caseId)).review.status, 'returned');
    assertReadable(await refused('head', 'decide', decision(NOTICED)), 'clearance-missing');
    assertReadable(await refused('officer', 'submit-review', submission(FINAL, MATERIALS)), 'return-unanswered');
    api.at('2026-04-14');
    await take('officer', 'submit-review', submission(FINAL, MATERIALS, '已按审核意见从轻，改为罚款十万元。'));
    await take('reviewer', 'accept-review', {});
    api.at('2026-04-16');
    const { documents } = await take('reviewer', 'give-opinion', opinion());
    assert.equal(documents.length, 1);
    const { review } = await desk.detail('head', caseId);
    assert.deepEqual([review.status, review.round], ['agreed', 2]);
  });

  it('审核通过后仍须集体讨论；决定重于告知或者不同于审核通过的内容，都作不出来', async () => {
    assertReadable(await refused('head', 'decide', decision(FINAL)), 'not-deliberated');
    const few = { ...deliberation(FINAL), members: deliberation(FINAL).members.slice(0, 1) };
    assertReadable(await refused('head', 'deliberate', few), 'too-few-leaders');
    api.at('2026-04-17');
    await take('head', 'deliberate', deliberation(FINAL));
    const heavier = await refused('head', 'decide', decision(penalty(150_000)));
    assertReadable(heavier, 'heavier-than-noticed', 'clearance-of-another-draft');
    assert.match(heavier.todo ?? '', /重新告知/);
    for (const article of ['第四十四条', '第四十五条第三款']) cites(heavier, article);
    const other = await refused('head', 'decide', decision({ ...FINAL, facts: `${FINAL.facts}另查明其他事实。` }));
    assertReadable(other, 'clearance-of-another-draft', 'not-as-deliberated');
    assertReadable(await refused('head', 'decide', decision(FINAL), { on: '2026-04-15' }), 'dated-before-earlier-act');
    assertReadable(await refused('head', 'decide', decision(FINAL), { on: '2026-04-18' }), 'dated-in-the-future');
    const vague = await refused('head', 'decide', { ...decision(FINAL), court: '有管辖权的人民法院' });
    assert.equal(vague.code, 'invalid-request');
    assert.deepEqual(vague.errors.map(({ path }) => path), ['/data/court']);
  });

  it('作出决定，编定文号，送达、公示、履行的期限各自开始', async () => {
    api.at('2026-04-20');
    const { documents, phase } = await take('head', 'decide', decision(FINAL));
    assert.equal(phase, 'decided');
    assert.deepEqual(documents.map(({ form }) => form), ['decision-approval', 'penalty-decision']);
    assert.match(documents[1]?.number ?? '', /^试环.+〔2026〕第1号$/);
    const { obligations, decision: made } = await desk.detail('officer', caseId);
    assert.deepEqual([made?.on, clock(obligations, 'decide').closedOn, clock(obligations, 'decide').late], ['2026-04-20', '2026-04-20', false]);
    for (const code of ['serve-decision', 'publish']) assert.equal(clock(obligations, code).due, '2026-04-29'); // seven working days: 21-24, 27-29 April
    assertReadable(await refused('officer', 'request-closing', { result: '未送达。' }), 'decision-unserved');
  });

  it('送达之后才起算缴款和救济期限，末日逢休息日顺延', async () => {
    api.at('2026-04-22');
    const electronic = { document: 'decision', service: { method: 'electronic', address: 'a@example.invalid', system: '邮箱' } };
    assertReadable(await refused('officer', 'serve', electronic, { acting }), 'electronic-without-consent');
    await take('officer', 'serve', serveDirectly('decision'), { acting });
    const { obligations } = await desk.detail('officer', caseId);
    assert.equal(clock(obligations, 'pay').due, '2026-05-07'); // 22 April + 15 days: 8 in April, 7 in May; a Thursday
    assert.equal(clock(obligations, 'reconsideration').due, '2026-06-22'); // + 60 days is Sunday 21 June; the next working day
    assert.equal(clock(obligations, 'litigation').due, '2026-10-22'); // six months
    assertReadable(await refused('officer', 'impose-late-fine', { until: '2026-04-22', reason: '未缴。' }, { acting }), 'payment-period-running');
  });

  const publication = async (): Promise<PublicationView> => PublicationView.parse((await desk.get('editor', `/api/cases/${caseId}/publication`)).body);

  it('公示：没有隐去的电话不能公开，拟定的人不能自己发布，发布的是核对过的那一份', async () => {
    api.at('2026-04-23');
    const bare = await refused('second', 'prepare-publication', { redactions: [] });
    assertReadable(bare, 'unredacted');
    assert.doesNotMatch(JSON.stringify(bare), /13800001111/, 'a refusal does not repeat what must be hidden');
    const { proposals } = await publication();
    assert.deepEqual(proposals.map(({ field, kind, text }) => [field, kind, text]), [['facts', 'contact', '13800001111']]);
    assert.equal((await refused('editor', 'prepare-publication', { redactions: proposals })).code, 'role-missing');
    await take('second', 'prepare-publication', { redactions: proposals });
    const { digest, preparedBy, copy } = await publication();
    assert.ok(digest && copy);
    assert.equal(preparedBy?.name, '乙承办');
    assert.doesNotMatch(JSON.stringify(copy), /13800001111/);
    assert.equal(copy.category === '行政处罚' ? copy.penalties[0]?.amountFen : null, 10_000_000);
    const own = await refused('second', 'publish', { copy: digest });
    assertReadable(own, 'publisher-prepared');
    cites(own, '《中华人民共和国政府信息公开条例》第十七条');
    assertReadable(await refused('editor', 'publish', { copy: '0'.repeat(64) }), 'copy-differs');
    assert.equal((await refused('officer', 'publish', { copy: digest })).code, 'role-missing');
    await take('editor', 'publish', { copy: digest });
    const published = clock((await desk.detail('editor', caseId)).obligations, 'publish');
    assert.deepEqual([published.due, published.closedOn, published.late], ['2026-04-29', '2026-04-23', false]);
    const { status, history } = await publication();
    assert.deepEqual([status, history.map(({ digest: online }) => online)], ['published', [digest]]);
    assertReadable(await refused('editor', 'take-down', { explanation: '当事人要求撤下。' }), 'decision-stands');
  });

  it('罚款没有缴清不能结案；缴清、备案后结案，二十个工作日内归档', async () => {
    api.at('2026-05-06');
    await take('officer', 'record-payment', { amountFen: 6_000_000, receipt: 'P-1', channel: 'bank' });
    assertReadable(await refused('officer', 'request-closing', { result: '已缴六万元。' }), 'unpaid');
    assertReadable(await refused('officer', 'record-payment', { amountFen: 4_000_001, receipt: 'P-2', channel: 'bank' }), 'overpaid');
    await take('officer', 'record-payment', { amountFen: 4_000_000, receipt: 'P-2', channel: 'electronic' });
    await take('officer', 'report-for-record', { receiver: '试验县司法局', receipt: 'B-1' });
    await take('officer', 'request-closing', { result: '罚款全部缴清，违法行为已经改正。' });
    api.at('2026-05-08');
    await take('head', 'approve-closing', APPROVAL);
    const { obligations } = await desk.detail('editor', caseId);
    assert.equal(clock(obligations, 'archive').due, '2026-06-04'); // twenty working days after 8 May: 9 (worked), 11-15, 18-22, 25-29 May, 1-4 June
    assert.equal((await refused('officer', 'archive', ARCHIVE)).code, 'role-missing');
    api.at('2026-05-20');
    assert.equal((await take('editor', 'archive', ARCHIVE)).phase, 'archived');
  });

  it('归档的案件不再办理任何环节；全过程、期限和被拒绝的办理都留在案件里', async () => {
    assert.equal((await refused('officer', 'serve', serveDirectly('decision'), { acting })).code, 'step-not-open');
    const { timeline, refusals, obligations } = await desk.detail('head', caseId);
    assert.deepEqual(timeline.map(({ seq }) => seq), timeline.map((_event, index) => index + 1));
    assert.ok(timeline.every(({ late }) => !late), 'every act was recorded on its day');
    assert.ok(refusals.length >= 20, `${refusals.length} refusals kept`);
    assert.deepEqual(obligations.filter((one) => one.late).map(({ code }) => code), []);
  });
});

const MATERIALS = ['draft', 'report', 'evidence', 'notice', 'statement', 'hearing'];
const ARCHIVE = { volume: '2026-处罚-001', retention: 'thirty-years', pages: 86 };
const hearing = {
  startedAt: '09:00', endedAt: '11:30', agents: 1, agentNames: ['赵律师'], investigators: ['甲执法', '乙执法'], recusalAnswer: '不申请回避。', case: '调查人员陈述违法事实、证据和拟处罚款十二万元的建议。',
  defence: '当事人对裁量提出异议。', closing: '请求从轻。', read: true, signature: 'signed',
};

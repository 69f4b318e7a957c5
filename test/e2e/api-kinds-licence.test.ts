import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StepTaken, TodoList, type ObligationView } from '#record/contract.ts';
import { nationalOpinion, submission } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk, type Who } from './api-driver.ts';

const acting = BOTH;
const BODIES = { reconsideration: '试验县人民政府', court: '试验县人民法院' };
const BASIS = [{ source: '中华人民共和国食品安全法', place: '第三十五条第一款', rank: 'law' }];
const APPLICATION = {
  matter: 'new', title: '试验县甲食品有限公司申请食品经营许可', item: '食品经营许可', basis: BASIS, handling: 'single', channel: 'window',
  party: { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' },
  materials: ['申请书一份', '营业执照复印件一份，与原件核对无误'],
};
const GRANT = {
  kind: 'grant', facts: '申请人具有与经营品种、数量相适应的场所和设备，符合许可条件。', basis: BASIS, category: 'ordinary', content: '预包装食品、散装食品销售',
  certificate: '食品经营许可证', validFrom: '2026-04-10', validTo: '2031-04-09',
};
const VERIFICATION = {
  startedAt: '09:00', endedAt: '10:30', place: '试验县一路1号', identityShown: true, findings: '场所布局与图纸一致；排烟口距相邻住户不足十米。',
  othersConcerned: true, others: ['相邻住户钱某某'], signature: 'signed',
};
const SUPERVISION = { startedAt: '15:00', endedAt: '15:40', place: '试验县一路1号', identityShown: true, findings: '按许可内容经营。', signature: 'signed' };
const TRANSCRIPT = '采信听证笔录中申请人加装油烟净化设施的承诺，作为许可条件。';
const served = (document: string) => ({ document, service: { method: 'direct', place: '试验县一路1号', recipient: '赵某某', relation: '法定代表人', signed: true } });

const clockOf = (clocks: readonly ObligationView[], code: string): ObligationView => {
  const found = clocks.findLast((one) => one.code === code);
  assert.ok(found, `no clock ${code}`);
  return found;
};

describe('一件经过听证和审核的许可申请，只用接口从登记办到归档', () => {
  let api: Api;
  let desk: Desk;
  let caseId = '';

  const take = (who: Who, step: string, data: object, options: object = {}) => desk.take(who, caseId, step, data, options);
  const refused = async (who: Who, step: string, data: object, rule: string, options: object = {}) => {
    const refusal = await desk.refused(who, caseId, step, data, options);
    assert.ok(refusal.rules.includes(rule), `${rule} not in ${refusal.rules.join()}: ${refusal.detail}`);
    assert.ok(refusal.articles.length > 0);
  };

  before(async () => {
    api = await startApi('2026-03-02');
    desk = await api.agency({ n: 1, jurisdiction: 'national', settings: { 'document-word': '试市监', 'review.limit': 5 } });
  });
  after(async () => api.close());

  it('登记申请，出具编号的接收凭证；五日之内不受理就不能审查', async () => {
    const opened = await desk.tryOpen('officer', APPLICATION, { acting, actionKind: 'licence' });
    const { documents } = StepTaken.parse(opened.body);
    caseId = opened.caseId;
    const { obligations } = await desk.detail('officer', caseId);
    assert.deepEqual(documents.map(({ number }) => number), [null, '试市监许接字〔2026〕第1号']); // the application, to be signed, has none
    assert.equal(clockOf(obligations, 'triage').due, '2026-03-09');
    await refused('officer', 'examine', VERIFICATION, 'not-accepted', { acting });
    const todo = TodoList.parse((await desk.get('officer', '/api/todo')).body);
    assert.ok(todo.items.some((item) => item.step === 'accept-application'));
  });

  it('机关沉默：过了五日不得再要求补正，不作任何登记也可以核查，二十日自收到之日起算', async () => {
    api.at('2026-03-10');
    await refused('officer', 'request-correction', { missing: ['平面布局图'], until: '2026-03-20', reason: '缺图', sealed: true }, 'accepted-by-silence');
    await take('officer', 'examine', VERIFICATION, { acting });
    const limit = clockOf((await desk.detail('officer', caseId)).obligations, 'decide');
    assert.equal(limit.due, '2026-03-30');
    assert.match(limit.why, /自2026年3月2日的次日起计算20个工作日/);
  });

  it('利害关系人要求听证：告知、送达、陈述期限、听证七日前通知', async () => {
    await take('officer', 'notify-rights', { recipients: ['钱某某'], content: '拟准予许可', days: 3, contact: '甲承办' });
    await take('officer', 'serve', served('rights'), { acting });
    await take('officer', 'tell-hearing-right', { recipients: ['赵某某', '钱某某'], interests: '油烟影响相邻住户', contact: '甲承办' });
    await take('officer', 'serve', served('hearing-right'), { acting });
    api.at('2026-03-12');
    await take('officer', 'request-hearing', { applicant: '钱某某', form: 'written', content: '要求听证' });
    await take('officer', 'begin-special-procedure', { kind: 'hearing', until: '2026-03-31', reason: '组织听证', told: true });
    const convened = { hearingOn: '2026-03-24', startsAt: '09:00', place: '本机关会议室', chair: desk.officers['chair'], recorder: '庚记录', open: true };
    await refused('head', 'convene-hearing', { ...convened, hearingOn: '2026-03-23' }, 'hearing-notice-short');
    await refused('head', 'convene-hearing', { ...convened, chair: desk.officers['officer'] }, 'chair-investigated');
    await take('head', 'convene-hearing', convened);
    await take('officer', 'serve', served('hearing-notice'), { acting });
    api.at('2026-03-24');
    await take('chair', 'hold-hearing', { startedAt: '09:00', endedAt: '11:00', attended: ['赵某某', '钱某某'], case: '审查意见', defence: '双方意见', read: true, signature: 'signed' });
    await take('officer', 'end-special-procedure', { result: '听证结束' });
  });

  it('终结审查、送审；没有审核通过，负责人不能决定', async () => {
    const conclusion = { verification: 'substance', hearing: 'interests', course: '核查、告知、听证。', proposal: GRANT, circumstances: [] };
    await refused('officer', 'conclude-investigation', conclusion, 'transcript-unused');
    await take('officer', 'conclude-investigation', { ...conclusion, transcript: TRANSCRIPT });
    await refused('head', 'decide', { decision: GRANT, transcript: TRANSCRIPT, ...BODIES, opinion: '同意。' }, 'clearance-missing');
    await take('officer', 'submit-review', submission(GRANT, ['draft', 'report', 'evidence', 'hearing']));
    await take('reviewer', 'accept-review', {});
    await take('reviewer', 'give-opinion', nationalOpinion());
  });

  it('决定、送达、颁证：期限写明理由，文书编号', async () => {
    api.at('2026-03-26');
    const decision = { decision: GRANT, transcript: TRANSCRIPT, ...BODIES, opinion: '同意。' };
    const { documents } = await take('head', 'decide', decision);
    assert.deepEqual(documents.map(({ number }) => number), ['试市监许准字〔2026〕第1号']);
    const { obligations } = await desk.detail('officer', caseId);
    assert.equal(clockOf(obligations, 'issue-certificate').due, '2026-04-10'); // 27, 30 March-3 April, 7-10 April
    assert.equal(clockOf(obligations, 'publish').due, '2026-04-07');
    await refused('officer', 'close-case', { result: '办结' }, 'certificate-unissued');
    await take('officer', 'serve', served('decision'), { acting });
    await take('officer', 'issue-certificate', { kind: 'certificate', number: 'JY10000000000001', recipient: '赵某某' });
    await take('officer', 'inspect-licensee', { ...SUPERVISION, outcome: 'none' }, { acting });
    await take('officer', 'close-case', { result: '已颁发许可证。' });
    await take('editor', 'archive', { volume: '许2026-001', retention: 'thirty-years', pages: 60 });
    assert.equal((await desk.detail('officer', caseId)).phase.code, 'archived');
  });

  it('撤销是另一件案件，由机关启动，关联原案', async () => {
    const first = caseId;
    caseId = await desk.open('officer', {
      ...APPLICATION, matter: 'revocation', title: '撤销试验县甲食品有限公司食品经营许可', materials: [], reason: '检验报告系伪造',
      licence: { number: 'JY10000000000001', validTo: '2031-04-09', sourceCase: first },
    }, { acting, actionKind: 'licence' });
    await refused('officer', 'conclude-investigation', {
      verification: 'documents', hearing: 'none', course: '核对检验报告。', circumstances: [],
      proposal: { kind: 'revoke', facts: '检验报告系伪造。', basis: BASIS, ground: 'fraud', reason: '以欺骗手段取得', harmful: false, safety: true },
    }, 'licensee-untold');
  });
});

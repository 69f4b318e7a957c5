import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { licence } from '#law/actions/licence/action.ts';
import { NATIONAL, setting } from '#law/testing/builders.ts';
import { cancellation, change, grant, keep, LICENCE, refusal, renewal, revocation, withdrawal } from '#law/testing/content-licence.ts';
import { begunByAgency, concluded, decided, licenceJourneys, reviewed } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);
const HENAN = { jurisdiction: 'henan-2019', settings: [] } as const;

const issues = (decision: object) => licence.steps['decide']?.issues({ decision });

describe('作出决定', () => {
  it('每一种决定制作自己的决定书', () => {
    const forms = [grant(), refusal(), change, renewal(), withdrawal(), revocation(), cancellation, keep].map(issues);
    assert.deepEqual(forms.flat(), [
      'licence-grant', 'licence-refusal', 'licence-change', 'licence-renewal', 'licence-withdrawal', 'licence-revocation', 'licence-cancellation', 'licence-kept',
    ]);
  });

  it('不予许可说明理由；决定书写明复议机关和人民法院的名称', () => {
    concluded(start()).refuses('decide', 'invalid-request', '第三十八条', { decision: refusal({ reason: '' }) });
    concluded(start()).refuses('decide', 'invalid-request', '第三十八条', { court: '有管辖权的人民法院' });
    concluded(start()).refuses('decide', 'invalid-request', '第三十八条', { reconsideration: '上级行政机关' }).allows('decide', { decision: refusal() });
  });

  it('决定中不出现“拟作出”', () => {
    concluded(start()).refuses('decide', 'tentative-decision', '第三十八条', { opinion: '同意拟作出的决定' });
  });

  it('决定与办理事项相符', () => {
    concluded(start()).refuses('decide', 'decision-of-another-matter', '第三十七条', { decision: change });
  });

  it('没有终结审查的，不能作出决定', () => {
    begunByAgency(start(), 'revocation').refuses('decide', 'step-not-open', '');
  });

  it('决定不早于审查终结', () => {
    concluded(start()).on('2026-03-16').refuses('decide', 'dated-before-phase', '', {}, { on: '2026-03-06', recordedOn: '2026-03-16' });
  });
});

describe('法制审核', () => {
  it('一般的许可决定不属于重大执法决定；承办机构认定的情形属于', () => {
    concluded(start()).allows('decide');
    concluded(start(), { circumstances: ['public-interest'] }).refuses('decide', 'clearance-missing', '四（十二）');
    reviewed(concluded(start(), { circumstances: ['public-interest'] }), grant()).allows('decide');
  });

  it('河南对普通程序处罚一律审核的规定不及于许可；本机关自己确定一律审核的，及于许可', () => {
    concluded(start(HENAN)).allows('decide');
    const wider = { jurisdiction: 'national', settings: [setting('review.scope', 'all-ordinary')] } as const;
    concluded(start(wider)).refuses('decide', 'clearance-missing', '四（十二）');
  });

  it('撤回、撤销直接关系重大权益，应当审核；维持、注销不必', () => {
    const begun = (proposal: object) => begunByAgency(start(), 'revocation').take('conclude-investigation', { proposal });
    begun(revocation()).refuses('decide', 'clearance-missing', '四（十二）', { decision: revocation() });
    begun(keep).allows('decide', { decision: keep });
    begunByAgency(start(), 'cancellation').take('conclude-investigation', { proposal: cancellation }).allows('decide', { decision: cancellation });
  });

  it('审核通过的是这一份草案：改动一个字都要重新审核', () => {
    const journey = reviewed(begunByAgency(start(), 'revocation').take('conclude-investigation', { proposal: revocation() }), revocation());
    journey.refuses('decide', 'clearance-of-another-draft', '四（十二）', { decision: revocation({ reason: '另一理由' }) }).allows('decide', { decision: revocation() });
  });

  it('继续审查的，原审核意见失效', () => {
    const journey = reviewed(concluded(start(), { circumstances: ['complex'] }), grant());
    journey.take('resume-investigation').take('conclude-investigation', { circumstances: ['complex'] }).refuses('decide', 'clearance-missing', '四（十二）');
  });

  it('河南的重大许可决定经审核后还要集体讨论，按讨论的结论作出', () => {
    const journey = reviewed(concluded(start(HENAN), { circumstances: ['public-interest'] }), grant());
    journey.refuses('decide', 'not-deliberated', '第二十八条').take('deliberate').allows('decide').refuses('decide', 'not-as-deliberated', '第二十八条', { decision: refusal() });
  });
});

const asked = (on: string) => start().on(on).take('receive-application', { matter: 'renewal', licence: LICENCE }).take('accept-application')
  .take('examine').take('conclude-investigation', { proposal: refusal() });

describe('延续：有效期届满前没有决定的，视为准予延续', () => {
  it('届满之日还可以不予延续，次日只能准予延续', () => {
    const journey = asked('2026-03-31');
    journey.on('2026-04-30').allows('decide', { decision: refusal() });
    journey.on('2026-05-01').refuses('decide', 'renewed-by-silence', '第五十条第二款', { decision: refusal() }).allows('decide', { decision: renewal() });
  });

  it('没有在届满三十日前申请的，没有这一效果', () => {
    asked('2026-04-01').on('2026-05-01').allows('decide', { decision: refusal() });
  });

  it('变更申请没有这一效果', () => {
    start().take('receive-application', { matter: 'change', licence: LICENCE }).take('accept-application').take('examine')
      .take('conclude-investigation', { proposal: refusal() }).on('2026-05-01').allows('decide', { decision: refusal() });
  });
});

it('届满之后终结审查的，也不能再提出不予延续的意见', () => {
  const journey = start().on('2026-03-31').take('receive-application', { matter: 'renewal', licence: LICENCE }).take('accept-application').take('examine');
  journey.on('2026-05-01').refuses('conclude-investigation', 'renewed-by-silence', '第五十条第二款', { proposal: refusal() }).allows('conclude-investigation', { proposal: renewal() });
});

describe('撤回、撤销', () => {
  it('撤回造成财产损失的，应当补偿', () => {
    const journey = begunByAgency(start(), 'withdrawal');
    const { compensation: _none, ...uncompensated } = withdrawal();
    journey.refuses('conclude-investigation', 'compensation-missing', '第八条第二款', { proposal: uncompensated })
      .allows('conclude-investigation', { proposal: { ...uncompensated, loss: false } }).allows('conclude-investigation', { proposal: withdrawal() });
  });

  it('撤销可能对公共利益造成重大损害的，不予撤销', () => {
    begunByAgency(start(), 'revocation').refuses('conclude-investigation', 'revocation-harms-public', '第六十九条第三款', { proposal: revocation({ harmful: true }) })
      .allows('conclude-investigation', { proposal: keep });
  });
});

const refused = (over: object) => decided(start(), refusal(over)).state.decision?.banUntil;

const revoked = (over: object) => {
  const draft = revocation(over);
  const journey = reviewed(begunByAgency(start(), 'revocation').take('conclude-investigation', { proposal: draft }), draft).on('2026-03-16');
  return journey.take('decide', { decision: draft });
};

describe('不得再次申请的期限', () => {
  it('就直接关系公共安全、人身健康、生命财产安全事项提供虚假材料的，一年', () => {
    assert.equal(refused({ falsehood: true, safety: true }), '2027-03-16');
    for (const over of [{ falsehood: true }, { safety: true }, {}]) assert.equal(refused(over), null);
  });

  it('以不正当手段取得的，三年；其他情形撤销的没有', () => {
    assert.equal(revoked({}).state.decision?.banUntil, '2029-03-16');
    assert.equal(revoked({}).due('reapply'), '2029-03-16');
    for (const over of [{ ground: 'unqualified' }, { safety: false }]) assert.throws(() => revoked(over).clock('reapply'));
  });
});

describe('决定之后的期限', () => {
  it('十个工作日内颁发、送达许可证件；七个工作日内公示', () => {
    const journey = decided(start(NATIONAL));
    assert.equal(journey.due('issue-certificate'), '2026-03-30');
    assert.equal(journey.due('publish'), '2026-03-25');
    assert.deepEqual(journey.clock('serve-decision').due, null);
  });

  it('不予许可的没有颁证，但同样是许可决定，七个工作日内公示', () => {
    const journey = decided(start(NATIONAL), refusal());
    assert.throws(() => journey.clock('issue-certificate'));
    assert.equal(journey.due('publish'), '2026-03-25');
    assert.equal(journey.blockersOf('issue-certificate'), null);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { day, NOTICE_ONLY, STATUTE } from '#law/testing/builders.ts';
import { LICENCE, refusal } from '#law/testing/content-licence.ts';
import { accepted, begunByAgency, licenceJourneys, received } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);

describe('登记申请', () => {
  it('写明提出的方式和收到的材料，出具接收凭证', () => {
    start().refuses('receive-application', 'no-materials', '第三十二条第二款', { materials: [] });
    assert.deepEqual(received(start()).state.receivedOn, '2026-03-02');
  });

  it('规范性文件不得设定行政许可', () => {
    start().refuses('receive-application', 'no-basis', '第十七条', { basis: [NOTICE_ONLY] }).allows('receive-application', { basis: [NOTICE_ONLY, STATUTE] });
    start().allows('receive-application', { basis: [{ ...STATUTE, rank: 'rule' }] });
  });

  it('申请人的身份号码不可能的，不予登记', () => {
    const person = { name: '刘洋', sex: 'male', birthDate: '1950-01-01', identity: { paper: 'resident-id', number: '11010519491231002X' }, address: '示范路1号' };
    start().refuses('receive-application', 'party-identity', '第三十一条', { party: { kind: 'citizen', person } });
  });

  it('变更、延续、撤回、撤销、注销应当写明原许可；长期有效的不需要延续', () => {
    for (const matter of ['change', 'renewal', 'withdrawal', 'revocation', 'cancellation']) start().refuses('receive-application', 'licence-unnamed', '第七十条', { matter, reason: '接到举报' });
    start().refuses('receive-application', 'nothing-to-renew', '第五十条第一款', { matter: 'renewal', licence: { number: '示食经许1号' } });
    start().allows('receive-application', { matter: 'change', licence: { number: '示食经许1号' } });
  });

  it('事项废止后不再受理申请、变更、延续，已经发放的许可仍可撤回、撤销、注销', () => {
    const matters = [{ name: start().take('receive-application').view.matter, kind: 'permit', from: day('2020-01-01'), to: day('2026-03-01') }] as const;
    const change = { matter: 'change', licence: LICENCE };
    start().refuses('receive-application', 'matter-not-in-force', '二（四）', {}, { facts: { matters } }).refuses('receive-application', 'matter-not-in-force', '二（四）', change, { facts: { matters } });
    for (const matter of ['withdrawal', 'revocation', 'cancellation']) start().allows('receive-application', { matter, licence: LICENCE, reason: '接到举报', materials: [] }, { facts: { matters } });
  });

  it('撤回、撤销、注销由机关启动，写明事由，直接进入审查，没有受理', () => {
    start().refuses('receive-application', 'reason-missing', '第六十九条', { matter: 'revocation', licence: LICENCE });
    const journey = begunByAgency(start(), 'revocation');
    assert.equal(journey.view.phase, 'examining');
    assert.equal(journey.view.filedOn, null);
    assert.deepEqual(journey.obligations().filter(({ code }) => code === 'triage' || code.startsWith('decide')), []);
    assert.equal(journey.blockersOf('withdraw-application'), null);
  });
});

describe('补正', () => {
  it('可以当场更正，更正处由申请人签名', () => {
    received(start()).refuses('correct-on-the-spot', 'correction-unsigned', '第三十二条第一款第（三）项', { signed: false }).allows('correct-on-the-spot');
  });

  it('需要补正的全部内容一次告知：补正之后不得再次要求', () => {
    received(start()).take('request-correction').on('2026-03-04').take('receive-correction')
      .refuses('request-correction', 'corrected-once', '第三十二条第一款第（四）项').allows('accept-application');
  });

  it('补正期限不早于告知之日，当日可以', () => {
    received(start()).refuses('request-correction', 'correction-due-past', '第三十二条', { until: '2026-03-01' }).allows('request-correction', { until: '2026-03-02' });
  });

  it('书面凭证应当加盖专用印章并注明日期', () => {
    for (const step of ['request-correction', 'accept-application', 'decline-application']) received(start()).refuses(step, 'invalid-request', '', { sealed: false });
  });
});

describe('不予受理', () => {
  it('不需要许可的告知不受理；不属于职权的告知向哪个机关申请', () => {
    received(start()).allows('decline-application');
    received(start()).refuses('decline-application', 'competent-body-untold', '第三十二条第一款第（二）项', { ground: 'not-competent' })
      .allows('decline-application', { ground: 'not-competent', competent: '示范市水利局' });
  });

  it('没有一次告知的，不得以材料不齐为由不予受理', () => {
    received(start()).refuses('decline-application', 'correction-untold', '第三十二条第一款第（四）项', { ground: 'not-corrected' });
  });

  it('补正期限的最后一日不得以没有补正为由不予受理，次日可以', () => {
    const journey = received(start()).take('request-correction', { until: '2026-03-13' });
    journey.on('2026-03-13').refuses('decline-application', 'correction-running', '第三十二条第一款第（四）项', { ground: 'not-corrected' });
    journey.on('2026-03-14').allows('decline-application', { ground: 'not-corrected' });
  });

  it('救济途径写明具体机关', () => {
    received(start()).refuses('decline-application', 'invalid-request', '', { court: '有管辖权的人民法院' });
  });

  it('送达之后才能办结', () => {
    const journey = received(start()).take('decline-application');
    assert.equal(journey.clock('serve-decision').closedBy, null);
    journey.refuses('close-case', 'decision-unserved', '第三十八条').take('serve', { document: 'declined' });
    assert.equal(journey.due('reconsideration'), '2026-05-06'); // sixty days from 2 March end on 1 May; 1 to 5 May are off
    journey.take('close-case').take('archive');
    assert.notEqual(journey.clock('serve-decision').closedBy, null);
    assert.equal(journey.view.phase, 'archived');
  });
});

describe('不得再次申请的期限', () => {
  it('期限的最后一日不予受理，次日可以受理', () => {
    const journey = received(start(), { bannedUntil: '2026-03-04' });
    journey.on('2026-03-04').refuses('accept-application', 'applicant-banned', '第七十八条').allows('decline-application', { ground: 'banned' });
    journey.on('2026-03-05').allows('accept-application').refuses('decline-application', 'not-banned', '第七十九条', { ground: 'banned' });
  });

  it('视为受理也不使其可以取得许可：不得准予，应当不予许可', () => {
    const journey = received(start(), { bannedUntil: '2027-03-01' }).on('2026-03-10').take('examine').take('conclude-investigation');
    journey.refuses('decide', 'applicant-banned', '第七十九条').allows('decide', { decision: refusal() });
  });
});

describe('撤回申请', () => {
  it('决定之前可以撤回，期限随之终止', () => {
    const journey = accepted(start()).take('withdraw-application');
    assert.equal(journey.view.phase, 'terminated');
    assert.notEqual(journey.clock('decide').closedBy, null);
    journey.take('close-case').refuses('withdraw-application', 'step-not-open', '');
  });
});

describe('延续申请', () => {
  const renew = { matter: 'renewal', licence: LICENCE };
  it('有效期2026年4月30日届满的，3月31日申请是届满三十日前，4月1日不是', () => {
    assert.equal(start().on('2026-03-31').take('receive-application', renew).state.request?.inTime, true);
    assert.equal(start().on('2026-04-01').take('receive-application', renew).state.request?.inTime, false);
  });

  it('按时申请的，届满之日是决定的最后一日；晚申请的没有这一期限', () => {
    assert.equal(received(start(), renew).due('decide-renewal'), '2026-04-30');
    assert.throws(() => start().on('2026-04-01').take('receive-application', renew).clock('decide-renewal'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, COMPANY, NOTICE_ONLY, STAFF, STATUTE, TRADER } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { filed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const registered = (source: object = {}) => start().on('2026-03-02').take('register-source', source);

const wrong = (change: object) => ({ party: { kind: 'citizen', person: { ...(CITIZEN.kind === 'citizen' ? CITIZEN.person : {}), ...change } } });

describe('案源登记', () => {
  it('执法依据只有规范性文件的，不得登记；没有依据的处罚无效', () => {
    start().refuses('register-source', 'no-basis', '第三十八条第一款', { basis: [NOTICE_ONLY] })
      .refuses('register-source', 'no-basis', '第十六条', { basis: [NOTICE_ONLY, NOTICE_ONLY] });
  });

  it('依据中有法律、行政法规、地方性法规或者规章之一的，可以登记', () => {
    for (const rank of ['law', 'administrative-regulation', 'local-regulation', 'rule']) start().allows('register-source', { basis: [NOTICE_ONLY, { ...STATUTE, rank }] });
  });

  it('违法行为日期不得晚于登记日期，当日可以', () => {
    start().on('2026-03-02').allows('register-source', { actEndedOn: '2026-03-02' })
      .refuses('register-source', 'act-after-source', '第五十四条第一款', { actEndedOn: '2026-03-03' });
  });

  it('公民、个体工商户、法人或者其他组织都可以是当事人', () => {
    for (const party of [CITIZEN, TRADER, COMPANY]) assert.deepEqual(registered({ party }).view.party, party);
  });

  it('公民身份号码不正确，或者与出生日期不一致的，不得登记', () => {
    start().refuses('register-source', 'party-identity', '第五十九条', wrong({ identity: { paper: 'resident-id', number: '110105194912310021' } }))
      .refuses('register-source', 'party-identity', '第五十九条', wrong({ birthDate: '1950-01-01' }))
      .refuses('register-source', 'party-identity', '第五十九条', wrong({ birthDate: '2026-03-03', identity: { paper: 'passport', number: 'E12345678' } }));
  });

  it('登记之前不能办理其他环节，登记之后不能再次登记', () => {
    for (const step of ['request-filing', 'inspect-site', 'give-notice', 'decide', 'archive']) start().refuses(step, 'step-not-open', '');
    registered().refuses('register-source', 'step-not-open', '第五十四条第一款');
  });

  it('没有写明承办人的，登记人是承办人', () => {
    assert.deepEqual(registered().view.handlers, [STAFF.zhang.id]);
    assert.deepEqual(start().take('register-source', {}, { officers: [STAFF.li.id, STAFF.wang.id] }).view.handlers, [STAFF.li.id, STAFF.wang.id]);
  });
});

const on = (date: string, source: object) => start().on(date).take('register-source', source);

describe('追责时效', () => {
  it('违法行为终了满二年之日提请立案的，应当受理；次日提请的，不再给予行政处罚', () => {
    on('2026-03-02', { actEndedOn: '2024-03-02' }).allows('request-filing');
    on('2026-03-03', { actEndedOn: '2024-03-02' }).refuses('request-filing', 'limitation-expired', '第三十六条第一款');
  });

  it('二月二十九日终了的行为，时效至后年二月末日', () => {
    on('2026-02-28', { actEndedOn: '2024-02-29' }).allows('request-filing');
    on('2026-03-01', { actEndedOn: '2024-02-29' }).refuses('request-filing', 'limitation-expired', '第三十六条');
  });

  it('涉及公民生命健康安全、金融安全且有危害后果的，时效为五年', () => {
    const act = { actEndedOn: '2021-07-20', harmful: true };
    on('2026-07-20', act).allows('request-filing');
    on('2026-07-21', act).refuses('request-filing', 'limitation-expired', '第三十六条第一款');
    on('2026-07-20', { ...act, harmful: false }).refuses('request-filing', 'limitation-expired', '第三十六条第一款');
  });

  it('2021年7月15日以前终了的行为适用原法二年时效，有危害后果的也是', () => {
    for (const harmful of [true, false]) {
      on('2023-07-14', { actEndedOn: '2021-07-14', harmful }).allows('request-filing');
      on('2023-07-17', { actEndedOn: '2021-07-14', harmful }).refuses('request-filing', 'limitation-expired', '第三十六条');
      on('2026-03-02', { actEndedOn: '2019-01-01', harmful }).refuses('request-filing', 'limitation-expired', '第三十六条');
    }
  });

  it('超过时效的，仍然可以登记并决定不予立案', () => {
    on('2026-03-03', { actEndedOn: '2020-03-02' }).take('decline-filing');
  });
});

describe('立案', () => {
  it('立案由机关负责人批准；执法人员、法制审核人员不得批准', () => {
    const requested = registered().take('request-filing');
    requested.refuses('approve-filing', 'role-missing', '第五十四条第二款', {}, { by: STAFF.zhang.id })
      .refuses('approve-filing', 'role-missing', '第五十四条第二款', {}, { by: STAFF.chen.id }).allows('approve-filing');
  });

  it('参与本案调查的负责人不得批准立案', () => {
    registered().take('request-filing', {}, { officers: [STAFF.qian.id, STAFF.li.id] })
      .refuses('approve-filing', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id }).allows('approve-filing', {}, { by: STAFF.sun.id });
  });

  it('未提请立案的，不得批准立案；未批准立案的，不得收集证据', () => {
    registered().refuses('approve-filing', 'step-not-open', '').refuses('collect-evidence', 'step-not-open', '第四十六条');
    registered().take('request-filing').refuses('inspect-site', 'step-not-open', '第五十五条');
  });

  it('批准立案之日起开始计算九十日办案期限', () => {
    const journey = filed(start());
    assert.equal(journey.view.filedOn, '2026-03-02');
    assert.equal(journey.due('decide'), '2026-05-31');
  });

  it('提请立案的两名执法人员是本案承办人，也是调查人员', () => {
    const journey = registered().take('request-filing', {}, { officers: [STAFF.li.id, STAFF.wang.id] });
    assert.deepEqual(journey.view.handlers, [STAFF.li.id, STAFF.wang.id]);
    assert.deepEqual(journey.view.investigators, [STAFF.li.id, STAFF.wang.id]);
  });

  it('登记后或者提请立案后都可以决定不予立案；不予立案后案件终结', () => {
    for (const journey of [registered(), registered().take('request-filing')]) {
      journey.take('decline-filing');
      assert.equal(journey.view.phase, 'not-filed');
      for (const step of ['request-filing', 'approve-filing', 'inspect-site', 'decide', 'archive']) journey.refuses(step, 'step-not-open', '');
    }
    filed(start()).refuses('decline-filing', 'step-not-open', '第五十四条第二款');
  });
});

describe('销案', () => {
  it('立案后发现不应处罚的，负责人可以销案，期限随之终止', () => {
    const journey = filed(start()).on('2026-03-20').take('dismiss-case');
    assert.equal(journey.view.phase, 'dismissed');
    assert.equal(journey.clock('decide').closedOn, '2026-03-20');
    journey.refuses('decide', 'step-not-open', '');
  });
});

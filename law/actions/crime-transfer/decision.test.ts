import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { NOT_TRANSFERRED } from '#law/testing/content-crime-transfer.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { approved, reported, TRANSFERRING } from '#law/testing/transfer-routes.ts';

const start = kindJourneys(TRANSFERRING, reviewRules, gateFor);
const REQUIRED = ['letter', 'report', 'property'];

describe('决定是否移送', () => {
  it('由正职负责人审批；副职不得以正职身份审批', () => {
    const journey = reported(start());
    journey.refuses('decide', 'not-the-principal', '第五条第二款', {}, { by: STAFF.qian.id }).allows('decide', {}, { by: STAFF.sun.id })
      .refuses('decide', 'role-missing', '第五条第二款', {}, { by: STAFF.chen.id });
  });

  it('主持工作的负责人审批的，写明主持工作的依据', () => {
    const journey = reported(start());
    journey.refuses('decide', 'acting-unproven', '第五条第二款', { capacity: 'acting' }, { by: STAFF.qian.id })
      .allows('decide', { capacity: 'acting', authorisation: '区委〔2026〕1号：局长离任期间主持工作' }, { by: STAFF.qian.id });
  });

  it('专案组成员不得审批自己的报告', () => {
    const team = [STAFF.zhang.id, STAFF.qian.id];
    const journey = start().take('open-transfer').take('form-team', { members: team }, { by: STAFF.sun.id }).take('verify-facts', {}, { officers: team }).take('submit-report', {}, { officers: team });
    journey.refuses('decide', 'own-case', '第五十七条第一款', { capacity: 'acting', authorisation: '文件' }, { by: STAFF.qian.id });
  });

  it('不移送的，记录理由；已经处罚不是不移送的理由', () => {
    const journey = reported(start());
    journey.refuses('decide', 'penalty-instead-of-transfer', '第十一条第一款', { decision: { ...NOT_TRANSFERRED, ground: 'penalised' } })
      .refuses('decide', 'invalid-request', '第五条第二款', { decision: { ...NOT_TRANSFERRED, reason: '' } });
    journey.take('decide', { decision: NOT_TRANSFERRED });
    assert.equal(journey.view.phase, 'settled');
    assert.equal(journey.obligations().some(({ code }) => code === 'transfer'), false);
    assert.equal(journey.take('request-closing').take('approve-closing').take('archive').view.phase, 'archived');
  });

  it('超过三日的仍应当决定，逾期为人所见', () => {
    const journey = reported(start()).on('2026-03-11').take('decide');
    const clock = journey.clock('decide');
    assert.deepEqual([clock.due?.date, clock.closedOn], ['2026-03-08', '2026-03-11']);
  });

  it('不属于须经法制审核的重大决定', () => {
    assert.equal(approved(start()).events.at(-1)?.gate?.major, false);
  });
});

describe('向公安机关移送', () => {
  it('批准后二十四小时：满二十四小时可以，多一分钟应当说明原因', () => {
    const journey = approved(start()).on('2026-03-07');
    journey.allows('transfer', { sentAt: '15:59' }).allows('transfer', { sentAt: '16:00' })
      .refuses('transfer', 'transfer-late', '第五条第二款', { sentAt: '16:01' }).allows('transfer', { sentAt: '16:01', lateReason: '途中车辆故障' });
    journey.on('2026-03-08').refuses('transfer', 'transfer-late', '第五条第二款', { sentAt: '00:01' });
  });

  it('周末不停止计算，期限显示在二十四小时届满之日', () => {
    assert.equal(approved(start()).clock('transfer').due?.date, '2026-03-07'); // a Saturday
    assert.equal(approved(start()).on('2026-03-07').take('transfer').clock('transfer').closedOn, '2026-03-07');
  });

  it('移送不早于批准', () => {
    approved(start()).refuses('transfer', 'transfer-before-approval', '第五条第二款', { sentAt: '15:59' }).allows('transfer', { sentAt: '16:00' });
  });

  it('移送书、调查报告必须有；有涉案物品的必须有清单', () => {
    const journey = approved(start()).on('2026-03-07');
    for (const left of REQUIRED) {
      const materials = ['letter', 'report', 'property', 'appraisal', 'other'].filter((one) => one !== left);
      journey.refuses('transfer', 'materials-missing', '第六条', { materials }).refuses('transfer', 'materials-missing', '第六条', { materials, without: '暂缺' });
    }
    approved(start(), { property: false }).on('2026-03-07').allows('transfer', { materials: ['letter', 'report', 'appraisal', 'other'], without: '没有涉案物品' });
  });

  it('没有检验报告、鉴定结论或者其他材料的，说明之后可以移送', () => {
    const journey = approved(start()).on('2026-03-07');
    for (const materials of [REQUIRED, [...REQUIRED, 'appraisal'], [...REQUIRED, 'other']]) {
      journey.refuses('transfer', 'materials-unexplained', '第六条', { materials }).allows('transfer', { materials, without: '不需要检验' });
    }
    journey.allows('transfer', { materials: [...REQUIRED, 'appraisal', 'other'] });
  });

  it('由专案组两名以上成员移送', () => {
    approved(start()).on('2026-03-07').refuses('transfer', 'not-the-team', '第五条第一款', {}, { officers: [STAFF.zhang.id, STAFF.wang.id] })
      .refuses('transfer', 'too-few-officers', '第四十二条', {}, { officers: [STAFF.zhang.id] });
  });
});

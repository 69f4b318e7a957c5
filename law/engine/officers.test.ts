import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { but, certificate, day, fine, people, STAFF } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, filed, noticed, reviewed } from '#law/testing/routes.ts';
import { penaltyOrdinary } from '../actions/penalty-ordinary/action.ts';
import type { Person } from './people.ts';

const start = journeys(reviewRules, gateFor);
const investigating = () => filed(start()).on('2026-03-10');
const withLi = (certificates: Person['certificates']) => ({ facts: { people: people(but(STAFF.li, { certificates })) } });

describe('执法人员不得少于两人', () => {
  it('一人询问的，不得办理；两人的可以，三人的也可以', () => {
    investigating().refuses('inquire', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .refuses('inquire', 'too-few-officers', '第四十二条第一款', {}, { officers: [] })
      .allows('inquire', {}, { officers: [STAFF.zhang.id, STAFF.li.id, STAFF.wang.id] });
  });

  it('同一人填写两次，仍是一人', () => {
    investigating().refuses('inquire', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id, STAFF.zhang.id] });
  });

  it('三人中有一人重复的，记录只留一次', () => {
    const journey = investigating().take('inquire', {}, { officers: [STAFF.zhang.id, STAFF.li.id, STAFF.zhang.id] });
    assert.deepEqual(journey.events.at(-1)?.officers, [STAFF.zhang.id, STAFF.li.id]);
  });

  it('凡是面向当事人的执法环节都要求两人', () => {
    const two = Object.values(penaltyOrdinary.steps).filter(({ certified }) => certified === 2).map(({ code }) => code);
    assert.deepEqual(two.toSorted(), [
      'collect-evidence', 'conclude-investigation', 'demand-performance', 'dispose-confiscated', 'entrust-appraisal', 'give-notice', 'handle-samples', 'impose-late-fine', 'inquire',
      'inspect-site', 'list-confiscated', 'notify-inquiry', 'order-correction', 'recheck-correction', 'request-filing', 'request-preservation', 'request-sampling',
      'resolve-preservation', 'resume-investigation', 'serve', 'take-samples',
    ]);
  });

  it('不是本机关的人员不能列为执法人员', () => {
    const stranger = '00000000-0000-4000-8000-000000000099' as typeof STAFF.li.id;
    investigating().refuses('inquire', 'officer-unknown', '第四十二条第一款', {}, { officers: [STAFF.zhang.id, stranger] });
  });
});

describe('执法证件', () => {
  it('到期之日当天仍然有效，次日失效', () => {
    const expires = withLi([certificate('2026-03-10')]);
    investigating().allows('inquire', {}, expires);
    investigating().on('2026-03-11').refuses('inquire', 'certificate-expired', '第四十二条第一款', {}, expires);
  });

  it('按办理之日判断，不按录入之日判断', () => {
    const expires = withLi([certificate('2026-03-10')]);
    investigating().allows('inquire', {}, { ...expires, on: '2026-03-10', recordedOn: '2026-03-12' });
  });

  it('生效之日起有效，前一日不得使用', () => {
    const begins = withLi([certificate('2030-01-01', { validFrom: day('2026-03-11') })]);
    investigating().refuses('inquire', 'certificate-not-yet-valid', '第四十二条', {}, begins);
    investigating().on('2026-03-11').allows('inquire', {}, begins);
  });

  it('暂扣期间（含首尾两日）不得执法，期满次日恢复', () => {
    const held = withLi([certificate('2030-01-01', { suspended: [{ from: day('2026-03-10'), to: day('2026-03-12') }] })]);
    for (const date of ['2026-03-10', '2026-03-11', '2026-03-12']) investigating().on(date).refuses('inquire', 'certificate-suspended', '第四十二条', {}, held);
    investigating().on('2026-03-09').allows('inquire', {}, held);
    investigating().on('2026-03-13').allows('inquire', {}, held);
  });

  it('暂扣没有期限的，一直不得执法', () => {
    const held = withLi([certificate('2030-01-01', { suspended: [{ from: day('2026-03-10'), to: null }] })]);
    investigating().on('2026-09-01').refuses('inquire', 'certificate-suspended', '第四十二条', {}, held);
  });

  it('没有证件的，不得执法', () => {
    investigating().refuses('inquire', 'certificate-missing', '第四十二条第一款', {}, withLi([]));
    investigating().refuses('inquire', 'certificate-missing', '第四十二条第一款', {}, { officers: [STAFF.zhang.id, STAFF.chen.id] });
  });

  it('持有两证的，有一证有效即可', () => {
    investigating().allows('inquire', {}, withLi([certificate('2026-01-01'), certificate('2030-01-01')]));
  });
});

const recused = () => investigating().take('apply-recusal', { of: STAFF.li.id }).take('decide-recusal', { granted: true });

describe('回避', () => {
  it('回避由机关负责人决定；决定作出之前，不停止调查', () => {
    const journey = investigating().take('apply-recusal', { of: STAFF.li.id });
    journey.allows('inquire').refuses('decide-recusal', 'role-missing', '第四十三条第三款', {}, { by: STAFF.zhang.id });
  });

  it('回避申请未决定的，不得终结调查，也不得作出决定', () => {
    investigating().take('inquire').take('apply-recusal').refuses('conclude-investigation', 'recusal-open', '第四十三条第三款')
      .take('decide-recusal', { granted: false }).allows('conclude-investigation');
    const noticedCase = reviewed(noticed(start()).on('2026-03-13'), fine(40_000)).on('2026-03-16');
    noticedCase.take('apply-recusal', { of: STAFF.sun.id }).refuses('decide', 'recusal-open', '第四十三条第三款')
      .take('decide-recusal', { granted: false }, { by: STAFF.qian.id }).allows('decide');
  });

  it('被决定回避的人员不得再参与本案的任何环节', () => {
    recused().refuses('inquire', 'officer-recused', '第四十三条')
      .refuses('apply-recusal', 'officer-recused', '第四十三条', {}, { by: STAFF.li.id })
      .allows('inquire', {}, { officers: [STAFF.zhang.id, STAFF.wang.id] });
    const concludedCase = concluded(start()).take('apply-recusal', { of: STAFF.zhang.id }).take('decide-recusal');
    concludedCase.refuses('submit-review', 'officer-recused', '第四十三条', {}, { by: STAFF.zhang.id }).allows('submit-review', {}, { by: STAFF.li.id });
  });

  it('决定不回避的，可以继续办案', () => {
    investigating().take('apply-recusal', { of: STAFF.li.id }).take('decide-recusal', { granted: false }).allows('inquire');
  });

  it('机关负责人的回避不得由本人决定，由同级人民政府或者上级机关决定', () => {
    const journey = investigating().take('apply-recusal', { of: STAFF.sun.id });
    journey.refuses('decide-recusal', 'own-recusal', '《河南省行政执法条例》第二十三条')
      .allows('decide-recusal', { superior: '三门峡市湖滨区人民政府' }).allows('decide-recusal', {}, { by: STAFF.qian.id });
  });

  it('被决定回避的负责人和审核人员不得审批、审核', () => {
    const journey = noticed(start()).on('2026-03-13').take('apply-recusal', { of: STAFF.chen.id }).take('decide-recusal').take('submit-review');
    journey.refuses('accept-review', 'officer-recused', '第四十三条');
    const head = noticed(start()).on('2026-03-13').take('apply-recusal', { of: STAFF.sun.id }).take('decide-recusal', {}, { by: STAFF.qian.id });
    head.refuses('extend-limit', 'officer-recused', '第四十三条');
  });

  it('没有待决定的回避申请时，不提供“决定是否回避”', () => {
    assert.equal(investigating().blockersOf('decide-recusal'), null);
    assert.deepEqual(investigating().take('apply-recusal').blockersOf('decide-recusal'), []);
  });
});

describe('职责分离', () => {
  it('参与调查的人员不得审核本案', () => {
    concluded(start()).take('submit-review', {}, { by: STAFF.li.id }).allows('accept-review', {}, { by: STAFF.zheng.id });
    const investigator = filed(start()).on('2026-03-03').take('inquire', {}, { officers: [STAFF.zhang.id, STAFF.zheng.id] })
      .take('conclude-investigation').take('submit-review');
    investigator.refuses('accept-review', 'own-case', '第五十八条第一款', {}, { by: STAFF.zheng.id });
  });

  it('送审人员不得审核本人报送的案件', () => {
    concluded(start()).take('submit-review', {}, { by: STAFF.zheng.id }).take('accept-review')
      .refuses('give-opinion', 'own-submission', '第五十八条第一款', {}, { by: STAFF.zheng.id }).allows('give-opinion');
  });

  it('参与调查的负责人不得作出决定', () => {
    const journey = filed(start()).on('2026-03-03').take('inquire', {}, { officers: [STAFF.qian.id, STAFF.li.id] }).take('conclude-investigation');
    journey.refuses('decide', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id });
  });

  it('每个环节由规定的角色办理', () => {
    const journey = concluded(start());
    journey.refuses('submit-review', 'role-missing', '', {}, { by: STAFF.chen.id }).refuses('decide', 'role-missing', '', {}, { by: STAFF.wu.id });
    for (const { code, by } of Object.values(penaltyOrdinary.steps)) {
      if (!by.includes('archivist')) journey.refuses(code, 'role-missing', '', {}, { by: STAFF.wu.id });
    }
  });
});

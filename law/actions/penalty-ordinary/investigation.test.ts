import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, known, NATIONAL, NO_PENALTY, NOTICE_ONLY, OTHER_COMPANY, penalty, STATUTE, TRANSFER, UNFOUNDED } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, filed, noticed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const MADE = { method: '从监控系统导出', on: '2026-03-03', by: '张明' };
const investigating = () => filed(start()).on('2026-03-03');

describe('现场检查和询问', () => {
  it('应当主动出示执法证件、告知权利，没有第二种答案', () => {
    for (const step of ['inspect-site', 'inquire']) {
      investigating().refuses(step, 'invalid-request', '第五十五条', { identityShown: false }).refuses(step, 'invalid-request', '第五十五条', { rightsTold: false });
    }
  });

  it('笔录写明起止时、分，结束晚于开始', () => {
    for (const step of ['inspect-site', 'inquire']) {
      investigating().refuses(step, 'record-time-order', '第五十五条第二款', { startedAt: '10:00', endedAt: '10:00' })
        .refuses(step, 'record-time-order', '第五十五条第二款', { startedAt: '10:01', endedAt: '10:00' })
        .refuses(step, 'invalid-request', '', { startedAt: '24:00' }).allows(step, { startedAt: '09:59', endedAt: '10:00' });
    }
  });

  it('当事人拒绝签名或者不在场的检查，应当有见证人', () => {
    for (const signature of ['refused', 'absent']) {
      investigating().refuses('inspect-site', 'witness-missing', '第五十五条第二款', { signature }).allows('inspect-site', { signature, witness: '社区工作人员赵某' });
    }
  });

  it('被询问人拒绝签名的，注明即可', () => {
    investigating().allows('inquire', { signature: 'refused' });
  });

  it('询问至少有一问一答', () => {
    investigating().refuses('inquire', 'invalid-request', '', { dialogue: [] });
  });
});

describe('证据', () => {
  it('证据种类是法定八种，此外不予登记', () => {
    for (const kind of ['documentary', 'physical', 'audio-visual', 'electronic', 'witness', 'party', 'appraisal', 'scene']) investigating().allows('collect-evidence', { kind, made: MADE });
    investigating().refuses('collect-evidence', 'invalid-request', '第四十六条', { kind: 'hearsay' });
  });

  it('没有任何证据的，不得终结调查；有一份的可以', () => {
    investigating().refuses('conclude-investigation', 'no-evidence', '第五十四条第一款');
    for (const step of ['inspect-site', 'inquire', 'collect-evidence']) investigating().take(step).allows('conclude-investigation');
  });

  it('委托的鉴定未收到意见的，不得终结调查', () => {
    const journey = investigating().take('inquire').take('entrust-appraisal').take('entrust-appraisal').take('receive-appraisal');
    journey.refuses('conclude-investigation', 'appraisal-open', '第四十六条').take('receive-appraisal').allows('conclude-investigation');
    assert.equal(journey.blockersOf('receive-appraisal'), null);
  });

  it('鉴定意见应当告知当事人', () => {
    investigating().take('entrust-appraisal').refuses('receive-appraisal', 'invalid-request', '', { toldParty: false });
  });
});

const asked = () => investigating().take('request-preservation');

describe('先行登记保存', () => {
  it('须经机关负责人批准；未批准的没有处理期限', () => {
    asked().refuses('approve-preservation', 'role-missing', '第五十六条', {}, { by: known(asked().view.handlers[0]) });
    assert.equal(asked().obligations().some(({ code }) => code === 'resolve-preservation'), false);
    assert.equal(asked().blockersOf('resolve-preservation'), null);
  });

  it('批准后七个工作日内作出处理决定，清明节放假和周末不计算', () => {
    const journey = investigating().on('2026-04-01').take('request-preservation').take('approve-preservation');
    const clock = journey.clock('resolve-preservation');
    assert.equal(clock.due?.date, '2026-04-13');
    assert.deepEqual(clock.due?.skipped.map(({ from, to, why }) => [from, to, why]), [
      ['2026-04-04', '2026-04-05', 'weekend'], ['2026-04-06', '2026-04-06', 'holiday'], ['2026-04-11', '2026-04-12', 'weekend'],
    ]);
    assert.equal(clock.due?.provisional, false);
  });

  it('劳动节后调休上班的星期六是工作日，计算在内', () => {
    const journey = filed(start()).on('2026-04-30').take('request-preservation').take('approve-preservation');
    assert.equal(journey.due('resolve-preservation'), '2026-05-13');
  });

  it('未作出处理决定的，不得终结调查', () => {
    const journey = asked().take('approve-preservation').take('inquire');
    journey.refuses('conclude-investigation', 'preservation-open', '第五十六条').take('resolve-preservation').allows('conclude-investigation');
    assert.equal(journey.clock('resolve-preservation').closedOn, '2026-03-03');
  });
});

describe('责令改正', () => {
  it('限期改正的，期限不得早于责令之日；到期复查', () => {
    const journey = investigating().refuses('order-correction', 'correction-due-past', '第二十八条第一款', { due: '2026-03-02' }).take('inspect-site').take('order-correction', { due: '2026-03-20' });
    assert.equal(journey.due('recheck-correction'), '2026-03-20');
    journey.on('2026-03-19').take('recheck-correction');
    assert.equal(journey.clock('recheck-correction').closedOn, '2026-03-19');
  });

  it('立即改正的没有复查期限，但可以复查', () => {
    const journey = investigating().take('inspect-site').take('order-correction');
    assert.equal(journey.obligations().some(({ code }) => code === 'recheck-correction'), false);
    assert.deepEqual(journey.blockersOf('recheck-correction'), []);
  });
});

const again = (proposal: ReturnType<typeof fine>) => noticed(start()).on('2026-03-10').take('resume-investigation').take('conclude-investigation', { proposal });

describe('调查终结', () => {
  it('处罚依据只有规范性文件的，不得提出处罚建议', () => {
    investigating().take('inquire').refuses('conclude-investigation', 'no-basis', '第三十八条第一款', { proposal: fine(1000, { basis: [NOTICE_ONLY] }) })
      .allows('conclude-investigation', { proposal: fine(1000, { basis: [NOTICE_ONLY, STATUTE] }) });
  });

  it('可以建议处罚、轻微不罚、事实不成立不罚或者移送', () => {
    for (const proposal of [fine(1000), NO_PENALTY, UNFOUNDED, TRANSFER]) assert.deepEqual(concluded(start(), proposal).view.proposal, proposal);
  });

  it('罚款、没收写明确定的数额，不得以幅度代替', () => {
    for (const type of ['fine', 'confiscate-gains', 'confiscate-property']) {
      const { penalties: _without, ...rest } = fine(1) as Extract<ReturnType<typeof fine>, { kind: 'penalty' }>; // fine() makes a penalty
      investigating().take('inquire').refuses('conclude-investigation', 'invalid-request', '', { proposal: { ...rest, penalties: [{ type }] } })
        .refuses('conclude-investigation', 'invalid-request', '', { proposal: { ...rest, penalties: [{ type, amountFen: 0 }] } });
    }
  });

  it('补充调查后重新终结；处理意见与已告知的不同的，原告知不再有效', () => {
    assert.notEqual(again(fine(40_000)).state.notice, null);
    for (const changed of [fine(39_000), fine(40_000, { facts: '另一事实' }), fine(40_000, { basis: [STATUTE, STATUTE] }), penalty({ fine: 40_000, warning: null })]) {
      assert.equal(again(changed).state.notice, null);
      again(changed).on('2026-03-20').refuses('decide', 'not-noticed', '第四十四条', { decision: changed });
    }
  });

  it('补充调查后建议不予处罚的，不再要求事先告知', () => {
    const journey = noticed(start(NATIONAL)).on('2026-03-10').take('record-statement').take('resume-investigation')
      .take('conclude-investigation', { proposal: NO_PENALTY });
    assert.deepEqual(journey.view.proposal, NO_PENALTY);
    journey.allows('decide', { decision: NO_PENALTY });
  });

  it('变更当事人的，已作的告知作废，应当重新告知', () => {
    const journey = noticed(start()).on('2026-03-10').take('amend-party', { party: OTHER_COMPANY });
    assert.equal(journey.view.phase, 'concluded');
    assert.deepEqual(journey.view.party, OTHER_COMPANY);
    journey.on('2026-03-20').refuses('decide', 'not-noticed', '第四十四条').take('give-notice').take('serve');
    assert.equal(journey.state.served.notice, '2026-03-20');
  });
});

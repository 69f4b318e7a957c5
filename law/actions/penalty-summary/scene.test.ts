import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, COMPANY, fine, known, NO_PENALTY, NOTICE_ONLY, penalty, setting, STAFF, STATUTE, TRADER, TRANSFER, WARNING } from '#law/testing/builders.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { seen, SUMMARY, told } from '#law/testing/summary-routes.ts';

const start = kindJourneys(SUMMARY, reviewRules, gateFor);
const journey = () => seen(start()).take('tell-party');

describe('当场发现违法行为', () => {
  it('执法人员不少于两人，都有有效的执法证件，并向当事人出示', () => {
    start().refuses('find-violation', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .refuses('find-violation', 'certificate-missing', '第四十二条第一款', {}, { officers: [STAFF.zhang.id, STAFF.chen.id] })
      .refuses('find-violation', 'invalid-request', '第五十二条第一款', { identityShown: false })
      .allows('find-violation');
  });

  it('没有法律、法规、规章依据的事项不得当场处罚', () => {
    start().refuses('find-violation', 'no-basis', '第三十八条第一款', { basis: [NOTICE_ONLY] }).allows('find-violation', { basis: [NOTICE_ONLY, STATUTE] });
  });

  it('违法行为不能发生在发现之后', () => {
    start().refuses('find-violation', 'act-after-finding', '第五十一条', { actEndedOn: '2026-03-03' }).allows('find-violation', { actEndedOn: '2026-03-02' });
  });

  it('二年的追责时效：满二年之日可以，次日不可以，连续状态的除外', () => {
    start().allows('find-violation', { actEndedOn: '2024-03-02' })
      .refuses('find-violation', 'limitation-expired', '第三十六条第一款', { actEndedOn: '2024-03-01' })
      .allows('find-violation', { actEndedOn: '2024-03-01', continuing: true });
  });

  it('当事人的身份证号码不对的，不能登记', () => {
    const wrong = { ...CITIZEN, person: { ...(CITIZEN.kind === 'citizen' ? CITIZEN.person : known(null)), birthDate: '1949-12-30' } };
    start().refuses('find-violation', 'party-identity', '第五十九条', { party: wrong });
  });
});

describe('当场告知拟作出的处罚', () => {
  it('没有取证的，不能认定违法事实确凿', () => {
    const bare = start().take('find-violation');
    bare.refuses('tell-party', 'no-evidence', '第五十一条');
    bare.take('record-scene').allows('tell-party');
  });

  it('应当告知内容、事实、理由、依据和陈述申辩的权利', () => {
    seen(start()).refuses('tell-party', 'invalid-request', '第四十四条', { factsTold: false }).refuses('tell-party', 'invalid-request', '第四十四条', { rightsTold: false });
  });

  for (const [who, party, most] of [['公民', CITIZEN, 200], ['个体工商户', TRADER, 200], ['法人或者其他组织', COMPANY, 3_000]] as const) {
    it(`对${who}当场罚款${most}元可以，多一分不可以`, () => {
      seen(start(), { party }).allows('tell-party', { intended: fine(most - 0.01) }).allows('tell-party', { intended: fine(most) })
        .refuses('tell-party', 'summary-over-limit', '第五十一条', { intended: fine(most + 0.01) });
    });
  }

  it('2021年7月14日以前公民五十元、组织一千元，自7月15日起二百元、三千元', () => {
    const before = { actEndedOn: '2021-07-14' };
    const citizen = seen(start().on('2021-07-14'), before);
    citizen.allows('tell-party', { intended: fine(50) }).refuses('tell-party', 'summary-over-limit', '（1996年）》第三十三条', { intended: fine(50.01) });
    citizen.on('2021-07-15').allows('tell-party', { intended: fine(200) }).refuses('tell-party', 'summary-over-limit', '第五十一条', { intended: fine(200.01) });
    const company = seen(start().on('2021-07-14'), { ...before, party: COMPANY });
    company.allows('tell-party', { intended: fine(1_000) }).refuses('tell-party', 'summary-over-limit', '第三十三条', { intended: fine(1_000.01) });
    company.on('2021-07-15').allows('tell-party', { intended: fine(3_000) });
  });

  it('只能给予警告或者罚款，其他种类转为普通程序', () => {
    seen(start()).allows('tell-party', { intended: WARNING }).allows('tell-party', { intended: penalty({ warning: null, fine: 50 }) })
      .refuses('tell-party', 'summary-other-penalty', '第五十一条', { intended: penalty({ fine: 50, 'confiscate-gains': 10 }) })
      .refuses('tell-party', 'summary-other-penalty', '第五十一条', { intended: penalty({ 'public-criticism': null }) })
      .refuses('tell-party', 'summary-no-penalty', '第五十一条', { intended: NO_PENALTY })
      .refuses('tell-party', 'summary-no-penalty', '第五十一条', { intended: TRANSFER });
  });

  it('处罚的依据不是法律、法规、规章的，不得告知', () => {
    seen(start()).refuses('tell-party', 'no-basis', '第十六条', { intended: fine(100, { basis: [NOTICE_ONLY] }) });
  });

  it('达到本机关确定的听证数额的，不得当场处罚；没有确定数额的，不以此为由拒绝', () => {
    const low = { jurisdiction: 'national' as const, settings: [setting('hearing.threshold.citizen', 15_000)] };
    seen(start(low)).allows('tell-party', { intended: fine(149.99) }).refuses('tell-party', 'summary-hearing', '第六十三条第一款', { intended: fine(150) });
    seen(start({ jurisdiction: 'national' })).allows('tell-party', { intended: fine(200) });
  });

  it('陈述、申辩之后重新告知的，不得更重，可以更轻', () => {
    told(start(), fine(100)).refuses('tell-party', 'heavier-for-arguing', '第四十五条第三款', { intended: fine(100.01) })
      .allows('tell-party', { intended: fine(50) }).allows('tell-party', { intended: fine(100) });
  });
});

describe('听取陈述申辩', () => {
  it('当事人作了陈述、申辩的，记录内容，复核并说明是否采纳', () => {
    journey().refuses('hear-statement', 'invalid-request', '第四十五条', { content: '' })
      .refuses('hear-statement', 'invalid-request', '第四十五条', { outcome: 'maybe' });
    const unrecorded = { action: SUMMARY.action, content: { ...SUMMARY.content, 'hear-statement': { stated: 'stated' } } };
    const bare = seen(kindJourneys(unrecorded, reviewRules, gateFor)()).take('tell-party');
    bare.refuses('hear-statement', 'statement-unrecorded', '第四十七条').refuses('hear-statement', 'statement-unreviewed', '第四十五条第一款')
      .refuses('hear-statement', 'statement-unreviewed', '第四十五条第一款', { content: '不服', outcome: 'rejected' })
      .allows('hear-statement', { content: '不服', outcome: 'rejected', reason: '证据充分' }).allows('hear-statement', { stated: 'none' });
  });

  it('只有作了陈述的才制作笔录，不陈述的也不影响决定', () => {
    const step = known(SUMMARY.action.steps['hear-statement']);
    assert.deepEqual(step.issues({ stated: 'stated' }), ['statement-record']);
    assert.deepEqual(step.issues({ stated: 'none' }), []);
    journey().take('hear-statement', { stated: 'none' }).allows('decide');
  });

  it('听取之后不再列为待办；重新告知之后又应当听取', () => {
    assert.equal(told(start()).blockersOf('hear-statement'), null);
    assert.deepEqual(told(start()).take('tell-party', { intended: fine(50) }).blockersOf('hear-statement'), []);
  });
});

describe('不予处罚和转为普通程序', () => {
  it('轻微或者初次违法不予处罚的，应当已经改正；没有主观过错的不要求', () => {
    const spot = seen(start());
    for (const ground of ['minor', 'first']) {
      spot.refuses('educate', 'not-corrected', '第三十三条第一款', { ground, corrected: false }).allows('educate', { ground, corrected: true });
    }
    spot.allows('educate', { ground: 'faultless', corrected: false });
    const done = spot.take('educate');
    assert.equal(done.view.phase, 'closed');
    assert.equal(done.view.decision, null);
    assert.equal(done.take('archive').view.phase, 'archived');
  });

  it('事实不清或者超过限额的转为普通程序，记下另立的案件，本程序随即终结', () => {
    const ordinaryCase = '00000000-0000-4000-8000-00000000ca5e';
    const converted = told(start()).take('convert-to-ordinary', { ground: 'over-limit', ordinaryCase });
    assert.equal(converted.view.phase, 'converted');
    assert.deepEqual(converted.events.at(-1)?.data, { ground: 'over-limit', reason: '经营者身份需要进一步核实', ordinaryCase });
    converted.refuses('decide', 'step-not-open', '第五十一条').refuses('tell-party', 'step-not-open', '');
    seen(start()).allows('convert-to-ordinary', { ground: 'unclear' }).refuses('convert-to-ordinary', 'invalid-request', '第五十四条', { ordinaryCase: 'x' });
  });

  it('作出决定之后不能再转为普通程序', () => {
    told(start()).take('decide').refuses('convert-to-ordinary', 'step-not-open', '');
  });
});

describe('简易程序中的回避', () => {
  it('申请回避的，决定之前不得处罚；被决定回避的不得再办理', () => {
    const asked = told(start()).take('apply-recusal');
    asked.refuses('decide', 'recusal-open', '第四十三条第三款');
    asked.fork().take('decide-recusal', { granted: false }).allows('decide');
    asked.take('decide-recusal', { granted: true }).refuses('decide', 'officer-recused', '第四十三条').allows('decide', {}, { officers: [STAFF.li.id, STAFF.wang.id], by: STAFF.li.id });
  });
});

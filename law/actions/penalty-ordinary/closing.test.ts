import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, COMPANY, day, factsOn, fine, NATIONAL, NO_PENALTY, penalty, setting, STAFF, TRADER, TRANSFER } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, decided, decidedLarge, decisionServed } from '#law/testing/routes.ts';
import type { Party } from '#law/party.ts';
import type { Disposition } from '#law/disposition.ts';
import { mustReport } from './closing.ts';

const start = journeys(reviewRules, gateFor);
const paid = () => decisionServed(start()).on('2026-03-30').take('record-payment');
const closed = () => paid().take('request-closing').on('2026-04-01').take('approve-closing');

describe('结案', () => {
  it('罚款没有缴清，也没有强制执行结果的，不得结案', () => {
    decisionServed(start()).refuses('request-closing', 'unpaid', '第六十六条第一款').take('record-payment').allows('request-closing');
  });

  it('决定书没有送达的，不得结案', () => {
    decided(start()).refuses('request-closing', 'decision-unserved', '第六十一条第一款');
  });

  it('没收、吊销等没有执行完毕的，不得结案；部分执行的也不行', () => {
    for (const type of ['confiscate-gains', 'confiscate-property', 'suspend-licence', 'downgrade-qualification', 'restrict-business', 'stop-business', 'revoke-licence', 'other'] as const) {
      const money = type.startsWith('confiscate') ? 1_000 : null;
      const journey = decidedLarge(start(), penalty({ [type]: money })).take('serve', { document: 'decision' });
      journey.refuses('request-closing', 'unperformed', '第六十六条第一款').take('record-performance', { complete: false })
        .refuses('request-closing', 'unperformed', '第六十六条第一款').take('record-performance');
      if (type === 'confiscate-property') journey.refuses('request-closing', 'confiscated-unlisted', '第七十四条第一款').take('list-confiscated').take('dispose-confiscated');
      journey.allows('request-closing');
    }
  });

  it('警告、通报批评送达即执行，可以结案', () => {
    for (const type of ['warning', 'public-criticism'] as const) decisionServed(start(), penalty({ [type]: null })).allows('request-closing');
  });

  it('不予处罚的，送达后可以结案', () => {
    const journey = concluded(start(NATIONAL), NO_PENALTY).take('decide', { decision: NO_PENALTY });
    journey.refuses('request-closing', 'decision-unserved', '第六十一条第一款').take('serve', { document: 'decision' }).allows('request-closing');
  });

  it('移送司法机关的，登记移送后可以结案，不要求送达', () => {
    const journey = concluded(start(NATIONAL), TRANSFER).take('decide', { decision: TRANSFER });
    journey.refuses('request-closing', 'unperformed', '第六十六条第一款').take('record-performance').allows('request-closing');
  });

  it('由机关负责人批准，参与调查的负责人不得批准', () => {
    paid().take('request-closing').refuses('approve-closing', 'role-missing', '第四十七条', {}, { by: STAFF.zhang.id });
  });

  it('结案之后不得再登记缴款、送达', () => {
    for (const step of ['record-payment', 'serve', 'request-closing', 'decide']) closed().refuses(step, 'step-not-open', '');
  });
});

const national = (facts: object) => decisionServed(start({ ...NATIONAL, ...facts })).on('2026-03-30').take('record-payment').take('request-closing').take('approve-closing');

describe('归档', () => {
  it('河南：结案之日起二十个工作日内归档', () => {
    assert.equal(closed().due('archive'), '2026-04-30');
    assert.ok(closed().clock('archive').articles.some(({ text }) => text.endsWith('三（二）4')));
  });

  it('全国没有规定日数的，归档的义务仍在而没有届满日；本机关可以自定', () => {
    assert.equal(national({}).due('archive'), null);
    assert.equal(national({}).clock('archive').closedBy, null);
    assert.equal(national({ settings: [...(NATIONAL.settings ?? []), setting('archive.limit', 30)] }).due('archive'), '2026-05-14');
  });

  it('由档案管理人员归档，归档后案件终结', () => {
    const journey = closed().refuses('archive', 'role-missing', '第四十七条', {}, { by: STAFF.zhang.id }).take('archive');
    assert.equal(journey.view.phase, 'archived');
    assert.equal(journey.clock('archive').closedOn, '2026-04-01');
    journey.refuses('archive', 'step-not-open', '').refuses('report-for-record', 'step-not-open', '');
  });

  it('没有结案的不得归档', () => {
    paid().take('request-closing').refuses('archive', 'step-not-open', '第四十七条');
  });
});

const must = (party: Party, disposition: Disposition, jurisdiction: 'national' | 'henan-2019' = 'henan-2019', on = '2026-03-16') =>
  mustReport(disposition, party, day(on), factsOn(on, { jurisdiction }));

describe('重大处罚备案（三门峡）', () => {
  it('对公民罚款一万元以上、对组织十万元以上的，备案；差一分钱的，不备案', () => {
    for (const citizen of [CITIZEN, TRADER]) assert.deepEqual([must(citizen, fine(9_999.99)), must(citizen, fine(10_000))], [false, true]);
    assert.deepEqual([must(COMPANY, fine(99_999.99)), must(COMPANY, fine(100_000))], [false, true]);
  });

  it('没收按相同数额', () => {
    for (const type of ['confiscate-gains', 'confiscate-property'] as const) {
      assert.deepEqual([must(CITIZEN, penalty({ [type]: 9_999.99 })), must(CITIZEN, penalty({ [type]: 10_000 }))], [false, true]);
      assert.deepEqual([must(COMPANY, penalty({ [type]: 99_999.99 })), must(COMPANY, penalty({ [type]: 100_000 }))], [false, true]);
    }
  });

  it('责令停产停业、吊销许可证的，不论数额备案；其他种类不备案', () => {
    for (const type of ['stop-business', 'revoke-licence'] as const) assert.equal(must(COMPANY, penalty({ [type]: null })), true);
    for (const type of ['warning', 'suspend-licence', 'close-down'] as const) assert.equal(must(COMPANY, penalty({ [type]: null })), false);
  });

  it('备案标准不同于听证标准：五万元罚款要听证，不要备案', () => {
    assert.equal(must(COMPANY, fine(50_000)), false);
  });

  it('其他地方没有这一要求；2019年8月1日以前也没有', () => {
    assert.equal(must(COMPANY, fine(1_000_000), 'national'), false);
    assert.equal(must(COMPANY, fine(1_000_000), 'henan-2019', '2019-07-31'), false);
  });

  it('没有达到标准的，不得办理备案；不予处罚的，不提供备案', () => {
    decisionServed(start()).refuses('report-for-record', 'no-report-needed', '三（三）2');
    assert.equal(concluded(start(NATIONAL), NO_PENALTY).take('decide', { decision: NO_PENALTY }).blockersOf('report-for-record'), null);
  });

  it('达到标准的，备案一次', () => {
    const journey = decidedLarge(start(), fine(10_000), { party: CITIZEN });
    assert.deepEqual(journey.blockersOf('report-for-record'), []);
    journey.take('report-for-record');
    assert.equal(journey.blockersOf('report-for-record'), null);
  });
});

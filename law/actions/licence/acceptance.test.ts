import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { NATIONAL } from '#law/testing/builders.ts';
import { grant } from '#law/testing/content-licence.ts';
import { accepted, licenceJourneys, received } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);
const SILENCE = '第三十二条第一款第（四）项';

describe('五日内没有告知补正的，自收到申请材料之日起即为受理', () => {
  it('第五个工作日可以告知补正，第六个工作日不得', () => {
    const journey = received(start());
    assert.equal(journey.due('triage'), '2026-03-09'); // Monday 2 March: 3, 4, 5, 6, 9
    journey.on('2026-03-09').allows('request-correction');
    journey.on('2026-03-10').refuses('request-correction', 'accepted-by-silence', SILENCE);
  });

  it('期限内尚未受理的，不得进入审查；期限一过，不需要任何登记就可以审查', () => {
    const journey = received(start());
    journey.on('2026-03-09').refuses('examine', 'not-accepted', SILENCE);
    assert.deepEqual(journey.blockersOf('examine'), ['not-accepted']);
    journey.on('2026-03-10').allows('examine');
    assert.deepEqual(journey.blockersOf('examine'), []);
  });

  it('拒绝审查的理由说得出哪一天届满', () => {
    const outcome = received(start()).on('2026-03-04').attempt('examine');
    assert.ok(!outcome.ok);
    assert.match(outcome.error.todo ?? '', /2026-03-09前（含当日）没有告知补正的，自收到申请材料之日起即为受理/);
  });

  it('五日是工作日，国庆假期不计算', () => {
    const journey = start().on('2026-09-28').take('receive-application');
    assert.equal(journey.due('triage'), '2026-10-10'); // 29, 30 September, 8, 9 October, Saturday 10 October worked
    journey.on('2026-10-10').allows('request-correction').on('2026-10-11').refuses('request-correction', 'accepted-by-silence', SILENCE);
  });

  it('没有一条记录的沉默，审查期限也自收到之日起计算', () => {
    const journey = received(start());
    assert.equal(journey.due('decide'), '2026-03-30'); // twenty working days from 2 March
    assert.equal(journey.on('2026-04-20').due('decide'), '2026-03-30');
    assert.equal(journey.clock('decide').closedBy, null);
  });

  it('迟作的受理不改变起算日：第五个工作日受理的自受理之日起算，第六个工作日受理的自收到之日起算', () => {
    assert.equal(received(start()).on('2026-03-09').take('accept-application').due('decide'), '2026-04-07'); // 10 March … 3 April, then 7 April after 清明
    assert.equal(received(start()).on('2026-03-10').take('accept-application').due('decide'), '2026-03-30');
  });

  it('迟作的受理写明是视为受理', () => {
    const late = received(start()).on('2026-03-10').take('accept-application').state;
    assert.deepEqual([late.acceptedOn, late.deemed], ['2026-03-02', true]);
    const timely = received(start()).on('2026-03-09').take('accept-application').state;
    assert.deepEqual([timely.acceptedOn, timely.deemed], ['2026-03-09', false]);
  });

  it('沉默之后的第一次核查使案件进入审查阶段，受理日是收到之日', () => {
    const journey = received(start()).on('2026-03-11').take('examine');
    assert.deepEqual([journey.view.phase, journey.state.acceptedOn, journey.state.deemed], ['examining', '2026-03-02', true]);
    assert.equal(journey.view.filedOn, '2026-03-02');
    assert.notEqual(journey.clock('triage').closedBy, null);
    journey.on('2026-03-16').take('conclude-investigation').take('decide', { decision: grant() });
  });

  it('补正后重新收到材料，五日重新计算，沉默的效果也重新发生', () => {
    const journey = received(start()).on('2026-03-04').take('request-correction').on('2026-03-11').take('receive-correction');
    assert.equal(journey.due('triage'), '2026-03-18'); // 12, 13, 16, 17, 18
    journey.on('2026-03-18').refuses('examine', 'not-accepted', SILENCE).on('2026-03-19').allows('examine');
    assert.equal(journey.due('decide'), '2026-04-09'); // twenty working days from 11 March: 12, 13, 16-20, 23-27, 30 March-3 April, 7, 8, 9 April
  });

  it('等待补正期间没有审查期限在计算', () => {
    const journey = received(start()).on('2026-03-04').take('request-correction');
    assert.notEqual(journey.clock('decide').closedBy, null);
    assert.equal(journey.blockersOf('examine'), null);
  });

  it('沉默只补救材料不齐：不属于本机关职权的，过了五日仍可以决定不予受理；以没有补正为由的不行', () => {
    received(start()).on('2026-03-20').allows('decline-application', { ground: 'not-competent', competent: '示范市水利局' });
    received(start()).on('2026-03-04').take('request-correction').on('2026-03-11').take('receive-correction')
      .on('2026-03-19').refuses('decline-application', 'accepted-by-silence', SILENCE, { ground: 'not-corrected' });
  });
});

describe('决定的期限', () => {
  it('自受理之日起二十个工作日，起算日不计', () => {
    assert.equal(accepted(start()).due('decide'), '2026-04-01');
    const overSpringFestival = start().on('2026-02-10').take('receive-application').take('accept-application');
    assert.equal(overSpringFestival.due('decide'), '2026-03-16'); // checked against the published calendar of 2026
  });

  it('统一、联合、集中办理的四十五个工作日；先行审查的二十个工作日', () => {
    assert.equal(accepted(start(), { handling: 'joint' }).due('decide-joint'), '2026-05-11'); // 1 April is the 20th, 16 April the 30th; 1-5 May off, 9 May worked
    assert.equal(accepted(start(), { handling: 'lower-review' }).due('decide-lower-review'), '2026-04-01');
    for (const code of ['decide', 'decide-lower-review']) assert.throws(() => accepted(start(), { handling: 'joint' }).clock(code));
  });

  it('经负责人批准可以延长十个工作日，只能一次，期限届满之前', () => {
    const journey = accepted(start());
    const longer = journey.fork().on('2026-04-01').take('extend-limit');
    assert.equal(longer.due('decide'), '2026-04-16'); // 2, 3, 7-10, 13-16 April
    longer.refuses('extend-limit', 'extended-already', '第四十二条');
    journey.on('2026-04-02').refuses('extend-limit', 'limit-expired', '第四十二条');
  });

  it('联合办理的延长十五个工作日，须经本级人民政府负责人批准', () => {
    const journey = accepted(start(), { handling: 'joint' }).on('2026-05-11');
    journey.refuses('extend-limit', 'government-approval-missing', '第四十二条第二款');
    assert.equal(journey.take('extend-limit', { government: '示范县副县长' }).due('decide-joint'), '2026-06-01'); // 12-15, 18-22, 25-29 May, 1 June
  });

  it('视为受理的，延长的界限也从收到之日算', () => {
    const journey = received(start()).on('2026-03-11').take('examine');
    journey.on('2026-03-30').allows('extend-limit').on('2026-03-31').refuses('extend-limit', 'limit-expired', '第四十二条');
  });

  it('延长期限应当将理由告知申请人', () => {
    accepted(start()).refuses('extend-limit', 'invalid-request', '', { told: false });
  });

  it('逾期不妨碍作出决定：期限是机关的义务，不是申请人的障碍', () => {
    const journey = accepted(start(NATIONAL)).on('2026-04-20').take('conclude-investigation', { verification: 'documents' });
    journey.allows('decide');
  });
});

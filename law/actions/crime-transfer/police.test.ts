import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { approved, filedByPolice, received, refused, TRANSFERRING } from '#law/testing/transfer-routes.ts';

const start = kindJourneys(TRANSFERRING, reviewRules, gateFor);
const sent = () => approved(start()).on('2026-03-07').take('transfer');
const REFUSED = { answer: 'refused', reason: '未达到立案追诉标准' };

describe('公安机关签收、转送和审查', () => {
  it('签收不早于移送', () => {
    sent().refuses('record-receipt', 'receipt-before-transfer', '第七条', { receivedAt: '09:59' }).allows('record-receipt', { receivedAt: '10:00' });
  });

  it('不属于其管辖的，二十四小时内转送；转送之后由有管辖权的机关签收', () => {
    const journey = sent().take('record-receipt', { competent: false });
    assert.equal(journey.view.phase, 'transferred');
    assert.equal(journey.clock('forward').due?.date, '2026-03-08');
    assert.equal(journey.blockersOf('record-receipt'), null);
    journey.refuses('record-forwarding', 'forwarded-before-receipt', '第七条', { forwardedAt: '10:29' });
    const late = (forwardedAt: string): unknown => (journey.fork().on('2026-03-08').take('record-forwarding', { forwardedAt }).events.at(-1)?.data as { computed: unknown } | undefined)?.computed;
    assert.deepEqual(late('10:30'), { late: false });
    assert.deepEqual(late('10:31'), { late: true });
    journey.on('2026-03-08').take('record-forwarding').refuses('record-receipt', 'receipt-before-transfer', '第七条', { receivedAt: '08:59' }).take('record-receipt');
    assert.equal(journey.view.phase, 'received');
    assert.equal(journey.state.authority, '示范市公安局');
  });

  it('有管辖权的不办理转送', () => {
    assert.equal(sent().blockersOf('record-forwarding'), null);
    assert.equal(received(start()).blockersOf('record-forwarding'), null);
  });

  it('自接受之日起三日内审查；这是公安机关的期限，不记为本机关逾期', () => {
    const clock = received(start()).clock('police-review');
    assert.deepEqual([clock.due?.date, clock.effect], ['2026-03-10', 'right']);
  });

  it('不予立案应当说明理由', () => {
    received(start()).on('2026-03-09').refuses('record-police-decision', 'refusal-unexplained', '第八条', { answer: 'refused' }).allows('record-police-decision', REFUSED);
  });
});

describe('对不予立案的救济', () => {
  it('接到通知之日起三日内提请复议，第三日可以，第四日不可以', () => {
    const journey = refused(start());
    assert.equal(journey.due('reconsideration'), '2026-03-12');
    journey.on('2026-03-12').allows('request-reconsideration');
    journey.on('2026-03-13').refuses('request-reconsideration', 'reconsideration-late', '第九条第一款');
  });

  it('也可以在三日内直接建议立案监督', () => {
    const journey = refused(start());
    journey.on('2026-03-12').allows('suggest-supervision');
    journey.on('2026-03-13').refuses('suggest-supervision', 'supervision-late', '第九条第一款');
  });

  it('复议维持的，三日内建议立案监督，不再提请复议', () => {
    const journey = refused(start()).on('2026-03-11').take('request-reconsideration');
    assert.equal(journey.due('reconsideration-answer'), '2026-03-14');
    journey.on('2026-03-14').refuses('record-reconsideration', 'refusal-unexplained', '第九条', { answer: 'refused' }).take('record-reconsideration', REFUSED);
    assert.equal(journey.due('supervision'), '2026-03-17');
    assert.equal(journey.blockersOf('request-reconsideration'), null);
    journey.on('2026-03-17').allows('suggest-supervision');
    journey.on('2026-03-18').refuses('suggest-supervision', 'supervision-late', '第九条第二款').allows('handle-administratively');
  });

  it('复议或者立案监督之后立案的，转入移交', () => {
    const again = refused(start()).on('2026-03-11').take('request-reconsideration').on('2026-03-13').take('record-reconsideration');
    assert.equal(again.view.phase, 'filed');
    assert.equal(again.due('hand-over'), '2026-03-16');
    const supervised = refused(start()).on('2026-03-11').take('suggest-supervision').on('2026-03-20').take('record-supervision');
    assert.equal(supervised.view.phase, 'filed');
    assert.equal(supervised.due('hand-over'), '2026-03-23');
  });

  it('立案监督之后仍不立案的，只能依法作出行政处理', () => {
    const journey = refused(start()).on('2026-03-11').take('suggest-supervision').on('2026-03-20');
    journey.refuses('record-supervision', 'refusal-unexplained', '第九条', { answer: 'refused' }).take('record-supervision', REFUSED);
    assert.deepEqual([journey.blockersOf('suggest-supervision'), journey.blockersOf('request-reconsideration')], [null, null]);
    assert.deepEqual(journey.blockersOf('handle-administratively'), []);
  });
});

describe('立案之后', () => {
  it('自接到立案通知书之日起三日内移交物品和材料，办结交接手续', () => {
    const journey = filedByPolice(start());
    assert.equal(journey.due('hand-over'), '2026-03-12');
    journey.refuses('hand-over', 'not-the-team', '第五条第一款', {}, { officers: [STAFF.zhang.id, STAFF.wang.id] }).refuses('hand-over', 'invalid-request', '第十二条', { receipt: '' });
    journey.on('2026-03-12').take('hand-over');
    assert.equal(journey.clock('hand-over').closedOn, '2026-03-12');
    assert.equal(journey.blockersOf('hand-over'), null);
  });
});

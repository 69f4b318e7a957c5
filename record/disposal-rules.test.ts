import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OfficerId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Standing } from '#law/engine/systems.ts';
import { but, day, eventId, factsOn, instant, people, STAFF } from '#law/testing/builders.ts';
import { DISPOSAL_CONTENT } from '#law/testing/content-disposal.ts';
import { disposalRules } from './disposal-rules.ts';

const action = actionOf('penalty-summary') ?? assert.fail();
const view = action.view(action.initial);
const { wu, sun, qian, li } = STAFF;

type Written = readonly [step: string, on: string, data: object, by?: OfficerId];
const usual = (step: string): object => (DISPOSAL_CONTENT as Readonly<Record<string, object>>)[step] ?? {};

/** A case whose log ends with these events; what a form usually holds is left out. */
const standing = (...written: readonly Written[]): Standing => ({
  view, events: written.map(([step, on, data, by = wu.id], index): CaseEvent => ({ seq: index + 1, id: eventId(index + 1), step, on: day(on), at: instant(day(on)), by, officers: [], data: { ...usual(step), ...data } })),
});
const archived = (retention: string, on = '2026-03-31'): Written => ['archive', on, { volume: '1', retention, pages: 10 }];
const PROPOSED: Written = ['propose-disposal', '2037-01-04', {}];
const APPROVED: Written = ['decide-disposal', '2037-01-05', {}, sun.id];
const HELD: Written = ['place-hold', '2037-01-02', {}];

const blocked = (step: string, on: string, at: Standing): readonly string[] => disposalRules.blockers(step, at, day(on), factsOn(on)).map(({ rule }) => rule);
const objected = (step: string, at: Standing, over: object = {}, by: OfficerId = wu.id, facts = factsOn('2037-02-01')): readonly string[] =>
  disposalRules.objections(step, { ...usual(step), ...over }, at, { id: eventId(99), step, on: day('2037-02-01'), by, officers: [], data: {} }, facts).map(({ rule }) => rule);
const offered = (at: Standing): readonly string[] => Object.keys(DISPOSAL_CONTENT).filter((step) => disposalRules.applicable(step, at));

describe('鉴定销毁（档案法第二十一条）', () => {
  it('保管期限从归档的下一年起算，届满以前不得提出：前一天、当天', () => {
    const at = standing(archived('ten-years'));
    assert.deepEqual(blocked('propose-disposal', '2036-12-31', at), ['retention-running']);
    assert.deepEqual(blocked('propose-disposal', '2037-01-01', at), []);
    const [refusal] = disposalRules.blockers('propose-disposal', at, day('2030-01-01'), factsOn('2030-01-01'));
    assert.equal(refusal?.sentence, '案卷的保管期限（10年，2026-03-31归档）至2036-12-31届满，届满以前不得鉴定销毁');
    assert.equal(refusal.evidence?.['lastDay'], '2036-12-31');
    assert.deepEqual(blocked('propose-disposal', '2056-12-31', standing(archived('thirty-years'))), ['retention-running']);
    assert.deepEqual(blocked('propose-disposal', '2057-01-01', standing(archived('thirty-years'))), []);
    assert.deepEqual(blocked('propose-disposal', '2036-12-31', standing(archived('ten-years', '2026-01-01'))), ['retention-running'], 'the first day of a year is not the year before');
  });

  it('永久保存的、没有归档的，不提出鉴定销毁；依生效的法律文书仍可以提出删除', () => {
    assert.deepEqual(offered(standing(archived('permanent'))), ['place-hold', 'propose-erasure']);
    assert.deepEqual(offered(standing(['approve-closing', '2026-03-31', {}])), ['place-hold', 'propose-erasure']);
  });

  it('依法删除不看保管期限，文书应当已经生效：当天、次日', () => {
    const at = standing(archived('permanent'));
    assert.deepEqual(blocked('propose-erasure', '2027-01-01', at), []);
    assert.deepEqual(objected('propose-erasure', at, { orderedOn: '2037-02-01' }), []);
    assert.deepEqual(objected('propose-erasure', at, { orderedOn: '2037-02-02' }), ['order-not-effective']);
  });

  it('依次提出、审批、销毁：没有提出的不能审批，没有批准的不能销毁，等待审批的不能再提', () => {
    assert.deepEqual(offered(standing(archived('ten-years'))), ['place-hold', 'propose-disposal', 'propose-erasure']);
    assert.deepEqual(offered(standing(archived('ten-years'), PROPOSED)), ['place-hold', 'decide-disposal']);
    assert.deepEqual(offered(standing(archived('ten-years'), PROPOSED, APPROVED)), ['place-hold', 'destroy-volume']);
    const refused: Written = ['decide-disposal', '2037-01-05', { approved: false }, sun.id];
    assert.deepEqual(offered(standing(archived('ten-years'), PROPOSED, refused)), ['place-hold', 'propose-disposal', 'propose-erasure']);
  });

  it('提出的人不能审批，批准的人不能自己销毁', () => {
    const at = standing(archived('ten-years'), ['propose-disposal', '2037-01-04', {}, qian.id]);
    assert.deepEqual(objected('decide-disposal', at, {}, qian.id), ['own-proposal']);
    assert.deepEqual(objected('decide-disposal', at, {}, sun.id), []);
    assert.deepEqual(objected('destroy-volume', standing(archived('ten-years'), PROPOSED, APPROVED), {}, sun.id), ['own-approval']);
  });

  it('监销的是两名在职人员：一人、离职的都不行', () => {
    const at = standing(archived('ten-years'), PROPOSED, APPROVED);
    assert.deepEqual(objected('destroy-volume', at), []);
    assert.deepEqual(objected('destroy-volume', at, { secondWitness: wu.id }), ['too-few-witnesses']);
    assert.deepEqual(objected('destroy-volume', at, {}, wu.id, factsOn('2037-02-01', { people: people(but(li, { roles: [] })) })), ['witness-unknown']);
  });

  it('不批准的可以延长保管期限：应当更长，不能与批准并用；延长以后按新的期限', () => {
    const at = standing(archived('ten-years'), PROPOSED);
    assert.deepEqual(objected('decide-disposal', at, { approved: false, extendTo: 'thirty-years' }, sun.id), []);
    assert.deepEqual(objected('decide-disposal', at, { approved: false, extendTo: 'permanent' }, sun.id), []);
    assert.deepEqual(objected('decide-disposal', at, { approved: false, extendTo: 'ten-years' }, sun.id), ['extension-not-longer']);
    assert.deepEqual(objected('decide-disposal', at, { approved: true, extendTo: 'permanent' }, sun.id), ['extension-of-approved']);
    const extended = standing(archived('ten-years'), PROPOSED, ['decide-disposal', '2037-01-05', { approved: false, extendTo: 'thirty-years' }, sun.id]);
    assert.deepEqual(blocked('propose-disposal', '2037-06-01', extended), ['retention-running']);
    assert.deepEqual(blocked('propose-disposal', '2057-01-01', extended), []);
  });
});

describe('暂缓销毁', () => {
  it('暂缓期间不能提出、审批、销毁；全部解除以后可以', () => {
    const held = standing(archived('ten-years'), PROPOSED, APPROVED, HELD, ['place-hold', '2037-01-06', { ground: 'inquiry' }]);
    for (const step of ['propose-disposal', 'propose-erasure', 'decide-disposal', 'destroy-volume']) assert.deepEqual(blocked(step, '2037-02-01', held), ['disposal-held'], step);
    const half = { view, events: [...held.events, ...standing(['lift-hold', '2037-01-07', {}]).events] };
    assert.deepEqual(blocked('destroy-volume', '2037-02-01', half), ['disposal-held']);
    const lifted = { view, events: [...half.events, ...standing(['lift-hold', '2037-01-08', { ground: 'inquiry' }]).events] };
    assert.deepEqual(blocked('destroy-volume', '2037-02-01', lifted), []);
    assert.deepEqual(blocked('place-hold', '2037-02-01', held), []);
  });

  it('同一情形只暂缓一次，没有暂缓的不能解除', () => {
    const at = standing(archived('ten-years'), HELD);
    assert.deepEqual(objected('place-hold', at), ['hold-placed']);
    assert.deepEqual(objected('place-hold', at, { ground: 'other' }), []);
    assert.deepEqual(objected('lift-hold', at, { ground: 'other' }), ['hold-unknown']);
    assert.ok(!offered(standing(archived('ten-years'))).includes('lift-hold'));
  });
});

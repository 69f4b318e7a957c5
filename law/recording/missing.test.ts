import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { RecordingContent, type RecordingEdition } from '#law/lists/in-force.ts';
import { day, eventId, factsOn, instant, STAFF } from '#law/testing/builders.ts';
import { RECORDING } from '#law/testing/content-recording.ts';
import { missingRecordings } from './missing.ts';

const edition = (number: number, from: string, coverage: 'whole' | 'key'): RecordingEdition => ({
  edition: number, from: day(from),
  ...RecordingContent.parse({ rows: [{ number: '1', stage: '现场检查', means: '录像', coverage, steps: ['penalty-ordinary/inspect-site', 'penalty-ordinary/inquire'] }] }),
});

const event = (seq: number, step: string, data: object = {}, on = '2026-03-16'): CaseEvent =>
  ({ seq, id: eventId(seq), step, on: day(on), at: instant(day(on)), by: STAFF.zhang.id, officers: [], data });

const SITE = event(1, 'inspect-site');
const ASKED = event(2, 'inquire');
const film = (seq: number, data: object): CaseEvent => event(seq, 'register-recording', { ...RECORDING, ...data });
const announced = (seq: number, data: object): CaseEvent => event(seq, 'announce-recording', { ...RECORDING, ...data });
const reason = (seq: number, ground: string, of: EventId = SITE.id): CaseEvent => event(seq, 'explain-no-recording', { event: of, ground, reason: '理由' });

function missing(events: readonly CaseEvent[], coverage: 'whole' | 'key' = 'key', today = '2026-03-16'): readonly string[] {
  return missingRecordings('penalty-ordinary', events, factsOn(today, { lists: { benchmarks: [], randomInspection: null, recording: [edition(1, '2026-01-01', coverage)] } }))
    .map(({ event: { step }, announced: waiting }) => `${step}${waiting ? '（待存储）' : ''}`);
}

describe('尚缺的音像记录', () => {
  it('直到登记的音像记录写明是这一环节的；没有写明的、写明别的环节的不算', () => {
    assert.deepEqual(missing([SITE]), ['inspect-site']);
    assert.deepEqual(missing([SITE, film(3, {})]), ['inspect-site']);
    assert.deepEqual(missing([SITE, ASKED, film(3, { event: ASKED.id })]), ['inspect-site']);
    assert.deepEqual(missing([SITE, film(3, { event: SITE.id })]), []);
  });

  it('一段录像可以连续记录几个环节', () => {
    assert.deepEqual(missing([SITE, ASKED, film(3, { event: SITE.id, alsoOf: [ASKED.id] })]), []);
  });

  it('剪辑、遮蔽的副本不是音像记录', () => {
    const origin = { recording: eventId(9), manner: 'clip', approval: eventId(8), description: '剪辑' };
    assert.deepEqual(missing([SITE, film(3, { event: SITE.id, origin })]), ['inspect-site']);
  });

  it('照片可以记录关键环节，不能代替全程', () => {
    const photo = film(3, { event: SITE.id, kind: 'photo' });
    assert.deepEqual([missing([SITE, photo], 'key'), missing([SITE, photo], 'whole')], [[], ['inspect-site']]);
  });

  it('文字记录能够全面有效记录的：关键环节可以不音像记录，全程的只能因客观原因', () => {
    assert.deepEqual([missing([SITE, reason(3, 'text-suffices')], 'key'), missing([SITE, reason(3, 'text-suffices')], 'whole')], [[], ['inspect-site']]);
    assert.deepEqual([missing([SITE, reason(3, 'impossible')], 'key'), missing([SITE, reason(3, 'impossible')], 'whole')], [[], []]);
    assert.deepEqual(missing([SITE, ASKED, reason(3, 'impossible', ASKED.id)]), ['inspect-site']);
  });

  it('已登记待存储的：河南当日为待存储，过了当日仍是尚缺；撤回的不算', () => {
    const waiting = announced(3, { event: SITE.id });
    assert.deepEqual(missing([SITE, waiting]), ['inspect-site（待存储）']);
    assert.deepEqual(missing([SITE, waiting], 'key', '2026-03-17'), ['inspect-site']);
    assert.deepEqual(missing([SITE, waiting, event(4, 'withdraw-announcement', { announced: waiting.id, reason: '有误' })]), ['inspect-site']);
  });

  it('存储后登记的，按待存储登记所写的环节', () => {
    assert.deepEqual(missing([SITE, announced(3, { event: SITE.id }), film(4, { announced: eventId(3) })]), []);
  });

  it('施行前一天办理的不受影响，施行当天的受影响；按办理当天的那一版，新版不溯及、也不免除', () => {
    const facts = factsOn('2026-06-01', { lists: { benchmarks: [], randomInspection: null, recording: [edition(2, '2026-05-01', 'whole'), edition(1, '2026-01-01', 'key')] } });
    const asked = (on: string) => missingRecordings('penalty-ordinary', [event(1, 'inspect-site', {}, on)], facts).map(({ duty }) => duty.edition);
    assert.deepEqual([asked('2025-12-31'), asked('2026-01-01'), asked('2026-04-30'), asked('2026-05-01')], [[], [1], [1], [2]]);
    assert.deepEqual(missingRecordings('penalty-ordinary', [SITE], factsOn('2026-06-01')), [], '没有清单的机关');
    assert.deepEqual(missingRecordings('inspection', [SITE], facts), [], '清单没有选定的类别');
  });
});

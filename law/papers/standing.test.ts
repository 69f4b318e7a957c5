import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '#law/engine/event.ts';
import { day, eventId, instant, STAFF } from '#law/testing/builders.ts';
import { actOf, standingPapers } from './standing.ts';

const on = day('2026-03-16');
const event = (seq: number, step: string, data: object = {}): CaseEvent => ({ seq, id: eventId(seq), step, on, at: instant(on), by: STAFF.zhang.id, officers: [], data });
const paper = (seq: number, form: string) => ({ event: eventId(seq), form });
const voided = (seq: number, of: ReturnType<typeof paper>, reason = 'misprint'): readonly CaseEvent[] =>
  [event(seq, 'propose-voiding', { paper: of, reason }), event(seq + 1, 'decide-voiding', { paper: of, approved: true })];

const NOTICE = paper(1, 'penalty-notice');
const DECISION = paper(2, 'penalty-decision');
const kept = (seq: number, form: string) => ({ seq, form, number: `${seq}号` });
const numbers = (papers: readonly { readonly number: string }[]): readonly string[] => papers.map(({ number }) => number);

const ACTS = [event(1, 'give-notice'), event(2, 'decide')];
const REMADE = [...ACTS, ...voided(3, NOTICE), event(5, 'reissue-document', { paper: NOTICE })];
const PAPERS = [kept(1, 'penalty-notice'), kept(2, 'penalty-decision'), kept(5, 'penalty-notice')];

describe('现在有效的文书', () => {
  it('代替的文书站在原文书的位置上；作废没有代替的，不再引用', () => {
    assert.deepEqual(numbers(standingPapers(PAPERS, REMADE)), ['5号', '2号']);
    assert.deepEqual(numbers(standingPapers(PAPERS.slice(0, 2), [...ACTS, ...voided(3, NOTICE)])), ['2号']);
    assert.deepEqual(numbers(standingPapers(PAPERS.slice(0, 2), ACTS)), ['1号', '2号']);
  });

  it('重新制发的决定书引用此前重新制发的告知书的新文号，不论哪一份先重新制发', () => {
    const log = [...REMADE, ...voided(6, DECISION), event(8, 'reissue-document', { paper: DECISION })];
    const { events, replaced } = actOf(log);
    assert.deepEqual([events.length, replaced], [2, DECISION]);
    assert.deepEqual(numbers(standingPapers(PAPERS, log, ({ seq }) => seq < 2)), ['5号']);
  });

  it('再次作废、再次重新制发的，仍按最初的环节制作', () => {
    const again = paper(5, 'penalty-notice');
    const log = [...REMADE, ...voided(6, again), event(8, 'reissue-document', { paper: again })];
    assert.deepEqual(actOf(log).events, ACTS.slice(0, 1));
    assert.deepEqual(numbers(standingPapers([...PAPERS, kept(8, 'penalty-notice')], log)), ['8号', '2号']);
  });
});

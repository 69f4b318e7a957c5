import assert from 'node:assert/strict';
import { it } from 'node:test';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { actionOf } from '#law/actions/index.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { instant, known } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { decisionServed } from '#law/testing/routes.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { compileVolume } from './compile.ts';

const SINCE = DOCUMENTS['service-address'].since;

/** A closed case whose confirmation of the address was recorded on that day and left no paper. */
function lostOf(recordedOn: string): readonly string[] {
  const { events, view } = decisionServed(journeys(reviewRules, gateFor)()).take('confirm-service-address').take('record-payment').take('request-closing').take('approve-closing');
  const dated = events.map((event) => (event.step === 'confirm-service-address' ? { ...event, at: instant(recordedOn as typeof event.on) } : event));
  const action = known(actionOf(penaltyOrdinary.code));
  return known(compileVolume({ action, events: dated, view, documents: [], agency: '示范局', nameOf: () => '', order: 'chronological' })).lost.filter((title) => title.includes('送达地址'));
}

it('环节后来才制作的文书，自制作之日起才算缺少：此前登记的不因此缺件', () => {
  assert.ok(SINCE > '2026-11-01');
  assert.deepEqual(lostOf('2026-11-20'), []);
  assert.equal(lostOf(SINCE).length, 1);
});

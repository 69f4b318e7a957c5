import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { kindJourneys, type KindJourney } from '#law/testing/kind-journey.ts';
import type { TransferState } from './state.ts';
import { filedByPolice, received, refused, TRANSFERRING } from '#law/testing/transfer-routes.ts';

const start = kindJourneys(TRANSFERRING, reviewRules, gateFor);
const handed = () => filedByPolice(start()).take('hand-over').on('2026-09-01');
const offsetOf = (journey: KindJourney<TransferState>): unknown => (journey.events.at(-1)?.data as { computed: unknown } | undefined)?.computed;
const computed = (prior: readonly number[], criminalFineFen: number): unknown => {
  const journey = handed();
  for (const amountFen of prior) journey.take('record-prior-penalty', { amountFen });
  return offsetOf(journey.take('record-criminal-outcome', { criminalFineFen }));
};

describe('刑事处理结果', () => {
  it('移交物品和材料之前不登记', () => {
    filedByPolice(start()).on('2026-09-01').refuses('record-criminal-outcome', 'not-handed-over', '第十二条');
  });

  it('移送前的罚款折抵罚金，以较小者为限', () => {
    assert.deepEqual(computed([], 5_000_000), { offsetFen: 0 });
    assert.deepEqual(computed([3_000_000], 5_000_000), { offsetFen: 3_000_000 });
    assert.deepEqual(computed([3_000_000, 2_000_000], 5_000_000), { offsetFen: 5_000_000 });
    assert.deepEqual(computed([3_000_000, 2_000_001], 5_000_000), { offsetFen: 5_000_000 });
  });

  it('没有判处刑罚的不发生罚金；免予刑事处罚、不起诉、撤销案件的退回行政处理', () => {
    for (const outcome of ['exempted', 'not-prosecuted', 'withdrawn']) {
      handed().refuses('record-criminal-outcome', 'fine-without-sentence', '第十一条第三款', { outcome, criminalFineFen: 1 });
      const journey = handed().take('record-criminal-outcome', { outcome, criminalFineFen: 0 });
      assert.equal(journey.view.phase, 'returned');
      journey.refuses('request-closing', 'step-not-open', '第四十七条').allows('handle-administratively');
    }
  });
});

describe('依法作出行政处理', () => {
  it('应当处罚的写明处罚案件，不予处罚的写明理由', () => {
    const bare = { ...TRANSFERRING, content: { ...TRANSFERRING.content, 'handle-administratively': { handling: 'penalty', reason: '违反食品安全法' } } };
    const journey = refused(kindJourneys(bare, reviewRules, gateFor)());
    journey.refuses('handle-administratively', 'penalty-case-missing', '第十条')
      .allows('handle-administratively', { penaltyCase: '00000000-0000-4000-8000-00000000000c' }).allows('handle-administratively', { handling: 'none' })
      .refuses('handle-administratively', 'invalid-request', '第十条', { reason: '' });
  });

  it('公安机关审查期间和立案之后不得另作行政处理', () => {
    received(start()).refuses('handle-administratively', 'step-not-open', '第十条');
    filedByPolice(start()).refuses('handle-administratively', 'step-not-open', '第十条');
  });
});

describe('一件移送案件', () => {
  it('从发现、专案、批准、移送、立案、移交、判决到归档', () => {
    const journey = filedByPolice(start()).take('record-prior-penalty').on('2026-03-11').take('hand-over').on('2026-09-01').take('record-criminal-outcome')
      .take('request-closing').on('2026-09-02').take('approve-closing').on('2026-09-10').take('archive');
    assert.equal(journey.view.phase, 'archived');
    assert.deepEqual(journey.obligations().filter(({ effect, closedOn }) => effect !== 'bar' && closedOn === null), []);
    assert.equal(journey.view.decision?.on, '2026-03-06');
    journey.refuses('request-closing', 'step-not-open', '');
  });

  it('不予立案、复议维持、转行政处罚的，结案由未参与专案的负责人批准', () => {
    const journey = refused(start()).on('2026-03-11').take('request-reconsideration').on('2026-03-13').take('record-reconsideration', { answer: 'refused', reason: '维持' })
      .take('handle-administratively').take('request-closing');
    assert.equal(journey.clock('supervision').closedOn, '2026-03-13');
    journey.refuses('approve-closing', 'role-missing', '第四十七条', {}, { by: STAFF.zhang.id }).take('approve-closing').take('archive');
    assert.equal(journey.view.phase, 'archived');
  });
});

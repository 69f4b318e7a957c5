import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionOf } from '#law/actions/index.ts';
import type { Performance } from '#law/engine/disclosed.ts';
import { NATIONAL, setting } from '#law/testing/builders.ts';
import { freeze, seal } from '#law/testing/content-coercion-measure.ts';
import { RESULTS } from '#law/testing/content-inspection.ts';
import { served } from '#law/testing/content-shared.ts';
import { COURSES, type Course, type CourseName } from '#law/testing/courses.ts';
import { KindJourney } from '#law/testing/kind-journey.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { disclosureRules } from './rules.ts';
import { citizen } from './testing/disclosing.ts';
import { publicationView } from './view.ts';

type Case = KindJourney<unknown>;

interface Otherwise {
  readonly opening?: object;
  readonly steps?: Readonly<Record<string, object>>;
  readonly facts?: object;
}

/** A case of the kind with the rules of disclosure in force, as it stands after its course. */
function decided(name: CourseName, { opening = {}, steps = {}, facts = NATIONAL }: Otherwise = {}): Case {
  const { code, content, days }: Course = COURSES[name];
  const action = actionOf(code);
  assert.ok(action);
  const journey: Case = new KindJourney({ action, content }, reviewRules, gateFor, facts, disclosureRules);
  for (const [date, ...taken] of days) {
    journey.on(date);
    for (const [step, over = {}] of taken) journey.take(step, { ...over, ...(step === action.opening ? opening : {}), ...steps[step] });
  }
  return journey;
}

const viewOf = (journey: Case) => publicationView({ events: journey.events, view: journey.view }, journey.facts());
const published = (journey: Case): Case => journey.take('prepare-publication').take('publish', { copy: viewOf(journey).digest });
const performance = (journey: Case): Performance | null | undefined => journey.view.disclosed?.performance;

/** The last day to take down what was set aside on 18 March. */
const takenDownBy = (name: CourseName, facts: object): string | null =>
  published(decided(name, { facts })).on('2026-03-20').take('annul-decision', { effectiveOn: '2026-03-18' }).due('take-down');

/** The kinds that were not published before penalties and licences were, with the last day to publish what was decided. */
const KINDS = {
  inspection: '2026-04-07', correction: '2026-04-07', measure: '2026-03-30', freeze: '2026-03-30', enforcement: '2026-04-07', levy: '2026-04-07', fee: '2026-04-07', requisition: '2026-04-07',
} as const satisfies Partial<Record<CourseName, string>>;
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[]; // keys of a constant object

for (const name of NAMES) {
  describe(`${decided(name).kind.action.name}（${name}）的公示`, () => {
    it('自作出之日起二十个工作日，由一人拟定、另一人发布；发布后期限终止', () => {
      const journey = decided(name);
      assert.equal(journey.due('publish'), KINDS[name]);
      assert.equal(published(journey.on('2026-03-20')).clock('publish').closedOn, '2026-03-20');
      journey.refuses('publish', 'step-not-open', '');
    });

    it('依法不予公开的，由机关负责人决定，期限终止；“没有社会影响”只是处罚不公开的理由', () => {
      const journey = decided(name).on('2026-03-20').refuses('withhold-publication', 'ground-of-penalties', '国办发〔2018〕118号', { ground: 'no-social-impact', reason: '没有影响' });
      assert.equal(journey.take('withhold-publication', { ground: 'trade-secret', reason: '涉及工艺配方' }).clock('publish').closedOn, '2026-03-20');
      journey.refuses('prepare-publication', 'step-not-open', '');
    });

    it('没有被变更、撤销的不得撤下；被撤销的自变动之日起撤下，并公开说明理由', () => {
      const journey = published(decided(name)).on('2026-03-20').refuses('take-down', 'decision-stands', '国办发〔2018〕118号', { explanation: '当事人要求' });
      journey.take('annul-decision', { effectiveOn: '2026-03-18' });
      assert.deepEqual([journey.clock('take-down').start, journey.clock('take-down').prompt], ['2026-03-18', true]);
      journey.refuses('take-down', 'invalid-request', '', { explanation: ' ' }).take('take-down', { explanation: '行政复议决定撤销了该决定' });
      assert.equal(journey.clock('take-down').closedOn, '2026-03-20');
      journey.refuses('prepare-publication', 'step-not-open', '');
    });

    it('三门峡撤下的期限是二十个工作日；本机关把“及时”定为三日的，按三日', () => {
      assert.equal(takenDownBy(name, { jurisdiction: 'henan-2019' }), '2026-04-16');
      assert.equal(takenDownBy(name, { ...NATIONAL, settings: [setting('disclosure.take-down.other', 3, '2020-01-01')] }), '2026-03-23');
    });

    it('当事人是未成年人的，不予公示', () => {
      const party = citizen({ birthDate: '2010-02-02', identity: { paper: 'passport', number: 'E12345678' } });
      const journey = decided(name, { opening: { party, title: '某事项' } });
      journey.refuses('prepare-publication', 'party-is-minor', '未成年人保护法》第一百零三条').allows('withhold-publication', { ground: 'minor', reason: '未成年人' });
    });

    it('更正没有变动内容的不予更正；决定已被撤销的也不能更正', () => {
      const journey = published(decided(name)).refuses('correct-publication', 'nothing-corrected', '政府信息公开条例》第四十一条');
      journey.take('annul-decision', { effectiveOn: journey.view.decision?.on }).refuses('correct-publication', 'step-not-open', '');
    });
  });
}

describe('公开文本', () => {
  const PHONE = '联系电话13812345678';

  it('有应当隐去的内容的，拟定时即被拒绝，拒绝的话里也不写出来', () => {
    const leaking = [
      decided('inspection', { steps: { decide: { conclusion: { ...RESULTS['no-problem'], findings: PHONE } } } }),
      decided('inspection', { steps: { 'give-notice': { items: PHONE } } }),
      decided('measure', { steps: { 'propose-measure': { measure: seal({ facts: PHONE }) }, decide: { measure: seal({ facts: PHONE }) } } }),
      decided('enforcement', { opening: { duty: { kind: 'restore', detail: PHONE, harm: true } } }),
    ];
    for (const journey of leaking) {
      const outcome = journey.refuses('prepare-publication', 'unredacted', '政府信息公开条例》第十五条').attempt('prepare-publication');
      assert.ok(!outcome.ok);
      assert.doesNotMatch(JSON.stringify(outcome.error), /13812345678|处罚法/);
    }
  });

  it('现场的见证人、负责人、经办人都是自然人，姓名应当隐去', () => {
    const witnessed = decided('inspection', {
      steps: { 'record-inspection': { signature: 'refused', witness: '钱见证', siteManager: '孙主管' }, decide: { conclusion: { ...RESULTS['no-problem'], findings: '孙主管陪同检查，钱见证在场' } } },
    });
    witnessed.refuses('prepare-publication', 'unredacted', '第十五条');
    assert.deepEqual(viewOf(witnessed).proposals.map(({ text, replacement }) => [text, replacement]), [['孙主管', '孙某某'], ['钱见证', '钱某某']]);
    const frozen = decided('freeze', { steps: Object.fromEntries(['propose-measure', 'decide'].map((step) => [step, { measure: freeze({ facts: '柜员甲证实款项即将转出' }) }])) });
    frozen.refuses('prepare-publication', 'unredacted', '第十五条');
  });

  it('检查结果没有救济途径一项，其他各类都写明向谁、何时提出', () => {
    for (const name of NAMES) {
      const { copy } = viewOf(decided(name).take('prepare-publication'));
      assert.equal(copy !== null && 'remedy' in copy.texts, !['inspection', 'correction'].includes(name), name);
    }
  });

  it('检查发现违法行为、应当移送或者涉嫌犯罪的，三者的公开文本一字不差', () => {
    const copies = (['penalty', 'transfer', 'crime'] as const).map((kind) => viewOf(decided('inspection', { steps: { decide: { conclusion: RESULTS[kind] } } }).take('prepare-publication')).copy);
    assert.ok(copies[0]);
    assert.deepEqual(copies[1], copies[0]);
    assert.deepEqual(copies[2], copies[0]);
  });

  it('扣押、冻结在实施以前不能拟定公开文本；已被变更的不得再实施', () => {
    for (const step of ['prepare-publication', 'publish', 'withhold-publication']) decided('ordered').refuses(step, 'step-not-open', '');
    decided('ordered').take('annul-decision', { kind: 'changed', effectiveOn: '2026-03-02' }).refuses('implement', 'decision-annulled', '强制法》第二十八条第一款');
  });
});

describe('履行情况', () => {
  it('责令改正：复查以前尚未履行，改正的已经履行，逾期不改的另行处理', () => {
    const told = (): Case => decided('correction').on('2026-03-10').take('serve', served('result')).take('serve', served('correction'));
    assert.equal(performance(told()), 'pending');
    assert.equal(performance(told().on('2026-03-23').take('recheck', { outcome: 'corrected' })), 'performed');
    assert.equal(performance(told().on('2026-03-24').take('recheck', { outcome: 'penalty' })), 'defaulted');
    assert.equal(performance(decided('inspection')), null);
  });

  it('强制措施：正在实施、解除、处理；强制执行：尚未履行、自行履行、中止、终结、执行完毕', () => {
    assert.equal(performance(decided('measure')), 'in-force');
    assert.equal(performance(decided('measure').take('lift')), 'lifted');
    const enforcing = (): Case => decided('enforcement');
    assert.equal(performance(enforcing()), 'pending');
    assert.equal(performance(enforcing().take('record-performance')), 'performed');
    assert.equal(performance(enforcing().take('suspend')), 'suspended');
    assert.equal(performance(enforcing().take('terminate')), 'ended');
    const urged = enforcing().on('2026-03-10').take('demand-substitute', { startsOn: '2026-03-16' }).take('serve', served('substitute-demand'));
    assert.equal(performance(urged.on('2026-03-16').take('execute')), 'enforced');
  });

  it('征收：尚未、部分、已经履行；征用：接收后正在实施，返还并付清补偿的已经履行', () => {
    const due = decided('levy').on('2026-03-16');
    assert.equal(performance(due), 'pending');
    assert.equal(performance(due.take('record-payment', { amountFen: 100_000 })), 'partly');
    assert.equal(performance(due.take('record-payment', { amountFen: 200_000 })), 'performed');
    const used = decided('requisition').on('2026-03-16').take('take-over');
    assert.equal(performance(used), 'in-force');
    assert.equal(performance(used.on('2026-04-13').take('return-property')), 'partly');
    assert.equal(performance(used.take('pay-compensation')), 'performed');
  });
});

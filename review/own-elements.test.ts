import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { RETURN_GROUNDS } from '#law/forms/review.ts';
import { plansOf, type ApprovedEdition } from '#law/profiles/in-force.ts';
import { PROFILES } from '#law/profiles/index.ts';
import { day, fine } from '#law/testing/builders.ts';
import { CONTENT } from '#law/testing/content.ts';
import { KindJourney } from '#law/testing/kind-journey.ts';
import { noticed } from '#law/testing/routes.ts';
import { Journey } from '#law/testing/journey.ts';
import { clearanceOf, gateFor, reviewRules } from './rules.ts';
import { reviewStateOf } from './state.ts';

const { 'give-opinion': _nine, ...WITHOUT_OPINION } = CONTENT;
const OWN = '社会稳定风险是否评估';

/** A case in review on 13 March under these editions; opinions are given word for word. */
function inReview(...editions: readonly ApprovedEdition[]): KindJourney<unknown> {
  const base = { plans: plansOf('henan-2019', editions) };
  const ready = noticed(new Journey(reviewRules, gateFor, base)).on('2026-03-13').take('submit-review', { draft: fine(40_000) }).take('accept-review');
  const journey = new KindJourney<unknown>({ action: penaltyOrdinary, content: WITHOUT_OPINION } as ConstructorParameters<typeof KindJourney<unknown>>[0], reviewRules, gateFor, base);
  journey.events.push(...ready.events);
  return journey.on('2026-03-13');
}

const findings = (names: readonly string[], unsound: readonly string[] = []) => names.map((element) => ({ element, sound: !unsound.includes(element), comment: `“${element}”见卷第3页` }));
const agree = (names: readonly string[], grounds: object = { grounds: [] }) => ({ elements: findings(names), conclusion: 'agree', ...grounds });
const NONE = {};
const { elements: EIGHT } = PROFILES.sanmenxia;
const edition = (from: string, profile: ApprovedEdition['profile'], number = 1): ApprovedEdition => ({ edition: number, from: day(from), profile });

describe('按本机关的要素审核', () => {
  it('三门峡八项逐项提出，缺一项或者重复一项都不行；提齐了审核通过', () => {
    const journey = inReview().allows('give-opinion', agree(EIGHT));
    for (const [index] of EIGHT.entries()) {
      journey.refuses('give-opinion', 'elements-missing', '四（十三）', agree(EIGHT.filter((_one, at) => at !== index)));
      journey.refuses('give-opinion', 'elements-missing', '四（十三）', agree(EIGHT.map((name, at) => (at === index ? EIGHT[(index + 1) % 8] ?? '' : name))));
    }
    journey.take('give-opinion', agree(EIGHT));
    assert.notEqual(clearanceOf(journey.events), null);
  });

  it('不是本机关要素的不能提出：平台的九项代码、别处的要素、多出来的都不行', () => {
    const journey = inReview();
    for (const names of [['subject', 'officers', 'procedure', 'facts', 'law', 'discretion', 'authority', 'documents', 'crime'], PROFILES.yanzhou.elements, [...EIGHT, OWN]]) {
      journey.refuses('give-opinion', 'invalid-request', '', agree(names));
    }
  });

  it('本机关增加的要素也要通过：它不符合要求的，结论不能是同意，不产生审核通过', () => {
    const elements = [...EIGHT, OWN];
    const journey = inReview(edition('2026-01-01', { base: 'sanmenxia', elements }));
    journey.refuses('give-opinion', 'elements-missing', '四（十三）', agree(EIGHT))
      .refuses('give-opinion', 'agree-with-problems', '第五十八条', { ...agree(elements), elements: findings(elements, [OWN]) })
      .take('give-opinion', { elements: findings(elements, [OWN]), conclusion: 'problems', grounds: [RETURN_GROUNDS.procedure] });
    assert.deepEqual([clearanceOf(journey.events), reviewStateOf(journey.events).status], [null, 'returned']);
  });

  it('本机关删去的国家要素，审核时照样要审', () => {
    const without = EIGHT.filter((name) => !name.includes('裁量'));
    inReview(edition('2026-01-01', { base: 'sanmenxia', elements: without })).refuses('give-opinion', 'elements-missing', '四（十三）', agree(without))
      .allows('give-opinion', agree([...without, '裁量基准运用是否适当']));
  });

  it('记录中写明每一项对应国家的哪些要素', () => {
    const journey = inReview().take('give-opinion', agree(EIGHT));
    const data = journey.events.at(-1)?.data as { computed: { standsFor: Record<string, readonly string[]> } } | undefined; // computed by the step
    assert.deepEqual(data?.computed.standsFor[EIGHT[0] ?? ''], ['subject', 'officers']);
  });

  it('方案列出退回情形的，从中选择，不选不行；没有列出的，不符合要求的要素就是理由', () => {
    const sent = { elements: findings(EIGHT, [EIGHT[4] ?? '']), conclusion: 'problems' };
    inReview().refuses('give-opinion', 'problems-without-ground', '三（三）4', { ...sent, grounds: [] }).allows('give-opinion', { ...sent, grounds: [RETURN_GROUNDS.discretion] })
      .refuses('give-opinion', 'invalid-request', '', { ...sent, grounds: ['discretion'] });
    const kaiyuan = inReview(edition('2026-01-01', { base: 'kaiyuan' }));
    kaiyuan.allows('give-opinion', sent).refuses('give-opinion', 'invalid-request', '', { ...sent, grounds: [RETURN_GROUNDS.discretion] })
      .refuses('give-opinion', 'problems-without-ground', '四（十三）', { elements: findings(EIGHT), conclusion: 'problems' })
      .take('give-opinion', sent);
    assert.equal(reviewStateOf(kaiyuan.events).status, 'returned');
  });

  it('新的方案从施行之日起适用于审核中的案件：前一日按原来的要素，当日按新的', () => {
    const journey = inReview(edition('2026-03-16', { base: 'yanzhou' }));
    journey.on('2026-03-15').allows('give-opinion', agree(EIGHT)).refuses('give-opinion', 'invalid-request', '', agree(PROFILES.yanzhou.elements, NONE));
    journey.on('2026-03-16').allows('give-opinion', agree(PROFILES.yanzhou.elements, NONE)).refuses('give-opinion', 'invalid-request', '', agree(EIGHT));
  });

  it('以前按九项提出的意见继续有效：方案施行以后，审核通过仍然是审核通过', () => {
    const before = noticed(new Journey(reviewRules, gateFor, {})).on('2026-03-13').take('submit-review', { draft: fine(40_000) }).take('accept-review').take('give-opinion');
    const after = new Journey(reviewRules, gateFor, { plans: plansOf('henan-2019', [edition('2026-03-16', { base: 'yanzhou' })]) });
    after.events.push(...before.events);
    after.on('2026-03-16').allows('decide', { decision: fine(40_000) });
    assert.notEqual(clearanceOf(after.events), null);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { licence } from '#law/actions/licence/action.ts';
import type { LicenceState } from '#law/actions/licence/state.ts';
import { NATIONAL } from '#law/testing/builders.ts';
import { cancellation, grant, keep, LICENCE, LICENCE_CONTENT, refusal, revocation, withdrawal } from '#law/testing/content-licence.ts';
import { KindJourney } from '#law/testing/kind-journey.ts';
import { begunByAgency, decided, reviewed, type LicenceJourney } from '#law/testing/licence-routes.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { knowledgeOf } from './knowledge.ts';
import type { PublicCopy } from './model.ts';
import { publicCopy } from './public-copy.ts';
import { disclosureRules } from './rules.ts';
import { publishableOf } from './source.ts';
import { citizen, decidedCase } from './testing/disclosing.ts';
import { publicationView } from './view.ts';

const start = (base: object = NATIONAL): LicenceJourney =>
  new KindJourney<LicenceState>({ action: licence, content: LICENCE_CONTENT }, reviewRules, gateFor, base, disclosureRules);

const copyOf = (journey: LicenceJourney): Extract<PublicCopy, { category: '行政许可' }> => {
  const standing = { events: journey.events, view: journey.view };
  const publishable = publishableOf(standing, journey.facts());
  assert.ok(publishable);
  const copy = publicCopy(publishable, [], knowledgeOf(standing, journey.today));
  assert.ok(copy.ok && copy.value.category === '行政许可');
  return copy.value;
};

const digestShown = (journey: LicenceJourney): unknown => publicationView({ events: journey.events, view: journey.view }, journey.facts()).digest;
const published = (journey: LicenceJourney): LicenceJourney => journey.take('prepare-publication').take('publish', { copy: digestShown(journey) });

/** What an agency begins itself, reviewed and decided. */
const taken = (matter: Parameters<typeof begunByAgency>[1], decision: object): LicenceJourney => {
  const journey = begunByAgency(start(), matter).take('conclude-investigation', { proposal: decision });
  return reviewed(journey, decision).take('decide', { decision });
};

const refusedTo = (request: object): LicenceJourney => decided(start(), refusal(), request);
const shownOf = (journey: LicenceJourney): readonly string[] => [copyOf(journey).licence.outcome, copyOf(journey).texts.reason];

describe('the public copy of a licence', () => {
  it('holds item, decision, content, validity, basis, remedies and the party, and nothing of penalties', () => {
    const { texts, licence: shown, partyCode, ...rest } = copyOf(decided(start()));
    assert.deepEqual([texts.title, texts.party, partyCode], ['示范食品有限公司申请食品经营许可', '示范食品有限公司', '91350100M000100Y43']);
    assert.deepEqual([texts.item, texts.decision, texts.content, texts.validity, texts.reason],
      ['食品经营许可', '准予行政许可，颁发食品经营许可证', '食品销售', '自2026年3月16日起至2031年3月15日止', '']);
    assert.match(texts.basis, /^依据《.*》.*的规定作出决定。$/);
    assert.match(texts.remedy, /^如不服本决定，可以自收到决定书之日起六十日内向/);
    assert.deepEqual(shown, { outcome: '准予行政许可', category: '普通', certificate: '食品经营许可证', validFrom: '2026-03-16', validTo: '2031-03-15' });
    assert.ok(!('penalties' in rest));
  });

  it('holds the findings where the whole decision is published (全文公开), and only there', () => {
    assert.equal(copyOf(decided(start())).texts.findings, '');
    assert.equal(copyOf(decided(start({}))).texts.findings, '申请人具备法定条件');
  });

  it('names a citizen by the surname alone', () => {
    const { texts, partyCode, hidden } = copyOf(decided(start(), grant(), { party: citizen(), title: '王小明申请食品经营许可' }));
    assert.deepEqual([texts.party, texts.title, partyCode, hidden], ['王某某', '王某某申请食品经营许可', null, ['自然人姓名']]);
  });

  it('of a refusal gives the reason and says what was refused', () => {
    assert.deepEqual(shownOf(refusedTo({})), ['不予行政许可', '经营场所不符合要求']);
    assert.deepEqual(shownOf(refusedTo({ matter: 'change', licence: LICENCE })), ['不予变更行政许可', '经营场所不符合要求']);
    assert.deepEqual(shownOf(refusedTo({ matter: 'renewal', licence: LICENCE })), ['不予延续行政许可', '经营场所不符合要求']);
  });

  it('of a licence that is withdrawn, revoked or cancelled gives the ground in law', () => {
    assert.deepEqual(shownOf(taken('revocation', revocation())), ['撤销行政许可', '被许可人以欺骗、贿赂等不正当手段取得许可。以虚假检验报告取得许可']);
    assert.deepEqual(shownOf(taken('cancellation', cancellation)), ['注销行政许可', '法人或者其他组织依法终止']);
    assert.match(shownOf(taken('withdrawal', withdrawal())).join(), /^撤回行政许可,.+。.+/);
  });

  it('of a penalty is to the letter what it was before licences were published', () => {
    assert.equal(decidedCase().shown(), '0a96068aacbcb78bc9e1dc809179d1c1615e3be6f51c8a379039b69c707800dd');
  });
});

describe('publication of a licence', () => {
  it('is prepared, confirmed by another, and closes the clock of seven working days', () => {
    const journey = published(decided(start()));
    assert.equal(journey.due('publish'), '2026-03-25');
    assert.equal(journey.clock('publish').closedOn, '2026-03-16');
  });

  it('is of what was decided: that a licence is left as it was is not put before the public', () => {
    const journey = taken('revocation', keep);
    for (const step of ['prepare-publication', 'publish', 'withhold-publication']) journey.refuses(step, 'step-not-open', '');
    assert.throws(() => journey.clock('publish'));
  });

  it('is refused under the articles of disclosure, not those of penalties, while anything is left that has to be hidden', () => {
    const journey = decided(start(), grant({ content: '食品销售，联系电话13812345678' })).refuses('prepare-publication', 'unredacted', '政府信息公开条例》第十五条');
    const outcome = journey.attempt('prepare-publication');
    assert.ok(!outcome.ok);
    assert.doesNotMatch(JSON.stringify(outcome.error), /行政处罚法/);
  });

  it('hides nothing in a field that licences do not have', () => {
    const redaction = { field: 'discretion', kind: 'other', text: '食品', replacement: '＊' };
    decided(start()).refuses('prepare-publication', 'redaction-field-unknown', '', { redactions: [redaction] });
  });

  it('is not left undone for want of social impact: that ground is of penalties alone', () => {
    decided(start()).refuses('withhold-publication', 'ground-of-penalties', '行政许可法》第四十条', { ground: 'no-social-impact', reason: '没有影响' })
      .allows('withhold-publication', { ground: 'trade-secret', reason: '涉及工艺配方' });
  });

  it('of a minor is withheld: age counts on the day of the decision, as there is no act', () => {
    const young = citizen({ birthDate: '2010-02-02', identity: { paper: 'passport', number: 'E12345678' } });
    decided(start(), grant(), { party: young, title: '申请食品经营许可' }).refuses('prepare-publication', 'party-is-minor', '未成年人保护法》第一百零三条').allows('withhold-publication', { ground: 'minor', reason: '未成年人' });
  });

  it('stays until the decision loses its force, and is then taken down under the guidance and not under the penalty law', () => {
    const journey = published(decided(start())).refuses('take-down', 'decision-stands', '国办发〔2018〕118号');
    const early = journey.attempt('take-down', { explanation: '理由' });
    assert.ok(!early.ok);
    assert.doesNotMatch(JSON.stringify(early.error), /处罚/);
    journey.take('annul-decision', { effectiveOn: '2026-03-16' }).allows('take-down', { explanation: '复议决定撤销了本决定' });
  });
});

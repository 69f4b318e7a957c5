import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Redaction } from '#law/forms/disclosure.ts';
import { fine, NATIONAL, NO_PENALTY, STAFF, but, people } from '#law/testing/builders.ts';
import { concluded, reviewed } from '#law/testing/routes.ts';
import { citizen, decidedCase, disclosing, residentId, withFacts } from './testing/disclosing.ts';

const PHONE: Redaction = { field: 'facts', kind: 'contact', text: '13812345678', replacement: '＊＊＊' };
const withPhone = withFacts('联系经营者13812345678后，发现经营超过保质期的食品');

const SHELF: Redaction = { field: 'facts', kind: 'trade-secret', text: '按内部编码甲七', replacement: '某处' };
const withShelf = withFacts('在按内部编码甲七陈列的货架上发现经营超过保质期的食品');

/** May prepare and publish, as small agencies have it. */
const both = but(STAFF.zhou, { roles: ['officer', 'publisher'] });
const other = but(STAFF.wu, { roles: ['publisher'] });

describe('publication', () => {
  it('goes from prepared to published by another person, who confirms the copy they were shown', () => {
    decidedCase().prepared().refuses('publish', 'copy-differs', '政府信息公开条例》第十七条').published();
  });

  it('is refused to whoever prepared the copy, whatever their roles', () => {
    const journey = decidedCase({ people: people(both, other) }).take('prepare-publication', {}, { by: both.id });
    journey.refuses('publish', 'publisher-prepared', '政府信息公开条例》第十七条', { copy: journey.shown() }, { by: both.id });
    journey.allows('publish', { copy: journey.shown() }, { by: other.id });
  });

  it('is not open before a copy is prepared, nor twice', () => {
    decidedCase().refuses('publish', 'step-not-open', '').published().refuses('publish', 'step-not-open', '');
  });

  it('is of penalties alone: a decision not to punish is not put before the public', () => {
    const journey = disclosing();
    reviewed(concluded(journey, NO_PENALTY).on('2026-03-13'), NO_PENALTY).on('2026-03-16').take('decide', { decision: NO_PENALTY });
    for (const step of ['prepare-publication', 'publish', 'withhold-publication']) journey.refuses(step, 'step-not-open', '');
  });

  it('is refused while anything is left in the copy that has to be hidden, and the refusal does not repeat it', () => {
    const journey = decidedCase({}, {}, withPhone).refuses('prepare-publication', 'unredacted', '行政处罚法》第五十条');
    const outcome = journey.attempt('prepare-publication');
    assert.ok(!outcome.ok);
    assert.match(outcome.error.detail, /违法事实.*通讯方式（1＊＊＊＊＊＊）/);
    assert.doesNotMatch(JSON.stringify(outcome.error), /13812345678/);
    journey.published([PHONE]);
  });

  it('takes a newer copy in the place of one prepared before', () => {
    const journey = decidedCase({}, {}, withShelf).prepared();
    const before = journey.shown();
    journey.prepared([SHELF]).refuses('publish', 'copy-differs', '', { copy: before }).allows('publish', { copy: journey.shown([SHELF]) });
  });

  it('of a decision that has been annulled is not offered', () => {
    decidedCase().take('annul-decision', { effectiveOn: '2026-03-16' }).refuses('prepare-publication', 'step-not-open', '');
  });

  it('of a text with a secrecy mark is refused: it can only be withheld', () => {
    decidedCase({}, {}, withFacts('抄录自（机密★三年）的检测材料')).refuses('prepare-publication', 'secrecy-mark', '政府信息公开条例》第十四条');
  });
});

describe('a party who was a minor', () => {
  const identity = { paper: 'resident-id', number: residentId('41050220080202123') };
  const young = { party: citizen({ birthDate: '2008-02-02', identity }), title: '无证经营案', actEndedOn: '2026-02-02' };

  const lightened = fine(4_000, { lightened: true });

  it('is never put before the public, only withheld', () => {
    decidedCase({}, young, lightened).refuses('prepare-publication', 'party-is-minor', '未成年人保护法》第一百零三条').allows('withhold-publication', { ground: 'minor' });
  });

  it('is one on the eighteenth birthday still, and none on the day after', () => {
    decidedCase({}, young, lightened).refuses('prepare-publication', 'party-is-minor', '');
    decidedCase({}, { ...young, actEndedOn: '2026-02-03' }, lightened).allows('prepare-publication');
  });

  it('is no ground where the party was of age', () => {
    decidedCase().refuses('withhold-publication', 'party-is-no-minor', '未成年人保护法》第一百零三条', { ground: 'minor' });
  });
});

describe('withholding', () => {
  it('for want of social impact is open only where the law does not have every penalty published', () => {
    decidedCase().refuses('withhold-publication', 'all-are-published', '三政办〔2019〕16号', { ground: 'no-social-impact', reason: '数额较小' });
  });

  it('is decided once: what is withheld is not prepared or published afterwards', () => {
    const journey = decidedCase().take('withhold-publication', { ground: 'trade-secret', reason: '涉及配方' });
    for (const step of ['prepare-publication', 'publish', 'withhold-publication', 'take-down', 'correct-publication']) journey.refuses(step, 'step-not-open', '');
  });

  it('takes a decision off that is online, where it turns out to touch a secret', () => {
    decidedCase().published().take('withhold-publication', { ground: 'privacy', reason: '涉及个人隐私' }).refuses('correct-publication', 'step-not-open', '');
  });
});

describe('taking down', () => {
  it('waits for the decision to lose its force, and says why it may not be done before', () => {
    decidedCase().published().refuses('take-down', 'decision-stands', '行政处罚法》第四十八条第二款')
      .take('annul-decision', { effectiveOn: '2026-03-16' }).allows('take-down');
  });

  it('needs an explanation for the public', () => {
    decidedCase().published().take('annul-decision', { effectiveOn: '2026-03-16' }).refuses('take-down', 'invalid-request', '', { explanation: ' ' });
  });

  it('ends the matter: nothing is published again in its place', () => {
    const journey = decidedCase().published().take('annul-decision', { effectiveOn: '2026-03-16' }).take('take-down');
    for (const step of ['prepare-publication', 'publish', 'correct-publication', 'take-down']) journey.refuses(step, 'step-not-open', '');
  });

  it('is not offered where nothing is online', () => {
    decidedCase().prepared().refuses('take-down', 'step-not-open', '');
  });
});

describe('correction', () => {
  it('prepares a further version, which another person publishes', () => {
    const journey = decidedCase({}, {}, withShelf).published().take('correct-publication', { redactions: [SHELF] });
    journey.take('publish', { copy: journey.shown([SHELF]) }).refuses('publish', 'step-not-open', '');
  });

  it('that changes nothing is refused', () => {
    decidedCase().published().refuses('correct-publication', 'nothing-corrected', '政府信息公开条例》第四十一条');
  });

  it('fails closed as the first copy did', () => {
    decidedCase({}, {}, withPhone).published([PHONE]).refuses('correct-publication', 'unredacted', '', { redactions: [] });
  });

  it('of a decision that has lost its force is not offered: it is taken down', () => {
    decidedCase().published().take('annul-decision', { effectiveOn: '2026-03-16' }).refuses('correct-publication', 'step-not-open', '', { redactions: [] });
  });
});

describe('outside Henan', () => {
  it('officers are not named in the copy, and in Henan they are with their certificates', async () => {
    const { publishableOf } = await import('./source.ts');
    const here = decidedCase();
    const elsewhere = decidedCase({ ...NATIONAL });
    const officers = (journey: typeof here) => publishableOf({ events: journey.events, view: journey.view }, journey.facts())?.officers;
    assert.deepEqual(officers(here), [{ name: '张明', certificate: '豫M1200001' }, { name: '李强', certificate: '豫M1200001' }]);
    assert.deepEqual(officers(elsewhere), []);
  });
});

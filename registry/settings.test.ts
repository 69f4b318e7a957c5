import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { PARAMETERS, type ParameterCode } from '#law/parameters/index.ts';
import type { Parameter } from '#law/parameters/define.ts';
import { DOCUMENT_WORD, type Proposed, SETTABLE, type SettingCode, checkProposal, documentWordOn, isSettable, kindOf, settingOn, valueFault } from './settings.ts';
import { CatalogueContent, checkEffective } from './lists.ts';

const day = (text: string): LegalDate => LegalDate.parse(text);
const row = (number: number) => ({ number, item: '较大数额的罚款', penalties: ['fine'] });
const TODAY = day('2026-11-20');
const proposed = (code: SettingCode, value: number | string, rest: Partial<Proposed> = {}): Proposed => ({ code, value, effectiveFrom: TODAY, source: null, confirmed: false, ...rest });
const setting = (code: string, value: number | string, from: string) => ({ code, value, from: day(from), confirmed: false });

describe('what an agency may set', () => {
  it('is every parameter that the law leaves to it, and the word of its documents', () => {
    // Entries of a constant object.
    const left = (Object.entries(PARAMETERS) as [ParameterCode, Parameter][]).filter(([, { agencyMaySet }]) => agencyMaySet === true).map(([code]) => code);
    assert.ok(left.length > 0);
    assert.deepEqual([...SETTABLE].toSorted(), [...left, DOCUMENT_WORD].toSorted());
    assert.equal(isSettable('penalty.decision-limit'), false);
  });

  it('has a name, and choices that people can read', () => {
    for (const code of SETTABLE) {
      const { name, choices } = kindOf(code);
      assert.match(name, /\p{Script=Han}/u);
      for (const { label } of choices) assert.match(label, /\p{Script=Han}/u, `${code}: ${label}`);
    }
  });

  it('is not what a law, regulation or rule has set for the place: it is refused and the article is cited', () => {
    const henan = checkProposal(proposed('hearing.threshold.citizen', 300_000), 'henan-2019', TODAY);
    assert.ok(!henan.ok);
    assert.equal(henan.error.code, 'law-refuses');
    assert.match(henan.error.articles[0]?.text ?? '', /河南省行政处罚听证办法/);
    assert.equal(checkProposal(proposed('hearing.threshold.citizen', 300_000), 'national', TODAY).ok, true);
  });

  it('is a number where the rule says only 及时, and more than the rule asks where both bind the agency', () => {
    assert.equal(checkProposal(proposed('disclosure.correction', 5), 'national', TODAY).ok, true);
    assert.equal(checkProposal(proposed('disclosure.correction', 5), 'henan-2019', TODAY).ok, false);
    assert.equal(checkProposal(proposed('disclosure.penalty', 5), 'henan-2019', TODAY).ok, true);
    assert.equal(checkProposal(proposed('disclosure.penalty', 7), 'henan-2019', TODAY).ok, false);
    assert.equal(checkProposal(proposed('review.scope', 'all-ordinary'), 'dongying-2017', TODAY).ok, true);
    assert.equal(checkProposal(proposed('review.scope', 'listed'), 'henan-2019', TODAY).ok, false);
  });

  it('could be set for a day before such a rule came, with the document of that day', () => {
    const before = proposed('hearing.threshold.citizen', 300_000, { effectiveFrom: day('2021-11-30'), source: '本局办法' });
    assert.equal(checkProposal(before, 'henan-2019', TODAY).ok, true);
    assert.equal(checkProposal({ ...before, effectiveFrom: day('2021-12-01') }, 'henan-2019', TODAY).ok, false);
  });
});

describe('a proposal', () => {
  it('that reaches back before today names the document that set it then', () => {
    const back = { effectiveFrom: day('2026-11-19') };
    assert.equal(checkProposal(proposed('review.limit', 7, back), 'henan-2019', TODAY).ok, false);
    assert.equal(checkProposal(proposed('review.limit', 7, { ...back, source: '本局法制审核办法' }), 'henan-2019', TODAY).ok, true);
    assert.equal(checkProposal(proposed('review.limit', 7), 'henan-2019', TODAY).ok, true);
  });

  it('is confirmed only by a document', () => {
    assert.equal(checkProposal(proposed('review.limit', 7, { confirmed: true }), 'henan-2019', TODAY).ok, false);
    assert.equal(checkProposal(proposed('review.limit', 7, { confirmed: true, source: '本局法制审核办法' }), 'henan-2019', TODAY).ok, true);
  });
});

describe('the value', () => {
  it('of a period or an amount is a whole number above zero', () => {
    for (const value of [0, -1, 1.5, '7', Number.NaN, 3651]) assert.notEqual(valueFault('review.limit', value), null, String(value));
    for (const value of [1, 7, 3650]) assert.equal(valueFault('review.limit', value), null, String(value));
    assert.equal(valueFault('hearing.threshold.organisation', 5_000_000), null);
  });

  it('of a choice is one of the choices', () => {
    assert.equal(valueFault('disclosure.officers', 'named'), null);
    assert.notEqual(valueFault('disclosure.officers', 'sometimes'), null);
  });

  it('of the document word is a short word and no markup', () => {
    for (const word of ['湖市监', '三（湖）环', 'HB']) assert.equal(valueFault(DOCUMENT_WORD, word), null, word);
    for (const word of ['', '<b>', '湖 市 监', '湖'.repeat(21), 7]) assert.notEqual(valueFault(DOCUMENT_WORD, word), null, String(word));
  });
});

describe('the value of a day', () => {
  const settings = [setting(DOCUMENT_WORD, '旧字', '2020-01-01'), setting(DOCUMENT_WORD, '新字', '2026-12-01'), setting('review.limit', 9, '2026-01-01')];

  it('is, of the document word, the one from the latest day that has come', () => {
    assert.equal(documentWordOn(settings, day('2026-11-30')), '旧字');
    assert.equal(documentWordOn(settings.toReversed(), day('2026-12-01')), '新字');
    assert.equal(documentWordOn(settings, day('2019-12-31')), null);
  });

  it('comes from the agency where it set one, and from the law where that did', () => {
    assert.deepEqual(settingOn('review.limit', 'henan-2019', TODAY, settings)?.value, 9);
    assert.notEqual(settingOn('hearing.threshold.citizen', 'henan-2019', TODAY, settings)?.citation ?? null, null);
    assert.equal(settingOn('hearing.threshold.citizen', 'national', TODAY, settings), null);
  });
});

describe('a list', () => {
  it('comes into force today or later, and its first edition may have stood before the platform did', () => {
    assert.equal(checkEffective(day('2026-11-19'), TODAY, false).ok, false);
    assert.equal(checkEffective(TODAY, TODAY, false).ok, true);
    assert.equal(checkEffective(day('2019-08-01'), TODAY, true).ok, true);
  });

  it('is numbered from one without a gap', () => {
    assert.equal(CatalogueContent.safeParse({ rows: [row(1), row(2)] }).success, true);
    for (const rows of [[row(2)], [row(1), row(1)], [row(1), row(3)], []]) assert.equal(CatalogueContent.safeParse({ rows }).success, false);
  });
});

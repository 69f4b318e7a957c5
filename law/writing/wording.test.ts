import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { ACTIONS } from '#law/actions/index.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { day } from '#law/testing/builders.ts';
import { walkPapers } from '#law/testing/paper-walk.ts';
import { fill, phrasesOf, placesOf, said, wordingFaults, wordingOn, type WordingEdition } from './wording.ts';

const form: DocumentForm = DOCUMENTS['penalty-decision'];
const faults = (key: string, text: string, of: DocumentForm = form) => wordingFaults(of, { [key]: text });
const rules = (key: string, text: string, of?: DocumentForm): readonly string[] => faults(key, text, of).map(({ rule }) => rule);

const REMEDIES = '对本决定不服的，自收到之日起{复议期限}内可以向{复议机关}申请行政复议；或者在{起诉期限}内向{人民法院}提起行政诉讼。';

/** Every phrase with its own name before it. */
const own = (one: DocumentForm): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(phrasesOf(one)).map(([key, { text }]) => [key, key === 'title' ? `${text}（甲）` : `〔${key}〕${text}`]));

describe('文书的固定措辞', () => {
  it('每一种文书都有标题；原有的措辞都通得过自己的检查', () => {
    for (const one of Object.values(DOCUMENTS)) {
      const phrases = phrasesOf(one);
      assert.ok(phrases['title'] !== undefined, one.name);
      for (const [key, { text }] of Object.entries(phrases)) assert.deepEqual(wordingFaults(one, { [key]: text }), [], `${one.name} ${key}`);
    }
  });

  it('每一处措辞都在文书中出现：改了，文书就变', () => {
    const wordings: WordingEdition[] = Object.entries(DOCUMENTS).map(([code, one]) => ({ form: code, from: day('2026-01-01'), phrases: own(one) }));
    const seen = new Map<string, Set<string>>();
    for (const action of ACTIONS) {
      for (const { code, paper } of walkPapers(action, {}, undefined, wordings).issued) {
        const text = plainText(paper);
        const found = seen.get(code) ?? new Set();
        seen.set(code, found);
        assert.ok(paper.title.endsWith('（甲）'), code);
        for (const [, key = ''] of text.matchAll(/〔([a-zA-Z]+)〕/g)) found.add(key);
        assert.doesNotMatch(text, /\{[^{}]*\}/, code);
      }
    }
    for (const [code, found] of seen) for (const key of found) assert.ok(Object.hasOwn(phrasesOf(DOCUMENTS[code as DocumentCode]), key), `${code} ${key}`); // keys of the catalogue
    const missing = [...seen].flatMap(([code, found]) =>
      Object.keys(phrasesOf(DOCUMENTS[code as DocumentCode])).filter((key) => key !== 'title' && !found.has(key)).map((key) => `${code} ${key}`)); // keys of the catalogue
    // Said in turns of a case that these walks do not take.
    const elsewhere = [
      'coercion-lifting released', 'coercion-scene-record absent', 'coercion-scene-record frozen', 'deferral remedies', 'enforcement-record absent',
      'enforcement-record emergency', 'examination-notice reexamination', 'hearing-termination given', 'licence-acceptance deemed',
      'licence-acceptance lowerReview', 'licence-declined competent', 'licence-declined declined', 'penalty-decision declined',
      'penalty-decision effective', 'penalty-decision ended', 'penalty-decision heard', 'penalty-decision performed',
      'penalty-decision unasked', 'penalty-notice hearing', 'property-return-list released', 'summary-decision remedies',
    ];
    assert.deepEqual(missing.toSorted(), elsewhere);
  });

  it('救济途径缺少期限、机关、法院的，拒绝，并指出条文（行政复议法第二十条、行政诉讼法第四十六条）', () => {
    assert.deepEqual(faults('remedies', REMEDIES), []);
    for (const place of ['复议期限', '复议机关', '起诉期限', '人民法院']) {
      const [fault] = faults('remedies', REMEDIES.replace(`{${place}}`, ''));
      assert.equal(fault?.rule, 'wording-loses-element', place);
      assert.ok(fault?.sentence.includes(place));
      const articles = fault?.articles.map(({ text }) => text).join() ?? '';
      assert.match(articles, /行政复议法》第二十条.*行政诉讼法》第四十六条.*行政处罚法》第五十九条/);
    }
    assert.deepEqual(rules('remedies', REMEDIES.replace('申请行政复议', '反映')), ['wording-loses-words']);
  });

  it('手写期限、比例的，拒绝：期限由法律填写', () => {
    for (const period of ['15日', '十五日', '３０天', '6个月', '六个工作日', '两年']) {
      assert.deepEqual(rules('remedies', `${REMEDIES}逾期${period}不再受理。`), ['wording-period-by-hand'], period);
    }
    assert.deepEqual(rules('payment', '自收到之日起{缴款期限}内缴至{代收机构和账户}，逾期每日加处{加处比例}（3%），不超出罚款的数额。'), ['wording-period-by-hand']);
  });

  it('把权利说反的，拒绝', () => {
    assert.deepEqual(rules('remedies', REMEDIES.replace('可以向{复议机关}申请行政复议', '不得向{复议机关}申请行政复议')), ['wording-turns-right']);
    assert.deepEqual(rules('rights', '{依据}，你（单位）无权要求听证，期限{听证申请期限}，费用自理。', DOCUMENTS['hearing-right-notice']), ['wording-turns-right']);
  });

  it('没有的占位符、不成对的花括号、空白、没有的措辞，都拒绝', () => {
    assert.deepEqual(rules('silent', '你（单位）{案由}未陈述。'), ['wording-unknown-place']);
    assert.deepEqual(rules('silent', '你（单位）{未陈述。'), ['wording-braces']);
    assert.deepEqual(rules('silent', '{}'), ['wording-unknown-place']);
    assert.deepEqual(rules('silent', ' \n'), ['wording-empty']);
    assert.deepEqual(rules('nothing', '文字'), ['wording-unknown-phrase']);
    assert.deepEqual(rules('constructor', '文字'), ['wording-unknown-phrase']);
    assert.deepEqual(rules('title', '决定书'), ['wording-loses-element']);
  });

  it('填进去的只是文字，其中的花括号不再解读', () => {
    assert.equal(fill('甲{一}乙{二}', { 一: '{二}', 二: '$& #read("x")' }), '甲{二}乙$& #read("x")');
    assert.throws(() => fill('{无}', {}));
    assert.deepEqual(placesOf('{一}和{二}、{一}'), ['一', '二']);
  });

  it('按办理的日期取当日有效的版本；形式改变以后不再合用的措辞，用回原有的', () => {
    const [newer, older] = [{ form: 'x', from: day('2026-05-01'), phrases: { silent: '新' } }, { form: 'x', from: day('2026-01-01'), phrases: { silent: '旧' } }];
    assert.deepEqual(wordingOn([newer, older], 'x', day('2026-05-01')), newer.phrases);
    assert.deepEqual(wordingOn([newer, older], 'x', day('2026-04-30')), older.phrases);
    assert.deepEqual(wordingOn([newer, older], 'x', day('2025-12-31')), {});
    assert.deepEqual(wordingOn([newer, older], 'y', day('2026-05-01')), {});
    assert.equal(said(form, { silent: '{不再有的}' }, 'silent', {}), '你（单位）在规定期限内未提出陈述、申辩意见。');
  });
});

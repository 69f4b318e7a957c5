import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { bigramsOf } from './bigrams.ts';

describe('pieces of two characters', () => {
  it('are all neighbouring pairs of a run, each once, in the order of the text', () => {
    assert.deepEqual(bigramsOf('食品安全食品'), ['食品', '品安', '安全', '全食']);
  });

  it('do not reach over white space or punctuation', () => {
    assert.deepEqual(bigramsOf('罚款 五万元，没收'), ['罚款', '五万', '万元', '没收']);
    assert.deepEqual(bigramsOf('三政办〔2019〕16号'), ['三政', '政办', '20', '01', '19', '16', '6号']);
  });

  it('fold letters to lower case and full-width forms to half-width', () => {
    assert.deepEqual(bigramsOf('ＡＢ'), ['ab']);
    assert.deepEqual(bigramsOf('豫M12'), ['豫m', 'm1', '12']);
    assert.deepEqual(bigramsOf('１２３'), bigramsOf('123'));
  });

  it('of a lone character are the character itself', () => {
    assert.deepEqual(bigramsOf('王'), ['王']);
    assert.deepEqual(bigramsOf('王 五'), ['王', '五']);
  });

  it('of nothing are none', () => {
    for (const text of ['', '   ', '，。！']) assert.deepEqual(bigramsOf(text), []);
  });

  it('take a character outside the basic plane as one', () => {
    assert.deepEqual(bigramsOf('𠮷野家'), ['𠮷野', '野家']);
    assert.deepEqual(bigramsOf('𠮷'), ['𠮷']);
  });

  it('are never more than two characters long', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const piece of bigramsOf(text)) assert.ok(Array.from(piece).length <= 2);
    }));
  });

  it('of a word are all among those of any text that holds the word', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('食品安全行政处罚决定书ab12')), minLength: 2, maxLength: 8 });
    const around = fc.string({ unit: fc.constantFrom(...Array.from('食品安 ，全行政ab1')), maxLength: 8 });
    fc.assert(fc.property(around, words, around, (before, word, after) => {
      const held = new Set(bigramsOf(before + word + after));
      for (const piece of bigramsOf(word)) assert.ok(held.has(piece), piece);
    }));
  });

  it('make the same pieces of a text already folded', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      assert.deepEqual(bigramsOf(text.normalize('NFKC').toLowerCase()), bigramsOf(text));
    }));
  });
});

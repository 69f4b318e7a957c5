import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Digest } from '#kernel/ids.ts';
import { foundOn, pageCodeIn, pagesWrong, type Original, type ReadPage } from './scan-rules.ts';

const digestOf = (letter: string): Digest => letter.repeat(64) as Digest; // 64 hexadecimal digits
const OURS = digestOf('a');
const original: Original = { digest: OURS, pages: 2 };
const read = (page: number | null, of = OURS): ReadPage => ({ codes: [{ digest: of, page }], picture: digestOf(String((page ?? 8) % 10)) });
const UNREAD: ReadPage = { codes: [], picture: digestOf('e') };
const FILE = { upload: '00000000-0000-4000-8000-0000000000ab', sha256: digestOf('d'), size: 1, mediaType: 'application/pdf' };
type Page = Parameters<typeof pagesWrong>[0]['pages'][number];
const put = (page: number, at: number, of: ReadPage, manner: Page['manner'] = 'code', reason?: string): Page => ({ page, file: 0, at, picture: of.picture, manner, ...(reason === undefined ? {} : { reason }) });
const wrong = (reading: readonly ReadPage[], pages: readonly Page[], left: Readonly<Parameters<typeof pagesWrong>[0]['left']> = []): string =>
  pagesWrong({ files: [FILE], pages: [...pages], left: [...left] }, original, [reading], (digest) => (digest === digestOf('b') ? '本案另一份《询问笔录》' : null)).join('；');

const left = (at: number, of: ReadPage) => ({ file: 0, at, picture: of.picture, reason: '重复' });
const kindOf = (...all: ReadPage[]) => foundOn(original, { codes: all.flatMap((one) => one.codes) }).kind;

describe('扫描件的页与文书的页', () => {
  it('二维码的地址换过域名也认；不是核验地址的、页码写得不对的不认', () => {
    assert.deepEqual(pageCodeIn(`https://old.example.gov.cn/verify/${OURS}?p=12`), { digest: OURS, page: 12 });
    assert.deepEqual(pageCodeIn(`http://127.0.0.1:8080/verify/${OURS}`), { digest: OURS, page: null });
    for (const text of [`https://a/verify/${OURS}?p=0`, `https://a/verify/${OURS}?p=01`, `https://a/verify/${OURS}?p=2&x=1`, `https://a/verify/${OURS.slice(1)}`, 'SF123', `https://a/other/${OURS}`]) assert.equal(pageCodeIn(text), null, text);
  });

  it('一页上有两份文书的二维码、或者同一文书两页的，是两页', () => {
    assert.deepEqual([kindOf(read(1), read(2)), kindOf(read(1), read(1, digestOf('b'))), kindOf(read(1), read(1)), kindOf(read(3)), kindOf(read(1, digestOf('b'))), kindOf(read(null)), kindOf()],
      ['mixed', 'mixed', 'page', 'beyond', 'foreign', 'document', 'unread']);
  });

  it('每页恰有一次的，没有问题，不论次序', () => assert.equal(wrong([read(2), read(1)], [put(2, 0, read(2)), put(1, 1, read(1))]), ''));

  it('缺页、重复、超出的页，各自指出', () => {
    assert.match(wrong([read(1)], [put(1, 0, read(1))]), /^缺第2页：请补扫/);
    assert.match(wrong([read(1), read(1), read(2)], [put(1, 0, read(1)), put(1, 1, read(1)), put(2, 2, read(2))]), /^第1页重复/);
    assert.match(wrong([read(1), read(2), UNREAD], [put(1, 0, read(1)), put(2, 1, read(2)), put(3, 2, UNREAD, 'hand', '看过')]), /原件只有2页，没有第3页/);
  });

  it('重复的页可以不附入；唯一的一页不能不附入；另一份文书的页怎么说都不行', () => {
    assert.equal(wrong([read(1), read(1), read(2)], [put(1, 0, read(1)), put(2, 2, read(2))], [left(1, read(1))]), '');
    assert.match(wrong([read(1), read(2)], [put(1, 0, read(1))], [left(1, read(2))]), /是本文书的第2页，不能不附入/);
    const foreign = read(2, digestOf('b'));
    for (const [pages, out] of [[[put(2, 2, foreign, 'hand', '看过')], []], [[put(2, 2, foreign)], []], [[], [left(2, foreign)]]] as const) {
      assert.match(wrong([read(1), read(2), foreign], [put(1, 0, read(1)), put(2, 1, read(2)), ...pages], out), /不是本文书的页，是本案另一份《询问笔录》的一页。请取出/);
    }
  });

  it('读不出的页只能人工对应并写明理由；以前的版式由承办人员确认页码，不需要理由', () => {
    assert.match(wrong([UNREAD, read(2)], [put(1, 0, UNREAD), put(2, 1, read(2))]), /不能按二维码对应/);
    assert.match(wrong([UNREAD, read(2)], [put(1, 0, UNREAD, 'hand'), put(2, 1, read(2))]), /应当写明理由/);
    assert.equal(wrong([UNREAD, read(2)], [put(1, 0, UNREAD, 'hand', '二维码被撕去'), put(2, 1, read(2))]), '');
    assert.equal(wrong([read(null), read(2)], [put(1, 0, read(null), 'order'), put(2, 1, read(2))]), '');
    assert.match(wrong([read(null), read(2)], [put(1, 0, read(null), 'code'), put(2, 1, read(2))]), /应当由承办人员确认页码/);
  });

  it('没有提到的页、对应两次的页、服务器没有读出的页，不能附入', () => {
    assert.match(wrong([read(1), read(2), UNREAD], [put(1, 0, read(1)), put(2, 1, read(2))]), /文件1第3页没有对应，也没有注明不附入/);
    assert.match(wrong([read(1), read(2)], [put(1, 0, read(1)), put(2, 5, read(2))]), /与服务器读出的不一致/);
    assert.match(wrong([UNREAD], [put(1, 0, UNREAD, 'hand', '看过'), put(2, 0, UNREAD, 'hand', '看过')]), /同一页不能对应两次/);
  });
});

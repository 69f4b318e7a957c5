import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Block } from '#paper/model.ts';
import type { SealImage } from './sheet.ts';
import { AGENCY, printShop, withoutFeet } from './testing/print-shop.ts';
import { bare, pagesOf, run, without } from './testing/programs.ts';

/** Whatever an officer writes, and however much, stands on the paper: nothing runs off a page or into its foot. */

const { paper, fileOf, close } = printShop();
after(close);

const SENTENCE = '当事人于2026年3月1日在经营场所内“销售”超过保质期的食品（共十二袋），货值金额1,234.50元；依据《食品安全法》第一百二十四条第一款第（五）项，……。';
const said = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
const rows = (count: number): string[][] => Array.from({ length: count }, (_none, index) => [String(index + 1), `第${index + 1}批食品`, '12袋']);
const list = (all: string[][]): Block => ({ kind: 'inventory', title: '物品清单', headings: ['序号', '名称', '数量'], widths: [1, 4, 2], rows: all });
const signers = (count: number): Block => ({ kind: 'signatures', statement: '以上笔录属实。', signers: Array.from({ length: count }, (_none, index) => ({ label: `参加人${index + 1}（签名）`, name: null, date: true })) });
const ISSUER: Block = { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true };
const RING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420"><circle cx="210" cy="210" r="204" fill="none" stroke="#d40000" stroke-width="12"/></svg>');
const SEAL: SealImage = { format: 'svg', bytes: RING, width: 42 };

/** What the foot of a page says by itself. */
const FOOT = /^(扫码核验本文书|内容摘要（SHA-256）|[0-9a-f]{32}|—|\d{1,2})$/;
const POINTS = 72 / 25.4;

interface Word {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

const wordsOf = (path: string): readonly (readonly Word[])[] => run('pdftotext', '-bbox', path, '-').split('<page ').slice(1)
  .map((page) => [...page.matchAll(/yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">([^<]*)</g)].map(([, top, bottom, text = '']) => ({ text, top: Number(top), bottom: Number(bottom) })));

/** Every word lies where the type lies, and every character of the blocks is there. */
async function fits(name: string, blocks: readonly Block[], words: readonly string[], seal: SealImage | null = null): Promise<readonly string[]> {
  const path = await fileOf(paper([...blocks]), seal);
  for (const [index, page] of wordsOf(path).entries()) {
    const low = page.filter(({ text, bottom }) => bottom > (297 - 35) * POINTS + 6 && !FOOT.test(text));
    assert.deepEqual(low.map(({ text }) => text), [], `${name}: page ${index + 1} runs into its foot`);
    assert.deepEqual(page.filter(({ top }) => top < 30 * POINTS).map(({ text }) => text), [], `${name}: page ${index + 1} runs into its head`);
  }
  const text = withoutFeet(bare(run('pdftotext', '-raw', path, '-')));
  for (const word of words) assert.ok(text.includes(bare(word)), `${name}: ${word.slice(0, 30)}`);
  return pagesOf(path).map(bare);
}

const LENGTHS = [40, 400, 900, 2400, 5000];

describe('写得再多，也都在版心之内', () => {
  it('笔录的问答接着签名', without('pdftotext'), async () => {
    for (const count of [1, 5, 6, 7, 8, 16, 40]) {
      const turns = Array.from({ length: count }, (_none, index) => ({ question: `第${index + 1}批货物从哪里来？`, answer: said(75) }));
      await fits(`${count} turns`, [{ kind: 'dialogue', turns }, signers(4)], turns.map(({ question }) => question));
    }
    await fits('one long answer', [{ kind: 'dialogue', turns: [{ question: '请说明经过。', answer: said(4000) }] }, signers(4)], [said(4000)]);
  });

  it('意见、表格的一栏、说明，各有几页长，后面接签名或者署名', without('pdftotext'), async () => {
    for (const length of LENGTHS) {
      const text = said(length);
      for (const closing of [signers(3), ISSUER]) {
        await fits(`opinion ${length}`, [{ kind: 'opinion', label: '审核意见', text, signer: null, date: null }, closing], [text]);
        await fits(`form ${length}`, [{ kind: 'form', rows: [[{ label: '当事人', value: '示范公司' }], [{ label: '案情', value: text }]] }, closing], [text]);
        await fits(`list ${length}`, [list([['1', text, '12袋'], ['2', text, '12袋']]), closing], [text.slice(0, 12), text.slice(-12)]);
        await fits(`paragraph ${length}`, [{ kind: 'paragraph', text }, closing, { kind: 'note', text }], [text]);
      }
    }
  });

  it('三十个人签名', without('pdftotext'), async () => {
    for (const count of [10, 20, 30, 60]) {
      await fits(`${count} signers`, [{ kind: 'paragraph', text: said(300) }, signers(count)], Array.from({ length: count }, (_none, index) => `参加人${index + 1}（签名）`));
    }
  });

  it('清单和表格无论多少行，署名的那一页总有表中的两行；换到新的一页时重复表头', without('pdftotext'), async () => {
    for (let count = 2; count <= 46; count += 1) {
      const pages = await fits(`${count} rows`, [list(rows(count)), ISSUER], rows(count).map(([, name = '']) => name), SEAL);
      const signed = pages.find((page) => page.includes('2026年3月16日')) ?? '';
      assert.ok(signed.includes(`第${count}批食品`) && signed.includes(`第${count - 1}批食品`), `${count} rows: ${signed}`);
      for (const page of pages) assert.equal(page.split('序号名称数量').length - 1, 1, `${count} rows: the head of the list once a page: ${page}`);
    }
    for (let count = 6; count <= 40; count += 3) {
      const form: Block = { kind: 'form', rows: rows(count).map(([label = '', value = '']) => [{ label: `项目${label}`, value }]) };
      const signed = (await fits(`form of ${count}`, [form, ISSUER], [], SEAL)).find((page) => page.includes('2026年3月16日')) ?? '';
      assert.ok(signed.includes(`第${count}批食品`) && signed.includes(`第${count - 1}批食品`), `form of ${count}: ${signed}`);
    }
  });
});

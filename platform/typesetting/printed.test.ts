import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import { contentOf, type SealImage } from './sheet.ts';
import { AGENCY, printShop, withoutFeet } from './testing/print-shop.ts';
import { bare, found, JARS, pagesOf, preflight, run, without } from './testing/programs.ts';

const { paper, fileOf, folder, close } = printShop();
after(close);

const RING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420"><circle cx="210" cy="210" r="204" fill="none" stroke="#d40000" stroke-width="12"/></svg>');
const SEAL: SealImage = { format: 'svg', bytes: RING, width: 42 };

const CODE = '91350100M000100Y43';
const TORTURE = paper([
  { kind: 'form', rows: [[{ label: '当事人', value: '李堃、张喆、㐂、䶮、𬭎、龘' }, { label: '统一社会信用代码', value: CODE }],
    [{ label: '网址', value: `https://www.example.gov.cn/zwgk/${'a1b2c3'.repeat(20)}` }]] },
  ...Array.from({ length: 12 }, (_, index): Paper['blocks'][number] => ({
    kind: 'paragraph',
    text: `${'国'.repeat(16 + index)}，“依据《食品安全法》（以下简称‘本法’）第一百二十四条、第一百二十五条……”；《某条例》、《某办法》：（一）罚款40,000元！（二）没收违法所得——12.50元？编号JZ-2026-1024/A-03的物品。`,
  })),
]);

describe('印出来的文书', () => {
  it('提取的文字与正文逐字相同：版式不增加、不丢失一个字', without('pdftotext'), async () => {
    const text = bare(run('pdftotext', '-raw', await fileOf(TORTURE), '-'));
    for (const line of plainText(TORTURE).split('\n').flatMap((one) => one.split('：'))) assert.ok(text.includes(bare(line)) || line.length > 60, line);
    for (const block of TORTURE.blocks) if (block.kind === 'paragraph') assert.ok(withoutFeet(text).includes(bare(block.text)), block.text);
    assert.doesNotMatch(text, /\u200b|\ufffc|\u00ad/);
  });

  it('行首没有句号、逗号、后括号、后书名号，行尾没有前括号、前书名号', without('pdftotext'), async () => {
    const lines = run('pdftotext', '-layout', await fileOf(TORTURE), '-').split('\n').map((line) => line.trim()).filter((line) => line.length > 10 && !line.includes('扫码'));
    assert.deepEqual(lines.filter((line) => /^[，。、；：？！）》”’…—％]/.test(line)), []);
    assert.deepEqual(lines.filter((line) => /[（《“‘]$/.test(line)), []);
  });

  it('长代码在窄栏内换行，不出格', without('pdftotext'), async () => {
    const path = await fileOf(TORTURE);
    const [, width = '0'] = /width="([\d.]+)"/.exec(run('pdftotext', '-bbox', path, '-')) ?? [];
    const right = [...run('pdftotext', '-bbox', path, '-').matchAll(/xMax="([\d.]+)"[^>]*>[^<]*[A-Za-z0-9]</g)].map(([, x]) => Number(x));
    assert.ok(right.length >= 5 && Math.max(...right) <= Number(width) - (26 / 25.4) * 72 + 1, `${Math.max(...right)}`);
  });

  it('跨五页的清单每页都有表头，页码居外，二维码旁有内容摘要', without('pdftotext'), async () => {
    const rows = Array.from({ length: 130 }, (_, index) => [String(index + 1), `超过保质期的食品第${index + 1}批`, '12袋', '']);
    const pages = pagesOf(await fileOf(paper([{ kind: 'inventory', title: '没收物品清单', headings: ['序号', '名称规格', '数量', '备注'], widths: [1, 4, 2, 2], rows }])));
    assert.ok(pages.length >= 5, `${pages.length}`);
    for (const [index, page] of pages.entries()) {
      assert.match(page, /序号\s+名称规格\s+数量\s+备注/);
      assert.ok(bare(page).includes(`—${index + 1}—`));
      assert.ok(bare(page).includes('内容摘要（SHA-256）'));
    }
  });

  it('署名和印章不单独成页：总有正文在同一页', without('pdftotext'), async () => {
    for (let lines = 12; lines <= 20; lines += 1) {
      const one = paper([{ kind: 'paragraph', text: '国'.repeat(28 * lines) }, { kind: 'paragraph', text: '如不服本决定，可以依法申请行政复议或者提起行政诉讼。' },
        { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }]);
      const last = bare(pagesOf(await fileOf(one)).at(-1) ?? '');
      assert.ok(last.includes('2026年3月16日') && last.includes('提起行政诉讼'), `${lines} lines: ${last}`);
    }
  });

  it('有没有印章、正文长短、标点疏密都一样：署名的那一页至少有两行正文，文字一个不少', without('pdftotext'), async () => {
    const sentence = '当事人于2026年3月1日在经营场所内“销售”超过保质期的食品（共十二袋），货值金额1,234.50元；依据《食品安全法》第一百二十四条第一款第（五）项，……。';
    for (const seal of [null, SEAL]) {
      for (let length = 380; length <= 640; length += 13) {
        const text = sentence.repeat(12).slice(0, length);
        const one = paper([{ kind: 'paragraph', text }, { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }, { kind: 'note', text: '本文书一式两份。' }]);
        const path = await fileOf(one, seal);
        const pages = pagesOf(path);
        assert.ok(withoutFeet(bare(run('pdftotext', '-raw', path, '-'))).includes(bare(text)), `${length}: every character once and in order`);
        const page = pages.find((each) => bare(each).includes('2026年3月16日本文书')) ?? '';
        const lines = page.split('\n').map((line) => bare(line));
        const signed = lines.indexOf(AGENCY, 3);
        const above = lines.slice(0, signed).filter((line) => line.length > 0 && sentence.repeat(3).includes(line));
        assert.ok(signed >= 2 && above.length >= 2, `${length}, ${seal === null ? 'no seal' : 'sealed'}: ${lines.join('|')}`);
        assert.doesNotMatch(page, /^[，。、；：？！）》”’…％]/m);
      }
    }
  });

  it('印章盖在署名和日期上，直径照实际大小，不被页边截断', without('pdftoppm'), async () => {
    const one = paper([{ kind: 'paragraph', text: '国'.repeat(28 * 15) }, { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }], { letterhead: null });
    const path = await fileOf(one, SEAL);
    const page = String(pagesOf(path).findIndex((each) => bare(each).includes('2026年3月16日')) + 1);
    run('pdftoppm', '-r', '72', '-f', page, '-l', page, '-singlefile', path, join(folder, 'sealed'));
    const { left, right, top, bottom } = redIn(readFileSync(join(folder, 'sealed.ppm')));
    assert.ok(Math.abs(millimetres(right - left) - 42) < 1.5 && Math.abs(millimetres(bottom - top) - 42) < 1.5, `${left} ${right} ${top} ${bottom}`);
    const box = run('pdftotext', '-bbox', '-f', page, '-l', page, path, '-');
    const words = [...box.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].filter(([, , , , word = '']) => word.includes('2026') || word.includes('市场监督管理局'));
    for (const [, , yMin, , yMax] of words.slice(-2)) assert.ok(Number(yMin) > top && Number(yMax) < bottom, 'name and date lie within the ring');
  });

  it('qpdf 检查没有错误，附件是结构化内容', without('qpdf'), async () => {
    const path = await fileOf(TORTURE);
    assert.match(run('qpdf', '--check', path), /No syntax or stream encoding errors/);
    assert.equal(run('qpdf', '--show-attachment=document.json', path), contentOf(TORTURE));
  });

  const PREFLIGHT = without('libpdfbox2-java、libactivation-java、libjaxb-api-java', found('java') && JARS.every((jar) => existsSync(jar)));
  it('PDFBox Preflight 按 PDF/A-1b 检查，字体、文字和透明没有错误；指出的只是第三部分允许而第一部分没有的', PREFLIGHT, async () => {
    const { codes: all, said } = preflight(await fileOf(TORTURE));
    const codes = new Set(all);
    assert.ok(codes.has('7.11.2'), `part 3 is no part 1: ${said.slice(0, 500)}`);
    // Destinations of PDF 1.7, the attached file and its entry among the names, the colour profile of version 4.
    for (const allowed of ['1.2.3', '1.2.9', '1.4.7', '2.1.6', '7.11.2']) codes.delete(allowed);
    assert.deepEqual([...codes], []);
  });
});

const millimetres = (points: number): number => (points / 72) * 25.4;

/** The box of what is red on a page, in pixels of a PPM. */
function redIn(ppm: Buffer): { left: number; right: number; top: number; bottom: number } {
  const [head = '', width = '0', height = '0'] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const box = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let y = 0; y < Number(height); y += 1) {
    for (let x = 0; x < Number(width); x += 1) {
      const at = head.length + (y * Number(width) + x) * 3;
      if ((ppm[at] ?? 0) < 180 || (ppm[at + 1] ?? 255) > 120) continue;
      Object.assign(box, { left: Math.min(box.left, x), right: Math.max(box.right, x), top: Math.min(box.top, y), bottom: Math.max(box.bottom, y) });
    }
  }
  return box;
}

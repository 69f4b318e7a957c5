import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import { openPress } from './press.ts';
import { contentOf, orderOf, TEMPLATE } from './sheet.ts';
import { bare, found, JARS, pagesOf, preflight, run, without } from './testing/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjian-printed-'));
const press = openPress({ children: 1 });
after(() => {
  press.close();
  rmSync(folder, { recursive: true, force: true });
});

const AGENCY = '示范区市场监督管理局';
const paper = (blocks: Paper['blocks'], over: Partial<Paper> = {}): Paper => Paper.parse({
  form: 'CF-22', title: '行政处罚决定书', letterhead: AGENCY, agency: AGENCY, number: '湖市监罚决字〔2026〕第12号', internal: false, issuedOn: '2026-03-16', pageSigner: null, mark: null,
  blocks, ...over,
});

let count = 0;
async function fileOf(one: Paper): Promise<string> {
  const outcome = await press.print(orderOf({ content: contentOf(one), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify',
    at: Instant.parse('2026-03-16T02:00:00.000Z') }));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  count += 1;
  const path = join(folder, `${count}.pdf`);
  writeFileSync(path, outcome.value.pdf);
  return path;
}

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

/** The lines at the foot of a page stand between the lines of a paragraph that runs over it. */
function withoutFeet(text: string): string {
  return text.replaceAll(/扫码核验本文书内容摘要（SHA-256）[0-9a-f]{64}/g, '').replaceAll(/—\d+—/g, '');
}

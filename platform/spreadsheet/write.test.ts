import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array, assert as property, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from './read.ts';
import type { Book, Sheet } from './workbook.ts';
import { writeWorkbook } from './write.ts';

const book = (...rows: Book['sheets'][number]['rows']): Book => ({ sheets: [{ name: '清单', columns: [{ heading: '甲', width: 10 }, { heading: '乙', width: 10 }, { heading: '丙', width: 10 }], rows }] });

async function back(written: Book): Promise<readonly Sheet[]> {
  const workbook = await readWorkbook(await writeWorkbook(written));
  assert.ok(workbook.ok, JSON.stringify(workbook));
  return workbook.value.sheets;
}

const parts = async (written: Book): Promise<string> => Object.values(unzipSync(await writeWorkbook(written))).map((part) => strFromU8(part)).join('\n');

const trap = constantFrom('=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', "'=1", '_x0041_', '_x005F_', '<b>&"', '007', '110101199003070011', '2026-01-01', '1/2', 'TRUE', '是', '😀𬭎龘', ' 前后 ', '一\n二\t三', '\u0001\u001F');
const cell = oneof(trap, string({ unit: 'grapheme', maxLength: 40 }), string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed()));

describe('写出电子表格', () => {
  it('写出再读入，一字不差；没有一个公式', async () => {
    await property(asyncProperty(array(tuple(cell, cell, cell), { maxLength: 12 }), async (rows) => {
      const expected = rows.map((cells, index) => ({ line: index + 2, cells: cells.map((text) => text.replaceAll(/\r\n?/g, '\n')) }))
        .map(({ line, cells }) => ({ line, cells: cells.slice(0, cells.findLastIndex((text) => text.trim() !== '') + 1) })).filter(({ cells }) => cells.length > 0);
      const [sheet] = await back(book(...rows));
      assert.deepEqual(sheet?.rows, [{ line: 1, cells: ['甲', '乙', '丙'] }, ...expected]);
      assert.doesNotMatch(await parts(book(...rows)), /<f[ >]/);
    }), { numRuns: 200 });
  });

  it('日期写成日期，数字写成数字，空的留空；1900年以前的日期按原样写', async () => {
    const columns = [{ heading: '日', width: 12, kind: 'date' }, { heading: '件', width: 6, kind: 'number' }, { heading: '文', width: 6 }] as const;
    const [sheet] = await back({ sheets: [{ name: 'x', columns, rows: [['2026-03-16', 12, '3'], [null, 0, ''], ['待定', null, '完'], ['1898-12-31', null, null]] }] });
    assert.deepEqual(sheet?.rows.map(({ cells }) => cells), [['日', '件', '文'], ['2026-03-16', '12', '3'], ['', '0'], ['待定', '', '完'], ['1898-12-31']]);
  });

  it('工作表的名称合乎规则，不重名', async () => {
    const names = (await back({ sheets: ['裁量/阶次[1]', '裁量/阶次[1]', "'", '', '很长'.repeat(30)].map((name) => ({ name, columns: [], rows: [] })) })).map(({ name }) => name);
    assert.equal(new Set(names).size, 5);
    for (const name of names) assert.match(name, /^[^[\]:*?/\\']{1,31}$/);
  });

  it('超过单元格上限的长文本截断并写明', async () => {
    const [sheet] = await back(book(['长'.repeat(40_000)]));
    const [text = ''] = sheet?.rows[1]?.cells ?? [];
    assert.equal(text.length, 32_767);
    assert.match(text, /未全部写出）$/);
  });
});

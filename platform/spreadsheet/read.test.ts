import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWorkbook } from './read.ts';
import { number, rawBook, row, text, type RawBook } from './testing/raw.ts';
import type { Sheet } from './workbook.ts';

async function read(book: RawBook): Promise<readonly Sheet[]> {
  const workbook = await readWorkbook(rawBook(book));
  assert.ok(workbook.ok, JSON.stringify(workbook));
  return workbook.value.sheets;
}

const cellsOf = async (rows: string, formats: RawBook['formats'] = [], more: Partial<RawBook> = {}): Promise<readonly (readonly string[])[]> =>
  (await read({ sheets: [{ name: '清单', rows }], formats, ...more }))[0]?.rows.map(({ cells }) => cells) ?? [];

const DAY_1900 = 46_023;
const DAY_1904 = DAY_1900 - 1_462;

describe('读入电子表格', () => {
  it('日期照单元格的格式读出，1900年和1904年两种日期系统都算得对', async () => {
    const formats = [14, 22, 31, 57, 'yyyy-mm-dd', '[$-804]yyyy"年"m"月"d"日";@', 'yyyy"年"m"月"', 20];
    const row1 = (day: number): string => row(1, ...formats.map((_, index) => number(`${String.fromCharCode(65 + index)}1`, index === 1 || index === 7 ? day + 0.75 : day, index + 1)));
    const seen = ['2026/1/1', '2026/1/1 18:00', '2026年1月1日', '2026年1月1日', '2026-01-01', '2026年1月1日', '2026年1月', '18:00'];
    assert.deepEqual(await cellsOf(row1(DAY_1900), formats), [seen]);
    assert.deepEqual(await cellsOf(row1(DAY_1904), formats, { is1904: true }), [seen]);
    assert.deepEqual(await cellsOf(row(1, number('A1', 59, 1), number('B1', 61, 1)), [14]), [['1900/2/28', '1900/3/1']], 'the leap day that 1900 did not have');
  });

  it('数字照格式读出：百分比、千分位、单位；计算留下的尾数不算', async () => {
    assert.deepEqual(await cellsOf(row(1, number('A1', 0.05, 1), number('B1', 50_000, 2), number('C1', 2, 3), number('D1', '0.30000000000000004'), number('E1', '1E+20'), number('F1', -7)), [9, 3, '0.0"万元"']),
      [['5%', '50,000', '2.0万元', '0.3', '100000000000000000000', '-7']]);
  });

  it('存成文本的数字、带前导零的编号、身份证号码，一位不变', async () => {
    assert.deepEqual(await cellsOf(row(1, text('A1', '007'), text('B1', '110101199003070011'), text('C1', ' 1.50 '))), [['007', '110101199003070011', ' 1.50 ']]);
  });

  it('存成数字的长号码已经丢失末尾几位，指出是哪一格', async () => {
    const [sheet] = await read({ sheets: [{ name: '清单', rows: row(3, number('B3', '110101199003070011')) }] });
    assert.match(sheet?.notes.join('') ?? '', /^B3是超过15位的数字/);
  });

  it('公式读保存的结果；没有结果的、出错的，指出是哪一格', async () => {
    const [sheet] = await read({ sheets: [{ name: '清单', rows: row(1, '<c r="A1" t="str"><f>"a"&amp;B1</f><v>结果</v></c>', '<c r="B1"><f>NOW()</f></c>', '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', text('D1', '完')) }] });
    assert.deepEqual(sheet?.rows[0]?.cells, ['结果', '', '#DIV/0!', '完']);
    assert.deepEqual(sheet?.notes.map((note) => note.slice(0, 6)), ['B1是公式，', 'C1是公式错']);
  });

  it('向下合并的单元格在每一行都读出；横向合并的只在起始处', async () => {
    const rows = row(1, text('A1', '裁量基准')) + row(2, text('A2', '违法行为'), text('B2', '阶次')) + row(3, text('A3', '擅自取水'), text('B3', '较轻')) + row(4, '<c r="A4"/>', text('B4', '较重'));
    const [sheet] = await read({ sheets: [{ name: '清单', rows, more: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>' }] });
    assert.deepEqual(sheet?.rows.map(({ cells }) => cells), [['裁量基准'], ['违法行为', '阶次'], ['擅自取水', '较轻'], ['擅自取水', '较重']]);
  });

  it('末尾的空行、空列不算；中间的空行不算，行号仍是表格中的行号', async () => {
    const rows = row(1, text('A1', '甲'), text('B1', ' ')) + row(4, text('A4', '乙')) + Array.from({ length: 500 }, (_, index) => row(5 + index, number(`A${5 + index}`, '').replace('<v></v>', ''))).join('');
    const [sheet] = await read({ sheets: [{ name: '清单', rows }] });
    assert.deepEqual(sheet?.rows, [{ line: 1, cells: ['甲'] }, { line: 4, cells: ['乙'] }]);
  });

  it('隐藏的工作表标明是隐藏的，隐藏的行列说出来', async () => {
    const sheets = await read({ sheets: [
      { name: '清单', rows: `<row r="1">${text('A1', '甲')}</row><row r="2" hidden="1">${text('A2', '乙')}</row>` }, { name: '底稿', state: 'hidden', rows: row(1, text('A1', '丙')) },
      { name: '更深', state: 'veryHidden', rows: '' },
    ] });
    assert.deepEqual(sheets.map(({ name, hidden }) => [name, hidden]), [['清单', false], ['底稿', true], ['更深', true]]);
    assert.deepEqual(sheets[0]?.rows.length, 2);
    assert.match(sheets[0]?.notes.join('') ?? '', /有1行在表格中是隐藏的/);
  });

  it('富文本连成一段，不含拼音；单元格内的换行保留', async () => {
    assert.deepEqual(await cellsOf(row(1, '<c r="A1" t="inlineStr"><is><r><t>当场</t></r><r><t>处罚</t></r><rPh sb="0" eb="2"><t>dang chang</t></rPh></is></c>', text('B1', '一\r\n二'))), [['当场处罚', '一\n二']]);
  });

  it('引用其他工作簿的，读保存的数值，说明没有打开其他文件', async () => {
    const [sheet] = await read({
      sheets: [{ name: '清单', rows: row(1, '<c r="A1" t="str"><f>[1]外部!A1</f><v>保存的值</v></c>') }],
      parts: {
        'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="清单" sheetId="1" r:id="s1"/></sheets><externalReferences><externalReference r:id="x1"/></externalReferences></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
        'xl/externalLinks/externalLink1.xml': '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="r1"><sheetNames><sheetName val="外部"/></sheetNames></externalBook></externalLink>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>',
      },
    });
    assert.deepEqual([sheet?.rows[0]?.cells[0], /引用了其他工作簿/.test(sheet?.notes.join('') ?? '')], ['保存的值', true]);
  });
});

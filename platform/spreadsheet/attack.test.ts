import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { openSpreadsheets } from './open.ts';
import { rawBook, row, sheetXml, text, zipOf, type RawBook } from './testing/raw.ts';

const MEGABYTE = 1024 * 1024;
const one: RawBook = { sheets: [{ name: '清单', rows: row(1, text('A1', '序号')) }] };

/** A line of the zip's directory says how large a part is: here it lies. */
function lying(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const [local, directory] = [bytes.indexOf(name), bytes.lastIndexOf(name)];
  bytes.writeUInt32LE(size, local - 30 + 22);
  bytes.writeUInt32LE(size, directory - 46 + 24);
  return bytes;
}

/** A compound file with a stream of that name. */
const ole = (name: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(name, 'utf16le'), Buffer.alloc(1000)]);

/** Rows that somebody coloured and never filled in. */
const blankRows = (from: number, count: number): string => Array.from({ length: count }, (_, index) => `<row r="${from + index}" s="1"><c r="A${from + index}" s="1"/></row>`).join('');

const manyRows = (count: number): string => Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('');

describe('来历不明的表格文件', () => {
  const sheets = openSpreadsheets();
  const asked: string[] = [];
  const outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<!ENTITY x "y">');
  });
  let app: HttpServer;
  let address = '';
  let lures = '';
  before(async () => {
    app = await createHttpServer({ secure: false });
    app.get('/healthz', async () => ({ status: 'ok' }));
    address = await app.listen({ port: 0, host: '127.0.0.1' });
    await new Promise<void>((resolve) => {
      outside.listen(0, '127.0.0.1', resolve);
    });
    lures = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`; // listening on a port
  });
  after(async () => {
    sheets.close();
    outside.close();
    await app.close();
  });

  const refused = async (bytes: Uint8Array, why: RegExp, todo = /请/): Promise<void> => {
    const outcome = await sheets.read(bytes);
    assert.ok(!outcome.ok, 'it was read');
    assert.match(outcome.error.sentence, why);
    assert.match(outcome.error.todo, todo);
  };

  const bombs: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['解压后有一百多MB的行', () => rawBook({ ...one, parts: { 'xl/worksheets/sheet1.xml': strToU8(sheetXml('<row><c><v>1</v></c></row>'.repeat(4 * MEGABYTE))) } }), /解压后的内容过大/],
    ['一个巨大的单元格', () => rawBook({ sheets: [{ name: '清单', rows: row(1, text('A1', '国'.repeat(20 * MEGABYTE))) }] }), /内容过多|解压后的内容过大/],
    ['目录里谎报大小的', () => lying(rawBook({ ...one, parts: { 'xl/worksheets/sheet1.xml': strToU8(sheetXml(row(1, text('A1', 'x'.repeat(200 * MEGABYTE))))) } }), 'xl/worksheets/sheet1.xml', 1000), /不能读取|已经终止|意外终止/],
    ['目录里写着有3GB的', () => lying(rawBook(one), 'xl/worksheets/sheet1.xml', 3_000_000_000), /解压后的内容过大/],
    ['一个长文本被引用几十万次', () => rawBook({
      sheets: [{ name: '清单', rows: Array.from({ length: 10_000 }, (_, at) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`).join('') }],
      parts: {
        'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'长'.repeat(30_000)}</t></si></sst>`,
      },
    }), /内容过多/],
    ['一百万行', () => rawBook({ sheets: [{ name: '清单', rows: manyRows(1_000_000) }] }), /超过20000行/],
    ['不写行号的十万行', () => rawBook({ sheets: [{ name: '清单', rows: '<row><c><v>1</v></c></row>'.repeat(100_000) }] }), /超过20000行/],
    ['一千列', () => rawBook({ sheets: [{ name: '清单', rows: `<row r="1">${'<c><v>1</v></c>'.repeat(1000)}</row>` }] }), /超过200列/],
    ['两个单元格隔着整张表', () => rawBook({ sheets: [{ name: '清单', rows: row(1, text('A1', 'x')) + row(1_048_576, text('XFD1048576', 'y')) }] }), /不能读取/],
    ['几千个部分', () => zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`xl/${at}.xml`, strToU8('x')]))), /超过1000个/],
  ];

  for (const [name, make, why] of bombs) {
    it(`${name}：拒绝，服务照常应答，下一份照常读入`, async () => {
      const bomb = make();
      const reading = refused(bomb, why);
      const over = new AbortController();
      void reading.finally(() => over.abort()).catch(() => {}); // awaited below
      let [answered, slowest] = [0, 0];
      while (!over.signal.aborted || answered === 0) {
        const from = performance.now();
        const health = await fetch(`${address}/healthz`);
        assert.equal(health.status, 200);
        await health.body?.cancel();
        slowest = Math.max(slowest, performance.now() - from);
        answered += 1;
      }
      await reading;
      // Far longer than any answer takes, and far shorter than reading these files does in the server itself.
      assert.ok(slowest < 5_000, `the slowest answer took ${Math.round(slowest)} ms`);
      assert.ok((await sheets.read(rawBook(one))).ok);
    });
  }

  it('只是设了格式、没有填写的几十万行不算：前面的内容照常读入', async () => {
    const read = await sheets.read(rawBook({ sheets: [{ name: '清单', rows: row(1, text('A1', '甲')) + row(2, text('A2', '乙')) + blankRows(3, 200_000) }], formats: [9] }));
    assert.deepEqual(read.ok ? read.value.sheets[0]?.rows.map(({ cells }) => cells) : read.error, [['甲'], ['乙']]);
  });

  it('外部实体、实体炸弹：含有DOCTYPE的一律拒绝，没有一个连接发出', async () => {
    const wrapped = (head: string, body: string): Uint8Array => rawBook({ ...one, parts: { 'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${head}${sheetXml(row(1, text('A1', body))).replace(/^<\?xml.*?\?>/, '')}` } });
    await refused(wrapped(`<!DOCTYPE x [<!ENTITY e SYSTEM "${lures}/entity">]>`, '&e;'), /外部实体/);
    await refused(wrapped('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'), /外部实体/);
    await refused(wrapped(`<!-- ${'x'.repeat(100_000)} --><!DOCTYPE x SYSTEM "${lures}/dtd">`, 'x'), /外部实体/);
    const utf16 = Buffer.from(`\uFEFF<!DOCTYPE x [<!ENTITY e SYSTEM "${lures}/wide">]>${sheetXml('')}`, 'utf16le');
    await refused(rawBook({ ...one, parts: { 'xl/worksheets/sheet1.xml': utf16 } }), /外部实体/);
    await refused(rawBook({ ...one, parts: { 'xl/worksheets/sheet1.xml': utf16.swap16() } }), /外部实体/);
    assert.deepEqual(asked, []);
  });

  it('外部链接、图片、数据连接的地址都不访问', async () => {
    const target = (type: string, path: string): string => `<Relationship Id="${path}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${lures}/${path}" TargetMode="External"/>`;
    const outcome = await sheets.read(rawBook({
      sheets: [{ name: '清单', rows: row(1, text('A1', '链接')), more: '<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks><drawing r:id="d"/>' }],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target('hyperlink', 'h')}${target('drawing', 'd')}${target('image', 'i')}${target('oleObject', 'o')}</Relationships>`,
        'xl/connections.xml': `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" type="4"><webPr url="${lures}/web"/></connection></connections>`,
      },
    }));
    assert.ok(outcome.ok);
    assert.equal(outcome.value.sheets[0]?.rows[0]?.cells[0], '链接');
    assert.deepEqual(asked, []);
  });

  it('压缩包里有跳出目录的路径、重复的名称的，拒绝', async () => {
    await refused(rawBook({ ...one, parts: { '../../etc/cron.d/x': 'x' } }), /内部结构异常/);
    await refused(rawBook({ ...one, parts: { '/abs': 'x' } }), /内部结构异常/);
    await refused(rawBook({ ...one, parts: { 'XL/workbook.xml': 'x' } }), /内部结构异常/);
  });

  it('每一处截断的文件都拒绝，不当作内容较少的文件', async () => {
    const whole = rawBook({ sheets: [{ name: '清单', rows: manyRows(400) }] });
    for (const part of [0.01, 0.3, 0.6, 0.9, 0.99, 0.999]) await refused(whole.slice(0, Math.floor(whole.length * part)), /不完整|不能读取/);
    await refused(new Uint8Array(), /空的/);
  });

  it('不是.xlsx的，说出它是什么、怎么办', async () => {
    await refused(ole('Workbook'), /旧版Excel文件（\.xls）/, /另存为/);
    await refused(ole('EncryptedPackage'), /打开密码/, /取消密码/);
    await refused(ole('WordDocument'), /不是电子表格/);
    await refused(zipOf({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), /\.ods/);
    await refused(zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }), /Word文件/, /粘贴/);
    await refused(zipOf({ '清单.xlsx': 'x' }), /压缩文件/, /解压/);
    await refused(zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), /\.xlsb/);
    await refused(rawBook({ ...one, parts: { 'xl/vbaProject.bin': 'x' } }), /带有宏/, /不带宏/);
    await refused(rawBook({ ...one, parts: { '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' } }), /带有宏/);
    await refused(Buffer.from('%PDF-1.7\n'), /PDF/);
    await refused(Buffer.from('89504e470d0a1a0a', 'hex'), /图片/);
    await refused(Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), /网页/);
    await refused(Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), /XML电子表格2003/);
    await refused(Buffer.from('序号,事项\n1,取水\n'), /CSV一类，UTF-8编码/);
    await refused(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('序号\t事项', 'utf16le')]), /UTF-16编码/);
    // 序号,事项 as GBK writes it.
    await refused(Buffer.from('d0f2bac52ccac2cfee0a', 'hex'), /CSV一类，GBK编码/, /另存为/);
    await refused(Buffer.from([0, 1, 2, 3, 4, 255]), /不是电子表格/);
  });

  it('超过10MB的不解析', async () => {
    await refused(zipSync({ x: Buffer.alloc(11 * MEGABYTE) }, { level: 0 }), /超过10MB/);
  });

  it('耗时、耗内存过多的终止；排队过长的不再接受', async () => {
    const heavy = rawBook({ sheets: [{ name: '清单', rows: manyRows(300_000) }] });
    const strict = openSpreadsheets({ limits: { time: 30_000, memory: 60_000_000 }, children: 1, queue: 1 });
    const [first, second, third] = await Promise.all([strict.read(heavy), strict.read(heavy), strict.read(heavy)]);
    strict.close();
    assert.match(first.ok ? '' : first.error.sentence, /占用内存过多/);
    assert.match(second.ok ? '' : second.error.sentence, /占用内存过多/);
    assert.match(third.ok ? '' : third.error.sentence, /等待处理的表格过多/);
    const hasty = openSpreadsheets({ limits: { time: 1, memory: 900_000_000 }, children: 1 });
    const late = await hasty.read(heavy);
    hasty.close();
    assert.match(late.ok ? '' : late.error.sentence, /用时过长/);
  });
});

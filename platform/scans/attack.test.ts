import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { openScans } from './open.ts';
import { rawPdf } from './testing/scanned.ts';

const scans = openScans();
const server = createServer((_request, response) => response.end('ok'));
let address = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
});
after(() => {
  scans.close();
  server.close();
});

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const good = rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', PAGE]);
const stream = (head: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`<<${head}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);

async function refused(file: Uint8Array, why: RegExp, todo = /./): Promise<void> {
  const read = await scans.read(file);
  assert.ok(!read.ok, JSON.stringify(read).slice(0, 300));
  assert.match(read.error.sentence, why);
  assert.match(read.error.todo, todo);
}

/** A PNG that says it is so large, whatever is in it. */
function pngOf(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
  const crc = (bytes: Buffer): number => (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(10_000_000))), chunk('IEND', Buffer.alloc(0))]);
}

const ENCRYPTED = rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', PAGE]).toString('latin1')
  .replace('/Root 1 0 R', `/Root 1 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`);

/** Files that are made to take all they can; each is read, refused or killed, and the server answers meanwhile. */
const BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
  ['页面声称有几公里见方', () => rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]>>'])],
  ['页面没有宽度', () => rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 0.0000001 842]>>'])],
  ['对象互相引用，没有尽头', () => rawPdf([CATALOG, '<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>', PAGE])],
  ['表单画它自己', () => rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>', stream('', Buffer.from('/F Do')),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>', Buffer.from('/F Do '.repeat(50)))])],
  ['几百兆的图像压缩成几百K', () => rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    stream('', Buffer.from('595 0 0 842 0 0 cm /I Do')), stream('/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode', deflateSync(Buffer.alloc(400_000_000)))])],
  ['几百万次画图', () => rawPdf([CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    stream('/Filter/FlateDecode', deflateSync(Buffer.from('0 0 m 595 842 l S 0 842 m 300 1 100 2 595 0 c b* '.repeat(1_500_000))))])],
];

describe('恶意的扫描件', () => {
  for (const [name, make] of BOMBS) {
    it(`${name}：读出、拒绝或者终止，服务照常应答，下一份照常读取`, async () => {
      const reading = scans.read(make());
      const over = new AbortController();
      void reading.finally(() => over.abort());
      let answered = 0;
      while (!over.signal.aborted || answered === 0) {
        const answer = await fetch(address);
        assert.equal(answer.status, 200);
        await answer.body?.cancel();
        answered += 1;
      }
      const read = await reading;
      assert.ok(read.ok || read.error.todo !== '', JSON.stringify(read));
      assert.ok((await scans.read(good)).ok);
    });
  }

  it('设有打开密码、一万页、没有页、截断的PDF，说明原因和办法', async () => {
    await refused(Buffer.from(ENCRYPTED, 'latin1'), /打开密码/, /取消密码/);
    await refused(rawPdf([CATALOG, `<</Type/Pages/Count 10000/Kids[${'3 0 R '.repeat(10_000)}]>>`, PAGE]), /10000页，一次最多读取100页/, /分别扫描/);
    await refused(rawPdf([CATALOG, '<</Type/Pages/Count 0/Kids[]>>']), /没有一页|损坏/);
    await refused(good.subarray(0, 40), /损坏|没有一页/);
  });

  it('像素炸弹、截断的照片，拒绝', async () => {
    await refused(pngOf(60_000, 60_000), /像素过多|损坏/);
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#888888' } }).jpeg().toBuffer();
    await refused(photo.subarray(0, photo.length - 400), /损坏/);
  });

  it('改了名的压缩包、Office文件、HEIC、TIFF、文本、空文件，说出是什么、怎么办', async () => {
    await refused(zipSync({ 'a.pdf': new Uint8Array(good) }), /压缩文件/);
    await refused(Buffer.from('00000018667479706865696300000000', 'hex'), /HEIC/, /兼容性最佳/);
    await refused(Buffer.from('49492a0008000000', 'hex'), /TIFF/, /JPEG/);
    await refused(Buffer.from('只是文字'), /不是PDF/);
    await refused(new Uint8Array(), /空的/);
    await refused(Buffer.alloc(61 * 1024 * 1024), /超过60MB/);
  });

  it('PDF里指向别处的地址不访问，脚本不运行', async () => {
    const asked: string[] = [];
    const lure = createServer((request, response) => { asked.push(request.url ?? ''); response.end(); });
    await new Promise<void>((resolve) => lure.listen(0, '127.0.0.1', () => resolve()));
    const at = `http://127.0.0.1:${(lure.address() as AddressInfo).port}`; // it listens on TCP
    const read = await scans.read(rawPdf([`<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("${at}/js"\\))>>>>`, '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/AA<</O<</S/URI/URI(${at}/uri)>>>>>>`, stream(`/Type/XObject/Subtype/Image/F<</FS/URL/F(${at}/image)>>/Width 1/Height 1`, Buffer.from('x'))]));
    lure.close();
    assert.ok(read.ok);
    assert.deepEqual(asked, []);
  });
});

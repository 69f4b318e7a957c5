import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { Paper } from '#paper/model.ts';
import { codeSvg, pageAddress } from './codes.ts';
import { openPress } from './press.ts';
import type { Order } from './protocol.ts';
import { contentDigest, contentOf, orderOf, ownTemplate, sheetData, TEMPLATE } from './sheet.ts';

const AT = Instant.parse('2026-03-16T02:00:00.000Z');

const paper = (blocks: Paper['blocks'], over: Partial<Paper> = {}): Paper => Paper.parse({
  form: 'CF-22', title: '行政处罚决定书', letterhead: '示范区市场监督管理局', agency: '示范区市场监督管理局', number: '湖市监罚决字〔2026〕第12号', internal: false,
  issuedOn: '2026-03-16', pageSigner: null, mark: null, blocks, ...over,
});

const sheetOf = (one: Paper): Order => orderOf({ content: contentOf(one), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at: AT, seal: null });
const par = (text: string): Paper['blocks'][number] => ({ kind: 'paragraph', text });
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const press = openPress({ children: 2 });
after(() => press.close());

const imageOf = (text: string): string => `data:image/svg+xml;base64,${Buffer.from(codeSvg(text)).toString('base64')}`;

const printed = async (one: Paper) => {
  const outcome = await press.print(sheetOf(one));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

describe('排印', () => {
  it('同一份内容重新排印，逐字节相同；另一个进程排印也相同', async () => {
    const one = paper([par('经查明：你单位经营超过保质期的食品。')]);
    const first = await printed(one);
    await printed(paper([par('另一份。')]));
    assert.equal(sha((await printed(one)).pdf), sha(first.pdf));
    const other = openPress({ children: 1 });
    const again = await other.print(sheetOf(one));
    other.close();
    assert.ok(again.ok);
    assert.equal(sha(again.value.pdf), sha(first.pdf));
  });

  it('是 PDF/A-3a，附有结构化内容，其摘要就是二维码中的摘要', async () => {
    const one = paper([par('内容。')]);
    const text = Buffer.from((await printed(one)).pdf).toString('latin1');
    assert.match(text, /<pdfaid:part>3<\/pdfaid:part>/);
    assert.match(text, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(text, /\/AFRelationship\s*\/Data/);
    assert.match(text, /\/MarkInfo/);
    assert.match(text, /\/Lang\s*\(zh/);
    assert.equal(contentDigest(contentOf(one)), sha(Buffer.from(contentOf(one))));
    assert.ok(sheetOf(one).data.includes(`https://zf.example.gov.cn/verify/${contentDigest(contentOf(one))}`));
  });

  it('每页印有自己的二维码，指明是第几页；页数比预计的多，也一页不缺，逐字节不变', async () => {
    const one = paper([par('一\n'.repeat(600))]);
    const order = sheetOf(one);
    const outcome = await press.print({ ...order, inspect: 'pictures' });
    assert.ok(outcome.ok && outcome.value.inspected !== null);
    const { pages, inspected, pdf } = outcome.value;
    assert.ok(order.longer !== undefined && pages > order.longer.than, `${pages}`);
    const verified = `https://zf.example.gov.cn/verify/${contentDigest(contentOf(one))}`;
    const found = [...(inspected.picture ?? '').matchAll(/data:image\/svg\+xml;base64,[^"]+/g)].map(([address]) => address);
    assert.deepEqual(found, Array.from({ length: pages }, (_, index) => imageOf(pageAddress(verified, index + 1))));
    const known = await press.print({ ...order, data: sheetData({ content: contentOf(one), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', pages: pages + 7 }) });
    assert.ok(known.ok);
    assert.equal(sha(known.value.pdf), sha(pdf));
  });

  it('以前的版次每页仍是同一个二维码', async () => {
    const one = paper([par('国'.repeat(28 * 30))]);
    for (const template of ['sheet-1', 'sheet-2', 'sheet-3']) {
      const order = orderOf({ content: contentOf(one), template, address: 'https://zf.example.gov.cn/verify', at: AT, seal: null });
      assert.equal(order.longer, undefined);
      const outcome = await press.print({ ...order, inspect: 'words' });
      assert.ok(outcome.ok && outcome.value.inspected?.pages.every(({ code }) => code), template);
    }
  });

  it('字体缺字的不排印，指出是哪个字', async () => {
    const outcome = await press.print(sheetOf(paper([par('当事人张😀。')])));
    assert.ok(!outcome.ok);
    assert.deepEqual(outcome.error, { kind: 'missing-characters', characters: '😀' });
  });

  it('每页二十二行，每行二十八字', async () => {
    const full = paper([par('国'.repeat(28 * 22 * 3))], { letterhead: null, number: null });
    const { pages } = await printed(full);
    assert.equal(pages, 4);
    assert.equal((await printed(paper([par('国'.repeat(28 * 19 - 2))], { letterhead: null, number: null }))).pages, 1);
  });

  it('排版标记、公式、函数写在任何一栏都只是文字', async () => {
    const nasty = '#read("/etc/passwd") *粗* _斜_ $x^2$ = 标题 \\ <label> @ref #eval("1") ```代码``` //注释 /*注*/ #import "@preview/cetz:0.3.0"';
    const all = await printed(paper([
      { kind: 'heading', text: nasty }, { kind: 'addressee', text: nasty }, par(nasty),
        { kind: 'form', rows: [[{ label: nasty, value: nasty }], [{ label: 'a', value: nasty }, { label: 'b', value: nasty }]] },
      { kind: 'inventory', title: nasty, headings: [nasty, nasty], widths: [1, 1], rows: [[nasty, nasty]] }, { kind: 'dialogue', turns: [{ question: nasty, answer: nasty }] },
      { kind: 'opinion', label: nasty, text: nasty, signer: nasty, date: nasty }, { kind: 'signatures', statement: nasty, signers: [{ label: nasty, name: nasty, date: true }] },
      { kind: 'remedies', text: nasty }, { kind: 'issuer', agency: nasty, date: nasty, seal: true }, { kind: 'note', text: nasty },
    ], { title: nasty, letterhead: nasty, agency: nasty, number: nasty, pageSigner: nasty, mark: nasty }));
    assert.ok(all.pages >= 1);
  });
});

describe('恶意的模板', () => {
  const small = { time: 3000, memory: 500_000_000 };
  const attacked = openPress({ children: 1, limits: small });
  after(() => attacked.close());
  const attack = async (source: string) => attacked.print({ source, data: '{}', at: 0, standard: 'a-3a' });
  const HEAD = '#set text(font: "Noto Serif SC", fallback: false)\n';

  it('读取任何文件的，拒绝：旁边没有文件，外面的读不到', async () => {
    for (const path of ['/etc/passwd', '../../etc/passwd', '/../../../../etc/passwd', 'sheet-1.typ', '/fonts.conf', '../fonts.conf']) {
      const outcome = await attack(`${HEAD}#read("${path}")`);
      assert.ok(!outcome.ok && outcome.error.kind === 'refused', path);
    }
  });

  it('访问网络的，拒绝，没有一个连接发出', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    const outcome = await attack(`${HEAD}#import "@preview/cetz:0.3.0": canvas\n#canvas({})`);
    assert.ok(!outcome.ok && outcome.error.kind === 'refused');
    server.close();
    assert.deepEqual(asked, []);
  });

  it('只有警告的（没有的字体）也拒绝', async () => {
    const outcome = await attack('#set text(font: "No Such Font")\n字');
    assert.ok(!outcome.ok && outcome.error.kind === 'refused' && outcome.error.message.includes('unknown font family'));
  });

  it('没有尽头的循环到时终止，服务没有停顿，下一份照常排印', async () => {
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 50);
    const endless = await attack('#let x = 0\n#for i in range(60000) { for j in range(60000) { x = calc.rem(x + j, 7) } }');
    clearInterval(clock);
    assert.deepEqual(endless, { ok: false, error: { kind: 'out-of-time' } });
    assert.ok(ticks > 20, `${ticks} ticks`);
    const caught = await attack('#let x = 0\n#while true { x = calc.rem(x + 1, 7) }');
    assert.ok(!caught.ok && caught.error.kind === 'refused');
    const next = await attack(`${HEAD}照常`);
    assert.ok(next.ok);
  });

  it('耗尽内存的终止，下一份照常排印', async () => {
    const hungry = await attack('#let all = range(1000000).map(i => range(2000))\n#all.len()');
    assert.deepEqual(hungry, { ok: false, error: { kind: 'out-of-memory' } });
    assert.ok((await attack(`${HEAD}照常`)).ok);
  });

  it('排队过长的不再接受', async () => {
    const busy = openPress({ children: 1, limits: small, queue: 1 });
    const order = { source: `${HEAD}照常`, data: '{}', at: 0, standard: 'a-3a' } as const;
    const outcomes = await Promise.all([busy.print(order), busy.print(order), busy.print(order)]);
    busy.close();
    assert.deepEqual(outcomes.map((one) => (one.ok ? 'printed' : one.error.kind)), ['printed', 'printed', 'busy']);
  });
});

describe('模板', () => {
  it('用过的版次不再改动：每一版的内容与登记的摘要相同', () => {
    const pinned = {
      'sheet-1': '4843bf550f3d889db9c94ee6f604fad89948325aafbf009e73092892f278a13c',
      'sheet-2': 'f33e70e1f686134e4a2778ffd756c3c25c90e2a6874bd2cf4a1279232c47bc69',
      'sheet-3': 'b3bc6d7b6ec91ebc9a4459ab551cf301fb6f42d68f5a7cb8532779b009aeb5c3',
      'sheet-4': '11dedd8b4cf35410f1ebe8de4a89e59a4affe32735ae67113361917f41668886',
    };
    for (const [name, digest] of Object.entries(pinned)) assert.equal(sha(Buffer.from(ownTemplate(name) ?? '')), digest, name);
    assert.ok(Object.hasOwn(pinned, TEMPLATE));
  });
});

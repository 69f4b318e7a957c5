import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { LAYOUTS, layoutOf, type Layout } from '#paper/layout.ts';
import { missingFrom } from '#paper/pieces.ts';
import { samplesOf } from '#paper/sample.ts';
import { openPress } from './press.ts';
import type { Inspected, Order } from './protocol.ts';
import { contentOf, orderOf, STANDARD_SHEET } from './sheet.ts';
import { handsOf, SEAL } from './specimen.ts';

const press = openPress({ children: 1 });
after(() => press.close());

const order = (paper: ReturnType<typeof samplesOf>[number], source: string): Order =>
  ({ ...orderOf({ content: contentOf(paper), template: '', layout: source, seal: SEAL, hands: handsOf(paper), address: 'https://zf.example.gov.cn/verify', at: Instant.parse('2026-03-16T02:00:00.000Z') }), inspect: 'words' });

const read = async (one: Order): Promise<Inspected> => {
  const outcome = await press.print(one);
  assert.ok(outcome.ok && outcome.value.inspected !== null, JSON.stringify(outcome).slice(0, 500));
  return outcome.value.inspected;
};

const [short, long, least] = samplesOf('letter');
const changed = (from: string, to: string): string => {
  assert.ok(STANDARD_SHEET.includes(from), from);
  return STANDARD_SHEET.replace(from, to);
};

describe('印出来的版面', () => {
  for (const layout of Object.keys(LAYOUTS) as Layout[]) { // keys of a constant object
    it(`${LAYOUTS[layout]}：通行的版式印全每一块内容，每页有二维码，附有结构化内容`, async () => {
      for (const paper of samplesOf(layout)) {
        assert.equal(layoutOf(paper), layout);
        const { pages, marks, attached } = await read(order(paper, STANDARD_SHEET));
        assert.deepEqual(missingFrom(paper, pages.map(({ text }) => text)), []);
        assert.ok(pages.every(({ code, faults }) => code && faults.length === 0), JSON.stringify(pages.map(({ code, faults }) => ({ code, faults }))));
        assert.ok(attached && marks);
      }
    });
  }

  it('少印一段、少印同样的两段之一、只印一半，都看得出来', async () => {
    assert.ok(long && short);
    const dropped = await read(order(long, changed('else if kind == "note" { note(one) }', 'else if kind == "note" { }')));
    assert.deepEqual(missingFrom(long, dropped.pages.map(({ text }) => text)), ['本文书一式两份。']);
    const half = await read(order(short, changed('#let paragraphs(body) = for line in lines-of(body) {', '#let paragraphs(body) = for line in lines-of(body).slice(0, 1) {')));
    assert.equal(missingFrom(short, half.pages.map(({ text }) => text)).length, 1);
    assert.ok(least);
    const twice = { ...least, blocks: [...least.blocks, ...least.blocks] };
    const { pages } = await read(order(least, STANDARD_SHEET));
    assert.deepEqual(missingFrom(twice, pages.map(({ text }) => text)), ['无正文。']);
  });

  it('印成白字、小字、印到纸外、裁掉的，看得出来', async () => {
    assert.ok(short);
    const note = 'else if kind == "note" { note(one) }';
    for (const [how, fault] of [
      ['text(fill: white, note(one))', '颜色'], ['text(fill: rgb("#00000000"), note(one))', '颜色'], ['block(scale(5%, note(one)))', '太小'], ['place(dx: 900mm, note(one))', '纸张以外'],
      ['block(height: 0.1pt, clip: true, note(one))', '裁切'],
    ] as const) {
      const { pages } = await read(order(short, changed(note, `else if kind == "note" { ${how} }`)));
      assert.ok(pages.flatMap(({ faults }) => faults).some((one) => one.includes(fault)), how);
    }
    const hidden = await read(order(short, changed(note, 'else if kind == "note" { hide(note(one)) }')));
    assert.deepEqual(missingFrom(short, hidden.pages.map(({ text }) => text)), ['本文书一式两份。']);
  });

  it('不印印章、不印手写签名的，看得出来', async () => {
    assert.ok(short);
    for (const source of [STANDARD_SHEET.replaceAll('given.seal', 'none'), changed('#let hands = given.hands', '#let hands = ()')]) assert.equal((await read(order(short, source))).marks, false);
  });

  it('每页印本页自己的二维码，或者都印文书的二维码；印了别的页的二维码的，看得出来', async () => {
    assert.ok(long);
    const own = 'given.codes.at(here - 1, default: given.code)';
    const codes = async (source: string) => (await read(order(long, source))).pages.map(({ code }) => code);
    assert.ok((await codes(changed(own, 'given.code'))).every(Boolean));
    const [first, ...others] = await codes(changed(own, 'given.codes.first()'));
    assert.ok(first === true && others.length > 0 && !others.some(Boolean));
  });

  it('没有二维码、换了二维码、二维码太小、只有首页有的，看得出来；附件换了的也看得出来', async () => {
    assert.ok(short && long);
    const own = 'given.codes.at(here - 1, default: given.code)';
    const image = `image(bytes(${own}), format: "svg", width: 20mm`;
    for (const source of [
      changed(image, 'image(bytes(given.code.replace("h1v1", "h1v2")), format: "svg", width: 20mm'), changed(image, `image(bytes(${own}), format: "svg", width: 6mm`),
      changed('  grid(columns: (1fr, 1fr), ..cells)', '  []'),
    ]) assert.ok((await read(order(short, source))).pages.every(({ code }) => !code));
    const first = await read(order(long, changed('  let here = counter(page).get().first()', '  let here = counter(page).get().first()\n  if here > 1 { return }')));
    assert.deepEqual([first.pages[0]?.code, first.pages[1]?.code], [true, false]);
    const other = await read(order(short, changed('bytes(attached)', 'bytes(attached.replace("样本", "样木"))')));
    assert.equal(other.attached, false);
  });
});

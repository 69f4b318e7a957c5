import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { Instant } from '#kernel/dates.ts';
import { Paper } from '#paper/model.ts';
import type { PrintedVolume, VolumePart, VolumeRow } from '#paper/volume.ts';
import { openPress } from './press.ts';
import { contentOf, orderOf, TEMPLATE, type Dress, TEMPLATES } from './sheet.ts';
import { bare, bookmarksOf, found, JARS, pagesOf, preflight, run, without } from './testing/programs.ts';
import { volumeOrder } from './volume.ts';

const AT = Instant.parse('2026-03-16T02:00:00.000Z');
const ADDRESS = 'https://zf.example.gov.cn/verify';
const AGENCY = '示范区市场监督管理局';

/** A paper of roughly that many pages. */
const paper = (title: string, number: string | null, pages: number, over: Partial<Paper> = {}): Paper => Paper.parse({
  form: 'CF-22', title, letterhead: AGENCY, agency: AGENCY, number, internal: false, issuedOn: '2026-03-16', pageSigner: null, mark: null,
  blocks: [{ kind: 'heading', text: '一、违法事实' }, ...Array.from({ length: pages * 2 }, (_, index) => ({ kind: 'paragraph', text: `第${index + 1}段。${'国'.repeat(28 * 9)}` })),
    { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }], ...over,
});

const PAPERS = [
  paper('立案审批表', null, 1), paper('询问笔录', null, 3, { letterhead: null, pageSigner: '被询问人' }), paper('行政处罚决定书', '湖市监罚决字〔2026〕第12号', 2), paper('送达回证', '湖市监送〔2026〕第3号', 0),
];

const contentPart = (one: Paper, index: number): VolumePart => ({ kind: 'paper', item: index + 1, title: one.title, content: contentOf(one), template: TEMPLATE, address: ADDRESS, pages: null });
const CAPTION = [{ label: '题名', value: '现场照片' }, { label: 'SHA-256', value: 'a'.repeat(64) }];
const PARTS: readonly VolumePart[] = [
  ...PAPERS.map(contentPart),
  { kind: 'picture', item: 5, title: '现场检查（照片）', file: 'picture-5.jpg', caption: CAPTION, watermark: '甲承办 2026-03-16 10:00 调阅，用途：核对' },
  { kind: 'notice', item: 6, title: '旧文书', text: '编号时系统还没有保存正文，不能排印。', caption: [] },
  { kind: 'list', item: null, title: '录音录像清单', headings: ['顺序号', '题名', '时长'], widths: [1, 3, 2], rows: [{ cells: ['7', '现场检查（录像）', '00:39:58'], below: `SHA-256 ${'b'.repeat(64)}` }] },
];
const row = (item: number, title: string, part: number): VolumeRow => ({ item, responsible: AGENCY, number: '', title, date: '20260316', note: '', part });
const CONTENTS = [...PARTS.slice(0, 6).map(({ title }, index) => row(index + 1, title, index)), row(7, '现场检查（录像）', 6)];

const volume = (over: Partial<PrintedVolume> = {}): PrintedVolume => ({
  title: '某某案 案卷', agency: AGENCY, mark: null, preview: null, cover: [[{ label: '案件名称', value: '某某案' }], [{ label: '立案日期', value: '2026年1月5日' }, { label: '结案日期', value: '2026年3月16日' }]],
  contents: CONTENTS, parts: PARTS, notes: [[{ label: '情况说明', value: '案卷完整。' }], [{ label: '立卷人', value: '郑内勤' }, { label: '检查人', value: '' }], [{ label: '立卷时间', value: '2026年3月20日' }]], ...over,
});

const folder = mkdtempSync(join(tmpdir(), 'mingjian-volume-'));
const press = openPress({ children: 1 });
after(() => {
  press.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A photograph as a camera writes it: lying on its side, with a note that says so. */
const PHOTO = join(folder, 'photo.jpg');
before(async () => {
  await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7799bb' } }).jpeg().withMetadata({ orientation: 6 }).toFile(PHOTO);
});

let count = 0;
async function printed(one: PrintedVolume, dressed: ReadonlyMap<number, Dress> = new Map()): Promise<{ readonly path: string; readonly pages: number }> {
  const photo = await press.picture(PHOTO);
  assert.ok(photo.ok, JSON.stringify(photo));
  const outcome = await press.print(await volumeOrder(one, { pictures: new Map([['picture-5.jpg', photo.value.jpeg]]), dressed }, AT));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  count += 1;
  const path = join(folder, `${count}.pdf`);
  writeFileSync(path, outcome.value.pdf);
  return { path, pages: outcome.value.pages };
}

/** Cover and contents take two leaves. */
const FRONT = 4;

describe('整卷', () => {
  it('目录的页号就是各件实际开始的页：最后一件写明起止；封面、目录、备考表不编号，页号居外', without('pdftotext'), async () => {
    const { path, pages } = await printed(volume());
    const texts = pagesOf(path).map(bare);
    const lengths = await Promise.all(PAPERS.map(async (one) => {
      const single = await press.print(orderOf({ content: contentOf(one), template: TEMPLATE, address: ADDRESS, at: AT, seal: null }));
      return single.ok ? single.value.pages : assert.fail(single.error.kind);
    }));
    const starts = [...lengths, 1, 1].reduce<readonly number[]>((sums, length) => [...sums, (sums.at(-1) ?? 0) + length], [1]);
    assert.equal(pages, FRONT + (starts.at(-1) ?? 0) + 1);
    for (const [index, { title }] of CONTENTS.entries()) assert.ok(texts[2]?.includes(`${title}20260316${starts[index]}`), `${title} ${starts[index]}: ${texts[2]}`);
    assert.ok(texts[2]?.includes(`本卷共7件，${starts.at(-1)}页`), texts[2]);
    for (const [index, { title }] of PARTS.entries()) assert.ok(texts[FRONT + (starts[index] ?? 0) - 1]?.includes(bare(title)), title);
    for (const [place, text] of texts.entries()) {
      const number = place - FRONT + 1;
      assert.equal(text.endsWith(String(number)), number >= 1 && place < pages - 1, `page ${place + 1}: ${text.slice(-40)}`);
    }
    const boxes = run('pdftotext', '-bbox', path, '-').split('<page ').slice(1 + FRONT, -1);
    for (const [index, page] of boxes.entries()) {
      const left = Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${index + 1}</word>\\s*</page>`).exec(page)?.[1]);
      assert.equal(left > 297, index % 2 === 0, `page ${index + 1} at ${left}`);
    }
  });

  it('文书在卷内也有印章和手写签名，与单独打开时一样', without('pdftotext'), async () => {
    const record = paper('询问笔录', null, 1, { blocks: [{ kind: 'paragraph', text: '以上笔录已经阅看。' }, { kind: 'signatures', statement: null, signers: [{ label: '被询问人', name: null, date: true }] }] });
    const first = contentPart(record, 0);
    const parts = [first];
    const words = '（拒绝签名，已音像记录）';
    const one = volume({ parts, contents: parts.map(({ title }, index) => row(1, title, index)) });
    const hands = [{ place: 0, label: '被询问人', signed: false, svg: null, alt: '', words, on: '2026年3月16日' }];
    const plain = pagesOf((await printed(one)).path).map(bare).join('');
    const signed = pagesOf((await printed(one, new Map([[1, { seal: null, hands }]]))).path).map(bare).join('');
    assert.ok(!plain.includes(bare(words)) && signed.includes(bare(words)), signed.slice(-800));
  });

  it('最后一件不止一页的，目录写明起止页号；文书的正文、自己的页码和二维码与单独排印的一字不差', without('pdftotext'), async () => {
    const parts = PAPERS.slice(0, 2).map(contentPart);
    const { path } = await printed(volume({ parts, contents: parts.map(({ title }, index) => row(index + 1, title, index)) }));
    const texts = pagesOf(path).map(bare);
    for (const [index, one] of PAPERS.slice(0, 2).entries()) {
      const single = await press.print(orderOf({ content: contentOf(one), template: TEMPLATE, address: ADDRESS, at: AT, seal: null }));
      assert.ok(single.ok);
      const alone = join(folder, `alone-${index}.pdf`);
      writeFileSync(alone, single.value.pdf);
      const own = pagesOf(alone).map(bare);
      const from = index === 0 ? FRONT : texts.length - 1 - own.length;
      assert.deepEqual(texts.slice(from, from + own.length).map((text, place) => text.slice(0, -String(from + place - FRONT + 1).length)), own);
      if (index === 1) assert.ok(texts[2]?.includes(`询问笔录20260316${from - FRONT + 1}-${from - FRONT + own.length}`), texts[2]);
    }
  });

  it('书签逐件列出顺序号和题名，指到各件的第一页', without('qpdf'), async () => {
    const { path, pages } = await printed(volume());
    const bookmarks = bookmarksOf(path);
    assert.deepEqual(bookmarks.map(({ title }) => title.replaceAll(/\s+/g, ' ').trim()), ['行政执法案卷', '卷内目录', ...PARTS.map(({ item, title }) => `${item ?? ''} ${title}`.trim()), '备考表']);
    assert.deepEqual([bookmarks[0]?.page, bookmarks[1]?.page, bookmarks[2]?.page, bookmarks.at(-1)?.page], [1, 3, FRONT + 1, pages]);
    assert.deepEqual(bookmarks[4]?.kids.map(({ title }) => title.trim()), ['一、违法事实']);
  });

  it('是带标签的PDF/A-2a：题名是本卷的，没有附件；qpdf检查没有错误，标题、表格、图片都在标签里', without('qpdf、pdfinfo', found('qpdf') && found('pdfinfo')), async () => {
    const { path } = await printed(volume());
    assert.match(run('qpdf', '--check', path), /No syntax or stream encoding errors/);
    assert.equal(run('qpdf', '--list-attachments', path).includes('document.json'), false);
    const [text, info] = [readFileSync(path).toString('latin1'), run('pdfinfo', path)];
    assert.match(text, /<pdfaid:part>2<\/pdfaid:part>/);
    assert.match(text, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(info, /Title: +某某案 案卷\n/);
    assert.match(info, /Tagged: +yes/);
    const tags = run('pdfinfo', '-struct', path);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']) assert.match(tags, new RegExp(`^\\s*${tag}\\b`, 'm'), tag);
  });

  const PREFLIGHT = without('libpdfbox2-java、libactivation-java、libjaxb-api-java', found('java') && JARS.every((jar) => existsSync(jar)));
  it('PDFBox Preflight 按 PDF/A-1b 检查，指出的只是第二部分允许而第一部分没有的', PREFLIGHT, async () => {
    const { codes, said } = preflight((await printed(volume())).path);
    assert.ok(codes.size > 0, said.slice(0, 500));
    assert.deepEqual([...codes].filter((code) => !['1.2.3', '1.2.9', '2.1.6', '7.11.2'].includes(code)), [], said.slice(0, 3000));
  });
});

describe('卷内的照片', () => {
  it('按拍摄的方向放正，缩到够印一页，拍摄地点等暗记不随卷', async () => {
    const made = await press.picture(PHOTO);
    assert.ok(made.ok);
    assert.deepEqual([made.value.width, made.value.height], [2000, 3000]);
    const { width, height, exif } = await sharp(made.value.jpeg).metadata();
    assert.deepEqual([width, height, exif], [1067, 1600, undefined]);
  });

  it('只有半张的、不是图片的、声称极大的，各自拒绝，下一张照常', async () => {
    const half = join(folder, 'half.jpg');
    writeFileSync(half, readFileSync(PHOTO).subarray(0, 20_000));
    const text = join(folder, 'text.jpg');
    writeFileSync(text, '不是图片');
    const huge = join(folder, 'huge.png');
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    writeFileSync(huge, png);
    for (const file of [half, text, huge, join(folder, 'none.jpg')]) {
      const made = await press.picture(file);
      assert.ok(!made.ok && made.error.kind === 'refused', file);
    }
    assert.ok((await press.picture(PHOTO)).ok);
  });
});

describe('卷内文书的模板', () => {
  it('每一版都能原样放进整卷：从 sys.inputs 取内容，附件交给 pdf.attach', async () => {
    const [first] = PAPERS;
    assert.ok(first !== undefined);
    const versions = readdirSync(TEMPLATES).flatMap((name) => /^(sheet-\d+)\.typ$/.exec(name)?.[1] ?? []);
    assert.ok(versions.includes(TEMPLATE));
    for (const template of versions) {
      const parts = [{ ...contentPart(first, 0), template } as VolumePart]; // a paper of another template
      assert.ok((await printed(volume({ parts, contents: [row(1, first.title, 0)] }))).pages >= FRONT + 2, template);
    }
  });
});

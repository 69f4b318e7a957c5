import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson } from '#kernel/canonical.ts';
import { paperHtml } from './html.ts';
import { Block, Paper } from './model.ts';
import { seenLines, twinText } from './testing/twin-reader.ts';
import { plainText } from './text.ts';
import { twinParts } from './twin/parts.ts';

const NASTY = '<script>alert("1")</script>&\'"';

const blocks: readonly Block[] = [
  { kind: 'heading', text: '一、标题' }, { kind: 'addressee', text: '示范食品有限公司：' }, { kind: 'paragraph', text: '第一段\n第二段' },
  { kind: 'form', rows: [[{ label: '姓名', value: '张三' }, { label: '性别', value: '男' }], [{ label: '住址', value: '示范路1号' }]] },
  { kind: 'inventory', title: '清单', headings: ['序号', '名称'], widths: [1, 3], rows: [['1', '电脑主机']] }, { kind: 'dialogue', turns: [{ question: '何时购进？', answer: '去年十月。' }] },
  { kind: 'opinion', label: '机关负责人意见', text: '同意', signer: '孙健', date: null },
    { kind: 'signatures', statement: '记录属实。', signers: [{ label: '当事人', name: null, date: true }, { label: '记录人', name: '张明', date: false }] },
  { kind: 'remedies', text: '可以申请行政复议。' }, { kind: 'issuer', agency: '示范局', date: '2026年3月16日', seal: true }, { kind: 'note', text: '一式两份。' },
];
const paper = (over: Partial<Paper> = {}): Paper => Paper.parse({
  form: 'CF-22', title: '行政处罚决定书', letterhead: '示范局', agency: '示范局', number: '示罚决字〔2026〕第1号', internal: false, issuedOn: '2026-03-16', pageSigner: null, mark: null, blocks,
    ...over,
});

/** Every string of a paper that is to be read. */
const said = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => (['kind', 'form', 'issuedOn',
    'agency'].includes(key) && typeof one === 'string' && key !== 'agency' ? [] : said(one))) : [];
};
const unescaped = (html: string): string => html.replaceAll('<br>', '\n').replaceAll(/<[^>]+>/g, '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;',
  '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The twin says what the plain text says. */
const same = (one: Paper): void => assert.deepEqual(seenLines(twinText(twinParts(one)['word/document.xml'] ?? '')), seenLines(plainText(one)));

describe('一份文书，几种样子', () => {
  it('每一种块在这里都试过', () => {
    assert.deepEqual(new Set<string>(blocks.map(({ kind }) => kind)), new Set<string>(Block.def.options.map((option) => option.shape.kind.value)));
  });

  it('纯文本和屏幕预览都含有每一个字，次序相同', () => {
    const text = plainText(paper({ mark: '演示数据' }));
    const html = unescaped(paperHtml(paper({ mark: '演示数据' })));
    for (const words of said(paper({ mark: '演示数据' }).blocks).flatMap((one) => one.split('\n'))) {
      assert.ok(text.includes(words), `text: ${words}`);
      assert.ok(html.includes(words), `html: ${words}`);
    }
    const order = ['演示数据', '示范局', '行政处罚决定书', '示罚决字', '一、标题', '第一段', '张三', '电脑主机', '何时购进', '孙健', '记录属实', '行政复议', '一式两份'];
    for (const one of [text, html]) assert.deepEqual(order.map((words) => one.indexOf(words)), order.map((words) => one.indexOf(words)).toSorted((a, b) => a - b));
  });

  it('可编辑文本的每一个字、每一种块都与纯文本相同；标记、控制字符、半个字写在任何一栏都不损坏文件', () => {
    same(paper({ mark: '演示数据' }));
    same(paper({ letterhead: null, number: null }));
    const everywhere = (text: string): Paper => Paper.parse(JSON.parse(JSON.stringify(paper({ mark: text, title: text, letterhead: text, number: text, pageSigner: text })),
      (key, value: unknown) => (typeof value === 'string' && !['kind', 'form', 'issuedOn'].includes(key) ? text : value)));
    same(everywhere(NASTY));
    same(everywhere(']]> &amp; </w:t></w:r>'));
    for (const part of Object.values(twinParts(everywhere('甲\u0001\uFFFF\ud83d乙')))) {
      // oxlint-disable-next-line no-control-regex -- these must not be there
      assert.doesNotMatch(part, /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      assert.ok(part.isWellFormed());
    }
  });

  it('写在任何一栏的网页标记都只是文字', () => {
    const everywhere: unknown = JSON.parse(JSON.stringify(paper({ mark: NASTY, title: NASTY, letterhead: NASTY, number: NASTY, pageSigner: NASTY })),
      (key, value: unknown) => (typeof value === 'string' && !['kind', 'form', 'issuedOn'].includes(key) ? NASTY : value));
    const html = paperHtml(Paper.parse(everywhere));
    assert.doesNotMatch(html, /<script|alert\("/);
    assert.ok(unescaped(html).includes(NASTY));
  });

  it('内容的规范文本与键的次序无关，读回来还是同一份文书', () => {
    const text = canonicalJson(paper());
    assert.deepEqual(Paper.parse(JSON.parse(text)), paper());
    assert.equal(canonicalJson(Paper.parse(JSON.parse(text))), text);
  });

  it('不认识的块、不认识的栏目不是文书', () => {
    assert.equal(Paper.safeParse({ ...paper(), blocks: [{ kind: 'script', text: '' }] }).success, false);
    assert.equal(Paper.safeParse({ ...paper(), extra: 1 }).success, false);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLegalDate, type LegalDate } from '#kernel/dates.ts';
import { EventId } from '#kernel/ids.ts';
import { tagFiles, tagManifest } from './bag.ts';
import { fourProperties, sound, type Examined, type FoundFile } from './check.ts';
import { metadataXml } from './metadata.ts';
import { disposableFrom } from './retention.ts';
import { piecesOf, type Cover, type PaperSource, type RecordingSource, type Source } from './volume.ts';

const on = (text: string): LegalDate => toLegalDate(text) ?? assert.fail(text);
const paper = (seq: number, form: string, title: string, rest: Partial<PaperSource> = {}): PaperSource =>
  ({ kind: 'document', seq, form, title, standing: { state: 'valid', note: null }, number: null, receiptFor: null, date: on('2026-03-02'), responsible: '示范局', ...rest });
const recording = (seq: number, title: string): RecordingSource =>
  ({ kind: 'recording', id: EventId.parse('3f0c2c56-6a2e-4a53-9a35-0d7c5f2b9f10'), seq, title, date: on('2026-03-02'), responsible: '王一', file: { sha256: 'a'.repeat(64), size: 10, mediaType: 'video/mp4' } });

const SOURCES: readonly Source[] = [
  recording(4, '现场检查录像'), paper(9, 'penalty-decision', '行政处罚决定书', { number: '试罚决字〔2026〕第1号' }), paper(4, 'site-inspection-record', '现场检查笔录'), paper(2, 'case-filing', '立案审批表'),
  paper(10, 'service-receipt', '送达回证', { receiptFor: 'penalty-decision' }), paper(7, 'service-receipt', '送达回证', { receiptFor: 'penalty-notice' }),
];
const titles = (order: 'chronological' | 'decision-first') => piecesOf(SOURCES, order, ['penalty-decision']).map(({ item, seq, title }) => `${item} ${seq} ${title}`);

const COVER: Cover = {
  fonds: null, catalogue: null, volume: '2026-001', agency: '示范局', title: '某某<食品>案', party: '甲公司', decisionNumber: '试罚决字〔2026〕第1号', filedOn: on('2026-03-02'), closedOn: on('2026-06-01'),
  handlers: ['王一', '李二'], result: '罚款已缴清', archivedOn: on('2026-06-05'), retention: 'thirty-years', items: 1, pages: 3, secrecy: null,
};

describe('卷内文件的排列', () => {
  it('按办理先后：笔录在同一环节的录像之前', () => {
    assert.deepEqual(titles('chronological'), ['1 2 立案审批表', '2 4 现场检查笔录', '3 4 现场检查录像', '4 7 送达回证', '5 9 行政处罚决定书', '6 10 送达回证']);
  });

  it('决定书在前：决定书和它的送达回证在前，其余按办理先后，一件不少', () => {
    assert.deepEqual(titles('decision-first'), ['1 9 行政处罚决定书', '2 10 送达回证', '3 2 立案审批表', '4 4 现场检查笔录', '5 4 现场检查录像', '6 7 送达回证']);
  });
});

describe('保管期限', () => {
  it('自归档的次年起算，期满的第一天才可以提请销毁；永久的不得销毁', () => {
    assert.equal(disposableFrom('ten-years', on('2026-06-05')), '2037-01-01');
    assert.equal(disposableFrom('ten-years', on('2026-12-31')), '2037-01-01');
    assert.equal(disposableFrom('ten-years', on('2027-01-01')), '2038-01-01');
    assert.equal(disposableFrom('thirty-years', on('2026-06-05')), '2057-01-01');
    assert.equal(disposableFrom('permanent', on('2026-06-05')), null);
  });
});

describe('BagIt 清单', () => {
  const payload = [{ path: 'data/b 文书.pdf', sha256: 'b'.repeat(64), size: 5 }, { path: 'data/100%.txt', sha256: 'c'.repeat(64), size: 7 }];
  const tags = tagFiles(payload, { organisation: '示范局', identifier: '2026-001', description: '第一行\n第二行', baggedOn: '2026-06-05' });

  it('列明每个文件的摘要，路径中的百分号转写，总字节数和文件数写明', () => {
    assert.equal(tags.find(({ path }) => path === 'manifest-sha256.txt')?.text, `${'c'.repeat(64)}  data/100%25.txt\n${'b'.repeat(64)}  data/b 文书.pdf\n`);
    assert.match(tags.find(({ path }) => path === 'bag-info.txt')?.text ?? '', /^Source-Organization: 示范局\nExternal-Identifier: 2026-001\nExternal-Description: 第一行 第二行\n.*\nPayload-Oxum: 12\.2\n$/m);
    assert.equal(tagManifest([{ path: 'bagit.txt', sha256: 'd'.repeat(64), size: 1 }]).text, `${'d'.repeat(64)}  bagit.txt\n`);
  });
});

describe('著录', () => {
  it('卷、件、业务、人员各成一项；尖括号转写，控制字符去掉，空的项目不写', () => {
    const pieces = piecesOf([paper(9, 'penalty-decision', '决定书\u0007&附件', { number: '试罚决字〔2026〕第1号' })], 'chronological', []);
    const xml = metadataXml({
      volume: { cover: COVER, pieces, notes: { text: '', archivist: '郑内勤', checkedBy: null, on: on('2026-06-05') } }, createdAt: '2026-06-05T01:00:00.000Z',
      files: () => [{ path: 'data/documents/001.pdf', sha256: 'e'.repeat(64), size: 9, mediaType: 'application/pdf' }],
      business: [{ name: '作出决定', at: '2026-05-01T01:00:00.000Z', on: on('2026-05-01'), by: ['张三'], articles: [] }], people: [{ name: '张三', post: '局长' }],
    });
    assert.ok(xml.includes('<案件名称>某某&lt;食品&gt;案</案件名称>') && xml.includes('<题名>决定书&amp;附件</题名>'), xml);
    assert.ok(xml.includes('<档号>2026-001-1</档号>') && xml.includes(`<数字摘要>${'e'.repeat(64)}</数字摘要>`) && xml.includes('<保管期限>30年</保管期限>'));
    assert.ok(!xml.includes('密级') && !xml.includes('行为依据'));
    const opened = [...xml.matchAll(/<([^/?>]+)>/g)].map(([, name]) => name);
    const closed = [...xml.matchAll(/<\/([^>]+)>/g)].map(([, name]) => name);
    assert.deepEqual(new Set(opened), new Set(closed));
    assert.equal(opened.length, closed.length);
  });
});

describe('四性检测', () => {
  const file: FoundFile = { title: '现场检查录像', sha256: 'a'.repeat(64), size: 10, mediaType: 'video/mp4', now: { sha256: 'a'.repeat(64), size: 10, mediaType: 'video/mp4' } };
  const base: Examined = { files: [file], missing: [], emptyFields: [], chain: { events: 12, broken: [] }, sealed: 12, mayOpen: (type) => type !== 'text/html' };
  const failing = (over: Partial<Examined>) => fourProperties({ ...base, ...over }).filter(({ passed }) => !passed).map(({ name, found }) => `${name}：${found}`);
  const where = (over: Partial<FoundFile>): Partial<Examined> => ({ files: [{ ...file, ...over }] });

  it('都没有问题的，每一性都有检测项目而且通过', () => {
    const items = fourProperties(base);
    assert.ok(sound(items));
    assert.deepEqual([...new Set(items.map(({ property }) => property))], ['authenticity', 'integrity', 'usability', 'safety']);
  });

  it('改了一个字节、少了一个文件、少列一份文书、记录被动过、没有存证、格式不符、可执行的，各自指明', () => {
    assert.deepEqual(failing(where({ now: { sha256: 'b'.repeat(64), size: 10, mediaType: 'video/mp4' } })), ['数字摘要：摘要与登记的不一致：“现场检查录像”']);
    assert.deepEqual(failing(where({ now: { sha256: null, size: 10, mediaType: 'video/mp4' } })), ['读回核对：存储后还没有读回核对：“现场检查录像”']);
    assert.deepEqual(failing(where({ now: null })), ['文件齐全：缺少：“现场检查录像”']);
    assert.deepEqual(failing({ missing: ['送达回证'] }), ['文件齐全：缺少：“送达回证”']);
    assert.deepEqual(failing({ chain: { events: 12, broken: [5] } }), ['记录链：记录被改动或者缺失：“第5条记录”']);
    assert.deepEqual(failing({ sealed: 10 }), ['存证：12条记录中有2条尚未列入已经签名的存证']);
    assert.deepEqual(failing(where({ now: { sha256: 'a'.repeat(64), size: 9, mediaType: 'video/mp4' } })), ['文件大小：大小与登记的不一致：“现场检查录像”']);
    assert.deepEqual(failing(where({ now: { sha256: 'a'.repeat(64), size: 10, mediaType: 'application/x-dosexec' } })), ['格式：内容与登记的格式不一致：“现场检查录像”']);
    assert.deepEqual(failing(where({ mediaType: 'text/html', now: { sha256: 'a'.repeat(64), size: 10, mediaType: 'text/html' } })), ['可执行内容：不属于可以保存的格式：“现场检查录像”']);
    assert.deepEqual(failing({ emptyFields: ['处理结果'] }), ['著录项目：没有填写：“处理结果”']);
  });
});

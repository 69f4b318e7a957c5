import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { AgencyId, EventId, OfficerId } from '#kernel/ids.ts';
import type { PrintedVolume } from '#paper/volume.ts';
import { fourProperties } from './check.ts';
import type { Compiled } from './compile.ts';
import { legible, printedVolume, type RecordingDetail, type VolumeMaterial } from './printed.ts';
import { mayOversee, STANDINGS, todoOf, type Standing } from './supervision.ts';
import { piecesOf, type Source } from './volume.ts';

const on = LegalDate.parse('2026-03-02');
const at = (time: string): Instant => Instant.parse(`2026-03-02T${time}.000Z`);
const id = (n: number): EventId => EventId.parse(`0193c2d4-7d10-7200-8000-00000000000${n}`);
const paper = (seq: number, title: string): Source => ({ kind: 'document', seq, form: `form-${seq}`, title, standing: { state: 'valid', note: null }, number: null, receiptFor: null, date: on, responsible: '示范局' });
const recording = (seq: number, title: string, mediaType: string): Source =>
  ({ kind: 'recording', id: id(seq), seq, title, date: on, responsible: '王一', file: { sha256: 'a'.repeat(64), size: 10, mediaType } });
const detail = (over: Partial<RecordingDetail> = {}): RecordingDetail => ({ device: '记录仪', place: '一路1号', startedAt: at('00:10:00'), endedAt: at('00:50:00'), durationSeconds: null, ...over });

const SOURCES = [paper(1, '立案审批表'), recording(2, '现场（照片）', 'image/jpeg'), recording(3, '现场（录像）', 'video/mp4'), paper(4, '决定书')];

const compiled = (sources: readonly Source[]): Compiled => ({
  archived: null, notes: null, lost: [], missing: [], pieces: piecesOf(sources, 'chronological', []),
  cover: {
    fonds: null, catalogue: null, volume: null, agency: '示范局', title: '某案', party: null, decisionNumber: null, filedOn: on, closedOn: null, handlers: ['王一', '李二'], result: null, archivedOn: null,
    retention: null, items: sources.length, pages: null, secrecy: null,
  },
});
const material = (over: Partial<VolumeMaterial> = {}): VolumeMaterial => ({
  compiled: compiled(SOURCES), agency: '示范局', demonstration: false, recordings: new Map([[id(2), detail()], [id(3), detail({ durationSeconds: 2399.6 })]]), shown: new Map([[2, { width: 4000, height: 3000 }]]),
  unprinted: new Map(), scanned: new Map(), watermark: '王一 调阅', papers: [1, 4].map((seq) => ({ seq, form: `form-${seq}`, paper: { content: '{}', template: 'sheet-1' }, address: 'https://zf.example.gov.cn/verify', pages: 1 })), ...over,
});
/** The cells of the film's row in the list. */
const cellsOf = (one: RecordingDetail) => printedVolume(material({ recordings: new Map([[id(3), one]]) })).parts.flatMap((part) => (part.kind === 'list' ? part.rows : []))[0]?.cells;
const kinds = ({ parts }: PrintedVolume) => parts.map(({ kind, item }) => `${item ?? ''} ${kind}`.trim());

describe('整卷印些什么', () => {
  it('文书和照片各在其位，录音录像列在最后的清单里，目录各指其处', () => {
    const volume = printedVolume(material());
    assert.deepEqual(kinds(volume), ['1 paper', '2 picture', '4 paper', 'list']);
    assert.deepEqual(volume.contents.map(({ item, part, note }) => `${item} ${part} ${note}`.trim()), ['1 0', '2 1 照片', '3 3 见清单', '4 2']);
    assert.equal(volume.preview, '预览：本案尚未归档');
    assert.deepEqual(volume.cover.flat().filter(({ value }) => value !== '').map(({ label, value }) => `${label}${value}`), ['案件名称某案', '承办人王一、李二', '立案日期2026年3月2日', '件数4']);
  });

  it('时长以文件读出的为准；读不出的按登记的起止时间，并且注明；过了零点的写明日期', () => {
    assert.deepEqual(cellsOf(detail({ durationSeconds: 2399.6 }))?.slice(2, 4), ['2026-03-02 08:10至08:50\n一路1号', '00:40:00']);
    assert.equal(cellsOf(detail())?.[3], '00:40:00（按登记的起止时间）');
    assert.match(cellsOf(detail({ startedAt: at('15:50:00'), endedAt: at('16:10:00') }))?.[2] ?? '', /^2026-03-02 23:50至2026-03-03 00:10/);
  });

  it('没有保存正文的、排印不出的、没有读取的照片，各占一页说明原因', () => {
    const [unkept, ...rest] = material().papers;
    assert.ok(unkept !== undefined);
    const volume = printedVolume(material({ papers: [{ ...unkept, paper: null }, ...rest], shown: new Map([[2, { absent: '没有原件。' }]]), unprinted: new Map([[4, '字体没有其中的字。']]) }));
    assert.deepEqual(volume.parts.flatMap((part) => (part.kind === 'notice' ? [part.text.slice(0, 9)] : [])), ['编号时系统还没有保', '没有原件。', '字体没有其中的字。']);
    assert.ok(volume.contents.filter(({ item }) => item !== 3).every(({ note }) => note === '未排印'));
  });

  it('卷内什么都没有的，也是一卷', () => {
    assert.deepEqual(kinds(printedVolume(material({ compiled: compiled([]) }))), ['notice']);
  });

  it('自己的页上印不出的字留作方框，文书的正文一字不动', () => {
    const volume = printedVolume(material({ watermark: '王一 用途：核对😀' }));
    const parts = volume.parts.map((part) => (part.kind === 'paper' ? { ...part, content: '正文😀' } : part));
    const shown = legible({ ...volume, parts }, (text) => (text.includes('😀') ? ['😀'] : []));
    assert.deepEqual(shown.parts.flatMap((part) => (part.kind === 'paper' ? part.content : part.kind === 'picture' ? part.watermark : [])), ['正文😀', '王一 用途：核对□', '正文😀']);
  });
});

describe('案卷总表的下一步', () => {
  const failing = fourProperties({
    files: [null, { sha256: null, size: 10, mediaType: 'video/mp4' }, { sha256: 'b'.repeat(64), size: 9, mediaType: 'text/html' }].map((now, n) => ({ title: `文件${n}`, sha256: 'a'.repeat(64), size: 10, mediaType: 'video/mp4', now })),
    missing: [], emptyFields: ['页数'], chain: { events: 3, broken: [2] }, sealed: 2, mayOpen: () => false,
  });

  it('每一项不通过，都有自己的一句：该由谁、做什么', () => {
    const failed = failing.filter(({ passed }) => !passed);
    assert.equal(failed.length, 9);
    const todo = failed.map((item) => todoOf('failing', [item], true));
    for (const [index, one] of todo.entries()) assert.match(one.join(), /请.+。$/, failed[index]?.name);
    assert.equal(new Set(todo.flat()).size, 9);
  });

  it('每一种情况都有下一步，只有检测通过的没有', () => {
    const keys = Object.keys(STANDINGS) as Standing[]; // keys of a constant object
    assert.deepEqual(keys.filter((standing) => todoOf(standing, failing, true).length === 0), ['sound']);
    assert.notDeepEqual(todoOf('waiting', [], true), todoOf('waiting', [], false));
  });

  it('只有档案管理人员、执法监督人员、机关负责人查看总表', () => {
    const actor = { agencyId: AgencyId.parse(id(8)), officerId: OfficerId.parse(id(9)), name: '某人' };
    const sees = (['officer', 'reviewer', 'head', 'publisher', 'archivist', 'supervisor'] as const).filter((role) => mayOversee({ ...actor, roles: [role] }) === null);
    assert.deepEqual(sees, ['head', 'archivist', 'supervisor']);
  });
});

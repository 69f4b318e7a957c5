import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { again, jpegOf, onGlass, scannerPdf } from '#platform/scans/testing/scanned.ts';
import { ScanComparison, ScanSheet, type ComparedFile } from '#record/scan-contract.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';
import { begun, sendAll, signInAt, type Client } from '../uploading.ts';

/** A record long enough for several pages. */
const LONG = Array.from({ length: 30 }, (_, index) => `${index + 1}. 检查发现货架上有超过保质期的食品，逐件清点、拍照并登记，被检查人在场确认。`).join('\n');

const fileOf = ({ upload, sha256, size, mediaType }: ComparedFile) => ({ upload, sha256, size, mediaType });

describe('附签署后的扫描件', () => {
  let api: Api;
  let desk: Desk;
  let officer: Client;
  let second: Client;
  let caseId = '';
  let sheet: ScanSheet;
  let place = '';
  let pdf: Uint8Array;

  const pdfOf = async (url: string): Promise<Uint8Array> => {
    const answer = await fetch(`${officer.address}${url}`, { headers: { cookie: officer.cookie } });
    assert.equal(answer.status, 200);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const bring = async (file: Buffer, who = officer): Promise<string> => {
    const bytes = Buffer.from(new Uint8Array(file));
    const upload = await begun(who, caseId, bytes.length, { use: 'scan', filename: 'scan' });
    await sendAll(who, upload, bytes);
    return upload.split('/').at(-1) ?? '';
  };
  const compare = async (uploads: readonly string[], who: 'officer' | 'second' = 'officer', at = place): Promise<readonly ComparedFile[]> =>
    ScanComparison.parse((await desk.post(who, `${at}/scan-readings`, { uploads })).body).files;
  const looked = async (who = 'officer'): Promise<ScanSheet> => ScanSheet.parse((await desk.get(who, `${place}/scan`)).body);
  const scanOf = async (pages: readonly number[], dpi = 150): Promise<Buffer> =>
    scannerPdf(await Promise.all(pages.map(async (page, index) => jpegOf((await again(await onGlass(pdf, page, dpi))).rotate(index % 2 === 0 ? 1.5 : 180, { background: '#ffffff' })))));
  /** Everything by its code, as the desk sends it. */
  const attaching = (files: readonly ComparedFile[], over: object = {}) => ({
    event: sheet.event, form: sheet.form, digest: sheet.digest, files: files.map(fileOf), left: [], lines: [],
    pages: files.flatMap(({ pages }, file) => pages.map(({ page, picture }, at) => ({ page: page ?? 1, file, at, picture, manner: 'code' }))), ...over,
  });
  const wrong = async (files: readonly ComparedFile[], over: object = {}): Promise<string> => (await desk.refused('officer', caseId, 'attach-scan', attaching(files, over))).detail;

  before(async () => {
    api = await startApi(DAY);
    desk = await api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS, team: TEAM });
    const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const begunCase = await inspected(desk, {}, { findings: LONG });
    caseId = begunCase.caseId;
    officer = await signInAt(address, 'officer1', 'agency-1');
    second = await signInAt(address, 'second1', 'agency-1');
    place = `/api/cases/${caseId}/documents/${begunCase.recorded.seq}/site-inspection-record`;
    sheet = await looked();
    pdf = await pdfOf(`${place}.pdf`);
  });
  after(async () => api.close());

  it('扫描仪的PDF，顺序颠倒、有的页倒着：逐页对上，附入后案件页注明', async () => {
    const order = Array.from({ length: sheet.pages }, (_, index) => sheet.pages - 1 - index);
    const files = await compare([await bring(await scanOf(order))]);
    assert.deepEqual(files[0]?.pages.map(({ page }) => page), order.map((page) => page + 1));
    await desk.take('officer', caseId, 'attach-scan', attaching(files, { lines: [{ place: 0, label: sheet.lines[0]?.label }], keptAt: '本局档案室' }));
    const now = await looked();
    assert.equal(now.current?.data.keptAt, '本局档案室');
    assert.match(now.lines[0]?.settled?.words ?? '', /纸质件上签名/);
    assert.ok((await desk.detail('officer', caseId)).timeline.flatMap(({ documents }) => documents).some(({ form, scannedAt }) => form === sheet.form && scannedAt !== null));
  });

  const every = (): readonly number[] => Array.from({ length: sheet.pages }, (_, index) => index);
  const replacing = async (): Promise<object> => ({ replaces: (await looked()).current?.id });

  it('缺页、重复的页、另一份文书的页，逐一指出，什么都不记录', async () => {
    const earlier = (await desk.detail('officer', caseId)).lastSeq;
    const more = await replacing();
    const missing = await compare([await bring(await scanOf(every().slice(1)))]);
    assert.match(await wrong(missing, more), /缺第1页：请补扫/);
    const doubled = await compare([await bring(await scanOf([...every(), 0]))]);
    assert.match(await wrong(doubled, more), /第1页重复：请留下清楚的一页/);
    const other = (await desk.detail('officer', caseId)).timeline.flatMap(({ documents, seq }) => documents.map((one) => ({ ...one, seq }))).find(({ form }) => form !== sheet.form);
    assert.ok(other);
    const foreign = await pdfOf(`/api/cases/${caseId}/documents/${other.seq}/${other.form}.pdf`);
    const mixed = await compare([await bring(await scanOf(every())), await bring(await jpegOf(await onGlass(foreign, 0, 200)))]);
    assert.equal(mixed[1]?.pages[0]?.found, 'foreign');
    assert.match(await wrong(mixed, more), new RegExp(`文件2第1页：不是本文书的页，是本案另一份《${other.title}》`));
    assert.equal((await desk.detail('officer', caseId)).lastSeq, earlier);
  });

  it('服务器没有这样读出的，不能说成按二维码对应；页面图像、摘要不是服务器读出的，不能附入', async () => {
    const more = await replacing();
    const files = await compare([await bring(await scanOf(every()))]);
    const [first] = files;
    assert.ok(first);
    const swapped = first.pages.map(({ picture }, at) => ({ page: sheet.pages - at, file: 0, at, picture, manner: 'code' }));
    assert.match(await wrong(files, { ...more, pages: swapped }), /不能对应为第/);
    assert.match(await wrong(files, { ...more, pages: swapped.map((one) => ({ ...one, page: one.at + 1, manner: 'hand', reason: '看过' })) }), /不能对应为第/);
    assert.match(await wrong(files, { ...more, pages: swapped.map((one) => ({ ...one, picture: 'f'.repeat(64) })) }), /与服务器读出的不一致/);
    assert.match(await wrong(files, { ...more, files: [{ ...fileOf(first), sha256: 'f'.repeat(64) }] }), /摘要、大小或者格式/);
    assert.match(await wrong(files, { ...more, lines: [{ place: 0, label: '不存在的栏' }] }), /没有这一签名栏/);
    assert.match(await wrong(files, { ...more, digest: 'f'.repeat(64) }), /内容不一致/);
    const theirs = await compare([await bring(await scanOf(every()), second)], 'second');
    assert.match(await wrong(theirs, more), /不是您为本案上传的/);
  });

  it('读不出二维码的页人工对应，写明理由才行；空白的背面注明不附入', async () => {
    const more = await replacing();
    const torn = await jpegOf((await again((await onGlass(pdf, 0, 150)).extract({ left: 0, top: 0, width: 1200, height: 1400 }))).extend({ bottom: 354, right: 40, background: '#ffffff' }));
    const blank = await jpegOf((await onGlass(pdf, 0, 150)).extract({ left: 0, top: 0, width: 60, height: 80 }).resize({ width: 1241, height: 1754, fit: 'fill' }));
    const files = await compare([await bring(torn), await bring(blank), ...(sheet.pages > 1 ? [await bring(await scanOf(every().slice(1)))] : [])]);
    assert.deepEqual([files[0]?.pages[0]?.found, files[1]?.pages[0]?.found], ['unread', 'unread']);
    const placed = files.flatMap(({ pages }, file) => (file === 1 ? [] : pages.map(({ page, picture }, at) => ({ page: page ?? 1, file, at, picture, manner: page === null ? 'hand' : 'code' }))));
    const left = [{ file: 1, at: 0, picture: files[1]?.pages[0]?.picture, reason: '空白背面' }];
    assert.match(await wrong(files, { ...more, pages: placed, left }), /人工对应应当写明理由/);
    assert.match(await wrong(files, { ...more, pages: placed.map((one) => (one.manner === 'hand' ? { ...one, reason: '二维码被撕去，与原件逐字核对' } : one)) }), /没有对应，也没有注明不附入/);
    await desk.take('officer', caseId, 'attach-scan', attaching(files, { ...more, left, pages: placed.map((one) => (one.manner === 'hand' ? { ...one, reason: '二维码被撕去，与原件逐字核对' } : one)) }));
    const { current, earlier } = await looked();
    assert.deepEqual([current?.data.pages.find(({ page }) => page === 1)?.manner, earlier], ['hand', 1]);
  });

  it('两人同时附：后到的看到已有新的扫描件；先附的被替代，仍然保存、可以查看', async () => {
    const more = await replacing();
    const mine = await compare([await bring(await scanOf(every()))]);
    const theirs = await compare([await bring(await scanOf(every(), 200), second)], 'second');
    await desk.take('officer', caseId, 'attach-scan', attaching(mine, more));
    assert.deepEqual((await desk.refused('second', caseId, 'attach-scan', attaching(theirs, more))).rules, ['scan-superseded']);
    await desk.take('second', caseId, 'attach-scan', attaching(theirs, await replacing()));
    assert.deepEqual((await desk.refused('second', caseId, 'attach-scan', attaching(theirs, await replacing()))).rules, ['scan-attached']);
    const [file] = mine;
    assert.ok(file);
    const kept = await fetch(`${officer.address}/api/cases/${caseId}/scans/${file.upload}/file`, { headers: { cookie: officer.cookie } });
    assert.equal(kept.headers.get('content-type'), 'application/pdf');
    assert.equal((await kept.arrayBuffer()).byteLength, file.size);
  });

  it('查看扫描件的，记录谁看了；没有附入的只有上传的人看得到；不是承办人员不能附', async () => {
    const [file] = await compare([await bring(await scanOf(every()))]);
    assert.ok(file);
    const shown = async ({ address, cookie }: Client, upload: string): Promise<number> => (await fetch(`${address}/api/cases/${caseId}/scans/${upload}/pages/0.jpg`, { headers: { cookie } })).status;
    assert.deepEqual([await shown(officer, file.upload), await shown(second, file.upload)], [200, 404]);
    const attached = (await looked()).current?.data.files[0]?.upload ?? '';
    assert.equal(await shown(second, attached), 200);
    const { rows } = await sql<{ purpose: string }>`select purpose from record.reading where case_id = ${caseId} and purpose like '%扫描件%'`.execute(api.database.databases.migrator);
    assert.ok(rows.some(({ purpose }) => purpose === '调阅签署后的扫描件第1页'), JSON.stringify(rows));
    assert.deepEqual((await desk.refused('reviewer', caseId, 'attach-scan', attaching([file], await replacing()))).rules.length > 0, true);
  });

  it('改了名的压缩包：说明原因，其余文件照常读取', async () => {
    const files = await compare([await bring(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100)])), await bring(await scanOf([0]))]);
    assert.match(files[0]?.refused?.sentence ?? '', /压缩文件/);
    assert.equal(files[1]?.pages[0]?.page, 1);
  });

  it('已在纸质件上签名的签名栏，不能再手写签名；附入的扫描件连同存证条目一并写入', async () => {
    const files = await compare([await bring(await scanOf(every()))]);
    await desk.take('officer', caseId, 'attach-scan', attaching(files, { ...(await replacing()), lines: [{ place: 0, label: sheet.lines[0]?.label }] }));
    const { event, form, digest } = sheet;
    const note = { event, form, digest, place: 0, label: sheet.lines[0]?.label, name: '李四', manner: 'refused', circumstances: '不愿签名', filmed: true };
    assert.deepEqual((await desk.refused('officer', caseId, 'note-unsigned', note)).rules, ['signed-already']);
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from record.event join ledger.pending on pending.id = event.id where step = 'attach-scan' and case_id = ${caseId}`.execute(api.database.databases.migrator);
    assert.deepEqual(rows, [{ n: (await looked()).earlier + 1 }]);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SOURCE } from './api-case-data.ts';
import { startApi, type Api, type Desk } from './api-driver.ts';
import { begun, bytesOf, CHUNK, create, fileOf, filmOf, offsetOf, patch, problemIn, sendAll, sha256, signInAt, stateOf, type Client } from '../uploading.ts';

let api: Api;
let desk: Desk;
let caseId: string;
let officer: Client;
let address: string;

before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019' });
  caseId = await desk.open('officer', SOURCE, { acting: ['officer', 'second'] });
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  officer = await signInAt(address, 'officer1', 'agency-1');
});
after(async () => api.close());

const own = (name: string): Buffer<ArrayBuffer> => fileOf(CHUNK + 4_321, name);

describe('上传音像记录', () => {
  it('分段上传，逐段校验，存储后才有摘要和“已存储”', async () => {
    const file = fileOf(2 * CHUNK + 12_345, 'whole');
    const upload = await begun(officer, caseId, file.length);
    assert.equal((await stateOf(officer, upload)).status, 'receiving');
    for (const offset of [0, CHUNK]) assert.equal((await patch(officer, upload, { offset, bytes: file.subarray(offset, offset + CHUNK) })).status, 204);
    const growing = await stateOf(officer, upload);
    assert.deepEqual([growing.status, growing.received, growing.sha256, growing.storedAt], ['receiving', 2 * CHUNK, null, null]);
    await sendAll(officer, upload, file);
    const stored = await stateOf(officer, upload);
    assert.deepEqual([stored.status, stored.sha256], ['stored', sha256(file).toString('hex')]);
  });

  it('一段内容与摘要不一致的不接收，位置不动；改正后可以继续', async () => {
    const file = own('mismatch');
    const upload = await begun(officer, caseId, file.length);
    for (const length of [CHUNK, 100_000]) {
      const wrong = Buffer.from(file.subarray(0, length));
      wrong.writeUInt8(wrong.readUInt8(9) ^ 1, 9);
      const answer = await patch(officer, upload, { offset: 0, bytes: wrong, checksum: sha256(file.subarray(0, length)) });
      assert.equal(answer.status, 460);
      assert.equal((await problemIn(answer)).code, 'checksum-mismatch');
      assert.equal(await offsetOf(officer, upload), 0);
    }
    await sendAll(officer, upload, file, 1_000_000);
    assert.equal((await stateOf(officer, upload)).sha256, sha256(file).toString('hex'));
  });

  it('不从已接收的位置续传的，不接收', async () => {
    const file = own('offset');
    const upload = await begun(officer, caseId, file.length);
    assert.equal((await patch(officer, upload, { offset: 0, bytes: file.subarray(0, 1000) })).status, 204);
    for (const offset of [0, 999, 1001]) {
      const answer = await patch(officer, upload, { offset, bytes: file.subarray(offset, offset + 500) });
      assert.equal((await problemIn(answer)).code, 'upload-interrupted');
    }
    assert.equal(await offsetOf(officer, upload), 1000);
  });

  it('设备先登记的摘要与收到的不一致的，不存储，说明怎么办；一致的存储', async () => {
    const file = own('stated');
    const twin = await begun(officer, caseId, file.length);
    await sendAll(officer, twin, file);
    const { root } = await stateOf(officer, twin);
    assert.ok(root);
    const good = await begun(officer, caseId, file.length, { filename: 'a.bin', root });
    await sendAll(officer, good, file);
    assert.equal((await stateOf(officer, good)).status, 'stored');
    const bad = await begun(officer, caseId, file.length, { filename: 'b.bin', root: 'e'.repeat(64) });
    assert.equal((await patch(officer, bad, { offset: 0, bytes: file.subarray(0, CHUNK) })).status, 204);
    const refused = await problemIn(await patch(officer, bad, { offset: CHUNK, bytes: file.subarray(CHUNK) }));
    assert.deepEqual([refused.code, refused.status], ['file-changed', 409]);
    assert.match(refused.todo ?? '', /原文件/);
    assert.equal((await stateOf(officer, bad)).status, 'refused');
  });

  it('同一文件上传两次，只存一份', async () => {
    const file = own('twice');
    const digests = new Set<string | null>();
    for (let time = 0; time < 2; time += 1) {
      const upload = await begun(officer, caseId, file.length);
      await sendAll(officer, upload, file);
      digests.add((await stateOf(officer, upload)).sha256);
    }
    assert.deepEqual([...digests], [sha256(file).toString('hex')]);
  });

  it('文件是什么看内容，不看名称', async () => {
    const cases: readonly (readonly [Buffer<ArrayBuffer>, string])[] = [
      [filmOf(100_000, 'film'), 'video/mp4'], [bytesOf('<script>alert(1)</script>'.repeat(9)), 'application/octet-stream'], [bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'application/octet-stream'],
      [bytesOf('MZ\x90\0\x03\0\0\0'), 'application/octet-stream'], [bytesOf('%PDF-1.7 %âãÏÓ'), 'application/octet-stream'],
    ];
    for (const [file, type] of cases) {
      const upload = await begun(officer, caseId, file.length, { filename: '现场录像.mp4', filetype: 'video/mp4' });
      await sendAll(officer, upload, file);
      assert.equal((await stateOf(officer, upload)).mediaType, type);
    }
  });

  it('只有本案承办人员可以上传；别人的上传看不见，也续不上', async () => {
    for (const who of ['chair', 'reviewer', 'head', 'editor']) {
      const other = await signInAt(address, `${who}1`, 'agency-1');
      assert.equal((await problemIn(await create(other, caseId, 10))).code, 'role-missing', who);
    }
    assert.equal((await create({ address, cookie: '' }, caseId, 10)).status, 401);
    const file = own('mine');
    const upload = await begun(officer, caseId, file.length);
    const second = await signInAt(address, 'second1', 'agency-1');
    assert.equal((await patch(second, upload, { offset: 0, bytes: file.subarray(0, 10) })).status, 404);
    assert.equal(await offsetOf(officer, upload), 0);
  });

  it('空文件、过大的文件、没有长度的上传，不接收', async () => {
    assert.equal((await problemIn(await create(officer, caseId, 0))).code, 'invalid-request');
    assert.equal((await problemIn(await create(officer, caseId, 4096 * 1024 * 1024 + 1))).code, 'body-too-large');
    assert.equal((await problemIn(await create(officer, caseId, -1))).code, 'malformed-body');
  });

  it('从别的网站发来的上传，不接收', async () => {
    const answer = await fetch(`${address}/api/cases/${caseId}/uploads`, { method: 'POST', headers: { cookie: officer.cookie, 'tus-resumable': '1.0.0', 'upload-length': '10', 'sec-fetch-site': 'cross-site' } });
    assert.equal(answer.status, 403);
  });

  it('两台服务器、多个连接同时续传同一文件：一段只接收一次，摘要不乱', async () => {
    const twin = await (await api.twin()).listen({ port: 0, host: '127.0.0.1' });
    const file = fileOf(3 * CHUNK + 9, 'twins');
    const upload = await begun(officer, caseId, file.length);
    const clients = [officer, { ...officer, address: twin }];
    for (let offset = 0; offset < file.length; offset = Math.min(file.length, offset + CHUNK)) {
      const bytes = file.subarray(offset, offset + CHUNK);
      const answers = await Promise.all([...clients, ...clients].map((client) => patch(client, upload, { offset, bytes })));
      const statuses = answers.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 204).length, 1, statuses.join());
      assert.ok(statuses.every((status) => [204, 409, 423].includes(status)), statuses.join());
    }
    for (const client of clients) assert.deepEqual([(await stateOf(client, upload)).status, (await stateOf(client, upload)).sha256], ['stored', sha256(file).toString('hex')]);
  });

  it('三十二个文件同时上传，各得其所', async () => {
    const files = Array.from({ length: 32 }, (_, index) => fileOf(1_500_000 + index, `parallel ${index}`));
    const digests = await Promise.all(files.map(async (file) => {
      const upload = await begun(officer, caseId, file.length);
      await sendAll(officer, upload, file, 500_000);
      return (await stateOf(officer, upload)).sha256;
    }));
    assert.deepEqual(digests, files.map((file) => sha256(file).toString('hex')));
  });

  it('放弃的上传不能再续', async () => {
    const upload = await begun(officer, caseId, 1000);
    const gone = await fetch(`${address}${upload}`, { method: 'DELETE', headers: { cookie: officer.cookie, 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' } });
    assert.equal(gone.status, 204);
    assert.equal((await problemIn(await patch(officer, upload, { offset: 0, bytes: Buffer.alloc(10) }))).code, 'upload-expired');
  });
});

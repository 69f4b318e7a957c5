import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { mediaTypeOf } from '#record/media-type.ts';
import { RecordingsView, Retrieved } from '#record/recording-contract.ts';
import { record, withoutMedia } from '#record/io/recordings/testing/real-media.ts';
import { begun, receiptOf, sendAll, signInAt, stateOf, type Client } from '../uploading.ts';
import { SOURCE } from './api-case-data.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';

const DAY = '2026-03-02';
const SAID = { kind: 'video', link: '现场检查', device: '执法记录仪A01', place: '试验县一路1号', startedAt: `${DAY}T00:10:00.000Z`, endedAt: `${DAY}T00:10:02.000Z` };

describe('设备制作的录像经上传、登记', { skip: withoutMedia() }, () => {
  let api: Api;
  let desk: Desk;
  let officer: Client;
  let folder: string;
  before(async () => {
    folder = mkdtempSync('/tmp/mingjian-films-');
    api = await startApi(DAY);
    desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', team: TEAM });
    officer = await signInAt(await api.app.listen({ port: 0, host: '127.0.0.1' }), 'officer1', 'agency-1');
  });
  after(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function registered(bytes: Buffer, over: object = {}) {
    const caseId = await desk.open('officer', SOURCE, { acting: ['officer', 'second'] });
    const file = Buffer.alloc(bytes.length);
    bytes.copy(file);
    const upload = await begun(officer, caseId, file.length, { filename: '执法记录.jpg' });
    await sendAll(officer, upload, file);
    const id = randomUUID();
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...receiptOf(await stateOf(officer, upload)), ...over }, { id });
    for (;;) {
      const { recordings: [recording] } = RecordingsView.parse((await desk.get('officer', `/api/cases/${caseId}/recordings`)).body);
      if (recording !== undefined && recording.sound !== null) return { caseId, id, recording };
      await pause(50);
    }
  }

  it('文件内的时间、时长与登记的相符的，没有待核实；有预览图', async () => {
    const { caseId, id, recording } = await registered(readFileSync(record(folder, 'film.mp4', `${DAY}T00:10:00Z`)));
    assert.deepEqual([recording.doubts, recording.unread, recording.probe?.codecs, recording.probe?.madeAt], [[], null, ['h264', 'aac'], `${DAY}T00:10:00.000Z`]);
    const { poster } = Retrieved.parse((await desk.post('officer', `/api/cases/${caseId}/recordings/${id}/retrievals`, { id: randomUUID(), manner: 'view', purpose: '核对现场情况' })).body);
    const picture = await fetch(`${officer.address}${poster ?? assert.fail('no preview')}`, { headers: { cookie: officer.cookie } });
    assert.equal(mediaTypeOf(new Uint8Array(await picture.arrayBuffer())), 'image/jpeg');
  });

  it('文件内的时间不在登记的起止时间内、时长不符、当作照片登记的，逐一列为待核实，记录照样保存', async () => {
    const film = readFileSync(record(folder, 'film.mp4', '2026-02-20T00:10:00Z'));
    const { recording } = await registered(film, { endedAt: `${DAY}T00:50:00.000Z` });
    assert.deepEqual(recording.doubts.map((doubt) => doubt.slice(0, 8)), ['文件内的录制时间', '文件时长约2秒，']);
    const { recording: photo } = await registered(Buffer.concat([film, Buffer.from('\0\0\0\x08free', 'latin1')]), { kind: 'photo' });
    assert.ok(photo.doubts.includes('文件的格式与选择的记录种类不符'), photo.doubts.join());
  });

  it('没有录完的录像列为待核实', async () => {
    const film = readFileSync(record(folder, 'film.mp4'));
    const { recording } = await registered(film.subarray(0, film.length / 2));
    assert.deepEqual([recording.sound, recording.unread, recording.doubts.length], [true, 'unreadable', 1]);
  });
});

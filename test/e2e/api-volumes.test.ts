import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addHours, type Instant } from '#kernel/dates.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { createLog } from '#platform/log.ts';
import { openChecker } from '#platform/objects/check.ts';
import { openStore } from '#platform/objects/open.ts';
import { checkVolumes } from '#record/io/volume-checks.ts';
import { VolumeList } from '#record/volume-contract.ts';
import { instant } from '#registry/io/sample.ts';
import { pngOf } from '#server/demo/media.ts';
import { recordPorts } from '#server/ports.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';
import { ARCHIVE, DAY, decideAndClose, openSummary, recordScene, SETTINGS } from './closed-case.ts';
import { signInAt, type Client } from '../uploading.ts';

/** The twentieth working day after 2026-03-02 is 2026-03-30. */
const LAST_DAY = '2026-03-30';
const NEXT_DAY = '2026-03-31';

let api: Api;
let desk: Desk;
let officer: Client;
const cases: Record<'sound' | 'failing' | 'unfiled', string> = { sound: '', failing: '', unfiled: '' };
const folder = mkdtempSync(join(tmpdir(), 'mingjian-volumes-'));
const objects = { folder, s3: null };
const checker = openChecker(objects);

const volumes = async (query = '', who = 'watch'): Promise<VolumeList> => VolumeList.parse((await desk.get(who, `/api/volumes${query}`)).body);
const standings = ({ volumes: rows }: VolumeList) => rows.map(({ caseId, standing }) => `${Object.entries(cases).find(([, id]) => id === caseId)?.[0]} ${standing}`);

async function closed(recordings: Parameters<typeof recordScene>[3]): Promise<string> {
  const id = await openSummary(desk);
  await recordScene(desk, officer, id, recordings);
  await decideAndClose(desk, id);
  return id;
}

/** Seals what was recorded and checks every archived volume, as the platform does by night; the store holds nothing. */
async function night(at: Instant): Promise<void> {
  const { desk: database } = api.database.databases;
  await sealRound({ database, clock: () => at, folders: ledgerFolders(folder), host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);
  await checkVolumes({ recorder: { database, clock: () => at, ports: recordPorts }, objects: await openStore(objects), checker, log: createLog('error', () => {}) }, addHours(at, -1), () => false);
}

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: SETTINGS, team: [...TEAM, { key: 'watch', name: '辛监督', roles: ['supervisor'] }] });
  await api.agency({ n: 2, jurisdiction: 'henan-2019', team: [...TEAM, { key: 'watch', name: '壬监督', roles: ['supervisor'] }] });
  const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  officer = await signInAt(address, 'officer1', 'agency-1');
  cases.sound = await closed([]);
  cases.failing = await closed([{ file: Buffer.from(pngOf(5)), kind: 'photo', link: '现场情况' }]);
  cases.unfiled = await closed([]);
  for (const [index, id] of [cases.sound, cases.failing].entries()) await desk.take('editor', id, 'archive', { ...ARCHIVE, volume: `2026-当-${index + 1}` });
});
after(async () => {
  await checker.close();
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('案卷总表', () => {
  it('归档了还没有检测的排在待归档的前面，各自说明下一步', async () => {
    const list = await volumes();
    assert.deepEqual(list.counts, { failing: 0, overdue: 0, unchecked: 2, waiting: 1, sound: 0 });
    assert.deepEqual(standings(list).at(-1), 'unfiled waiting');
    assert.equal(list.volumes.at(-1)?.due, LAST_DAY);
    for (const { todo } of list.volumes) assert.ok(todo.length > 0 && todo.every((one) => one.endsWith('。')), todo.join());
  });

  it('检测不通过的排在最前，写明哪一项、缺什么、下一步怎么办；通过的没有下一步', async () => {
    await night(addHours(instant(`${DAY}T00:00:00.000Z`), 3));
    const list = await volumes();
    assert.deepEqual(standings(list), ['failing failing', 'unfiled waiting', 'sound sound']);
    const [first] = list.volumes;
    assert.deepEqual([first?.volume, first?.archivedOn, first?.check?.occasion], ['2026-当-2', DAY, 'archiving']);
    assert.deepEqual(first?.check?.failed, ['文件齐全：缺少：“现场情况（照片）”']);
    assert.match(first?.todo.join() ?? '', /在备份和采集设备中查找/);
    assert.deepEqual(list.volumes.at(-1)?.todo, []);
  });

  it('结案后二十个工作日：届满日当天还不是逾期，次日起是逾期；两夜没有检测的也列出', async () => {
    api.at(LAST_DAY);
    assert.deepEqual(standings(await volumes()), ['failing failing', 'sound unchecked', 'unfiled waiting']);
    api.at(NEXT_DAY);
    await night(addHours(instant(`${NEXT_DAY}T00:00:00.000Z`), 1));
    const list = await volumes();
    assert.deepEqual(standings(list), ['failing failing', 'unfiled overdue', 'sound sound']);
    assert.deepEqual([list.volumes[1]?.daysLeft, list.volumes[0]?.check?.occasion], [-1, 'nightly']);
    assert.match(list.volumes[1]?.todo.join() ?? '', /立即办理“归档”/);
  });

  it('按情况和案由、当事人查找，分页；总数不随查找变动', async () => {
    assert.deepEqual(standings(await volumes('?standing=overdue')), ['unfiled overdue']);
    const { volumes: none, total, counts } = await volumes(`?search=${encodeURIComponent('没有这家公司')}`);
    assert.deepEqual([none, total, counts.failing], [[], 0, 1]);
    assert.equal((await volumes(`?search=${encodeURIComponent('食品有限公司')}`)).total, 3);
    const second = await volumes('?size=2&page=2');
    assert.deepEqual([standings(second), second.total], [['sound sound'], 3]);
    assert.equal((await desk.get('watch', '/api/volumes?standing=lost')).status, 422);
  });

  it('由档案管理人员、执法监督人员、机关负责人查看；承办人员看自己案件的页面；别的机关一卷也看不到', async () => {
    for (const who of ['watch', 'head', 'editor']) assert.equal((await volumes('', who)).total, 3, who);
    const { status, refusal } = await desk.get('officer', '/api/volumes');
    assert.deepEqual([status, refusal?.code], [403, 'role-missing']);
    assert.match(refusal?.detail ?? '', /档案管理人员、执法监督人员和机关负责人/);
    const other = await signInAt(officer.address, 'watch2', 'agency-2');
    const answer = await fetch(`${officer.address}/api/volumes`, { headers: { cookie: other.cookie } });
    assert.equal(VolumeList.parse(await answer.json()).total, 0);
  });
});

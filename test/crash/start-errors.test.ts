import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { chooseAccount, spawnAs } from '#platform/postgres/embedded/account.ts';
import { killTree, startApp, StartFailed, stopApp, temporaryFolder, type Environment } from './app-process.ts';

const folder = temporaryFolder();
const dataFolder = `${folder.path}/data`;
after(folder.remove);

/** The refusal is two sentences, Chinese first, nothing else (no stack), and exit code 1. */
async function refused(chinese: RegExp, english: RegExp, environment: Environment = {}, args?: readonly string[]): Promise<void> {
  await assert.rejects(startApp(dataFolder, environment, args), (error) => {
    assert.ok(error instanceof StartFailed);
    const [first, second, ...rest] = error.output.trimEnd().split('\n').filter((line) => !line.startsWith('migration '));
    assert.match(first ?? '', chinese);
    assert.match(second ?? '', english);
    assert.deepEqual(rest, []);
    assert.equal(error.exitCode, 1);
    return true;
  });
}

before(async () => {
  await stopApp(await startApp(dataFolder));
});

test('a taken port is named, with the setting that changes it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    other.once('listening', resolve);
  });
  const address = other.address();
  assert.ok(typeof address === 'object' && address !== null);
  await refused(/^端口 \d+ 已被其他程序占用。.*PORT=/, /^Port \d+ is taken .*PORT=/, { PORT: String(address.port) });
  other.close();
});

test('a setting that cannot be used is named, its value is not', async () => {
  await refused(/环境变量 PORT 的值/, /variable PORT has/, { PORT: 'eighty' });
  await refused(/环境变量 DATABASE_URL 的值/, /variable DATABASE_URL has/, { DATABASE_URL: 'mysql://u:secret@h/d' });
  await refused(/--fresh/, /--demo/, {}, ['--frehs']);
});

test('a server that does not answer is the address of DATABASE_URL, not a stack', async () => {
  await refused(/不能连接 DATABASE_URL/, /Cannot connect .* DATABASE_URL/, { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
});

test('a data folder that cannot be one is refused', async () => {
  writeFileSync(`${folder.path}/file`, '');
  await refused(/没有读写权限.*MINGJIAN_DATA/, /No permission .*MINGJIAN_DATA/, { MINGJIAN_DATA: `${folder.path}/file/data` });
});

describe('the manifest of the data folder', () => {
  const manifest = `${dataFolder}/manifest.json`;
  const withManifest = async (content: string, work: () => Promise<void>): Promise<void> => {
    const kept = readFileSync(manifest);
    writeFileSync(manifest, content);
    await work();
    writeFileSync(manifest, kept);
  };

  test('of a newer format is not opened', async () => {
    await withManifest('{"format":2,"things":[]}', async () => refused(/更新版本的明鉴建立/, /made by a newer version/));
  });

  test('of another PostgreSQL major is not opened, and both majors are named', async () => {
    const older = '{"format":1,"postgres":{"major":17,"place":null}}';
    await withManifest(older, async () => refused(/PostgreSQL 17 .*PostgreSQL 18/, /PostgreSQL 17; .* PostgreSQL 18/));
  });

  test('that is damaged is named, and the folder is not taken for an empty one', async () => {
    await withManifest('{"format":1', async () => refused(/manifest\.json 已损坏/, /manifest\.json is damaged/));
  });

  test('whose database is gone is refused: nobody gets an empty system in place of their records', async () => {
    const other = `${folder.path}/gone`;
    await stopApp(await startApp(other));
    rmSync(`${other}/postgres`, { recursive: true });
    await refused(/数据库不见了/, /is gone/, { MINGJIAN_DATA: other });
  });
});

test('a database that a newer version migrated is not opened', async () => {
  const app = await startApp(dataFolder);
  const client = new Client({ host: `${dataFolder}/run`, user: 'app', database: 'mingjian' });
  await client.connect();
  await client.query(`insert into platform.migration (number, name, sha256) values (9999, '9999_from_the_future', repeat('a', 64))`);
  await client.end();
  await stopApp(app);
  await refused(/更新版本的明鉴写成.*9999_from_the_future/, /newer version .*9999_from_the_future/);
});

test('a path too long for a socket still gets a working database', async () => {
  const deep = `${folder.path}/${'很长的文件夹名'.repeat(6)}`;
  mkdirSync(deep, { recursive: true });
  const app = await startApp(`${deep}/data`);
  assert.equal((await fetch(`${app.address}/readyz`)).status, 200);
  assert.equal(await stopApp(app), 0);
});

test('a pid that belongs to another program by now does not keep the database from starting', async () => {
  const data = `${folder.path}/reused`;
  const killed = await startApp(data);
  await killTree(killed);
  // A living program of the very account that runs PostgreSQL: the case in which PostgreSQL by itself refuses.
  const other = spawn('sleep', ['60'], { ...spawnAs(chooseAccount(`${data}/postgres`)), stdio: 'ignore' });
  const file = `${data}/postgres/postmaster.pid`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)));
  const app = await startApp(data);
  assert.equal(await stopApp(app), 0);
  assert.equal(other.exitCode ?? other.signalCode, null, 'the other program was left alone');
  other.kill();
});

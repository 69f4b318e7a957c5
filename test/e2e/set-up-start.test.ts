import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, stopApp, temporaryFolder, type AppProcess } from '../crash/app-process.ts';
import { FORM } from './set-up-driver.ts';

const folder = temporaryFolder();
after(folder.remove);

const CODE = /[0-9a-f]{4}(?:-[0-9a-f]{4}){7}/;

const submit = async ({ address }: AppProcess, setUpCode: string): Promise<number> =>
  (await fetch(`${address}/set-up`, { method: 'POST', headers: { origin: address }, body: new URLSearchParams({ ...FORM, setUpCode }) })).status;

/** The line with the code follows the line by which `startApp` knows that the platform serves. */
const codeOf = async (app: AppProcess): Promise<string> => {
  await fetch(`${app.address}/healthz`);
  const code = CODE.exec(app.output())?.[0];
  assert.ok(code !== undefined, app.output());
  assert.ok(app.output().includes(`${app.address}/set-up`));
  return code;
};

test('npm start -- --fresh says where to set the platform up and with which code; the next start has another; after set-up there is none', { timeout: 60_000 }, async () => {
  const dataFolder = `${folder.path}/data`;
  const first = await startApp(dataFolder);
  const old = await codeOf(first);
  assert.equal(await stopApp(first), 0);

  const second = await startApp(dataFolder);
  const code = await codeOf(second);
  assert.equal(await submit(second, old), 422);
  assert.equal(await submit(second, code), 200);
  assert.equal(await submit(second, code), 404);
  assert.equal(await stopApp(second), 0);

  const third = await startApp(dataFolder);
  await fetch(`${third.address}/healthz`);
  assert.doesNotMatch(third.output(), CODE);
  assert.equal((await fetch(`${third.address}/set-up`)).status, 404);
  assert.equal(await stopApp(third), 0);
});

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp, stopApp, temporaryFolder } from '../crash/app-process.ts';
import { openCase, provideOfficers, signedIn } from '../crash/uploading-app.ts';
import { begun, CHUNK, fileOf, patch, sendAll } from '../uploading.ts';
import { cpuOf } from './cost.ts';

const MEBIBYTE = 1024 * 1024;
const SIZE = 256 * MEBIBYTE;
const ROUNDS = 3;
const PARALLEL = 32;
const EACH = 16 * MEBIBYTE;

const memoryOf = (pid: number, field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const rate = (bytes: number, seconds: number): number => bytes / MEBIBYTE / seconds;

async function bare(folder: string, file: Buffer<ArrayBuffer>, mode = ''): Promise<number> {
  const child = spawn(process.execPath, [new URL('bare-receiver.ts', import.meta.url).pathname, join(folder, 'bare'), mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  const pid = child.pid ?? 0;
  const before = cpuOf(pid);
  for (let at = 0; at < file.length; at += CHUNK) await fetch(address, { method: 'POST', body: file.subarray(at, at + CHUNK) });
  const used = cpuOf(pid) - before;
  child.kill();
  return rate(file.length, used);
}

/** Until what goes on behind an answer (SM3, reading back) is done. */
async function quiet(pid: number): Promise<void> {
  for (let last = -1, now = cpuOf(pid); now - last > 0.02; last = now, now = cpuOf(pid)) await pause(500);
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Upload through the platform (tus, fdatasync, checksums, chunk tree, database) against a server that only writes and digests. */
export async function benchUploads(print: (line: string) => void): Promise<void> {
  const folder = temporaryFolder();
  await provideOfficers(folder.path);
  const app = await startApp(folder.path);
  try {
    const client = await signedIn(app);
    const caseId = await openCase(client);
    const [ours, control, durable, plain]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = fileOf(SIZE, `bench ${round}`);
      control.push(await bare(folder.path, file));
      durable.push(await bare(folder.path, file, 'durable'));
      for (const [checked, into] of [[true, ours], [false, plain]] as const) {
        const own = fileOf(SIZE, `bench ${round} ${checked}`);
        const upload = await begun(client, caseId, own.length);
        await quiet(app.pid);
        const before = cpuOf(app.pid);
        for (let offset = 0; offset < own.length; offset += CHUNK) await patch(client, upload, { offset, bytes: own.subarray(offset, offset + CHUNK), ...(checked ? {} : { checksum: false as const }) });
        into.push(rate(own.length, cpuOf(app.pid) - before));
      }
    }
    const against = (values: readonly number[]): string => `${middle(values).toFixed(0)} = ${(middle(values) / middle(control)).toFixed(2)} and ${(middle(values) / middle(durable)).toFixed(2)} of them`;
    print(`upload, MB per CPU-second: bare (write, SHA-256) ${middle(control).toFixed(0)}, bare with pieces digested and synced ${middle(durable).toFixed(0)}; platform with checksums ${against(ours)}, without ${against(plain)}`);
    const resting = memoryOf(app.pid, 'VmRSS');
    await Promise.all(Array.from({ length: PARALLEL }, async (_, index) => {
      const file = fileOf(EACH, `parallel ${index}`);
      await sendAll(client, await begun(client, caseId, file.length), file);
    }));
    print(`${PARALLEL} parallel uploads of ${EACH / MEBIBYTE} MB: ${resting.toFixed(0)} MB resident before, ${memoryOf(app.pid, 'VmHWM').toFixed(0)} MB at the most`);
  } finally {
    await stopApp(app);
    folder.remove();
  }
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { clientOf, type S3Settings } from '#platform/objects/s3-store.ts';
import { spawnWatched, type Watchdog } from '#platform/postgres/embedded/watchdog.ts';

/** An S3 server as provinces run it: Ceph's gateway with one monitor and one store in memory, of the distribution's packages. */
export interface ObjectGateway {
  readonly port: number;
  /** Settings for a new bucket of its own, with or without Object Lock. */
  readonly bucket: (locked?: boolean) => Promise<S3Settings>;
  readonly stop: () => Promise<void>;
}

const PROGRAMS = ['ceph', 'ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'monmaptool', 'ceph-authtool'];

/** Why the tests on a real S3 server are left out; false where they are not. */
export const withoutGateway = (): string | false =>
  PROGRAMS.every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) ? false : 'no Ceph gateway on this machine (packages radosgw, ceph-mon, ceph-osd)';

export const KEYS = { accessKeyId: 'mingjian-test', secretAccessKey: 'not-a-secret-of-anybody' } as const;

const PATIENCE_MS = 180_000;

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`the Ceph gateway: ${what} did not come to pass`);
    await pause(100);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}

const settingsOf = (folder: string, cluster: string, port: number): string => `[global]
fsid = ${cluster}
mon_initial_members = a
mon_host = v2:127.0.0.1:${port}/0
public_addr = 127.0.0.1
ms_bind_ipv6 = false
keyring = ${folder}/keyring
run_dir = ${folder}
admin_socket = ${folder}/$name.asok
log_file = ${folder}/$name.log
pid_file =
mon_data = ${folder}/mon
osd_data = ${folder}/osd
osd_objectstore = memstore
memstore_device_bytes = 1073741824
osd_crush_chooseleaf_type = 0
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
mon_max_pg_per_osd = 1000
mon_data_avail_warn = 1
mon_data_avail_crit = 1
`;

/** Everything in a folder of its own, reached on loopback only. */
class Cluster {
  readonly folder = mkdtempSync('/tmp/mingjian-ceph-');
  readonly #running: Watchdog[] = [];

  run(program: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(program, [...args], { encoding: 'utf8', timeout: PATIENCE_MS });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
    return stdout;
  }

  configured(program: string, ...args: readonly string[]): string {
    return this.run(program, '-c', join(this.folder, 'ceph.conf'), ...args);
  }

  start(program: string, ...args: readonly string[]): void {
    const { username: name, uid, gid } = userInfo();
    const server = spawnWatched({ name, uid, gid, other: false }, [program, '-c', join(this.folder, 'ceph.conf'), '-f', ...args]);
    server.stdout.resume();
    server.stderr.resume();
    this.#running.push(server);
  }

  async stop(): Promise<void> {
    for (const server of this.#running.toReversed()) {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.stdin.end();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function startStore(cluster: Cluster): Promise<void> {
  const { folder } = cluster;
  const [id, port, keyring] = [randomUUID(), await freePort(), join(folder, 'keyring')];
  for (const part of ['mon', 'osd']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'ceph.conf'), settingsOf(folder, id, port));
  cluster.run('ceph-authtool', '--create-keyring', keyring, '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *');
  cluster.run('ceph-authtool', keyring, '--gen-key', '-n', 'client.admin', '--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *');
  cluster.run('ceph-authtool', keyring, '--gen-key', '-n', 'osd.0', '--cap', 'mon', 'allow profile osd', '--cap', 'osd', 'allow *');
  cluster.run('monmaptool', '--create', '--addv', 'a', `[v2:127.0.0.1:${port}]`, '--fsid', id, join(folder, 'monmap'));
  cluster.configured('ceph-mon', '--mkfs', '-i', 'a', '--monmap', join(folder, 'monmap'), '--keyring', keyring);
  cluster.start('ceph-mon', '-i', 'a');
  const osd = randomUUID();
  cluster.configured('ceph', 'osd', 'create', osd, '0');
  cluster.configured('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd);
  cluster.start('ceph-osd', '-i', '0');
  await until('its store is up', () => cluster.configured('ceph', 'osd', 'stat').includes('1 up'));
}

async function startGateway(cluster: Cluster): Promise<number> {
  const port = await freePort();
  cluster.configured('radosgw-admin', 'user', 'create', '--uid=evidence', '--display-name=evidence', `--access-key=${KEYS.accessKeyId}`, `--secret-key=${KEYS.secretAccessKey}`);
  cluster.start('radosgw', '-n', 'client.admin', '--keyring', join(cluster.folder, 'keyring'), '--rgw-frontends', `beast endpoint=127.0.0.1:${port}`);
  await until('it answers', async () => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false));
  return port;
}

export async function objectGateway(): Promise<ObjectGateway> {
  const cluster = new Cluster();
  try {
    await startStore(cluster);
    const port = await startGateway(cluster);
    return {
      port, stop: async () => cluster.stop(),
      bucket: async (locked = false) => {
        const settings: S3Settings = { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket: `b-${randomUUID()}`, ...KEYS };
        await clientOf(settings).send(new CreateBucketCommand({ Bucket: settings.bucket, ObjectLockEnabledForBucket: locked }));
        return settings;
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

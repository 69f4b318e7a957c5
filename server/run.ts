import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Log } from '#platform/log.ts';
import { openStore } from '#platform/objects/open.ts';
import type { StartOptions } from '#platform/platform.ts';
import { openDatabase, type OpenDatabase } from '#platform/postgres/open.ts';
import { StartError } from '#platform/start-error.ts';
import { invite } from '#registry/io/first-run.ts';
import { createApp } from './app.ts';
import { ensureDemonstrationCertificates } from './demo/certificates.ts';
import { ensureDemonstration } from './demo/ensure.ts';
import { sealLedger } from './ledger/open.ts';

export interface RunArguments {
  readonly config: Config;
  readonly options: StartOptions;
  readonly log: Log;
  readonly clock: Clock;
  readonly print: (line: string) => void;
  readonly stopAsked: Promise<void>;
}

/** How long requests under way may take to finish once the platform is asked to stop. */
const FAREWELL_MS = 10_000;

/** Serves until asked to stop, and returns the exit code. Throws a StartError if it cannot begin. */
export async function run(args: RunArguments): Promise<number> {
  const { config, log, print } = args;
  const opening = openDatabase(config, { say: print, onIdleError: (error) => log.warn('database connection lost', { error }) });
  const database = await Promise.race([opening, args.stopAsked]);
  // Asked to stop while starting: to end now is safe, the database's watchdog does the rest.
  if (database === undefined) return 0;
  let app: HttpServer | undefined;
  let sealing: Awaited<ReturnType<typeof sealLedger>> | undefined;
  try {
    await loadDemonstration(args, database);
    const setUpCode = await invite({ database: database.databases.desk, clock: args.clock });
    const platform = { config, databases: database.databases, locks: database.locks, clock: args.clock, log, options: args.options };
    app = await createApp(platform);
    const address = await listen(app, config);
    const origin = config.port === 0 ? address : config.origin;
    sealing = await sealLedger(platform, origin);
    print(`明鉴已启动 Mingjian is running: ${origin}/`);
    if (setUpCode !== null) sayHowToSetUp(print, origin, setUpCode);
    return await Promise.race([args.stopAsked.then(() => 0), databaseLost(database, log)]);
  } finally {
    if (app !== undefined) await Promise.race([Promise.all([app.close(), sealing?.stop()]), pause(FAREWELL_MS)]);
    await database.close();
  }
}

/** Without it the platform serves all the same: that it is missing is said, and tried again at the next start. */
async function loadDemonstration({ config, clock, options, print, log, stopAsked }: RunArguments, { databases }: OpenDatabase): Promise<void> {
  try {
    await ensureDemonstration({ database: databases.desk, objects: await openStore(config.objects), clock, origin: config.origin, options, print, stopAsked });
    await ensureDemonstrationCertificates({ database: databases.desk, clock, dataFolder: config.dataFolder });
  } catch (error) {
    log.error('the demonstration district could not be loaded', { error });
    print('演示数据未能载入，平台照常启动；下次启动时再试。The demonstration district could not be loaded.');
  }
}

/** An empty platform gives its code to whoever can read this terminal. */
function sayHowToSetUp(print: RunArguments['print'], origin: string, code: string): void {
  print(`平台还没有执法机关。请打开 ${origin}/set-up 完成初始设置，设置码（本次启动期间有效，只能用一次）：${code}`);
  print(`There is no agency yet. Open ${origin}/set-up to set the platform up; the code above is good once, until the next start.`);
}

async function databaseLost(database: OpenDatabase, log: Log): Promise<number> {
  await database.lost;
  log.error('the built-in database has ended unexpectedly');
  return 1;
}

async function listen(app: HttpServer, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw listenError(error, host, port);
  }
}

function listenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      'port-taken',
      `端口 ${port} 已被其他程序占用。请停止该程序，或者用 PORT 指定另一端口，例如 PORT=8081 npm start。`,
      `Port ${port} is taken by another program. Stop that program, or choose another port by PORT, for example PORT=8081 npm start.`,
      error,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(
      'bad-setting',
      `不能在 ${host}:${port} 上提供服务（${code}）。请检查 HOST 和 PORT。`,
      `Cannot serve on ${host}:${port} (${code}). Check HOST and PORT.`,
      error,
    );
  }
  return error;
}

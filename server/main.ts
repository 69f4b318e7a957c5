import { parseArgs } from 'node:util';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import type { StartOptions } from '#platform/platform.ts';
import { StartError } from '#platform/start-error.ts';
import { run } from './run.ts';
import { stopRequests } from './stop-requests.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function readOptions(args: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean' }, demo: { type: 'boolean' } } });
    return { fresh: values.fresh === true, demo: values.demo === true };
  } catch (error) {
    throw new StartError('bad-setting', '启动参数只有 --fresh 和 --demo。', 'The only options are --fresh and --demo.', error);
  }
}

try {
  const config = readConfig(process.env);
  const options = readOptions(process.argv.slice(2));
  const log = createLog(config.logLevel, (line) => process.stdout.write(line));
  process.exitCode = await run({ config, options, log, clock: systemClock, print, stopAsked: stopRequests() });
} catch (error) {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
// Whatever still holds the process open (an idle keep-alive connection) has nothing left to say.
process.exit();

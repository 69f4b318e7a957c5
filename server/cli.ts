import { USAGE as AUDIT, auditCommand } from './commands/audit.ts';
import { USAGE as EXPORT, exportLogCommand } from './commands/export-log.ts';
import { USAGE as VERIFY, verifyCommand } from './commands/verify.ts';

/** `npm run mingjian -- <command>`: what is done with the platform beside serving it. */
type Command = (args: readonly string[], say: (line: string) => void) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly run: Command }>> = {
  audit: { usage: AUDIT, run: auditCommand },
  'export-log': { usage: EXPORT, run: exportLogCommand },
  verify: { usage: VERIFY, run: verifyCommand },
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  say('npm run mingjian -- <command>');
  for (const { usage } of Object.values(COMMANDS)) say(`  ${usage}`);
}
process.exitCode = command === undefined ? 2 : await command.run(args, say);

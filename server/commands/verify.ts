import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { cryptography } from '#platform/signing/cryptography.ts';
import { bundleIn } from '#verify/bundle-file.ts';
import { checkBundle } from '#verify/check.ts';
import type { Report } from '#verify/report.ts';
import type { Mark } from '#verify/words.ts';

export const USAGE = 'verify <bundle.zip or proof.json> [file or print.pdf…] [--policy <file>]';

const SIGNS: Readonly<Record<Mark, string>> = { wrong: '✕', proven: '✓', unproven: '○' };

const lines = ({ sound, title, findings, keys, papers }: Report): readonly string[] => [
  ...(title === '' ? [] : [title]),
  ...findings.flatMap(({ mark, zh, en }) => [`${SIGNS[mark]} ${zh}`, `  ${en}`]),
  ...papers.flatMap(({ name, lines: said }) => [`${name}：`, ...said.map((line) => `  ${line}`)]),
  ...keys.map((key) => `  ${key}`),
  sound ? '核对的各项都相符。 Everything that was checked agrees.' : '有不符之处。 Something does not agree.',
];

/** Checks a bundle offline. Ends with 0 where nothing is wrong, 1 where something is, 2 where there is nothing to check. */
export async function verifyCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { policy: { type: 'string' } } });
  const [bundle, ...own] = positionals;
  const files = bundle === undefined ? null : bundleIn(readFileSync(bundle));
  if (files === null) {
    say(`请写明证明包（zip文件）或者文书的证明（json文件）。 Usage: ${USAGE}`);
    return 2;
  }
  const policy = values.policy === undefined ? null : readFileSync(values.policy, 'utf8');
  const report = checkBundle(cryptography, files, { policy, own: new Map(own.map((file) => [basename(file), readFileSync(file)])) });
  for (const line of lines(report)) say(line);
  return report.sound ? 0 : 1;
}

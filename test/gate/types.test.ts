import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../source-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

// Inside the package, so that '#law/…' means what it means everywhere.
mkdirSync(join(ROOT, '.types'), { recursive: true });
const folder = mkdtempSync(join(ROOT, '.types', 'gate-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Complaint {
  readonly line: number;
  readonly code: string;
}

/** Compiles one file as if it stood in a project with these references, and returns what the compiler says about it. */
function compile(name: string, source: string, config: object = {}): readonly Complaint[] {
  const place = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(place, name), source);
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({
    extends: '../../../tsconfig.base.json', compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true, rootDir: '../../..' }, files: [name], ...config,
  }));
  const { stdout } = spawnSync(process.execPath, [TSC, '-p', place, '--pretty', 'false'], { cwd: ROOT, encoding: 'utf8' });
  return stdout.split('\n').flatMap((text): Complaint[] => {
    const [, file = '', line = '', code = ''] = /^(.+?)\((\d+),\d+\): error (TS\d+):/.exec(text) ?? [];
    return file.endsWith(name) ? [{ line: Number(line), code }] : [];
  });
}

const DIRECTIVE = /^\s*\/\/ @ts-expect-error (TS\d+) .+$/;

describe('重大执法决定的类型关口', () => {
  const forbidden = readFileSync(new URL('forbidden.ts', import.meta.url), 'utf8').split('\n');
  const expected = forbidden.flatMap((line, index): Complaint[] => {
    const [, code] = DIRECTIVE.exec(line) ?? [];
    return code === undefined ? [] : [{ line: index + 2, code }];
  });

  it('绕过关口的写法一律不能编译，错误与注明的一致', () => {
    assert.ok(expected.length >= 9);
    assert.deepEqual(compile('bypass.ts', forbidden.map((line) => (DIRECTIVE.test(line) ? '' : line)).join('\n')), expected);
  });

  it('依规定取得审核通过的写法可以编译', () => {
    assert.deepEqual(compile('lawful.ts', [
      "import type { Gate } from '#law/engine/gate.ts';",
      "import { assessMajor } from '#law/engine/major.ts';",
      "import { clearanceOf } from '#review/rules.ts';",
      'export function lawful(view: Parameters<typeof assessMajor>[0], disposition: Parameters<typeof assessMajor>[1], on: Parameters<typeof assessMajor>[2], facts: Parameters<typeof assessMajor>[3]): Gate | null {',
      '  const verdict = assessMajor(view, disposition, on, facts);',
      '  if (!verdict.major) return { major: false, verdict };',
      '  const clearance = clearanceOf([]);',
      '  return clearance === null ? null : { major: true, clearance };',
      '}',
    ].join('\n')), []);
  });

  it('法律规则所在的项目看不见审核系统：引用就不能编译', () => {
    const inLaw = { compilerOptions: { composite: true, emitDeclarationOnly: true, rootDir: '../../..', outDir: 'out', tsBuildInfoFile: 'out/info' }, references: [{ path: '../../../kernel' }, { path: '../../../law' }] };
    const codes = compile('smuggle.ts', "import { clearanceOf } from '#review/rules.ts';\nexport const smuggled: boolean = clearanceOf([]) !== null;\n", inLaw).map(({ code }) => code);
    assert.deepEqual(codes, ['TS6307']);
  });

  it('只有审核规则授予审核通过；只有重大认定一处作出“不重大”的认定', () => {
    const product = sourceFiles().filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('test/'));
    const mention = (word: RegExp) => product.filter(({ text }) => word.test(text)).map(({ path }) => path);
    assert.deepEqual(mention(/\bgrantClearance\b/), ['law/engine/clearance.ts', 'review/rules.ts']);
    assert.deepEqual(mention(/\bas (unknown as )?(NotMajor|Clearance|Gate)\b/), ['law/engine/major.ts']);
  });
});

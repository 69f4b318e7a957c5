import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * What ARCHITECTURE.md promises of a new action kind, tried: a copy of the house gets 行政确认 by its folder and its place in the list, and
 * nothing else. The compiler, the conformance test and the running platform of the copy must take it as it is.
 */

const HOUSE = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['node_modules', '.git', '.cache', 'data', 'dist', 'test-results']);
const KIND = 'confirmation';

/** The law of the kind. */
const LAW = [`law/actions/${KIND}/action.ts`, 'law/actions/index.ts'];
/** What the conformance test fills in its forms with. */
const TEST_SUPPORT = [`law/testing/content-${KIND}.ts`, 'law/testing/content.ts'];

let copy = '';

/** Digest of every file of the copy that is a source: compiled output is not. */
const contents = (): ReadonlyMap<string, string> => new Map(
  globSync('**/*', { cwd: copy, exclude: (name) => name === 'node_modules' || name === '.types' || name === 'dist' })
    .filter((path) => statSync(join(copy, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), createHash('sha256').update(readFileSync(join(copy, path))).digest('hex')]),
);

function changedSince(earlier: ReadonlyMap<string, string>): readonly string[] {
  const now = contents();
  return [...new Set([...earlier.keys(), ...now.keys()])].filter((path) => earlier.get(path) !== now.get(path)).toSorted();
}

/** What the program says, and that it found nothing wrong. */
function passes(program: string, args: readonly string[]): string {
  const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, env, encoding: 'utf8' });
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

const tested = (file: string): string => passes(process.execPath, ['--test', '--test-reporter=tap', file]);

function put(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function edit(path: string, find: string, replacement: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  assert.equal(text.split(find).length, 2, `${path} has ${find} once`);
  put(path, text.replace(find, () => replacement));
}

const sample = (name: string): string => readFileSync(join(copy, 'test/new-kind', name), 'utf8');

function addTheKind(): void {
  put(`law/actions/${KIND}/action.ts`, sample('action.ts'));
  edit('law/actions/index.ts', "import { levy } from './levy/action.ts';", `import { ${KIND} } from './${KIND}/action.ts';\nimport { levy } from './levy/action.ts';`);
  edit('law/actions/index.ts', 'seal(levy)', `seal(${KIND}), seal(levy)`);
  put(`law/testing/content-${KIND}.ts`, sample('content.ts'));
  edit('law/testing/content.ts', "import { LICENCE_CONTENT } from './content-licence.ts';", `import { CONFIRMATION_CONTENT } from './content-${KIND}.ts';\nimport { LICENCE_CONTENT } from './content-licence.ts';`);
  edit('law/testing/content.ts', '  licence: LICENCE_CONTENT,', `  ${KIND}: CONFIRMATION_CONTENT,\n  licence: LICENCE_CONTENT,`);
}

describe('增加一个执法行为类别', () => {
  let untouched: ReadonlyMap<string, string> = new Map();

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'mingjian-new-kind-'));
    cpSync(HOUSE, copy, { recursive: true, preserveTimestamps: true, filter: (from) => !relative(HOUSE, from).split(/[/\\]/).some((name) => LEFT_OUT.has(name)) });
    symlinkSync(join(HOUSE, 'node_modules'), join(copy, 'node_modules'), 'junction');
    untouched = contents();
    addTheKind();
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('编译通过：法律、各系统和服务器都不必改动', () => {
    passes(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'server']);
  });

  it('通过对每个类别的检验', () => {
    assert.match(tested('law/actions/conformance.test.ts'), /^ *ok \d+ - 行政确认：每个阶段都能到达/m);
  });

  it('不改动界面和接口即可登记、办理、归档', () => {
    assert.match(tested('test/new-kind/life.ts'), /^# pass 1$/m);
  });

  it('改动的只有该类别的文件夹和目录中的一处，另加检验用的普通内容', () => {
    assert.deepEqual(changedSince(untouched), [...LAW, ...TEST_SUPPORT].toSorted());
  });
});

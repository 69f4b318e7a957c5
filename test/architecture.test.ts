import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ACTIONS } from '#law/actions/index.ts';
import { exists, sourceFiles, type SourceFile } from './source-files.ts';

/** From the bottom up: a system may import those before it. */
const SYSTEMS = ['registry', 'record', 'review', 'disclosure', 'supervision'];

/** What of another system may be entered; the rest is its own affair. A long contract may be several files: `account-contract.ts`. */
const DOORS = ['model.ts', 'rules.ts', 'contract.ts', 'ports.ts'];
const doorOf = (inside: string): string => inside.replace(/^[a-z]+(?:-[a-z]+)*-contract\.ts$/, 'contract.ts');

const FOLDERS = ['kernel', 'paper', 'law', 'ledger', ...SYSTEMS, 'platform', 'server', 'web', 'verify', 'tools', 'test'];
const MAY_IMPORT_ANYTHING = ['server', 'tools', 'test'];
const PURE = ['kernel', 'paper', 'law', 'ledger', ...SYSTEMS];

/** How what runs in browsers is built; Vite runs it on Node. */
const WEB_BUILD = ['web/desk/vite.config.ts', 'web/desk/precompress.ts', 'verify/page/vite.config.ts'];

const files = sourceFiles();
const folderOf = (path: string): string => path.split('/')[0] ?? '';
const isIo = (path: string): boolean => path.split('/')[1] === 'io';
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.split('/').includes('testing') || folderOf(path) === 'test';
const mayUseLibraries = (path: string): boolean => isIo(path) || ['platform', 'server', 'tools', 'verify'].includes(folderOf(path)) || /^web\/(desk|kit)\//.test(path);
const mayUseNode = (path: string): boolean => isIo(path) || WEB_BUILD.includes(path) || ![...PURE, 'web', 'verify'].includes(folderOf(path));
const source = files.filter(({ path }) => !isTest(path));

/** Folders of the house that a file may import from, its own left aside. */
function folders(path: string): readonly string[] {
  const folder = folderOf(path);
  const below = SYSTEMS.slice(0, SYSTEMS.indexOf(folder));
  if (MAY_IMPORT_ANYTHING.includes(folder)) return FOLDERS;
  if (SYSTEMS.includes(folder)) return isIo(path) ? ['kernel', 'paper', 'law', 'ledger', ...below, 'platform'] : ['kernel', 'paper', 'law', 'ledger', ...below];
  if (folder === 'web') return ['kernel', 'paper', 'law', ...SYSTEMS];
  return { paper: ['kernel'], law: ['kernel', 'paper'], ledger: ['kernel'], platform: ['kernel', 'paper', 'ledger'], verify: ['kernel', 'ledger'] }[folder] ?? [];
}

/** Why `importer` may not import the file `target`, or null if it may. */
function objection(importer: string, target: string): string | null {
  const [from, to] = [folderOf(importer), folderOf(target)];
  if (from === to && (isIo(importer) || !isIo(target) || MAY_IMPORT_ANYTHING.includes(from))) return webObjection(importer, target);
  if (from === to) return 'what is pure does not know its io';
  if (!folders(importer).includes(to)) return `${from} is not above ${to}`;
  if (MAY_IMPORT_ANYTHING.includes(from) || !SYSTEMS.includes(to)) return null;
  const inside = target.split('/').slice(1).join('/');
  const doors = from === 'web' ? ['contract.ts', 'model.ts'] : DOORS;
  return doors.includes(doorOf(inside)) ? null : `another system is entered by ${doors.join(', ')}`;
}

/** The citizens' pages and the staff's share nothing but the kit. */
function webObjection(importer: string, target: string): string | null {
  const [from, to] = [importer.split('/')[1], target.split('/')[1]];
  return folderOf(importer) !== 'web' || from === to || to === 'kit' ? null : `web/${from} does not import web/${to}`;
}

const complaints = (check: (file: SourceFile) => readonly string[]): readonly string[] => source.flatMap((file) => check(file).map((complaint) => `${file.path}: ${complaint}`));

test('the checks below see the whole house', () => {
  assert.ok(files.length >= 200, `${files.length} files`);
  assert.ok(files.flatMap(({ imports }) => imports).length >= 800);
  for (const folder of ['kernel', 'law', 'registry', 'record', 'review', 'disclosure', 'platform', 'server', 'web', 'verify', 'tools', 'test']) {
    assert.ok(files.some(({ path }) => folderOf(path) === folder), `no file of ${folder} was seen`);
  }
  assert.deepEqual([...new Set(files.map(({ path }) => folderOf(path)))].filter((folder) => !FOLDERS.includes(folder)), []);
});

describe('imports', () => {
  test('every one names a file that exists', () => {
    const missing = files.flatMap(({ path, imports }) => imports.filter((one) => one.kind === 'file' && !exists(one.path)).map((one) => `${path}: ${one.kind === 'file' ? one.path : ''}`));
    assert.deepEqual(missing, []);
  });

  test('go down: kernel ← law ← registry ← record ← review ← disclosure ← supervision, kernel ← ledger, io → platform, all ← server', () => {
    assert.deepEqual(
      complaints(({ path, imports }) =>
        imports.flatMap((one) => {
          const why = one.kind === 'file' ? objection(path, one.path) : null;
          return why === null || one.kind !== 'file' ? [] : [`${one.path} (${why})`];
        }),
      ),
      [],
    );
  });

  test('against the direction would be noticed', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['kernel/dates.ts', 'law/party.ts'],
      ['law/party.ts', 'registry/model.ts'],
      ['registry/rules.ts', 'record/model.ts'],
      ['record/rules.ts', 'record/io/store.ts'],
      ['record/rules.ts', 'registry/io/store.ts'],
      ['record/rules.ts', 'registry/accounts.ts'],
      ['record/rules.ts', 'registry/io/account-contract.ts'],
      ['record/rules.ts', 'registry/contracts.ts'],
      ['record/rules.ts', 'platform/clock.ts'],
      ['record/io/store.ts', 'registry/io/store.ts'],
      ['review/io/store.ts', 'disclosure/model.ts'],
      ['ledger/tree.ts', 'law/party.ts'],
      ['platform/clock.ts', 'registry/model.ts'],
      ['platform/clock.ts', 'server/app.ts'],
      ['disclosure/rules.ts', 'supervision/model.ts'],
      ['web/desk/main.tsx', 'registry/rules.ts'],
      ['web/desk/main.tsx', 'web/portal/page.ts'],
      ['web/portal/page.ts', 'registry/io/store.ts'],
      ['verify/cli.ts', 'law/party.ts'],
    ];
    for (const [importer, target] of wrong) assert.notEqual(objection(importer, target), null, `${importer} → ${target}`);
  });

  test('of libraries other than zod are for io, platform, server, tools, the verifier and the staff web', () => {
    assert.deepEqual(complaints(({ path, imports }) => (mayUseLibraries(path) ? [] : imports.flatMap((one) => (one.kind === 'package' && one.name !== 'zod' ? [one.name] : [])))), []);
  });

  test('of Node are not for what is pure, nor for the web and the verifier', () => {
    assert.deepEqual(complaints(({ path, imports }) => (mayUseNode(path) ? [] : imports.flatMap((one) => (one.kind === 'node' ? [one.name] : [])))), []);
  });

  test('of test builders and test databases are for tests', () => {
    assert.deepEqual(
      complaints(({ path, imports }) => (folderOf(path) === 'tools' ? [] : imports.flatMap((one) => (one.kind === 'file' && isTest(one.path) ? [one.path] : [])))),
      [],
    );
  });

  test('do not go round in circles', () => {
    assert.deepEqual(cycles(files), []);
  });
});

/** Groups of files that import each other, each as one line. */
function cycles(all: readonly SourceFile[]): readonly string[] {
  const targets = new Map(all.map(({ path, imports }) => [path, imports.flatMap((one) => (one.kind === 'file' ? [one.path] : []))]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

describe('a kind of action', () => {
  const codes = ACTIONS.map(({ code }) => code).join('|');
  const asked = new RegExp(`(===|!==|\\bcase)\\s*'(${codes})'|'(${codes})'\\s*(===|!==)`);

  test('has a code that the search below would find', () => {
    assert.ok(ACTIONS.length > 0);
    for (const { code } of ACTIONS) for (const line of [`if (kind === '${code}')`, `case '${code}':`, `'${code}' !== kind`]) assert.match(line, asked);
  });

  test('is told apart in law/ alone: everything else derives from its definition', () => {
    assert.deepEqual(complaints(({ path, text }) => (folderOf(path) === 'law' ? [] : text.split('\n').filter((line) => asked.test(line)))), []);
  });
});

describe('files', () => {
  const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
  const quantile = (part: number): number => lengths[Math.floor(lengths.length * part)] ?? 0;

  test('have at most 400 lines', () => {
    assert.deepEqual(files.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`), []);
  });

  test('are short as a rule: half of them at most 90 lines, nine in ten at most 250', () => {
    assert.ok(quantile(0.5) <= 90, `median ${quantile(0.5)}`);
    assert.ok(quantile(0.9) <= 250, `p90 ${quantile(0.9)}`);
  });
});

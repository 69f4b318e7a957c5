import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One `import` or `export … from` of a file, resolved: to a file of the house, or to the name of a package or a Node module. */
export type Import = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'package' | 'node'; readonly name: string };

export interface SourceFile {
  /** From the root of the house, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const NOT_OURS = new Set(['node_modules', '.types', '.cache', '.git', 'dist', 'data']);

/** Every TypeScript file of the house, read and parsed for its imports. */
export function sourceFiles(): readonly SourceFile[] {
  return globSync('**/*.{ts,tsx}', { cwd: ROOT, exclude: (name) => NOT_OURS.has(name) })
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, lines: text.trimEnd().split('\n').length, imports: specifiers(text).map((specifier) => resolve(path, specifier)) };
    });
}

const FROM = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Templates may hold code that is to be written, not run. */
const TEMPLATE = /`[^`]*`/g;

const specifiers = (text: string): readonly string[] => [...text.replaceAll(TEMPLATE, '``').matchAll(FROM)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');

function resolve(importer: string, specifier: string): Import {
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (specifier.startsWith('#')) return { kind: 'file', path: specifier.slice(1) };
  if (specifier.startsWith('.')) return { kind: 'file', path: normalize(join(dirname(importer), specifier)) };
  return { kind: 'package', name: specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

export const exists = (path: string): boolean => existsSync(join(ROOT, path));

/**
 * The tag files of a BagIt 1.0 bag (RFC 8493): a folder that says of itself, in plain text, which files belong to it and what their
 * digests are. Whoever has `sha256sum` can check it without the platform.
 */

export interface BagFile {
  /** Below the bag, with `/`: payload begins with `data/`. */
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface TagFile {
  readonly path: string;
  readonly text: string;
}

/** CR, LF and the percent sign are the only characters that a manifest writes otherwise (RFC 8493 2.1.3). */
const manifestPath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

const manifest = (files: readonly BagFile[]): string => files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256 }) => `${sha256}  ${manifestPath(path)}\n`).join('');

export interface BagInfo {
  readonly organisation: string;
  readonly identifier: string;
  readonly description: string;
  /** ISO date. */
  readonly baggedOn: string;
}

/** A label's value is one line. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The tag files that stand before the tag manifest; `payload` is everything below `data/`. */
export function tagFiles(payload: readonly BagFile[], { organisation, identifier, description, baggedOn }: BagInfo): readonly TagFile[] {
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const info = [
    ['Source-Organization', organisation], ['External-Identifier', identifier], ['External-Description', description], ['Bagging-Date', baggedOn], ['Payload-Oxum', `${octets}.${payload.length}`],
  ] as const;
  return [
    { path: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', text: info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('') },
    { path: 'manifest-sha256.txt', text: manifest(payload) },
  ];
}

/** Names every tag file but itself. */
export const tagManifest = (tags: readonly BagFile[]): TagFile => ({ path: 'tagmanifest-sha256.txt', text: manifest(tags) });

import { z } from 'zod';
import { BundleContents, CONTENTS, YearContents } from '#ledger/bundle.ts';
import type { Cryptography } from '#ledger/keys.ts';
import { jsonOf, refused, textIn, type Files, type Reader, type Report } from './report.ts';
import { checkStatements } from './statements.ts';
import { checkYear } from './year.ts';

const Contents = z.discriminatedUnion('format', [BundleContents, YearContents]);

/** Checks a whole bundle, of whichever kind. Nothing is fetched; without a policy of the reader's own the bundle's is used, and the report says so. */
export function checkBundle(crypto: Cryptography, files: Files, reader: Reader = {}): Report {
  const contents = Contents.safeParse(jsonOf(textIn(files, CONTENTS)));
  if (!contents.success) return refused('这不是明鉴的证明包，或者已经损坏', 'This is no proof bundle of Mingjian, or it is damaged');
  return contents.data.format === 'mingjian-log@1' ? checkYear(crypto, files, contents.data, reader) : checkStatements(crypto, files, contents.data, reader);
}

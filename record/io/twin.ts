import { strToU8, zipSync } from 'fflate';
import type { Problem } from '#kernel/problems.ts';
import { ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import { twinParts } from '#paper/twin/parts.ts';
import type { Actor } from '#registry/model.ts';
import type { DocumentPlace } from './document-store.ts';
import { openPaper, type Printer } from './print.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The first that a zip can say, wherever it is made: the same paper gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export interface TwinDocument {
  readonly name: string;
  readonly docx: Uint8Array;
}

/** The editable twin of a document. That somebody took it is recorded first, as with the paper itself. */
export async function twinOf(printer: Printer, reader: Actor, place: DocumentPlace): Promise<Result<TwinDocument, Problem>> {
  const kept = await openPaper(printer, reader.agencyId, place, reader, '取得可编辑文本');
  if (!kept.ok) return kept;
  const { title, number, paper: { content } } = kept.value;
  const parts = Object.entries(twinParts(Paper.parse(JSON.parse(content)))).map(([path, part]) => [path, strToU8(part)]);
  return ok({ name: `${title}${number ?? ''}（非正式文本）.docx`, docx: zipSync(Object.fromEntries(parts), { mtime: NO_TIME }) });
}

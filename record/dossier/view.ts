import { chineseDate, LegalDate } from '#kernel/dates.ts';
import type { DossierView } from '../dossier-contract.ts';
import type { CheckItem } from './check.ts';
import type { Compiled, CoverDraft, KeptDocument } from './compile.ts';
import { RETENTIONS } from '#law/procedures/archiving.ts';
import { COVER_FIELDS, type Piece } from './volume.ts';

/** A field of the cover as it is written on it; null where it is empty. */
export function fieldText(cover: CoverDraft, field: keyof typeof COVER_FIELDS): string | null {
  if (field === 'retention') return cover.retention === null ? null : RETENTIONS[cover.retention];
  if (field === 'handlers') return cover.handlers === null ? null : cover.handlers.join('、');
  const value = cover[field];
  if (value === null || typeof value === 'number') return value === null ? null : String(value);
  const date = LegalDate.safeParse(value);
  return ['filedOn', 'closedOn', 'archivedOn'].includes(field) && date.success ? chineseDate(date.data) : value;
}

export const coverLines = (cover: CoverDraft): readonly { readonly label: string; readonly value: string | null }[] =>
  (Object.keys(COVER_FIELDS) as (keyof typeof COVER_FIELDS)[]).map((field) => ({ label: COVER_FIELDS[field], value: fieldText(cover, field) })); // keys of a constant object

export const pieceNote = (piece: Piece): string => (piece.kind === 'document' ? piece.standing.note ?? '' : `${piece.file.size}字节，SHA-256 ${piece.file.sha256}`);

export function dossierView({ archived, cover, pieces, notes, missing }: Compiled, documents: readonly KeptDocument[], checks: readonly CheckItem[], kept: DossierView['kept']): DossierView {
  const pagesOf = (piece: Piece): number | null => (piece.kind === 'recording' ? null : documents.find(({ seq, form }) => seq === piece.seq && form === piece.form)?.pages ?? null);
  return {
    archived: archived !== null, missing: [...missing], cover: coverLines(cover).map((line) => ({ ...line })),
    contents: pieces.map((piece) => ({
      item: piece.item, kind: piece.kind, seq: piece.seq, form: piece.kind === 'document' ? piece.form : null, title: piece.title, number: piece.kind === 'document' ? piece.number : null,
      responsible: piece.responsible, date: piece.date, pages: pagesOf(piece), note: pieceNote(piece),
    })),
    notes: notes && { text: notes.text, archivist: notes.archivist, on: notes.on }, checks: checks.map((one) => ({ ...one })), kept,
  };
}

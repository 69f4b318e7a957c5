import { sql } from 'kysely';
import { chinaDateOf, chineseDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import { Paper, type BlockOf } from '#paper/model.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { handwritingSvg } from '#law/forms/handwriting.ts';
import { UNSIGNED } from '#law/forms/signature.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { HandOnLine } from '#platform/typesetting/sheet.ts';
import type { Appended, Project } from '../ports.ts';
import { handsIn, SIGNING_STEPS, type Hand } from '../signature-rules.ts';
import { keptPaper, type DocumentPlace } from './document-store.ts';
import { eventsOf, tables } from './store.ts';

/** Signatures by hand, where documents are kept: that what is signed is what the document says, and where on the sheet they stand. */

export type SignatureLine = BlockOf<'signatures'>['signers'][number];

/** The signature lines of a paper in order. */
export const linesOf = (content: string): readonly SignatureLine[] =>
  Paper.parse(JSON.parse(content)).blocks.flatMap((block) => (block.kind === 'signatures' ? block.signers : []));

const refused = (detail: string, todo: string): Refused => new Refused(problem('file-changed', detail, { todo }));

/** A signature is bound to the document by what it says, to its line, and to every page of its print; else the step is refused. */
export const projectSignature: Project<Tx> = async (tx, { agency, caseId, event, events }: Appended) => {
  if (!SIGNING_STEPS.has(event.step)) return;
  const [hand] = handsIn([event]);
  const issued = events.find(({ id }) => id === hand?.data.event);
  if (hand === undefined || issued === undefined) return;
  const { form, digest, place, label } = hand.data;
  const kept = await keptPaper(tx, agency, { caseId, seq: issued.seq, form });
  const paper = kept?.paper ?? null;
  if (kept === null || paper === null || kept.digest !== digest) throw refused('要签名的文书与本案作出的文书内容不一致，没有记录。', '请刷新页面，重新打开文书后签名。');
  if (linesOf(paper.content)[place]?.label !== label) throw refused('文书上没有这一签名栏。', '请刷新页面，重新选择签名栏。');
  if (hand.kind !== 'signed') return;
  if (kept.print === null) throw refused('文书还没有排印，无法逐页确认。', '请先打开文书，再签名。');
  if (kept.print.pages !== hand.data.pages.length) throw refused(`文书共${kept.print.pages}页，逐页确认的是${hand.data.pages.length}页，没有记录。`, '请从第一页起逐页确认后重新签名。');
};

function onLine(hand: Hand): HandOnLine {
  const { place, label, name } = hand.data;
  const on = chineseDate(chinaDateOf(hand.at));
  if (hand.kind === 'signed') return { place, label, signed: true, svg: handwritingSvg(hand.data.strokes), words: '', alt: `${name}手写签名`, on };
  const { manner, witness, witnessOf, witnessStrokes } = hand.data;
  const seen = witness === undefined ? '已音像记录' : `见证人：${witness}${witnessOf === undefined ? '' : `，${witnessOf}`}`;
  return { place, label, signed: false, svg: witnessStrokes === undefined ? null : handwritingSvg(witnessStrokes), words: `（${UNSIGNED[manner]}，${seen}）`, alt: `${seen}手写签名`, on };
}

/** What stands on the lines of a document now: who signed at last takes the place of a note that they had not. */
export function handsAt(events: readonly CaseEvent[], { seq, form }: Omit<DocumentPlace, 'caseId'>): readonly HandOnLine[] {
  const issued = events.find((event) => event.seq === seq)?.id;
  const found = new Map<number, HandOnLine>();
  for (const hand of handsIn(events)) if (hand.data.event === issued && hand.data.form === form) found.set(hand.data.place, onLine(hand));
  return [...found.values()];
}

export const handsOn = async (tx: Tx, agency: AgencyId, place: DocumentPlace): Promise<readonly HandOnLine[]> =>
  handsAt((await eventsOf(tx, agency, place.caseId)).map(({ event }) => event), place);

/** Documents of a case that have lines to sign. */
export async function signableIn(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<ReadonlySet<string>> {
  const rows = await tables(tx).selectFrom('record.document').select(['seq', 'form'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).where(sql<boolean>`content::jsonb -> 'blocks' @> '[{"kind": "signatures"}]'`).execute();
  return new Set(rows.map(({ seq, form }) => `${seq} ${form}`));
}

import { chinaDateOf, chineseDate } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import { ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { contentDigest } from '#platform/typesetting/sheet.ts';
import type { SigningSheet } from '../sign-contract.ts';
import type { DocumentPlace } from './document-store.ts';
import { handsOn, linesOf } from './hands.ts';
import { scanOf } from '../scan-state.ts';
import { openPaper, printDocument, type Printer } from './print.ts';
import { eventsOf } from './store.ts';

/** What whoever signs is shown: how many pages, the lines to sign, and which of them are settled. The document is printed first, so that its pages are known. */
export async function signingSheet(printer: Printer, agencyId: AgencyId, place: DocumentPlace): Promise<Result<SigningSheet, Problem>> {
  const printed = await printDocument(printer, agencyId, place, null, 'original');
  if (!printed.ok) return printed;
  const kept = await openPaper(printer, agencyId, place, null, '');
  if (!kept.ok) return kept;
  const { title, number, paper, print } = kept.value;
  const [hands, events] = await inTransaction(printer.recorder.database, { agency: agencyId }, async (tx) =>
    [await handsOn(tx, agencyId, place), (await eventsOf(tx, agencyId, place.caseId)).map(({ event }) => event)] as const);
  const issued = events.find(({ seq }) => seq === place.seq);
  if (print === null || issued === undefined) throw new Error('a document was printed and its print is not there');
  const scan = scanOf(events, { event: issued.id, form: place.form });
  const onPaper = new Set(scan?.data.lines.map((one) => one.place));
  const { pageSigner } = Paper.parse(JSON.parse(paper.content));
  return ok({
    title, number, event: issued.id, form: place.form, digest: contentDigest(paper.content), pages: print.pages, pageSigner,
    lines: linesOf(paper.content).map(({ label, name }, index) => {
      const hand = hands.find((one) => one.place === index);
      return { place: index, label, name, settled: scan !== null && onPaper.has(index) ? { signed: true, on: chineseDate(chinaDateOf(scan.at)), words: '（已在纸质件上签名，见签署后的扫描件）' } : hand === undefined ? null : { signed: hand.signed, on: hand.on, words: hand.words } };
    }),
  });
}

import { createHash } from 'node:crypto';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, Digest } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Press } from '#platform/typesetting/press.ts';
import type { Failure, Printed } from '#platform/typesetting/protocol.ts';
import { ENGINE, orderOf, ownTemplate, TEMPLATE, type HandOnLine, type SealImage } from '#platform/typesetting/sheet.ts';
import type { Actor } from '#registry/model.ts';
import { keptPaper, printOf, savePrint, type DocumentPlace, type KeptPaper, type Print } from './document-store.ts';
import { sheetFaults } from '../sheet-faults.ts';
import { handsOn } from './hands.ts';
import { pressFailed } from './press-problem.ts';
import { bearsSeal, keptSigned, signPrint, type Signing } from './sign-print.ts';
import { signatureOf, type KeptSignature } from './signature-store.ts';
import { saveReading } from './store.ts';
import type { Recorder } from './take-step.ts';

export interface Printer {
  readonly recorder: Recorder;
  readonly press: Press;
  /** Where people reach the platform: stands in the QR code of every page. */
  readonly origin: string;
  /** The seal that a document of a day, issued at a moment, bears; null for none. */
  readonly sealFor: (tx: Tx, agency: AgencyId, issued: { readonly on: LegalDate; readonly at: Instant }) => Promise<SealImage | null>;
  /** Signs what bears the agency's seal; null where nothing is to be signed. */
  readonly signing: Signing | null;
}

export interface PrintedDocument {
  readonly title: string;
  readonly number: string | null;
  readonly pdf: Uint8Array;
  readonly digest: Digest;
  /** Printed anew with other fonts or another engine than at first: it says the same and may look different. */
  readonly reset: boolean;
  /** Null for a paper that bears no seal, or could not be signed; then `unsigned` says why. */
  readonly signature: KeptSignature | null;
  readonly unsigned: string | null;
}

interface Whole extends KeptPaper {
  readonly paper: NonNullable<KeptPaper['paper']>;
  readonly signature: KeptSignature | null;
  readonly seal: SealImage | null;
  readonly hands: readonly HandOnLine[];
  /** The agency's own template that the document was issued with; null for one of ours. */
  readonly layout: string | null;
}

const sha256Of = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest; // hexadecimal by construction

/** What is kept of a document, with all that its sheet shows. That somebody looked is recorded first. */
export async function openPaper({ recorder, sealFor }: Printer, agency: AgencyId, place: DocumentPlace, reader: Actor | null, purpose: string): Promise<Result<Whole, Problem>> {
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const kept = await keptPaper(tx, agency, place);
    if (kept === null) return fail(problem('not-found', '没有找到这份文书。', { todo: '请从案件页面打开；其他机关的文书不能在本机关查看。' }));
    if (reader !== null) await saveReading(tx, agency, { caseId: place.caseId, by: reader.officerId, at: recorder.clock(), purpose: `${purpose}《${kept.title}》` });
    if (kept.paper === null) return fail(problem('not-found', '这份文书编号时系统还没有保存正文，不能打开。', { todo: '请查阅案件记录中的办理内容。' }));
    const { template } = kept.paper;
    const layout = ownTemplate(template) === null ? await recorder.ports.templateSource(tx, agency, template) : null;
    return ok({ ...kept, paper: kept.paper, layout, signature: await signatureOf(tx, agency, place), seal: await sealFor(tx, agency, { on: kept.issuedOn, at: kept.at }), hands: await handsOn(tx, agency, place) });
  });
}

/** What a document says, for the screen. That somebody looked is recorded first. */
export async function readPaper(printer: Printer, reader: Actor, place: DocumentPlace): Promise<Result<Paper, Problem>> {
  const kept = await openPaper(printer, reader.agencyId, place, reader, '阅览文书');
  return kept.ok ? ok(Paper.parse(JSON.parse(kept.value.paper.content))) : kept;
}

type Plain = Pick<PrintedDocument, 'pdf' | 'digest' | 'reset'>;

interface Set {
  readonly printed: Printed;
  /** The standard sheet, where the layout it was issued with would not do. */
  readonly instead: string | null;
}

/** The order for the layout that the paper was printed in before, or else was issued with. */
const orderFor = ({ paper, at, print, seal, layout }: Whole, address: string, hands: readonly HandOnLine[] = []) => orderOf({
  content: paper.content, template: print?.template ?? paper.template, ...(layout === null || print?.template ? {} : { layout }), address: `${print?.origin ?? address}/verify`, at, seal, hands,
});

/**
 * Sets the paper. An agency's own layout that fails or leaves something out gives way to the standard sheet: a paper is not kept from its
 * reader by how it looks. What was handed out once (`bound`) is the same again or an error, never silently another.
 */
async function setSheet({ press, origin }: Printer, kept: Whole, bound: boolean): Promise<Result<Set, Failure>> {
  const { paper, print, layout } = kept;
  const own = layout !== null && !print?.template;
  const printed = await press.print({ ...orderFor(kept, origin), inspect: own ? 'words' : 'none' });
  const good = printed.ok ? !own || bound || sheetFaults(Paper.parse(JSON.parse(paper.content)), printed.value.inspected).length === 0 : bound || !own || printed.error.kind === 'busy';
  if (good) return printed.ok ? ok({ printed: printed.value, instead: print?.template ?? null }) : printed;
  const instead = await press.print(orderFor({ ...kept, layout: null, paper: { ...paper, template: TEMPLATE } }, origin));
  return instead.ok ? ok({ printed: instead.value, instead: TEMPLATE }) : instead;
}

/**
 * The sheet as the press sets it. The first printing is kept by its digest; a later one with the same fonts and engine that gives other bytes is
 * not handed out: somebody has changed what must not change.
 */
async function setPlain(printer: Printer, agency: AgencyId, place: DocumentPlace, kept: Whole): Promise<Result<Plain, Problem>> {
  const { recorder, press } = printer;
  const { title, print } = kept;
  const engine = `${ENGINE}/${(await press.fonts()).slice(0, 16)}`;
  const set = await setSheet(printer, kept, print?.press === engine);
  if (!set.ok) return fail(pressFailed(set.error));
  const { printed: { pdf, pages }, instead } = set.value;
  const own: Print = { pdfDigest: sha256Of(pdf), bytes: pdf.length, pages, origin: print?.origin ?? printer.origin, press: engine, template: instead };
  const first = print ?? await inTransaction(recorder.database, { agency }, async (tx) => {
    await savePrint(tx, agency, place, own, recorder.clock());
    return (await printOf(tx, agency, place)) ?? own;
  });
  // Somebody else printed it first, in the other layout: theirs is the one.
  if (first.template !== own.template && print === null) return setPlain(printer, agency, place, { ...kept, print: first });
  const same = first.pdfDigest === own.pdfDigest;
  if (!same && first.press === own.press && first.origin === own.origin) {
    return fail(problem('document-differs', `《${title}》重新排印的结果与首次排印不一致，未予提供。`, { todo: '请立即联系系统管理员和审计管理员核查。' }));
  }
  return ok({ pdf, digest: own.pdfDigest, reset: !same });
}

/** `current`: as it stands now, with what was signed by hand; `original`: as it was issued, with the agency's electronic signature. */
export type Rendition = 'current' | 'original';

/** The sheet with what was put on its signature lines: nothing else on it is another than in the first printing. */
async function setWithHands({ press, origin }: Printer, kept: Whole, picture: boolean): Promise<Result<PrintedDocument, Problem>> {
  const { title, number, hands } = kept;
  const printed = await press.print({ ...orderFor(kept, origin, hands), picture });
  return printed.ok ? ok({ title, number, pdf: printed.value.pdf, digest: sha256Of(printed.value.pdf), reset: false, signature: null, unsigned: null }) : fail(pressFailed(printed.error));
}

/** All pages as issued, as one picture in SVG, one under the other. */
export async function pictureOf(printer: Printer, reader: Actor, place: DocumentPlace): Promise<Result<Uint8Array, Problem>> {
  const kept = await openPaper(printer, reader.agencyId, place, reader, '签名前阅看文书');
  const set = kept.ok ? await setWithHands(printer, { ...kept.value, hands: [] }, true) : kept;
  return set.ok ? ok(set.value.pdf) : set;
}

/** The agency's file: the one that was signed where the document bears the seal and the agency can sign, and the plain sheet otherwise. */
async function issuedFile(printer: Printer, agency: AgencyId, place: DocumentPlace, kept: Whole): Promise<Result<PrintedDocument, Problem>> {
  const { recorder, signing } = printer;
  const { title, number, paper, signature } = kept;
  if (signing !== null && signature !== null) {
    const signed = await keptSigned(signing, title, signature);
    return signed.ok ? ok({ title, number, pdf: signed.value.pdf, digest: signature.signedDigest, reset: false, signature, unsigned: null }) : signed;
  }
  const plain = await setPlain(printer, agency, place, kept);
  if (!plain.ok || signing === null || !bearsSeal(paper.content)) return plain.ok ? ok({ title, number, ...plain.value, signature: null, unsigned: null }) : plain;
  const signed = await signPrint(recorder, signing, agency, place, { title, pdf: plain.value.pdf });
  if (!signed.ok) return signed;
  return 'why' in signed.value ? ok({ title, number, ...plain.value, signature: null, unsigned: signed.value.why })
    : ok({ title, number, pdf: signed.value.pdf, digest: signed.value.signature.signedDigest, reset: false, signature: signed.value.signature, unsigned: null });
}

/** The document as a PDF. */
export async function printDocument(printer: Printer, agency: AgencyId, place: DocumentPlace, reader: Actor | null, rendition: Rendition = 'current'): Promise<Result<PrintedDocument, Problem>> {
  const kept = await openPaper(printer, agency, place, reader, '打开文书');
  if (!kept.ok) return kept;
  return rendition === 'original' || kept.value.hands.length === 0 ? issuedFile(printer, agency, place, kept.value) : setWithHands(printer, kept.value, false);
}

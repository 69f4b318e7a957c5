import { createHash } from 'node:crypto';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Press } from '#platform/typesetting/press.ts';
import type { Failure } from '#platform/typesetting/protocol.ts';
import { ENGINE, orderOf, type HandOnLine, type SealImage } from '#platform/typesetting/sheet.ts';
import type { Actor } from '#registry/model.ts';
import { keptPaper, printOf, savePrint, type DocumentPlace, type KeptPaper, type Print } from './document-store.ts';
import { handsOn } from './hands.ts';
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

type Whole = KeptPaper & { readonly paper: NonNullable<KeptPaper['paper']>; readonly signature: KeptSignature | null; readonly seal: SealImage | null; readonly hands: readonly HandOnLine[] };

const sha256Of = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest; // hexadecimal by construction

const WHY: Readonly<Record<Exclude<Failure['kind'], 'missing-characters' | 'refused'>, string>> = {
  'out-of-time': '排印用时过长，已经终止。', 'out-of-memory': '排印占用内存过多，已经终止。', crashed: '排印程序意外终止。', busy: '等待排印的文书过多。',
};

/** What went wrong in the press, in a sentence. */
export function pressTrouble(failure: Failure): string {
  if (failure.kind === 'missing-characters') return `字体中没有下列字，不能排印：${Array.from(failure.characters).join('、')}。`;
  return failure.kind === 'refused' ? '排印程序拒绝了这份文书。' : WHY[failure.kind];
}

const failed = (failure: Failure): Problem => problem('press-unavailable', pressTrouble(failure), {
  todo: failure.kind === 'missing-characters' ? '请系统管理员恢复签发时的字体文件夹。' : '请稍后重试；仍不能排印的，请联系系统管理员。',
});

/** What is kept of a document, with all that its sheet shows. That somebody looked is recorded first. */
export async function openPaper({ recorder, sealFor }: Printer, agency: AgencyId, place: DocumentPlace, reader: Actor | null, purpose: string): Promise<Result<Whole, Problem>> {
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const kept = await keptPaper(tx, agency, place);
    if (kept === null) return fail(problem('not-found', '没有找到这份文书。', { todo: '请从案件页面打开；其他机关的文书不能在本机关查看。' }));
    if (reader !== null) await saveReading(tx, agency, { caseId: place.caseId, by: reader.officerId, at: recorder.clock(), purpose: `${purpose}《${kept.title}》` });
    if (kept.paper === null) return fail(problem('not-found', '这份文书编号时系统还没有保存正文，不能打开。', { todo: '请查阅案件记录中的办理内容。' }));
    return ok({ ...kept, paper: kept.paper, signature: await signatureOf(tx, agency, place), seal: await sealFor(tx, agency, { on: kept.issuedOn, at: kept.at }), hands: await handsOn(tx, agency, place) });
  });
}

/** What a document says, for the screen. That somebody looked is recorded first. */
export async function readPaper(printer: Printer, reader: Actor, place: DocumentPlace): Promise<Result<Paper, Problem>> {
  const kept = await openPaper(printer, reader.agencyId, place, reader, '阅览文书');
  return kept.ok ? ok(Paper.parse(JSON.parse(kept.value.paper.content))) : kept;
}

type Plain = Pick<PrintedDocument, 'pdf' | 'digest' | 'reset'>;

/**
 * The sheet as the press sets it. The first printing is kept by its digest; a later one with the same fonts and engine that gives other bytes is
 * not handed out: somebody has changed what must not change.
 */
async function setPlain({ recorder, press, origin: address }: Printer, agency: AgencyId, place: DocumentPlace, { paper, at, title, print, seal }: Whole): Promise<Result<Plain, Problem>> {
  const origin = print?.origin ?? address;
  const [printed, fonts] = await Promise.all([press.print(orderOf({ ...paper, address: `${origin}/verify`, at, seal })), press.fonts()]);
  if (!printed.ok) return fail(failed(printed.error));
  const { pdf, pages } = printed.value;
  const own: Print = { pdfDigest: sha256Of(pdf), bytes: pdf.length, pages, origin, press: `${ENGINE}/${fonts.slice(0, 16)}` };
  const first = print ?? await inTransaction(recorder.database, { agency }, async (tx) => {
    await savePrint(tx, agency, place, own, recorder.clock());
    return (await printOf(tx, agency, place)) ?? own;
  });
  const same = first.pdfDigest === own.pdfDigest;
  if (!same && first.press === own.press && first.origin === own.origin) {
    return fail(problem('document-differs', `《${title}》重新排印的结果与首次排印不一致，未予提供。`, { todo: '请立即联系系统管理员和审计管理员核查。' }));
  }
  return ok({ pdf, digest: own.pdfDigest, reset: !same });
}

/** `current`: as it stands now, with what was signed by hand; `original`: as it was issued, with the agency's electronic signature. */
export type Rendition = 'current' | 'original';

/** The sheet with what was put on its signature lines: nothing else on it is another than in the first printing. */
async function setWithHands({ press, origin }: Printer, { paper, at, title, number, print, seal, hands }: Whole, picture: boolean): Promise<Result<PrintedDocument, Problem>> {
  const printed = await press.print({ ...orderOf({ ...paper, address: `${print?.origin ?? origin}/verify`, at, seal, hands }), picture });
  return printed.ok ? ok({ title, number, pdf: printed.value.pdf, digest: sha256Of(printed.value.pdf), reset: false, signature: null, unsigned: null }) : fail(failed(printed.error));
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

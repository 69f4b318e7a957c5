import { createHash } from 'node:crypto';
import type { Digest } from '#kernel/ids.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Press } from '#platform/typesetting/press.ts';
import type { Failure } from '#platform/typesetting/protocol.ts';
import { ENGINE, orderOf } from '#platform/typesetting/sheet.ts';
import type { Actor } from '#registry/model.ts';
import { keptPaper, printOf, savePrint, type DocumentPlace, type KeptPaper, type Print } from './document-store.ts';
import { saveReading } from './store.ts';
import type { Recorder } from './take-step.ts';

export interface Printer {
  readonly recorder: Recorder;
  readonly press: Press;
  /** Where people reach the platform: stands in the QR code of every page. */
  readonly origin: string;
}

export interface PrintedDocument {
  readonly title: string;
  readonly number: string | null;
  readonly pdf: Uint8Array;
  readonly digest: Digest;
  /** Printed anew with other fonts or another engine than at first: it says the same and may look different. */
  readonly reset: boolean;
}

type Whole = KeptPaper & { readonly paper: NonNullable<KeptPaper['paper']> };

const sha = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest; // hexadecimal by construction

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

async function load({ recorder }: Printer, agency: AgencyId, place: DocumentPlace, reader: Actor | null, purpose: string): Promise<Result<Whole, Problem>> {
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const kept = await keptPaper(tx, agency, place);
    if (kept === null) return fail(problem('not-found', '没有找到这份文书。', { todo: '请从案件页面打开；其他机关的文书不能在本机关查看。' }));
    if (reader !== null) await saveReading(tx, agency, { caseId: place.caseId, by: reader.officerId, at: recorder.clock(), purpose: `${purpose}《${kept.title}》` });
    if (kept.paper === null) return fail(problem('not-found', '这份文书编号时系统还没有保存正文，不能打开。', { todo: '请查阅案件记录中的办理内容。' }));
    return ok({ ...kept, paper: kept.paper });
  });
}

/** What a document says, for the screen. That somebody looked is recorded first. */
export async function readPaper(printer: Printer, reader: Actor, place: DocumentPlace): Promise<Result<Paper, Problem>> {
  const kept = await load(printer, reader.agencyId, place, reader, '阅览文书');
  return kept.ok ? ok(Paper.parse(JSON.parse(kept.value.paper.content))) : kept;
}

/**
 * The document as a PDF. The first printing is kept by its digest; a later one with the same fonts and engine that gives other bytes is
 * not handed out: somebody has changed what must not change.
 */
export async function printDocument(printer: Printer, agency: AgencyId, place: DocumentPlace, reader: Actor | null): Promise<Result<PrintedDocument, Problem>> {
  const kept = await load(printer, agency, place, reader, '打开文书');
  if (!kept.ok) return kept;
  const { paper, at, title, number, print } = kept.value;
  const { recorder, press } = printer;
  const origin = print?.origin ?? printer.origin;
  const [printed, fonts] = await Promise.all([press.print(orderOf({ ...paper, address: `${origin}/verify`, at })), press.fonts()]);
  if (!printed.ok) return fail(failed(printed.error));
  const { pdf, pages } = printed.value;
  const own: Print = { pdfDigest: sha(pdf), bytes: pdf.length, pages, origin, press: `${ENGINE}/${fonts.slice(0, 16)}` };
  const first = print ?? await inTransaction(recorder.database, { agency }, async (tx) => {
    await savePrint(tx, agency, place, own, recorder.clock());
    return (await printOf(tx, agency, place)) ?? own;
  });
  const same = first.pdfDigest === own.pdfDigest;
  if (!same && first.press === own.press && first.origin === own.origin) {
    return fail(problem('document-differs', `《${title}》重新排印的结果与首次排印不一致，未予提供。`, { todo: '请立即联系系统管理员和审计管理员核查。' }));
  }
  return ok({ title, number, pdf, digest: own.pdfDigest, reset: !same });
}

import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { AttachScan } from '#law/forms/scan.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended, Project } from '../ports.ts';
import { pagesWrong, type Original, type ReadPage } from '../scan-rules.ts';
import { keptPaper } from './document-store.ts';
import { linesOf } from './hands.ts';
import { documentsByDigest, readingsOf, scanUploads, type ScanReading } from './scan-store.ts';

const refused = (detail: string, todo: string): Refused => new Refused(problem('file-changed', detail, { todo }));

/** What is known of the documents whose codes stand on pages: a paper of another case is not named by its case. */
export async function namedDocuments(tx: Tx, agency: AgencyId, caseId: CaseId, readings: Iterable<Pick<ScanReading, 'pages'>>): Promise<(digest: Digest) => string | null> {
  const digests = [...readings].flatMap(({ pages }) => pages.flatMap(({ codes }) => codes.map(({ digest }) => digest)));
  const known = await documentsByDigest(tx, agency, [...new Set(digests)]);
  return (digest) => {
    const found = known.get(digest);
    return found === undefined ? null : `${found.caseId === caseId ? '本案另一份' : '另一案件的'}《${found.title}》${found.number ?? ''}`;
  };
}

/** The document that a scan is of, as it is kept. */
async function originalOf(tx: Tx, agency: AgencyId, caseId: CaseId, events: readonly CaseEvent[], { event, form, digest, lines }: AttachScan): Promise<Original> {
  const seq = events.find(({ id }) => id === event)?.seq ?? 0;
  const kept = await keptPaper(tx, agency, { caseId, seq, form });
  if (kept === null || kept.paper === null || kept.digest !== digest) throw refused('扫描件对应的文书与本案作出的文书内容不一致，没有记录。', '请刷新页面，重新打开文书后附入。');
  if (kept.print === null) throw refused('文书还没有排印，无法逐页对应。', '请先打开文书，再附入扫描件。');
  const there = linesOf(kept.paper.content);
  if (lines.some(({ place, label }) => there[place]?.label !== label) || new Set(lines.map(({ place }) => place)).size < lines.length) throw refused('文书上没有这一签名栏，或者同一签名栏登记了两次。', '请刷新页面，重新勾选签名栏。');
  return { digest, pages: kept.print.pages };
}

/** The files as this person brought them for this case, and as the server read them. */
async function readFiles(tx: Tx, agency: AgencyId, caseId: CaseId, { by, data }: { readonly by: CaseEvent['by']; readonly data: AttachScan }): Promise<readonly (readonly ReadPage[])[]> {
  const uploads = await scanUploads(tx, agency, caseId, by);
  const readings = await readingsOf(tx, agency, data.files.map(({ upload }) => upload));
  return data.files.map(({ upload: id, sha256, size, mediaType }, index) => {
    const [upload, reading] = [uploads.find((one) => one.id === id), readings.get(id)];
    if (upload === undefined || data.files.findIndex(({ upload: other }) => other === id) !== index) throw refused(`文件${index + 1}还没有存储，或者不是您为本案上传的。`, '请等待上传完成，再附入。');
    if (reading === undefined || upload.sha256 !== sha256 || upload.size !== size || reading.mediaType !== mediaType) throw refused(`文件${index + 1}的摘要、大小或者格式与服务器存储的不一致，没有记录。`, '请刷新页面，重新选择文件。');
    return reading.pages;
  });
}

/** A scan is attached as the server itself read it: every page of the document once, each by its code, or by an officer's eye where no code says otherwise. */
export const projectScan: Project<Tx> = async (tx, { agency, caseId, event, events }: Appended) => {
  if (event.step !== 'attach-scan') return;
  const data = event.data as AttachScan; // the form of that step
  const original = await originalOf(tx, agency, caseId, events, data);
  const readings = await readFiles(tx, agency, caseId, { by: event.by, data });
  const wrong = pagesWrong(data, original, readings, await namedDocuments(tx, agency, caseId, readings.map((pages) => ({ pages }))));
  if (wrong.length === 0) return;
  throw new Refused(problem('file-changed', `扫描件与文书不能逐页对应，没有附入。${wrong.join('；')}。`, { todo: '请按所列逐页改正后重新附入。', evidence: { pages: [...wrong] } }));
};

import type { Digest } from '#kernel/ids.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing } from '#law/engine/systems.ts';
import type { AttachScan } from '#law/forms/scan.ts';
import { SCANNED } from '#law/procedures/signature.ts';
import { scanOf, scansIn } from './scan-state.ts';
import { handsIn } from './signature-rules.ts';

/** A scan compared with the document: which page of it is which page of the document, and all that does not fit, each named with what to do. */

/** A code of ours: of which document, and of which of its pages where it says so. */
export interface PageCode {
  readonly digest: Digest;
  readonly page: number | null;
}

/** The address may be an earlier one of the platform: what counts is what it leads to. */
export function pageCodeIn(text: string): PageCode | null {
  const [, digest, page] = /\/verify\/([0-9a-f]{64})(?:\?p=([1-9]\d{0,3}))?$/.exec(text) ?? [];
  return digest === undefined ? null : { digest: digest as Digest, page: page === undefined ? null : Number(page) }; // 64 hexadecimal digits
}

export interface ReadPage {
  readonly codes: readonly PageCode[];
  readonly picture: Digest;
}

export interface Original {
  readonly digest: Digest;
  readonly pages: number;
}

/** What a page of a scan is, going by its codes. */
export type Found =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'document' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'beyond'; readonly page: number }
  | { readonly kind: 'mixed' }
  | { readonly kind: 'foreign'; readonly digest: Digest };

export function foundOn({ digest, pages }: Original, { codes }: Pick<ReadPage, 'codes'>): Found {
  const [first] = codes;
  if (first === undefined) return { kind: 'unread' };
  if (codes.some((one) => one.digest !== first.digest || one.page !== first.page)) return { kind: 'mixed' };
  if (first.digest !== digest) return { kind: 'foreign', digest: first.digest };
  if (first.page === null) return { kind: 'document' };
  return first.page > pages ? { kind: 'beyond', page: first.page } : { kind: 'page', page: first.page };
}

export interface Said {
  readonly sentence: string;
  readonly todo: string;
}

/** `named`: what is known of another document with that digest. */
export function foundSaid(found: Found, named: (digest: Digest) => string | null): Said {
  switch (found.kind) {
    case 'page':
      return { sentence: `是本文书的第${found.page}页`, todo: '' };
    case 'document':
      return { sentence: '是本文书的一页，二维码没有写明第几页（以前的版式）', todo: '请与原件对照，选择页码。' };
    case 'unread':
      return { sentence: '没有读出二维码', todo: '请重拍这一页（二维码完整、清楚）；不能重拍的，与原件对照后人工对应并写明理由；空白页选“不附入”。' };
    case 'beyond':
      return { sentence: `二维码写明是第${found.page}页，原件没有这一页`, todo: '可能是用另一版式排印的，请重新打印本文书签署。' };
    case 'mixed':
      return { sentence: '有两页文书的二维码', todo: '请一次只放一页，重新扫描或者拍摄。' };
    case 'foreign':
    default:
      return { sentence: `不是本文书的页，是${named(found.digest) ?? '本机关没有作出过的文书'}的一页`, todo: '请取出这一页后重新扫描；属于另一份文书的，到该文书处上传。' };
  }
}

/** The pages that still lack, of `pages`. */
export const missingPages = (pages: number, there: readonly number[]): readonly number[] => Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !there.includes(page));

const placeText = ({ file, at }: { readonly file: number; readonly at: number }): string => `文件${file + 1}第${at + 1}页`;

type Placed = AttachScan['pages'][number];

/** How a page may be matched follows from what was read off it: nobody's eye goes against a code. */
function mannerWrong({ page, manner, reason }: Placed, found: Found, named: (digest: Digest) => string | null): string | null {
  const { sentence, todo } = foundSaid(found, named);
  if (found.kind === 'page') return manner === 'code' && found.page === page ? null : `${sentence}，不能对应为第${page}页`;
  if (found.kind === 'document') return manner === 'order' ? null : `${sentence}，应当由承办人员确认页码`;
  if (found.kind !== 'unread') return `${sentence}。${todo}`;
  if (manner !== 'hand') return `${sentence}，不能按二维码对应。${todo}`;
  return reason === undefined ? '没有读出二维码，人工对应应当写明理由' : null;
}

function leftWrong(found: Found, placed: readonly Placed[], named: (digest: Digest) => string | null): string | null {
  if (found.kind === 'unread') return null;
  if (found.kind === 'page' && placed.some(({ page }) => page === found.page)) return null;
  const { sentence, todo } = foundSaid(found, named);
  // Which page it is, is for the officer to say: that it is there once, is counted.
  if (found.kind === 'document') return null;
  return found.kind === 'page' ? `${sentence}，不能不附入` : `${sentence}。${todo}`;
}

/** Everything that does not fit between what is to be attached, what the server read, and the document; each a sentence. */
export function pagesWrong({ files, pages, left }: Pick<AttachScan, 'files' | 'pages' | 'left'>, original: Original, readings: readonly (readonly ReadPage[])[], named: (digest: Digest) => string | null): readonly string[] {
  const judged = (one: { readonly file: number; readonly at: number; readonly picture: Digest }, wrong: (found: Found) => string | null): readonly string[] => {
    const read = readings[one.file]?.[one.at];
    if (read === undefined || read.picture !== one.picture) return [`${placeText(one)}与服务器读出的不一致，请刷新页面后重新对应`];
    const why = wrong(foundOn(original, read));
    return why === null ? [] : [`${placeText(one)}：${why}`];
  };
  const used = [...pages, ...left].map(({ file, at }) => `${file} ${at}`);
  const every = readings.flatMap((one, file) => one.map((_, at) => ({ file, at })));
  const twice = [...new Set(pages.map(({ page }) => page))].filter((page) => pages.filter((one) => one.page === page).length > 1);
  return [
    ...pages.flatMap((one) => judged(one, (found) => mannerWrong(one, found, named))), ...left.flatMap((one) => judged(one, (found) => leftWrong(found, pages, named))),
    ...(readings.length === files.length ? [] : ['有文件还没有读取']),
    ...every.filter(({ file, at }) => !used.includes(`${file} ${at}`)).map((one) => `${placeText(one)}没有对应，也没有注明不附入`),
    ...(new Set(used).size === used.length ? [] : ['扫描件的同一页不能对应两次']),
    ...missingPages(original.pages, pages.map(({ page }) => page)).map((page) => `缺第${page}页：请补扫这一页后一并附入`),
    ...twice.map((page) => `第${page}页重复：请留下清楚的一页，另一页选“不附入”`),
    ...pages.filter(({ page }) => page > original.pages).map(({ page }) => `原件只有${original.pages}页，没有第${page}页`),
  ];
}

/** What stands against attaching a scan as far as the log tells; `data` has passed its form. The pages are checked where documents are kept. */
export function scanWrong(data: AttachScan, { events, view }: Standing, { by }: StepCommand): readonly Refusal[] {
  if (!view.handlers.includes(by)) return [refuse('not-handler', '签署后的扫描件由本案承办人员附入', SCANNED, { todo: '请由本案承办人员登录办理。' })];
  if (!events.some(({ id }) => id === data.event)) return [refuse('document-unknown', '本案没有作出这份文书', SCANNED, { todo: '请刷新页面后重新选择。' })];
  const current = scanOf(events, data);
  const known = new Set(scansIn(events).flatMap((one) => one.data.files.map(({ upload }) => upload)));
  const drawn = handsIn(events).filter((hand) => hand.kind === 'signed' && hand.data.event === data.event && hand.data.form === data.form).map((hand) => hand.data.place);
  return [
    ...((current?.id ?? null) === (data.replaces ?? null) ? [] : [refuse('scan-superseded', current === null ? '要替代的扫描件不存在' : '这份文书刚刚已经附有扫描件', SCANNED, { todo: '请刷新页面，查看已有的扫描件，再决定是否替代。' })]),
    ...data.files.filter(({ upload }) => known.has(upload)).map(({ upload }) => refuse('scan-attached', '这个文件已经附入，不能重复附入', SCANNED, { todo: '需要更正的，请重新上传扫描件替代。', evidence: { upload } })),
    ...data.lines.filter(({ place }) => drawn.includes(place)).map(({ label }) => refuse('signed-already', `“${label}”已经手写签名，不再登记纸质件上的签名`, SCANNED, { todo: '请取消勾选这一签名栏。' })),
  ];
}

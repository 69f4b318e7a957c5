import type { AttachScan } from '#law/forms/scan.ts';
import type { ComparedFile, ComparedPage, ScanSheet } from '#record/scan-contract.ts';

/** What the officer says a page of a scan is: a page of the document, or none of it. */
export interface Choice {
  readonly page: number | 'left' | null;
  readonly reason: string;
}
export type Choices = ReadonlyMap<string, Choice>;

export const keyOf = (upload: string, at: number): string => `${upload} ${at}`;

export interface Placed {
  readonly key: string;
  readonly file: number;
  readonly at: number;
  readonly upload: string;
  readonly compared: ComparedPage;
  readonly choice: Choice;
  /** Whether it is for the officer to say: no code names the page, or another page has it already. */
  readonly open: boolean;
}

const TWICE = '重复的一页';

/** Each page of each file with what it stands for: by its code, or as was chosen. */
export function placed(files: readonly ComparedFile[], choices: Choices): readonly Placed[] {
  const taken = new Set<number>();
  return files.flatMap(({ upload, pages }, file) => pages.map((compared, at): Placed => {
    const key = keyOf(upload, at);
    const { page, found } = compared;
    const isSecond = page !== null && taken.has(page);
    if (page !== null) taken.add(page);
    const usual: Choice = isSecond ? { page: 'left', reason: TWICE } : { page, reason: '' };
    return { key, file, at, upload, compared, choice: choices.get(key) ?? usual, open: found === 'document' || found === 'unread' || (page !== null && (isSecond || choices.has(key))) };
  }));
}

/** What is still to be done before the scan can be attached, each in a sentence. */
export function outstanding({ pages }: Pick<ScanSheet, 'pages'>, files: readonly ComparedFile[], all: readonly Placed[]): readonly string[] {
  const there = all.flatMap(({ choice }) => (typeof choice.page === 'number' ? [choice.page] : []));
  const missing = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !there.includes(page));
  const twice = [...new Set(there)].filter((page) => there.filter((one) => one === page).length > 1);
  return [
    ...files.filter(({ refused }) => refused !== null).map(({ name }) => `“${name}”不能读取，请去掉这个文件。`),
    ...all.filter(({ compared: { found } }) => found === 'beyond' || found === 'mixed' || found === 'foreign').map(({ file, at }) => `文件${file + 1}第${at + 1}页不能附入，请按该页的提示处理。`),
    ...all.filter(({ choice, open }) => open && choice.page === null).map(({ file, at }) => `文件${file + 1}第${at + 1}页：请选择是第几页，或者不附入。`),
    ...all.filter(({ choice, compared: { found } }) => choice.reason.trim() === '' && (choice.page === 'left' || (found === 'unread' && choice.page !== null))).map(({ file, at }) => `文件${file + 1}第${at + 1}页：请写明理由。`),
    ...missing.map((page) => `缺第${page}页：请补扫或者补拍这一页。`), ...twice.map((page) => `第${page}页重复：请留下清楚的一页，另一页选“不附入”。`),
  ];
}

const MANNERS = { page: 'code', document: 'order' } as const;

/** The step as it is sent. */
export function attached({ event, form, digest, current }: ScanSheet, files: readonly ComparedFile[], all: readonly Placed[], { lines, keptAt }: { readonly lines: AttachScan['lines']; readonly keptAt: string }): AttachScan {
  const where = ({ file, at, compared: { picture } }: Placed) => ({ file, at, picture });
  return {
    event, form, digest, ...(current === null ? {} : { replaces: current.id }), lines, ...(keptAt.trim() === '' ? {} : { keptAt: keptAt.trim() }),
    files: files.map(({ upload, sha256, size, mediaType }) => ({ upload, sha256, size, mediaType })),
    pages: all.flatMap((one): AttachScan['pages'] => {
      const { choice: { page, reason }, compared: { found } } = one;
      if (typeof page !== 'number') return [];
      return [{ page, ...where(one), manner: found === 'page' || found === 'document' ? MANNERS[found] : 'hand', ...(found === 'unread' ? { reason: reason.trim() } : {}) }];
    }),
    left: all.flatMap((one) => (one.choice.page === 'left' ? [{ ...where(one), reason: one.choice.reason.trim() }] : [])),
  };
}

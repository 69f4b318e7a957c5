/**
 * 四性检测: whether a volume's files are authentic, complete, usable and safe (GB/T 18894-2016; DA/T 70-2018 names the items). Each item
 * says what was looked at and what was found; one that could not be looked at is no pass.
 */

export const PROPERTIES = { authenticity: '真实性', integrity: '完整性', usability: '可用性', safety: '安全性' } as const;
export type Property = keyof typeof PROPERTIES;

export interface CheckItem {
  readonly property: Property;
  readonly name: string;
  readonly passed: boolean;
  /** What was found, in a sentence; of a failed item, which files. */
  readonly found: string;
}

/** A file of the volume as it was found in the store now. */
export interface FoundFile {
  readonly title: string;
  /** As recorded when it came in. */
  readonly sha256: string;
  /** Null where none was recorded: what a paper says is kept with its digest alone. */
  readonly size: number | null;
  readonly mediaType: string;
  /** As found in storage, the digest null where the bytes have not been read back since they came; null where there are none. */
  readonly now: { readonly sha256: string | null; readonly size: number; readonly mediaType: string | null } | null;
}

export interface Examined {
  readonly files: readonly FoundFile[];
  /** Documents that the log says were issued and that the volume lacks. */
  readonly missing: readonly string[];
  /** Fields of the cover and the contents that are empty and must not be. */
  readonly emptyFields: readonly string[];
  /** The case's events: each digest recomputed, each one naming the one before. */
  readonly chain: { readonly events: number; readonly broken: readonly number[] };
  /** Events whose entry is under a signed checkpoint. */
  readonly sealed: number;
  readonly mayOpen: (mediaType: string) => boolean;
}

const listed = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join('、');

const item = (property: Property, name: string, failed: readonly string[], fine: string, wrong: string): CheckItem =>
  ({ property, name, passed: failed.length === 0, found: failed.length === 0 ? fine : `${wrong}：${listed(failed)}` });

const titlesOf = (files: readonly FoundFile[], wrong: (file: FoundFile) => boolean): readonly string[] => files.filter(wrong).map(({ title }) => title);

export function fourProperties({ files, missing, emptyFields, chain, sealed, mayOpen }: Examined): readonly CheckItem[] {
  const present = files.filter(({ now }) => now !== null);
  const read = present.filter(({ now }) => now?.sha256 !== null);
  const unread = titlesOf(present, ({ now }) => now?.sha256 === null);
  return [
    ...(unread.length === 0 ? [] : [item('authenticity', '读回核对', unread, '', '存储后还没有读回核对')]),
    item('authenticity', '数字摘要', titlesOf(read, ({ sha256, now }) => now?.sha256 !== sha256), `${read.length}个文件的摘要与登记的一致`, '摘要与登记的不一致'),
    item('authenticity', '记录链', chain.broken.map((seq) => `第${seq}条记录`), `${chain.events}条记录前后相接，摘要一致`, '记录被改动或者缺失'),
    {
      property: 'authenticity', name: '存证', passed: sealed === chain.events,
      found: sealed === chain.events ? `${sealed}条记录全部列入已经签名的存证` : `${chain.events}条记录中有${chain.events - sealed}条尚未列入已经签名的存证`,
    },
    item('integrity', '文件齐全', [...missing, ...titlesOf(files, ({ now }) => now === null)], `应有的${files.length}个文件都在`, '缺少'),
    item('integrity', '文件大小', titlesOf(present, ({ size, now }) => size !== null && now?.size !== size), '大小与登记的一致', '大小与登记的不一致'),
    item('integrity', '著录项目', emptyFields, '必填的项目都已填写', '没有填写'),
    item('usability', '格式', titlesOf(present, ({ mediaType, now }) => now?.mediaType !== mediaType), '文件的内容与登记的格式一致', '内容与登记的格式不一致'),
    item('safety', '可执行内容', titlesOf(present, ({ mediaType }) => !mayOpen(mediaType)), '没有可执行的文件', '不属于可以保存的格式'),
  ];
}

export const sound = (items: readonly CheckItem[]): boolean => items.every(({ passed }) => passed);

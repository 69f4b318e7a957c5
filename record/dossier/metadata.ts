import type { LegalDate } from '#kernel/dates.ts';
import { RETENTIONS } from '#law/procedures/archiving.ts';
import { COVER_FIELDS, type FileOf, type Piece, type Volume } from './volume.ts';

/**
 * The metadata of a volume as XML: entities and names after DA/T 46-2009 (文件、业务、机构人员 entities), arranged as DA/T 48-2009 arranges a
 * package. Files are named by path and digest and stand beside the XML, because recordings are too large to be written into it.
 */

interface Element {
  readonly name: string;
  readonly content: string | readonly Element[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML 1.0 cannot hold at all are left out. */
// oxlint-disable-next-line no-control-regex -- these very characters are meant
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const escaped = (text: string): string => text.replaceAll(UNFIT, '').replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);

const written = ({ name, content }: Element, depth: number): string => {
  const indent = '  '.repeat(depth);
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`;
  return `${indent}<${name}>\n${content.map((one) => written(one, depth + 1)).join('')}${indent}</${name}>\n`;
};

const element = (name: string, content: Element['content']): Element => ({ name, content });

/** An entry with its value; nothing where there is none. */
const entry = (name: string, value: string | number | null): readonly Element[] => (value === null || value === '' ? [] : [element(name, String(value))]);

export interface PackagedFile extends FileOf {
  readonly path: string;
}

/** One act of the case's log as the business entity tells it. */
export interface Business {
  readonly name: string;
  readonly at: string;
  readonly on: LegalDate;
  readonly by: readonly string[];
  readonly articles: readonly string[];
}

export interface People {
  readonly name: string;
  readonly post: string;
}

export interface Described {
  readonly volume: Volume;
  readonly createdAt: string;
  readonly files: (piece: Piece) => readonly PackagedFile[];
  readonly business: readonly Business[];
  readonly people: readonly People[];
}

const fileElement = ({ path, sha256, size, mediaType }: PackagedFile): Element =>
  element('电子文件', [element('计算机文件名', path), element('格式信息', mediaType), element('计算机文件大小', String(size)), element('数字摘要算法', 'SHA-256'), element('数字摘要', sha256)]);

function pieceElement(piece: Piece, { volume, files }: Described): Element {
  const { fonds, retention, secrecy } = volume.cover;
  return element('文件实体', [
    element('聚合层次', '件'), element('档号', [fonds, volume.cover.volume, String(piece.item)].filter((part) => part !== null).join('-')), element('题名', piece.title),
    ...entry('文件编号', piece.kind === 'document' ? piece.number : null), element('责任者', piece.responsible), element('日期', piece.date),
    ...entry('密级', secrecy), element('保管期限', RETENTIONS[retention]), ...files(piece).map(fileElement),
  ]);
}

function coverElement({ cover }: Volume): Element {
  const text = (value: (typeof cover)[keyof typeof cover]): string | number | null => (Array.isArray(value) ? value.join('、') : (value as string | number | null)); // the lists of a cover are of names
  const fields = (Object.keys(COVER_FIELDS) as (keyof typeof COVER_FIELDS)[]).flatMap((key) => entry(COVER_FIELDS[key], key === 'retention' ? RETENTIONS[cover.retention] : text(cover[key]))); // keys of a constant object
  return element('文件实体', [element('聚合层次', '卷'), ...fields]);
}

const businessElement = ({ name, at, on, by, articles }: Business): Element =>
  element('业务实体', [element('业务行为', name), element('行为时间', on), element('记录时间', at), element('行为人', by.join('、')), ...entry('行为依据', articles.join('；'))]);

export function metadataXml(described: Described): string {
  const { volume, createdAt, business, people } = described;
  const root = element('电子文件封装包', [
    element('封装包格式描述', '元数据名称依照DA/T 46-2009，结构参照DA/T 48-2009；电子文件另存，以路径和数字摘要指明'),
    element('版本', '2009'), element('封装包类型', '原始型'), element('封装包创建时间', createdAt), element('封装包创建单位', volume.cover.agency),
    element('被签名对象', [element('封装内容', [
      coverElement(volume), ...volume.pieces.map((piece) => pieceElement(piece, described)), ...business.map(businessElement),
      ...people.map(({ name, post }) => element('机构人员实体', [element('机构人员名称', name), ...entry('职务', post)])),
    ])]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, 0)}`;
}

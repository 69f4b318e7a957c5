import { chinaTime, chineseDate, epochOf, type Instant } from '#kernel/dates.ts';
import type { Line, ListPart, PrintedVolume, VolumePart, VolumeRow } from '#paper/volume.ts';
import type { Compiled, CoverDraft } from './compile.ts';
import { DEMONSTRATION } from '#law/writing/compose.ts';
import { fieldText } from './view.ts';
import { COVER_FIELDS, type Piece, type RecordingSource } from './volume.ts';

/** From a compiled volume to what its print says: every paper and photograph in its place, other recordings in a list at the end. */

export interface KeptContent {
  readonly seq: number;
  readonly form: string;
  /** Null for those that were numbered before what they say was kept. */
  readonly paper: { readonly content: string; readonly template: string } | null;
  /** Where it is verified, as its first print says. */
  readonly address: string;
  /** Of its first print; null where there is none. */
  readonly pages: number | null;
}

/** A recording as it was registered. */
export interface RecordingDetail {
  readonly device: string;
  readonly place: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** As read from the file; null where nothing could read it. */
  readonly durationSeconds: number | null;
}

/** A photograph that is ready to print, or why it is not. */
export type Shown = { readonly width: number; readonly height: number } | { readonly absent: string };

export interface VolumeMaterial {
  readonly compiled: Compiled;
  readonly agency: string;
  readonly demonstration: boolean;
  readonly papers: readonly KeptContent[];
  readonly recordings: ReadonlyMap<string, RecordingDetail>;
  /** Of photographs, by item. */
  readonly shown: ReadonlyMap<number, Shown>;
  /** Papers that could not be printed, by item, each with the reason. */
  readonly unprinted: ReadonlyMap<number, string>;
  readonly watermark: string;
  /** Of papers that were signed on paper: the pictures of their pages, or why they are not in the print, by item. */
  readonly scanned: ReadonlyMap<number, Scanned>;
}

export type Scanned = { readonly files: readonly string[] } | { readonly absent: string };

type RecordingPiece = Piece & RecordingSource;

export const isPicture = (piece: Piece): piece is RecordingPiece => piece.kind === 'recording' && piece.file.mediaType.startsWith('image/');

/** Among the files of the print. */
export const pictureName = ({ item }: Piece): string => `picture-${item}.jpg`;

const COVER_ROWS = [
  ['title'], ['party'], ['decisionNumber'], ['handlers'], ['result'], ['filedOn', 'closedOn'], ['archivedOn', 'retention'], ['items', 'pages'], ['fonds', 'catalogue'], ['volume', 'secrecy'],
] as const satisfies readonly (readonly (keyof typeof COVER_FIELDS)[])[];

const coverRows = (cover: CoverDraft): PrintedVolume['cover'] =>
  COVER_ROWS.map((row) => row.map((field) => ({ label: COVER_FIELDS[field], value: fieldText(cover, field) ?? '' })));

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const clockText = (seconds: number): string => `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;

/** As the file says; else as the officer said, which is marked. */
const durationText = ({ durationSeconds, startedAt, endedAt }: RecordingDetail): string =>
  (durationSeconds === null ? `${clockText((epochOf(endedAt) - epochOf(startedAt)) / 1000)}（按登记的起止时间）` : clockText(Math.round(durationSeconds)));

function duringText({ startedAt, endedAt }: RecordingDetail): string {
  const [from, to] = [chinaTime(startedAt), chinaTime(endedAt)];
  return `${from}至${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
}

function captionOf({ title, responsible, file }: RecordingPiece, detail: RecordingDetail | undefined, shown: Shown): readonly Line[] {
  const original = 'absent' in shown ? '' : `，${shown.width}×${shown.height}像素；按页面大小排印`;
  return [
    { label: '题名', value: title },
    ...(detail === undefined ? [] : [{ label: '拍摄时间', value: duringText(detail) }, { label: '地点', value: detail.place }, { label: '记录人', value: `${responsible}，设备：${detail.device}` }]),
    { label: '原件', value: `${file.mediaType}，${file.size}字节${original}` },
    { label: 'SHA-256', value: file.sha256 },
  ];
}

const UNKEPT = '编号时系统还没有保存正文，不能排印。请将本件的纸质件附在本页之后。';

function partOf({ papers, recordings, shown, unprinted, watermark, scanned }: VolumeMaterial, piece: Piece): VolumePart | null {
  const { item, title } = piece;
  if (piece.kind === 'document') {
    // What was signed is what was served: it stands for the paper as it was set.
    const scan = scanned.get(item);
    if (scan !== undefined && 'files' in scan) return { kind: 'scan', item, title, files: scan.files };
    const kept = papers.find(({ seq, form }) => seq === piece.seq && form === piece.form);
    const why = kept?.paper ? unprinted.get(item) : UNKEPT;
    return why === undefined && kept?.paper ? { kind: 'paper', item, title, ...kept.paper, address: kept.address, pages: kept.pages } : { kind: 'notice', item, title, text: why ?? UNKEPT, caption: [] };
  }
  if (!isPicture(piece)) return null;
  const picture = shown.get(item) ?? { absent: '照片没有读取。' };
  const caption = captionOf(piece, recordings.get(piece.id), picture);
  return 'absent' in picture ? { kind: 'notice', item, title, text: picture.absent, caption } : { kind: 'picture', item, title, file: pictureName(piece), caption, watermark };
}

function listOf({ compiled: { pieces }, recordings }: VolumeMaterial): ListPart | null {
  const rows = pieces.filter((piece): piece is RecordingPiece => piece.kind === 'recording' && !isPicture(piece)).map(({ item, id, title, responsible, file }) => {
    const detail = recordings.get(id);
    return {
      cells: [String(item), title, detail === undefined ? '' : `${duringText(detail)}\n${detail.place}`, detail === undefined ? '' : durationText(detail), responsible, `${file.mediaType}\n${file.size}字节`],
      below: `SHA-256 ${file.sha256}`,
    };
  });
  return rows.length === 0 ? null : { kind: 'list', item: null, title: '录音录像清单', headings: ['顺序号', '题名', '起止时间、地点', '时长', '记录人', '格式、大小'], widths: [5, 8, 12, 6, 5, 7], rows };
}

const NOTHING: VolumePart = { kind: 'notice', item: null, title: '卷内没有文件', text: '本案没有已经作出的文书，也没有登记的音像记录。', caption: [] };

const noteOf = (part: VolumePart | undefined, scan: Scanned | undefined): string => (part?.kind === 'scan' ? `签署扫描件，${part.files.length}页` : scan !== undefined && 'absent' in scan ? scan.absent : part?.kind === 'notice' ? '未排印' : part?.kind === 'list' ? '见清单' : part?.kind === 'picture' ? '照片' : '');

const MARKS = { valid: '', voided: '已作废', rectified: '已补正' } as const;

const markOf = (piece: Piece): string => (piece.kind === 'document' ? MARKS[piece.standing.state] : '');

const notesRows = (notes: Compiled['notes']): PrintedVolume['notes'] => [
  [{ label: '情况说明', value: notes?.text ?? '' }], [{ label: '立卷人', value: notes?.archivist ?? '' }, { label: '检查人', value: notes?.checkedBy ?? '' }],
  [{ label: '立卷时间', value: notes === null ? '' : chineseDate(notes.on) }],
];

export function printedVolume(material: VolumeMaterial): PrintedVolume {
  const { compiled: { archived, cover, pieces, notes }, agency, demonstration } = material;
  const list = listOf(material);
  const placed = pieces.map((piece) => ({ piece, part: partOf(material, piece) }));
  const parts = [...placed.flatMap(({ part }) => part ?? []), ...(list === null ? [] : [list])];
  const contents = placed.map(({ piece, part }): VolumeRow => ({
    item: piece.item, responsible: piece.responsible, number: piece.kind === 'document' ? piece.number ?? '' : '', title: piece.title, date: piece.date.replaceAll('-', ''),
    note: [markOf(piece), noteOf(part ?? list ?? undefined, material.scanned.get(piece.item))].filter((one) => one !== '').join('；'), part: part === null ? parts.length - 1 : parts.indexOf(part),
  }));
  return {
    title: `${cover.title ?? ''} 案卷`, agency, mark: demonstration ? DEMONSTRATION : null, preview: archived === null ? '预览：本案尚未归档' : null,
    cover: coverRows(cover), contents, parts: parts.length === 0 ? [NOTHING] : parts, notes: notesRows(notes),
  };
}

/** Stands for a character that no font at hand can print. */
const BLANK = '□';

/** The same volume with what its own pages cannot print left blank: a purpose or the name of a device must not keep a volume from being printed. Papers are as they are. */
export function legible(volume: PrintedVolume, unprintable: (text: string) => readonly string[]): PrintedVolume {
  const shown = (text: string): string => unprintable(text).reduce((rest, character) => rest.replaceAll(character, BLANK), text);
  const own = (key: string, value: unknown): unknown => (typeof value === 'string' && key !== 'content' ? shown(value) : value);
  return JSON.parse(JSON.stringify(volume), own) as PrintedVolume; // the same volume, some strings apart
}

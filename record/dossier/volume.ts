import type { LegalDate } from '#kernel/dates.ts';
import type { EventId } from '#kernel/ids.ts';
import type { Order, Retention } from '#law/procedures/archiving.ts';

/** A closed case as one volume of the archive (一案一卷): its cover, its contents in order, its notes page. */

/** A file of the volume by its content. */
export interface FileOf {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

interface Common {
  /** The event that made it. */
  readonly seq: number;
  readonly title: string;
  readonly date: LegalDate;
  /** 责任者. */
  readonly responsible: string;
}

/** A document issued in the case. */
export interface PaperSource extends Common {
  readonly kind: 'document';
  readonly form: string;
  readonly number: string | null;
  /** The form whose service this receipt proves; null where it is none. */
  readonly receiptFor: string | null;
  /** What became of it (作废、补正); it stays where it was all the same. */
  readonly standing: { readonly state: 'valid' | 'voided' | 'rectified'; readonly note: string | null };
}

export interface RecordingSource extends Common {
  readonly kind: 'recording';
  /** Of its registration: two may hold the same bytes. */
  readonly id: EventId;
  readonly file: FileOf;
}

export type Source = PaperSource | RecordingSource;

/** One line of 卷内目录. */
export type Piece = Source & {
  /** 序号, from 1. */
  readonly item: number;
};

/** 封面, by its fields. */
export interface Cover {
  readonly fonds: string | null;
  readonly catalogue: string | null;
  readonly volume: string;
  readonly agency: string;
  readonly title: string;
  readonly party: string;
  readonly decisionNumber: string | null;
  readonly filedOn: LegalDate | null;
  readonly closedOn: LegalDate | null;
  readonly handlers: readonly string[];
  readonly result: string;
  readonly archivedOn: LegalDate;
  readonly retention: Retention;
  readonly items: number;
  readonly pages: number;
  readonly secrecy: string | null;
}

/** 备考表. */
export interface Notes {
  readonly text: string;
  readonly archivist: string;
  readonly checkedBy: string | null;
  readonly on: LegalDate;
}

export interface Volume {
  readonly cover: Cover;
  readonly pieces: readonly Piece[];
  readonly notes: Notes;
}

export const COVER_FIELDS = {
  fonds: '全宗号', catalogue: '目录号', volume: '案卷号', agency: '机关名称', title: '案件名称', party: '当事人', decisionNumber: '文号', filedOn: '立案日期', closedOn: '结案日期',
  handlers: '承办人', result: '处理结果', archivedOn: '归档日期', retention: '保管期限', items: '件数', pages: '页数', secrecy: '密级',
} as const satisfies Record<keyof Cover, string>;

/** Papers of one event stand together, receipts after what they prove; recordings follow the papers of their event. */
const inOrder = (a: Source, b: Source): number =>
  a.seq - b.seq || Number(a.kind === 'recording') - Number(b.kind === 'recording') || a.title.localeCompare(b.title, 'zh');

/** `decisions`: the forms that hold the case's decision. Every source appears once, whatever the order. */
export function piecesOf(sources: readonly Source[], order: Order, decisions: readonly string[]): readonly Piece[] {
  const sorted = sources.toSorted(inOrder);
  const leads = (one: Source): boolean => one.kind === 'document' && (decisions.includes(one.form) || (one.receiptFor !== null && decisions.includes(one.receiptFor)));
  const arranged = order === 'decision-first' ? [...sorted.filter(leads), ...sorted.filter((one) => !leads(one))] : sorted;
  return arranged.map((one, index) => ({ ...one, item: index + 1 }));
}

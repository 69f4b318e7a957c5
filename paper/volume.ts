/**
 * What a printed volume (案卷) says, apart from how it looks. Unlike a paper it is kept nowhere: it is made anew from the papers and
 * recordings of a case, each time it is asked for.
 */

export interface Line {
  readonly label: string;
  readonly value: string;
}

/** A row of 卷内目录. Its page number is found in printing: that of the part it points to. */
export interface VolumeRow {
  readonly item: number;
  readonly responsible: string;
  readonly number: string;
  readonly title: string;
  readonly date: string;
  readonly note: string;
  /** Index of the part. */
  readonly part: number;
}

interface Entitled {
  /** 顺序号; null where the part is no item of the contents. */
  readonly item: number | null;
  readonly title: string;
}

/** A document as it was issued: what it says, in the template of that time. */
export interface PaperPart extends Entitled {
  readonly kind: 'paper';
  readonly content: string;
  readonly template: string;
  /** Where the document is verified. */
  readonly address: string;
  /** Of its first print; null where there is none. */
  readonly pages: number | null;
}

/** A document as it came back signed on paper: its pages in order, each a picture. */
export interface ScanPart extends Entitled {
  readonly kind: 'scan';
  /** Among the pictures that come with the volume. */
  readonly files: readonly string[];
}

export interface PicturePart extends Entitled {
  readonly kind: 'picture';
  /** Among the pictures that come with the volume. */
  readonly file: string;
  readonly caption: readonly Line[];
  /** Who took the print and what for. */
  readonly watermark: string;
}

/** Stands for what cannot be printed, and says why. */
export interface NoticePart extends Entitled {
  readonly kind: 'notice';
  readonly text: string;
  readonly caption: readonly Line[];
}

export interface ListPart extends Entitled {
  readonly kind: 'list';
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** Each with a line of its own below its cells. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly below: string }[];
}

export type VolumePart = PaperPart | ScanPart | PicturePart | NoticePart | ListPart;

export interface PrintedVolume {
  readonly title: string;
  readonly agency: string;
  /** What the pages of the volume itself say of a demonstration; papers say it themselves. */
  readonly mark: string | null;
  /** What every page says of a volume that is not archived. */
  readonly preview: string | null;
  readonly cover: readonly (readonly Line[])[];
  readonly contents: readonly VolumeRow[];
  readonly parts: readonly VolumePart[];
  readonly notes: readonly (readonly Line[])[];
}

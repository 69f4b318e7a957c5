import type { Fault } from '#platform/children/child.ts';

/** What passes between the press and its child processes. */

/** Families in order of preference, by what they are for; an agency's own come before ours. */
export interface Faces {
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly strong: readonly string[];
  readonly folio: readonly string[];
}

export interface Setup {
  /** An empty folder: a template is given, and there is nothing beside it that it could read. */
  readonly workspace: string;
  readonly fonts: readonly string[];
  /** Families that may be there; those that are not are left out. */
  readonly candidates: Faces;
}

/** PDF/A-3a carries what a document says as a file inside it; PDF/A-2a carries no files, and is what archives take. */
export type Standard = 'a-3a' | 'a-2a';

/** What is to be printed. */
export interface Order extends Setting {
  /** What it is set again with where it has come out longer than its data had codes of pages for. The pages stay what they are. */
  readonly longer?: { readonly than: number; readonly data: (pages: number) => string };
}

/** What a child process is told of it. */
interface Setting {
  /** The template itself. */
  readonly source: string;
  readonly data: string;
  /** Seconds since 1970: the time that stands in the file, so that the same paper gives the same bytes. */
  readonly at: number;
  readonly standard: Standard;
  /** A picture of all pages, one under the other, in place of the file: shapes alone, which any screen shows alike. */
  readonly picture?: boolean;
  /** What stands beside the template for it to read, by name: pictures, the sheets inside a volume. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Also say what stands on the sheets; 'pictures' shows them too. */
  readonly inspect?: Inspection;
}

export type Inspection = 'none' | 'words' | 'pictures';

/** What can be read on one page, and what is wrong with it. */
export interface PageRead {
  /** The words of the page without its white space, in the order in which they were set. */
  readonly text: string;
  readonly code: boolean;
  readonly faults: readonly string[];
}

export interface Inspected {
  readonly pages: readonly PageRead[];
  /** Whether seal and signatures that came with the paper are there. */
  readonly marks: boolean;
  /** Whether the structured content is attached, byte for byte. */
  readonly attached: boolean;
  /** All sheets, one under the other, as an SVG. */
  readonly picture: string | null;
}

export interface Job extends Setting {
  readonly kind: 'job';
}

/** A picture of whatever make and size is to become one that a page can hold. */
export interface PictureJob {
  readonly kind: 'picture';
  /** Where it lies. */
  readonly file: string;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What stands on the sheets, where it was asked for. */
  readonly inspected: Inspected | null;
}

export interface Picture {
  readonly jpeg: Uint8Array;
  /** Of the original, as it is meant to be looked at. */
  readonly width: number;
  readonly height: number;
}

export type Failure =
  | { readonly kind: 'missing-characters'; readonly characters: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: Fault | 'busy' };

export type Outcome =
  | ({ readonly kind: 'printed' } & Printed)
  | ({ readonly kind: 'picture' } & Picture)
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What passes between the press and its child processes. */

/** Families in order of preference, by what they are for; an agency's own come before ours. */
export interface Faces {
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly strong: readonly string[];
  readonly folio: readonly string[];
}

export interface Setup {
  readonly kind: 'setup';
  readonly templates: string;
  readonly fonts: readonly string[];
  /** Families that may be there; those that are not are left out. */
  readonly candidates: Faces;
}

export interface Job {
  readonly kind: 'job';
  readonly id: number;
  /** File name inside the folder of templates. */
  readonly template: string;
  readonly data: string;
  /** Seconds since 1970: the time that stands in the file, so that the same paper gives the same bytes. */
  readonly at: number;
}

export type Failure =
  | { readonly kind: 'missing-characters'; readonly characters: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'out-of-time' | 'out-of-memory' | 'crashed' | 'busy' };

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

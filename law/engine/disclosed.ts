import type { LegalDate } from '#kernel/dates.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Penalty } from '#law/disposition.ts';

/** 执法类别 of the decisions that are published. */
export const CATEGORIES = ['行政处罚', '行政许可'] as const;
export type Category = (typeof CATEGORIES)[number];

interface OfPenalty {
  readonly category: '行政处罚';
  readonly texts: Readonly<Record<'facts' | 'evidence' | 'basis' | 'discretion' | 'decision', string>>;
  readonly penalties: readonly Penalty[];
}

interface OfLicence {
  readonly category: '行政许可';
  readonly texts: Readonly<Record<'item' | 'findings' | 'basis' | 'decision' | 'content' | 'validity' | 'reason', string>>;
  readonly licence: {
    readonly outcome: string;
    /** 许可类别, of a licence that is granted. */
    readonly category: string | null;
    readonly certificate: string | null;
    readonly validFrom: LegalDate | null;
    readonly validTo: LegalDate | null;
  };
}

/** What a kind declares publishable of the decision it made; the party, the remedies and the officers are the same for every kind. */
export type Disclosed = (OfPenalty | OfLicence) & {
  /** The form whose number is published. */
  readonly letter: DocumentCode;
};

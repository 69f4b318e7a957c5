import type { ClauseRow } from '#registry/clauses-contract.ts';

/** Every requirement, whichever plan asks it. */
export const EVERY_PLAN = 'all';

export interface ClauseFilter {
  /** A plan's code or EVERY_PLAN; the agency's own plan where nothing is said. */
  readonly plan?: string | undefined;
  readonly status?: string | undefined;
  readonly part?: string | undefined;
}

/** The plan that is shown: the one asked for, or the agency's own; null for all of them. */
export const planShown = ({ plan }: ClauseFilter, own: string | null): string | null => (plan === EVERY_PLAN ? null : plan ?? own);

/** Whether a requirement is one of those asked for: of that plan, in that state, in that part. */
export const answersTo = ({ said, status, section }: Pick<ClauseRow, 'said' | 'status' | 'section'>, filter: Pick<ClauseFilter, 'status' | 'part'>, shown: string | null): boolean =>
  (shown === null || said.some(({ plan }) => plan === shown)) &&
  (filter.status === undefined || status === filter.status) &&
  (filter.part === undefined || section === filter.part);

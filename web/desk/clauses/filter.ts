import type { ClauseRow } from '#registry/clauses-contract.ts';

export interface ClauseFilter {
  readonly plan?: string | undefined;
  readonly status?: string | undefined;
  readonly part?: string | undefined;
}

/** Whether a requirement is one of those asked for: of that plan, in that state, in that part. */
export const answersTo = ({ said, status, section }: Pick<ClauseRow, 'said' | 'status' | 'section'>, filter: ClauseFilter): boolean =>
  (filter.plan === undefined || said.some(({ plan }) => plan === filter.plan)) &&
  (filter.status === undefined || status === filter.status) &&
  (filter.part === undefined || section === filter.part);

import { SECTIONS, STATUSES } from '#law/clauses/clause.ts';
import type { ClauseMatrix } from '#registry/clauses-contract.ts';
import { Pick } from '../shell/Pick.tsx';
import { EVERY_PLAN, planShown, type ClauseFilter } from './filter.ts';

interface ClauseFiltersProps {
  /** The agency's own plan. */
  readonly own: ClauseMatrix['plan'];
  readonly plans: ClauseMatrix['plans'];
  readonly filter: ClauseFilter;
  readonly onChange: (filter: ClauseFilter) => void;
}

/** The filter stands in the address, as that of the case list does. */
export function ClauseFilters({ own, plans, filter, onChange }: ClauseFiltersProps) {
  return (
    <search className="filters">
      <Pick title="方案" value={planShown(filter, own) ?? undefined} choices={plans.map(({ code, name }) => [code, name] as const)} onChange={(plan = EVERY_PLAN) => onChange({ ...filter, plan })} />
      <Pick title="状态" value={filter.status} choices={Object.entries(STATUSES)} onChange={(status) => onChange({ ...filter, status })} />
      <Pick title="部分" value={filter.part} choices={Object.entries(SECTIONS)} onChange={(part) => onChange({ ...filter, part })} />
    </search>
  );
}

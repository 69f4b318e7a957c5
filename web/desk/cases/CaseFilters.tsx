import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { ACTIONS } from '#law/actions/index.ts';
import { STAGES } from '#law/engine/definition.ts';
import type { CaseFilter } from '../queries.ts';
import { Pick } from '../shell/Pick.tsx';

const PHASES = Object.entries(Object.assign({}, ...ACTIONS.map(({ phases }) => phases)) as (typeof ACTIONS)[number]['phases']); // merging keeps the type of its parts

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

function Tick({ title, value, onChange }: { readonly title: string; readonly value: boolean | undefined; readonly onChange: (on: true | undefined) => void }) {
  return (
    <label className="filter">
      <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked || undefined)} /> {title}
    </label>
  );
}

/** The filter stands in the address: a list can be bookmarked, sent to a colleague, and come back to. */
export function CaseFilters({ filter, onChange }: CaseFiltersProps) {
  const id = useId();
  const [search, setSearch] = useState(filter.search ?? '');
  const change = (changed: CaseFilter) => onChange({ ...filter, ...changed, page: undefined });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ search: search.trim() === '' ? undefined : search.trim() });
  };
  const { mine, overdue, stage, phase } = filter;
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <span className="filter filter-search">
          <label htmlFor={id} className="hidden">查找案件</label>
          <Input id={id} type="search" placeholder="案由、当事人、事项" value={search} onChange={({ target }) => setSearch(target.value)} />
          <Button htmlType="submit">查找</Button>
        </span>
        <Pick title="环节" value={stage} choices={Object.entries(STAGES)} onChange={(next) => change({ stage: next })} />
        <Pick title="阶段" value={phase} choices={PHASES.filter(([code]) => code !== 'none').map(([code, { name }]) => [code, name] as const)} onChange={(next) => change({ phase: next })} />
        <Tick title="我经办的" value={mine} onChange={(next) => change({ mine: next })} />
        <Tick title="有逾期的" value={overdue} onChange={(next) => change({ overdue: next })} />
      </form>
    </search>
  );
}

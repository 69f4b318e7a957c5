import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useFormTools, type CaseOption, type ControlProps } from './context.ts';
import { words } from './tree.ts';

interface CaseControlProps extends ControlProps {
  /** Action kinds to choose from; any where there are none. */
  readonly kinds: readonly string[];
}

const labelOf = ({ title, party, number, phase, kindName }: CaseOption): string =>
  [title, party, ...(number === null ? [] : [number]), `${kindName}·${phase}`].filter((part) => part !== '').join('　');

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly option: CaseOption;
}

const inTwoLines: NonNullable<SelectProps<string, Choice>['optionRender']> = ({ data: { option } }) => (
  <>
    <div>{option.title}</div>
    <div className="muted">{[option.party, option.number ?? '尚无文号', `${option.kindName}·${option.phase}`].filter((part) => part !== '').join('　')}</div>
  </>
);

/** Picks another case of the agency by its title, party or number. What is chosen is the case itself, so nothing can be mistyped. */
export function CaseControl({ id, value, onChange, invalid, describedBy, required, kinds }: CaseControlProps) {
  const { findCases } = useFormTools();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const chosen = words(value);
  const found = useQuery({ queryKey: ['case-choices', kinds, search], queryFn: ({ signal }) => findCases({ search, kinds }, signal), staleTime: 10_000 });
  // The one that is chosen need not be among those just found; it is named all the same, after them.
  const own = useQuery({ queryKey: ['case-choice', chosen], queryFn: ({ signal }) => findCases({ id: chosen, kinds: [] }, signal), enabled: chosen !== '', staleTime: 60_000 });
  const options = [...new Map([...(found.data ?? []), ...(own.data ?? [])].map((one) => [one.id, one])).values()];
  return (
    <Select<string, Choice>
      id={id} className="wide" virtual={false} allowClear={!required} placeholder="按案由、当事人或者文号查找"
      value={chosen === '' ? null : chosen} onChange={(next: string | undefined) => onChange(next ?? '')}
      showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching}
      options={options.map((option) => ({ value: option.id, label: labelOf(option), option }))}
      optionRender={inTwoLines}
      notFoundContent={found.isFetching ? '正在查找…' : found.isError ? '没有查到，请稍后再试。' : '没有符合的案件；请先登记，再来选择。'}
      {...(invalid ? { status: 'error' as const } : {})} aria-invalid={invalid} aria-required={required} aria-describedby={describedBy}
    />
  );
}

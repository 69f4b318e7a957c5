import { useId } from 'react';

interface PickProps {
  readonly title: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [code: string, name: string])[];
  readonly onChange: (value: string | undefined) => void;
}

/** One filter of a list: a choice, or all. */
export function Pick({ title, value, choices, onChange }: PickProps) {
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{title}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
        <option value="">全部</option>
        {choices.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
      </select>
    </span>
  );
}

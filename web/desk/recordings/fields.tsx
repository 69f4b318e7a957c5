import { Input } from 'antd';
import { useId } from 'react';
import type { Instant } from '#kernel/dates.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { fromLocalInput } from '#web/kit/moment.ts';

interface TextProps {
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  readonly long?: boolean;
}

export function TextLine({ title, value, onChange, required = true, hint, long = false }: TextProps) {
  const id = useId();
  const shared = { id, value, autoComplete: 'off', 'aria-required': required };
  return (
    <FieldFrame id={id} title={title} required={required} errors={[]} long={long} {...(hint === undefined ? {} : { hint })}>
      {long ? <Input.TextArea {...shared} rows={2} onChange={({ target }) => onChange(target.value)} /> : <Input {...shared} onChange={({ target }) => onChange(target.value)} />}
    </FieldFrame>
  );
}

interface MomentProps {
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

/** A local date and time, by the browser's own picker: on a telephone that is the best there is. */
export function MomentInput({ title, value, onChange, required = true }: MomentProps) {
  const id = useId();
  return (
    <FieldFrame id={id} title={title} required={required} errors={[]}>
      <input id={id} type="datetime-local" className="moment" value={value} aria-required={required} onChange={({ target }) => onChange(target.value)} />
    </FieldFrame>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly value: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

export function Choice({ title, value, labels, onChange, required = true }: ChoiceProps) {
  const id = useId();
  return (
    <FieldFrame id={id} title={title} required={required} errors={[]}>
      <select id={id} value={value} aria-required={required} onChange={({ target }) => onChange(target.value)}>
        {Object.entries(labels).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
      </select>
    </FieldFrame>
  );
}

/** A moment as typed, where it is whole; the text itself where it is not, for the form to refuse. */
export const momentOf = (text: string): Instant | string => fromLocalInput(text) ?? text;

import { Input } from 'antd';
import type { ControlProps } from './context.ts';
import { words } from './tree.ts';

const shared = ({ id, value, invalid, describedBy, required, onChange }: ControlProps) => ({
  id,
  value: words(value),
  'aria-invalid': invalid,
  'aria-required': required,
  'aria-describedby': describedBy,
  ...(invalid ? { status: 'error' as const } : {}),
  onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
});

export const LineControl = (props: ControlProps) => <Input {...shared(props)} autoComplete="off" />;

// No autoSize: antd measures through a style attribute, which the content policy forbids.
export const TextControl = (props: ControlProps) => <Input.TextArea {...shared(props)} rows={3} className="growing" />;

export const LinesControl = (props: ControlProps) => <Input.TextArea {...shared(props)} rows={3} className="growing" />;

export const TimeControl = (props: ControlProps) => <Input {...shared(props)} type="time" className="short" />;

export const MoneyControl = (props: ControlProps) => <Input {...shared(props)} inputMode="decimal" autoComplete="off" className="short" suffix="元" />;

const numberOf = (text: string): number | string | undefined => {
  if (text.trim() === '') return undefined;
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text;
};

export const CountControl = (props: ControlProps) => (
  <Input {...shared(props)} inputMode="numeric" autoComplete="off" className="short" onChange={({ target }) => props.onChange(numberOf(target.value))} />
);

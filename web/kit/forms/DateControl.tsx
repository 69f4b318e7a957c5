import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ControlProps } from './context.ts';
import { words } from './tree.ts';

/** Typed or picked; the first format is the one shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

export function DateControl({ id, value, onChange, invalid, describedBy, required }: ControlProps) {
  const text = words(value);
  return (
    <DatePicker
      id={id}
      value={text === '' ? null : dayjs(text)}
      format={FORMATS}
      placeholder="例如 2026-11-20"
      className="short"
      allowClear={!required}
      {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(date) => onChange(date === null ? undefined : date.format('YYYY-MM-DD'))}
    />
  );
}

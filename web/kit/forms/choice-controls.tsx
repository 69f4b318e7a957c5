import { Select } from 'antd';
import type { ControlProps } from './context.ts';
import type { Labels } from '#law/forms/hints.ts';
import { items, words } from './tree.ts';

interface WithLabels extends ControlProps {
  readonly labels: Labels;
}

/** Up to this many choices are all shown; more of them open as a list. */
export const FEW = 6;

export function RadioControl({ id, value, onChange, labels }: WithLabels) {
  return (
    <div className="options">
      {Object.entries(labels).map(([code, label]) => (
        <label key={code}>
          <input type="radio" name={id} value={code} checked={words(value) === code} onChange={() => onChange(code)} /> {label}
        </label>
      ))}
    </div>
  );
}

/** Yes or no, and neither until somebody says so. */
export function YesNoControl({ id, value, onChange, yes = '是', no = '否' }: ControlProps & { readonly yes?: string; readonly no?: string }) {
  return (
    <div className="options">
      <label><input type="radio" name={id} checked={value === true} onChange={() => onChange(true)} /> {yes}</label>
      <label><input type="radio" name={id} checked={value === false} onChange={() => onChange(false)} /> {no}</label>
    </div>
  );
}

export function CheckboxesControl({ value, onChange, labels }: WithLabels) {
  const chosen = items(value);
  const toggle = (code: string, on: boolean) => onChange(Object.keys(labels).filter((one) => (one === code ? on : chosen.includes(one))));
  return (
    <div className="options options-down">
      {Object.entries(labels).map(([code, label]) => (
        <label key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={({ target }) => toggle(code, target.checked)} /> {label}
        </label>
      ))}
    </div>
  );
}

export function SelectControl({ id, value, onChange, labels, invalid, describedBy, required }: WithLabels) {
  return (
    <Select
      id={id}
      value={words(value) === '' ? null : words(value)}
      options={Object.entries(labels).map(([code, label]) => ({ value: code, label }))}
      placeholder="请选择"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!required}
      virtual={false}
      className="wide"
      {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(code: string | undefined) => onChange(code)}
    />
  );
}

export function ConfirmControl({ id, value, onChange, invalid, describedBy, title }: ControlProps & { readonly title: string }) {
  return (
    <label className="confirm">
      <input
        type="checkbox" id={id} checked={value === true} aria-invalid={invalid} aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.checked ? true : undefined)}
      /> {title}
    </label>
  );
}

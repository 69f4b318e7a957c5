import { Select } from 'antd';
import { useFormTools, type ControlProps, type OfficerOption } from './context.ts';
import { items, words } from './tree.ts';

const optionOf = ({ id, name, unit, warning }: OfficerOption) => ({ value: id, label: `${name}（${unit}${warning === null ? '' : `，${warning}`}）` });

const shared = ({ id, invalid, describedBy, required }: ControlProps, officers: readonly OfficerOption[]) => ({
  id,
  options: officers.map(optionOf),
  showSearch: { optionFilterProp: 'label' },
  virtual: false,
  className: 'wide',
  ...(invalid ? { status: 'error' as const } : {}),
  'aria-invalid': invalid,
  'aria-required': required,
  'aria-describedby': describedBy,
});

export function OfficerControl(props: ControlProps) {
  const { officers } = useFormTools();
  const { value, onChange } = props;
  return <Select {...shared(props, officers)} value={words(value) === '' ? null : words(value)} placeholder="按姓名查找" onChange={(id: string) => onChange(id)} />;
}

export function OfficersControl(props: ControlProps) {
  const { officers } = useFormTools();
  const { value, onChange } = props;
  return <Select {...shared(props, officers)} mode="multiple" value={items(value).map(words)} placeholder="按姓名查找，可选多人" onChange={(ids: string[]) => onChange(ids)} />;
}

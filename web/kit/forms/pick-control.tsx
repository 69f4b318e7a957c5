import { Select } from 'antd';
import { useFormTools, type ControlProps, type PickOption } from './context.ts';
import { branch, items, words, type Tree } from './tree.ts';

const keyOf = (value: Tree): string => (typeof value === 'object' && !Array.isArray(value) ? Object.values(branch(value)).map(words).join(' ') : words(value));

/** How a control speaks of what it offers: rows of a list, or papers of the case. */
const WORDS = {
  list: { gone: '不在现行清单中', none: '本机关没有现行的清单', choose: '从现行清单中选择' },
  paper: { gone: '现在不能选择这份文书', none: '本案没有可以办理的文书', choose: '选择本案的文书' },
} as const;

const asOption = (value: Tree, gone: string): readonly PickOption[] => (keyOf(value) === '' ? [] : [{ value, label: `${keyOf(value)}（${gone}）`, note: '' }]);

/** One of the rows of a list in force. A value that the list no longer has stays, and is said to be none of it. */
export function PickControl({ id, value, onChange, invalid, describedBy, required, of }: ControlProps & { readonly of: string }) {
  const said = of === 'paper' ? WORDS.paper : WORDS.list;
  const given = useFormTools().picks?.[of] ?? [];
  const chosen = given.find((one) => keyOf(one.value) === keyOf(value));
  const options = chosen === undefined ? [...asOption(value, said.gone), ...given] : given;
  return (
    <>
      <Select
        id={id} value={keyOf(value) === '' ? null : keyOf(value)} options={options.map((one) => ({ value: keyOf(one.value), label: one.label }))}
        placeholder={options.length === 0 ? said.none : said.choose} showSearch={{ optionFilterProp: 'label' }} allowClear={!required} virtual={false} className="wide"
        {...(invalid ? { status: 'error' as const } : {})} aria-invalid={invalid} aria-required={required} aria-describedby={describedBy}
        onChange={(key: string | undefined) => onChange(options.find((one) => keyOf(one.value) === key)?.value)}
      />
      {chosen === undefined || chosen.note === '' ? null : <div className="field-hint">{chosen.note}</div>}
    </>
  );
}

/** Several of many: typed for, not read through. */
export function ManyControl({ id, value, onChange, labels, invalid, describedBy, required }: ControlProps & { readonly labels: Readonly<Record<string, string>> }) {
  return (
    <Select
      id={id} mode="multiple" value={items(value).map(words)} options={Object.entries(labels).map(([code, label]) => ({ value: code, label }))} placeholder="可以选择多项，按名称查找"
      showSearch={{ optionFilterProp: 'label' }} virtual={false} className="wide" {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid} aria-required={required} aria-describedby={describedBy} onChange={(codes: readonly string[]) => onChange(codes)}
    />
  );
}

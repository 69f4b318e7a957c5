import { Button } from 'antd';
import { Fen, fenFromYuan, rmbCapitals } from '#kernel/money.ts';
import type { ReactNode } from 'react';
import { idOf, useFormTools, type ControlProps } from './context.ts';
import { CheckboxesControl, ConfirmControl, FEW, RadioControl, SelectControl, YesNoControl } from './choice-controls.tsx';
import { CaseControl } from './CaseControl.tsx';
import { treeFrom, withKind } from './data.ts';
import { DateControl } from './DateControl.tsx';
import type { CaseLinkField, Checklist, Choice, Field, Group, List, Plain, Variant } from '#law/forms/field.ts';
import { describedBy, FieldFrame } from './FieldFrame.tsx';
import { HandwritingControl } from './HandwritingControl.tsx';
import { OfficerControl, OfficersControl } from './people-controls.tsx';
import { ManyControl, PickControl } from './pick-control.tsx';
import { PublicCopyControl } from './PublicCopyControl.tsx';
import { CountControl, LineControl, LinesControl, MoneyControl, TextControl, TimeControl } from './text-controls.tsx';
import { below, branch, items, without, words, type Pointer, type Tree } from './tree.ts';

interface ViewProps<Kind extends Field> {
  readonly field: Kind;
  readonly pointer: Pointer;
  readonly value: Tree;
  /** In a row among others: choices are lists to open, so that a row stays a row. */
  readonly dense?: boolean;
}

const CONTROLS = {
  line: LineControl, text: TextControl, date: DateControl, time: TimeControl, money: MoneyControl, count: CountControl, 'yes-no': YesNoControl,
  handwriting: HandwritingControl, officer: OfficerControl, officers: OfficersControl, lines: LinesControl, 'public-copy': PublicCopyControl,
  'benchmark-tier': (props: ControlProps) => <PickControl {...props} of="benchmark-tier" />,
  'inspection-item': (props: ControlProps) => <PickControl {...props} of="inspection-item" />,
  paper: (props: ControlProps) => <PickControl {...props} of="paper" />,
} as const;

/** More choices than these are searched through. */
const MANY = 20;

const inCapitals = (value: Tree): string | undefined => {
  const fen = fenFromYuan(words(value));
  return fen === null || fen === Fen.parse(0) ? undefined : `大写：${rmbCapitals(fen)}`;
};

const hintOf = (field: Plain, value: Tree): ReactNode => {
  if (field.kind === 'lines') return '每行填写一项';
  return field.kind === 'money' ? inCapitals(value) : field.hint;
};

function useControl({ field, pointer, value }: ViewProps<Field>): { readonly props: ControlProps; readonly errors: readonly string[] } {
  const { id: form, errors, set } = useFormTools();
  const id = idOf(form, pointer);
  const wrong = errors.at.get(pointer) ?? [];
  return {
    errors: wrong,
    props: { id, value, onChange: (next) => set(pointer, next), invalid: wrong.length > 0, describedBy: describedBy(id, wrong), required: field.required },
  };
}

function PlainView({ field, pointer, value }: ViewProps<Plain>) {
  const { props, errors } = useControl({ field, pointer, value });
  if (field.kind === 'confirm') {
    return (
      <FieldFrame id={props.id} title="请确认" required errors={errors} several>
        <ConfirmControl {...props} title={field.title} />
      </FieldFrame>
    );
  }
  const Control = CONTROLS[field.kind];
  const hint = hintOf(field, value);
  const several = field.kind === 'yes-no' || field.kind === 'public-copy';
  return (
    <FieldFrame id={props.id} title={field.title} required={field.required} errors={errors} several={several} long={field.kind === 'text' || field.kind === 'lines'} {...(hint === undefined ? {} : { hint })}>
      <Control {...props} />
    </FieldFrame>
  );
}

function CaseView({ field, pointer, value }: ViewProps<CaseLinkField>) {
  const { props, errors } = useControl({ field, pointer, value });
  return (
    <FieldFrame id={props.id} title={field.title} required={field.required} errors={errors}>
      <CaseControl {...props} kinds={field.kinds} />
    </FieldFrame>
  );
}

function ChoiceView({ field, pointer, value, dense = false }: ViewProps<Choice>) {
  const { props, errors } = useControl({ field, pointer, value });
  const open = field.kind === 'choice' && (Object.keys(field.labels).length > FEW || !field.required || dense);
  const many = field.kind === 'choices' && Object.keys(field.labels).length > MANY;
  const Control = many ? ManyControl : open ? SelectControl : field.kind === 'choice' ? RadioControl : CheckboxesControl;
  return (
    <FieldFrame id={props.id} title={field.title} required={field.required} errors={errors} several={!open && !many} {...(field.hint === undefined ? {} : { hint: field.hint })}>
      <Control {...props} labels={field.labels} />
    </FieldFrame>
  );
}

function GroupView({ field, pointer, value, dense = false }: ViewProps<Group>) {
  const fields = field.fields.map((one) => <FieldView key={one.key} field={one} pointer={below(pointer, one.key)} value={branch(value)[one.key]} dense={dense} />);
  if (field.title === '') return <>{fields}</>;
  return (
    <fieldset className="group">
      <legend>{field.title}{field.required ? null : <span className="muted">（可不填）</span>}</legend>
      {fields}
    </fieldset>
  );
}

function ListView({ field, pointer, value }: ViewProps<List>) {
  const { props, errors } = useControl({ field, pointer, value });
  const rows = items(value);
  return (
    <fieldset className="group" data-invalid={errors.length > 0} aria-describedby={props.describedBy}>
      <legend>{field.title}{field.least > 0 ? null : <span className="muted">（可不填）</span>}</legend>
      {rows.map((row, index) => (
        // Rows have no identity of their own before they are recorded: their place is it.
        <fieldset className="row" key={index} aria-label={`${field.title}第${index + 1}项`}>
          <div className="row-fields"><FieldView field={{ ...field.item, title: '' }} pointer={below(pointer, index)} value={row} dense /></div>
          <Button size="small" aria-label={`删除${field.title}第${index + 1}项`} onClick={() => props.onChange(without(value, index))}>删除</Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => props.onChange([...rows, treeFrom(field.item, undefined)])}>添加{field.title}</Button>
      {errors.length === 0 ? null : <div className="field-error" id={props.describedBy}>{errors.join('；')}</div>}
    </fieldset>
  );
}

function VariantView({ field, pointer, value }: ViewProps<Variant>) {
  const { props, errors } = useControl({ field, pointer, value });
  const kind = words(branch(value)[field.by]);
  const labels = Object.fromEntries(Object.keys(field.options).map((code) => [code, field.labels[code] ?? code]));
  const choose = (code: Tree) => props.onChange(withKind(field, value, words(code)));
  return (
    <fieldset className="group">
      <legend>{field.title}</legend>
      <FieldFrame id={props.id} title="类别" required={field.required} errors={errors} several>
        <RadioControl {...props} value={kind} labels={labels} onChange={choose} />
      </FieldFrame>
      {(field.options[kind] ?? []).map((one) => <FieldView key={`${kind}-${one.key}`} field={one} pointer={below(pointer, one.key)} value={branch(value)[one.key]} />)}
    </fieldset>
  );
}

function ChecklistView({ field, pointer, value }: ViewProps<Checklist>) {
  const { props, errors } = useControl({ field, pointer, value });
  const asked = field.item.fields.filter(({ key }) => key !== field.by);
  return (
    <fieldset className="group" data-invalid={errors.length > 0} aria-describedby={props.describedBy}>
      <legend>{field.title}</legend>
      {items(value).map((row, index) => {
        const code = words(branch(row)[field.by]);
        return (
          <fieldset className="check-row" key={code}>
            <legend>{index + 1}. {field.labels[code] ?? code}</legend>
            {asked.map((one) => <FieldView key={one.key} field={one} pointer={below(below(pointer, index), one.key)} value={branch(row)[one.key]} />)}
          </fieldset>
        );
      })}
      {errors.length === 0 ? null : <div className="field-error" id={props.describedBy}>{errors.join('；')}</div>}
    </fieldset>
  );
}

/** Any field of a form, with all that is inside it. */
export function FieldView({ field, pointer, value, dense = false }: ViewProps<Field>) {
  switch (field.kind) {
    case 'group':
      return <GroupView field={field} pointer={pointer} value={value} dense={dense} />;
    case 'list':
      return <ListView field={field} pointer={pointer} value={value} />;
    case 'variant':
      return <VariantView field={field} pointer={pointer} value={value} />;
    case 'checklist':
      return <ChecklistView field={field} pointer={pointer} value={value} />;
    case 'case':
      return <CaseView field={field} pointer={pointer} value={value} />;
    case 'choice':
    case 'choices':
      return <ChoiceView field={field} pointer={pointer} value={value} dense={dense} />;
    case 'line':
    case 'handwriting':
    case 'text':
    case 'date':
    case 'time':
    case 'money':
    case 'count':
    case 'yes-no':
    case 'confirm':
    case 'officer':
    case 'officers':
    case 'lines':
    case 'public-copy':
    case 'benchmark-tier':
    case 'inspection-item':
    case 'paper':
    default:
      return <PlainView field={field} pointer={pointer} value={value} />;
  }
}

import type { z } from 'zod';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { formOf } from '#law/forms/field.ts';
import { formReading, reading, type Reading } from '#law/forms/reading.ts';
import { Readings } from '#web/kit/Readings.tsx';

type Content = Readonly<Record<string, unknown>>;

const nobody = (): string => '';

/** What a schema's content says, for a reader. */
export const readingsOf = (schema: z.ZodType, content: object): readonly Reading[] => formReading(formOf(schema, ''), content, nobody);

interface Changed {
  readonly key: string;
  readonly title: string;
  readonly before: readonly Reading[];
  readonly after: readonly Reading[];
}

const changedFields = (schema: z.ZodType, before: Content, after: Content): readonly Changed[] =>
  formOf(schema, '').fields.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((field) => ({ key: field.key, title: field.title, before: reading(field, before[field.key], nobody), after: reading(field, after[field.key], nobody) }));

/** A value alone needs no title beside the row's. */
const Side = ({ parts }: { readonly parts: readonly Reading[] }) => {
  const [only, ...more] = parts;
  if (only === undefined) return <span className="muted">未填写</span>;
  if (only.kind === 'value' && more.length === 0) return <span className="reading-text">{only.text}</span>;
  return <Readings parts={only.kind === 'section' ? only.parts : parts} />;
};

const COLUMNS: readonly Column<Changed>[] = [
  { key: 'title', title: '栏目', head: true, cell: ({ title }) => <span className="nowrap">{title}</span> },
  { key: 'before', title: '现行', cell: ({ before }) => <Side parts={before} /> },
  { key: 'after', title: '拟变更为', cell: ({ after }) => <Side parts={after} /> },
];

/** What a change changes, side by side. */
export function ChangedFields({ schema, before, after }: { readonly schema: z.ZodType; readonly before: Content; readonly after: Content }) {
  return <DataTable caption="变更前后对照" columns={COLUMNS} rows={changedFields(schema, before, after)} rowKey={({ key }) => key} empty="内容与现行版本相同。" />;
}

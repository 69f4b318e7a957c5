import { LegalDate } from '#kernel/dates.ts';
import { OfficerId } from '#kernel/ids.ts';
import type { StepOutline } from '#law/engine/definition.ts';
import { dataFrom, treeFrom } from '#web/kit/forms/data.ts';
import { failuresOf, type FieldError } from '#web/kit/forms/errors.ts';
import { formOf, type Field, type Group } from '#law/forms/field.ts';
import { branch, items, words, type Tree } from '#web/kit/forms/tree.ts';

type Step = Pick<StepOutline, 'name' | 'form' | 'certified'>;

/** What is sent when a step is taken, beside who and where. */
export interface StepContent {
  readonly on: LegalDate;
  readonly officers: readonly OfficerId[];
  readonly data: Readonly<Record<string, unknown>>;
}

const officersField = ({ certified }: Step): readonly Field[] =>
  certified === 0 ? [] : [{ key: 'officers', kind: 'officers', title: `办理本环节的执法人员（不少于${certified}人）`, required: true }];

/** The whole form of a step: the day, who acted where certified officers must, and the step's own fields. Keys are those of the request. */
export const stepFields = (step: Step): Group => ({
  key: '', title: '', required: true, kind: 'group',
  fields: [{ key: 'on', kind: 'date', title: '办理日期', required: true }, ...officersField(step), formOf(step.form)],
});

export interface Known {
  readonly today: string;
  readonly officers: readonly string[];
  /** What the step's own form begins with. */
  readonly data: Readonly<Record<string, unknown>>;
}

export const beginning = (fields: Group, { today, officers, data }: Known): Tree => treeFrom(fields, { on: today, officers, data });

/** What the case knows by the names under which forms ask for it (`prefill`). */
export type Knowledge = Readonly<Record<string, unknown>>;

/** The fields of the step's form for which the case knows something already. */
export const prefilled = (step: Step, knowledge: Knowledge): Readonly<Record<string, unknown>> =>
  Object.fromEntries(formOf(step.form).fields.flatMap(({ key, prefill }) => (prefill === undefined || (knowledge[prefill] ?? null) === null ? [] : [[key, knowledge[prefill]]])));

/** Forms that prepare or confirm what the public will read cannot be filled in without it. */
export const isAboutPublication = (step: Step): boolean => formOf(step.form).fields.some(({ kind, prefill }) => kind === 'public-copy' || prefill === 'redactions');

export type Judged = { readonly content: StepContent } | { readonly failures: readonly FieldError[] };

/** What was typed, judged as far as a browser can: the day, the number of officers, the step's schema. The server judges again, and the law. */
export function judge(step: Step, fields: Group, tree: Tree): Judged {
  const on = LegalDate.safeParse(branch(tree)['on']);
  const officers = items(branch(tree)['officers']).map(words);
  const dataField = fields.fields.at(-1);
  const data = dataField === undefined ? {} : dataFrom(dataField, branch(tree)['data']);
  const judged = step.form.safeParse(data);
  const failures = [
    ...(on.success ? [] : [{ path: '/on', message: '请填写办理日期' }]),
    ...(officers.length < step.certified ? [{ path: '/officers', message: `办理“${step.name}”的执法人员不得少于${step.certified}人` }] : []),
    ...(judged.success ? [] : failuresOf(judged.error.issues, '/data')),
  ];
  if (failures.length > 0 || !on.success) return { failures };
  // Sent as typed and not as parsed: the server parses it again, and two trimmings must not be needed.
  return { content: { on: on.data, officers: officers.map((id) => OfficerId.parse(id)), data: data as StepContent['data'] } }; // a form's data is an object
}

/* oxlint-disable unicorn/no-thenable -- given, when, then are the words of the form; what stands under `then` is text, never a function */
import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { CatalogueRow } from '#law/catalogue.ts';
import { AppliedTier } from '#law/lists/benchmark-applied.ts';
import { BenchmarkTier } from '#law/lists/benchmark-row.ts';
import { RandomInspectionRow } from '#law/lists/random-inspection-row.ts';
import { RecordingRow } from '#law/lists/recording-row.ts';

/** The form that a sentence of law/sentences is written in: strict, so that a misspelt key fails instead of being passed over. */

const Data = z.record(z.string(), z.unknown());
const Settings = z.record(z.string(), z.union([z.number(), z.string()]));
const Spans = z.array(z.tuple([LegalDate, LegalDate]));

export interface SentenceStep {
  readonly step: string;
  readonly with?: Readonly<Record<string, unknown>> | undefined;
  readonly by?: string | undefined;
  readonly officers?: readonly string[] | undefined;
}

const InFull = { step: z.string(), with: Data.optional(), by: z.string().optional(), officers: z.array(z.string()).optional() };

/** 送达, {送达: decision} (which document), {事先告知: {hearingOffered: true}}, or in full with who takes it. */
const Step = z.union([
  z.string().transform((step): SentenceStep => ({ step })),
  z.strictObject(InFull),
  z.record(z.string(), z.union([z.string(), Data])).refine((line) => Object.keys(line).length === 1, '一行只写一个环节').transform((line): SentenceStep => {
    const [[step, content] = ['', {}]] = Object.entries(line);
    return { step, with: typeof content === 'string' ? { document: content } : content };
  }),
]);

const CaseVerdict = z.strictObject({
  allowed: z.literal(true).optional(),
  refused: z.string().optional(),
  article: z.string().optional(),
  due: z.record(z.string(), LegalDate.nullable()).optional(),
  provisional: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  closed: z.record(z.string(), LegalDate.nullable()).optional(),
  absent: z.array(z.string()).optional(),
  major: z.boolean().optional(),
  ground: z.string().optional(),
}).refine(({ allowed, refused, due, closed, absent, major }) => [allowed, refused, due, closed, absent, major].some((claim) => claim !== undefined), '没有写结果')
  .refine(({ allowed, refused }) => allowed === undefined || refused === undefined, 'allowed和refused只能写一个')
  .refine(({ due, provisional, confirmed }) => due !== undefined || (provisional === undefined && confirmed === undefined), '暂算、待确认说的是due中的期限')
  .refine(({ article, refused, due }) => article === undefined || refused !== undefined || due !== undefined, 'article说的是拒绝或者期限的依据')
  .refine(({ ground, major }) => ground === undefined || major !== undefined, '写了ground，却没有写major');

/** The lists that the agency has in force on every day of the sentence, and other tasks of inspection about the same party. */
const Lists = z.strictObject({
  catalogue: z.array(CatalogueRow).optional(), benchmarks: z.array(BenchmarkTier).optional(), items: z.array(RandomInspectionRow).optional(),
  recording: z.array(RecordingRow).optional(),
  earlier: z.array(z.strictObject({ on: LegalDate, phase: z.string().default('decided'), with: Data.default({}) })).optional(),
});

const shared = { name: z.string().min(8), place: z.string().default('全国'), settings: Settings.default({}) };

export const CaseSentence = z.strictObject({
  ...shared, kind: z.string(), party: z.string().optional(), draft: z.string().optional(), circumstances: z.array(z.string()).optional(),
  lists: Lists.optional(), benchmark: AppliedTier.optional(),
  given: z.array(z.record(LegalDate, z.array(Step))),
  when: z.strictObject({ ...InFull, on: LegalDate }).optional(),
  then: CaseVerdict,
}).refine(({ when, then }) => when !== undefined || (then.allowed === undefined && then.refused === undefined), '写了allowed或者refused，却没有写when')
  .refine(({ when, then }) => when === undefined || then.allowed !== undefined || then.refused !== undefined, '写了when，却没有写allowed或者refused');
export type CaseSentence = z.infer<typeof CaseSentence>;

const DueVerdict = z.strictObject({ due: LegalDate.nullable(), provisional: z.boolean().optional(), confirmed: z.boolean().optional() });

/** A length counted on the calendar alone. */
const CountSentence = z.strictObject({
  name: shared.name, count: z.strictObject({ unit: z.enum(['working-day', 'calendar-day', 'month', 'year']), length: z.int(), rollForward: z.boolean().optional() }),
  from: LegalDate, excluded: Spans.default([]), then: DueVerdict,
});

/** A period that a parameter sets in a place. */
const TermSentence = z.strictObject({ ...shared, term: z.string(), from: LegalDate, excluded: Spans.default([]), then: DueVerdict });

/** The value of a parameter on a day in a place; null where nobody sets one. */
const ValueSentence = z.strictObject({
  ...shared, parameter: z.string(), on: LegalDate,
  then: z.strictObject({ value: z.union([z.number(), z.string()]).nullable(), unit: z.string().optional(), article: z.string().optional(), confirmed: z.boolean().optional() }),
});

const LateFineSentence = z.strictObject({
  ...shared, fine: z.string(), dueOn: LegalDate, until: LegalDate, suspended: Spans.default([]), then: z.strictObject({ days: z.int(), lateFine: z.string() }),
});

const NoticeSentence = z.strictObject({ name: shared.name, channel: z.string(), published: LegalDate, then: z.strictObject({ publicUntil: LegalDate.nullable() }) });

/** The classes of action that a plan covers, by name. */
const PlanSentence = z.strictObject({ name: shared.name, plan: z.string(), then: z.strictObject({ classes: z.array(z.string()) }) });

const FORMS = { kind: CaseSentence, count: CountSentence, term: TermSentence, parameter: ValueSentence, fine: LateFineSentence, channel: NoticeSentence, plan: PlanSentence } as const;

export type Sentence = { [Form in keyof typeof FORMS]: { readonly form: Form; readonly text: z.infer<(typeof FORMS)[Form]> } }[keyof typeof FORMS];

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the row says goes before what its table says; `given` of the row comes after that of the table. */
function joined(table: Readonly<Record<string, unknown>>, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const merged = Object.entries(row).map(([key, value]): readonly [string, unknown] => {
    const own = table[key];
    if (key === 'given' && Array.isArray(own) && Array.isArray(value)) return [key, [...own as unknown[], ...value as unknown[]]];
    return [key, isTable(own) && isTable(value) ? joined(own, value) : value];
  });
  return { ...table, ...Object.fromEntries(merged) };
}

const rowTitle = ({ note, ...row }: Readonly<Record<string, unknown>>): string => (typeof note === 'string' ? note : JSON.stringify(row).replaceAll(/["{}]/gu, ''));

function read(text: Readonly<Record<string, unknown>>): Sentence {
  const name = typeof text['name'] === 'string' ? text['name'] : '（没有名称）';
  const [form, ...more] = (Object.keys(FORMS) as (keyof typeof FORMS)[]).filter((key) => key in text); // keys of a constant object
  if (form === undefined || more.length > 0) throw new Error(`${name}：应当写kind、count、term、parameter、fine、channel、plan中的一项`);
  const parsed = FORMS[form].safeParse(text);
  if (!parsed.success) throw new Error(`${name}：${z.prettifyError(parsed.error)}`);
  return { form, text: parsed.data } as Sentence; // the form that just parsed it
}

/** All sentences of a file: each row of a table is one. Throws where something is not written in the form. */
export function sentencesIn(file: unknown): readonly Sentence[] {
  if (!Array.isArray(file)) throw new Error('文件应当是句子的列表');
  return (file as readonly unknown[]).flatMap((one): readonly Sentence[] => {
    if (!isTable(one)) throw new Error('句子应当是“名称：内容”的形式');
    const { rows, ...table } = one;
    if (rows === undefined) return [read(table)];
    if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isTable)) throw new Error(`${String(table['name'])}：rows应当是行的列表`);
    return rows.map((row) => {
      const { note: _note, ...own } = row;
      return read(joined({ ...table, name: `${String(table['name'])}：${rowTitle(row)}` }, own));
    });
  });
}

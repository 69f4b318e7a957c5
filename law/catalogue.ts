import { z } from 'zod';
import { Fen } from '#kernel/money.ts';
import { PENALTY_TYPES, type PenaltyType } from './disposition.ts';
import { ACTION_CLASSES } from './profiles/profile.ts';

const PENALTY_CODES = Object.keys(PENALTY_TYPES) as [PenaltyType, ...PenaltyType[]]; // keys of a constant object

/** 执法行为类别 whose decisions a catalogue can list: an inspection by itself decides nothing that is reviewed. */
const { inspection: _inspection, ...CLASSES } = ACTION_CLASSES;
export type CatalogueClass = keyof typeof CLASSES;
const CLASS_CODES = Object.keys(CLASSES) as [CatalogueClass, ...CatalogueClass[]]; // keys of a constant object
export const CATALOGUE_CLASSES = Object.fromEntries(Object.entries(CLASSES).map(([code, { name }]) => [code, name])) as Readonly<Record<CatalogueClass, string>>; // the same keys

/** One row of 重大执法决定法制审核目录清单 (F-05): a decision that meets it is major. */
export const CatalogueRow = z.strictObject({
  number: z.int().min(1).meta({ title: '序号' }),
  /** Absent in editions from before rows named it: 行政处罚. */
  class: z.enum(CLASS_CODES).exactOptional().meta({ title: '执法行为类别（不填为行政处罚）', labels: CATALOGUE_CLASSES }),
  item: z.string().trim().min(1).max(200).meta({ title: '审核的具体执法决定项目' }),
  /** Types of penalty the row is about. */
  penalties: z.array(z.enum(PENALTY_CODES)).min(1).exactOptional().meta({ title: '处罚种类', labels: PENALTY_TYPES }),
  /** Of another class: the kinds of draft the row is about, by the codes that the action kinds give them. */
  drafts: z.array(z.string().trim().min(1).max(60)).min(1).max(20).exactOptional().meta({ title: '决定种类' }),
  /** Lowest amount, inclusive, that makes it major; absent where any amount does. */
  citizenFrom: Fen.exactOptional().meta({ title: '公民数额（元）', widget: 'money' }),
  organisationFrom: Fen.exactOptional().meta({ title: '法人或者其他组织数额（元）', widget: 'money' }),
  focus: z.string().trim().max(500).exactOptional().meta({ title: '审核重点' }),
}).refine((row) => (classOf(row) === 'penalty') === (row.penalties !== undefined), { path: ['penalties'], message: '行政处罚应当填写处罚种类，其他类别不填' })
  .refine((row) => (classOf(row) !== 'penalty') === (row.drafts !== undefined), { path: ['drafts'], message: '行政处罚以外的类别应当填写决定种类，行政处罚不填' });
export type CatalogueRow = z.infer<typeof CatalogueRow>;

export function classOf(row: { readonly class?: CatalogueClass }): CatalogueClass {
  return row.class ?? 'penalty';
}

/** The edition in force of the catalogue; the engine computes "major?" from it on the day of the decision. */
export interface ReviewCatalogue {
  readonly edition: number;
  readonly rows: readonly CatalogueRow[];
}

import { z } from 'zod';
import { Fen } from '#kernel/money.ts';
import { PENALTY_TYPES, type PenaltyType } from './disposition.ts';

const PENALTY_CODES = Object.keys(PENALTY_TYPES) as [PenaltyType, ...PenaltyType[]]; // keys of a constant object

/** One row of 重大执法决定法制审核目录清单 (F-05): a decision that meets it is major. */
export const CatalogueRow = z.strictObject({
  number: z.int().min(1).meta({ title: '序号' }),
  item: z.string().trim().min(1).max(200).meta({ title: '审核的具体执法决定项目' }),
  /** Types of penalty the row is about. */
  penalties: z.array(z.enum(PENALTY_CODES)).min(1).meta({ title: '处罚种类', labels: PENALTY_TYPES }),
  /** Lowest amount, inclusive, that makes it major; absent where any amount does. */
  citizenFrom: Fen.exactOptional().meta({ title: '公民数额（元）', widget: 'money' }),
  organisationFrom: Fen.exactOptional().meta({ title: '法人或者其他组织数额（元）', widget: 'money' }),
  focus: z.string().trim().max(500).exactOptional().meta({ title: '审核重点' }),
});
export type CatalogueRow = z.infer<typeof CatalogueRow>;

/** The edition in force of the catalogue; the engine computes "major?" from it on the day of the decision. */
export interface ReviewCatalogue {
  readonly edition: number;
  readonly rows: readonly CatalogueRow[];
}

import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { AREAS, POINTER_KINDS, SECTIONS, STATUSES, type Area, type ClauseStatus, type Pointer, type Section } from '#law/clauses/clause.ts';
import { STANDINGS, type Standing } from '#law/clauses/index.ts';
import { PROFILES, type ProfileCode } from '#law/profiles/index.ts';

/** The matrix of requirements (制度对照) as the desk shows it: law/clauses with what holds for the agency today. */

const keys = <Code extends string>(table: Readonly<Record<Code, unknown>>) => z.enum(Object.keys(table) as [Code, ...Code[]]); // keys of a constant object

const Plan = keys<ProfileCode>(PROFILES);

const ClauseSaid = z.object({ plan: Plan, place: z.string(), words: z.string().nullable() });

/** One parameter of a requirement: what the agency's plan says of it, and what binds today. */
const ClauseValue = z.object({
  code: z.string(),
  name: z.string(),
  /** The plan's own words; null where it says nothing of it. */
  planWords: z.string().nullable(),
  /** As people read it: 7个工作日, 及时; null while nobody has set it. */
  today: z.string().nullable(),
  /** By the short name of its source; null where the agency itself set the value, or nobody has. */
  citation: z.string().nullable(),
  confirmed: z.boolean(),
  /** Null where the plan says nothing of it. */
  standing: keys<Standing>(STANDINGS).nullable(),
});

const ClauseRow = z.object({
  id: z.string(),
  section: keys<Section>(SECTIONS),
  title: z.string(),
  status: keys<ClauseStatus>(STATUSES),
  left: z.object({ area: keys<Area>(AREAS), text: z.string() }).nullable(),
  said: z.array(ClauseSaid),
  /** Whether the agency's own plan asks it; false where it has none of the five. */
  own: z.boolean(),
  articles: z.array(z.string()),
  values: z.array(ClauseValue),
  /** How it stands in the agency today, in figures. */
  figures: z.array(z.string()),
  pointers: z.array(z.object({ kind: keys<Pointer['kind']>(POINTER_KINDS), name: z.string(), ref: z.string() })),
  tests: z.array(z.object({ file: z.string(), title: z.string() })),
});
export type ClauseRow = z.infer<typeof ClauseRow>;

export const ClauseMatrix = z.object({
  on: LegalDate,
  /** 机关方案 in force, with whom it names; null where the agency has none. */
  inForce: z.object({ name: z.string(), leadAgency: z.string(), reviewBody: z.string() }).nullable(),
  /** The plan that the agency works under; null where none of the five is its own. */
  plan: Plan.nullable(),
  plans: z.array(z.object({ code: Plan, name: z.string() })),
  clauses: z.array(ClauseRow),
});
export type ClauseMatrix = z.infer<typeof ClauseMatrix>;

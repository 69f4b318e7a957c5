import type { Citation } from '#kernel/citations.ts';
import { chainOf, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { cite } from '#law/statutes/index.ts';
import type { Plan } from './in-force.ts';
import { PUBLISHED_FIELDS } from './profile.ts';

export type PublishedField = keyof typeof PUBLISHED_FIELDS;

interface Least {
  readonly fields: readonly PublishedField[];
  readonly citation: Citation;
}

/**
 * What is published of a decision at the least, by the documents that bind the agencies of a place: a government's plan does, an agency's
 * own (Kaiyuan, Haiyang, Yanzhou) it may change. Neither the penalty law (处罚法第四十八条) nor the licensing law names fields.
 */
const LEAST: Readonly<Partial<Record<JurisdictionCode, Least>>> = {
  national: { fields: ['agency', 'party', 'class', 'conclusion'], citation: cite('state-council-2018', '二（六）') },
  'henan-2019': { fields: ['agency', 'officers', 'party', 'class', 'facts', 'basis', 'decision', 'remedies'], citation: cite('sanmenxia-2019', '三（一）3') },
};

/** Of a decision itself; performance and inspections are published beside it. */
const OF_DECISION: readonly PublishedField[] = (Object.keys(PUBLISHED_FIELDS) as PublishedField[]).filter((field) => field !== 'performance' && field !== 'inspection'); // keys of a constant object

/** Where the plan leaves the content open: all of it but the officers' names, which only a plan or the law of the place publishes. */
const OPEN = OF_DECISION.filter((field) => field !== 'officers');

export const leastOf = (jurisdiction: JurisdictionCode): readonly Least[] => chainOf(jurisdiction).flatMap((code) => LEAST[code] ?? []);

/** The fields that a public copy shows under the plan: those it names, and never fewer than bind the agency. */
export function publishedFields(plan: Plan | null, jurisdiction: JurisdictionCode): ReadonlySet<PublishedField> {
  const named = (plan?.profile.fields ?? []).filter((field) => OF_DECISION.includes(field));
  return new Set([...(named.length === 0 ? OPEN : named), ...leastOf(jurisdiction).flatMap(({ fields }) => fields)]);
}

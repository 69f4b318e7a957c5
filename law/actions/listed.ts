import { CATALOGUE_CLASSES, classOf, type CatalogueClass, type CatalogueRow } from '#law/catalogue.ts';
import { ACTIONS } from './index.ts';

interface Names {
  /** What a row of the class may hold, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Those for which it may set an amount. */
  readonly amounts: readonly string[];
}

/** What the kinds of a class let rows of the review catalogue name. */
export function listable(wanted: CatalogueClass): Names {
  const all = ACTIONS.flatMap(({ view, initial }) => view(initial).rules.listed ?? []).filter((one) => one.class === wanted);
  return { names: Object.assign({}, ...all.map(({ names }) => names)) as Names['names'], amounts: all.flatMap(({ amounts }) => amounts) }; // a union of such tables
}

/** What is wrong with a row that names decisions its class does not have, or an amount for what is no sum. */
export function rowComplaints(row: CatalogueRow): readonly string[] {
  const { names, amounts } = listable(classOf(row));
  const codes: readonly string[] = row.penalties ?? row.drafts ?? [];
  const unknown = codes.filter((code) => !Object.hasOwn(names, code));
  const priced = row.citizenFrom !== undefined || row.organisationFrom !== undefined;
  const free = priced ? codes.filter((code) => Object.hasOwn(names, code) && !amounts.includes(code)) : [];
  return [
    ...(unknown.length === 0 ? [] : [`${CATALOGUE_CLASSES[classOf(row)]}没有“${unknown.join('、')}”这种决定`]),
    ...(free.length === 0 ? [] : [`“${free.map((code) => names[code]).join('、')}”没有数额，请另列一项，不填数额`]),
  ];
}

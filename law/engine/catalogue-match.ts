import { classOf, type CatalogueRow } from '#law/catalogue.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import type { CaseView, Draft, Ground, ListedPart } from './definition.ts';
import type { Facts } from './facts.ts';

/** The lowest amount of the row for this party; any amount where it names none. */
const lowest = ({ citizenFrom, organisationFrom }: CatalogueRow, party: Party | null): number =>
  (party !== null && !isCitizenForAmounts(party) ? organisationFrom : citizenFrom) ?? 0;

const meets = (row: CatalogueRow, part: ListedPart, party: Party | null): boolean =>
  (row.penalties ?? row.drafts ?? []).some((code) => code === part.code) && part.amountFen >= lowest(row, party);

/** Rows of the agency's own catalogue (重大执法决定法制审核目录清单) that the draft meets, by what its kind declares of it. */
export function listedGrounds({ rules, party }: Pick<CaseView, 'rules' | 'party'>, draft: Draft, { catalogue }: Pick<Facts, 'catalogue'>): readonly Ground[] {
  const { listed } = rules;
  if (catalogue === null || listed === undefined) return [];
  const parts = listed.partsOf(draft);
  return catalogue.rows.filter((row) => classOf(row) === listed.class && parts.some((part) => meets(row, part, party))).map((row): Ground => ({
    sentence: `属于重大执法决定法制审核目录清单（第${catalogue.edition}版）第${row.number}项：${row.item}`,
    articles: [cite('state-council-2018', '四（十二）')],
  }));
}

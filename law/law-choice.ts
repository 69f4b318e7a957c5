import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { RANKS, type Rank } from '#law/statutes/define.ts';

const RANK_CODES = Object.keys(RANKS) as [Rank, ...Rank[]]; // keys of a constant object

/** A provision relied on: the source with its rank, and the article down to paragraph and item (条、款、项). */
export const Provision = z.strictObject({
  source: z.string().trim().min(2).max(120).meta({ title: '法律、法规或者规章' }),
  place: z.string().trim().min(2).max(60).meta({ title: '条、款、项' }),
  rank: z.enum(RANK_CODES).meta({ title: '效力等级', labels: RANKS }),
});
export type Provision = z.infer<typeof Provision>;

const inForce = { since: LegalDate.meta({ title: '该版本施行之日', widget: 'date' }), until: LegalDate.meta({ title: '该版本失效（被修改、废止）之日', widget: 'date' }) };

/** A provision of one version of its source: in force from `since`, no longer on `until`. Not every provision's version is stated. */
export const DatedProvision = Provision.extend({ since: inForce.since.exactOptional(), until: inForce.until.exactOptional() });
export type DatedProvision = z.infer<typeof DatedProvision>;

export const LAW_CHOICES = {
  old: '适用违法行为发生时的规定（新规定没有较轻，也仍然认为是违法）', 'new-lighter': '适用新规定（处罚较轻）', 'new-no-offence': '适用新规定（不再认为是违法）',
} as const;

/** Which of two versions of a source is applied, and why (从旧兼从轻，处罚法第三十七条). The draft holds both, so that review sees both. */
export const LawChoice = z.strictObject({
  source: z.string().trim().min(2).max(120).meta({ title: '修改、废止过的法律、法规或者规章' }),
  choice: z.enum(Object.keys(LAW_CHOICES) as [keyof typeof LAW_CHOICES, ...(keyof typeof LAW_CHOICES)[]]).meta({ title: '适用哪一版本', labels: LAW_CHOICES }), // keys of a constant object
  other: Provision.extend({ since: inForce.since, until: inForce.until.exactOptional() }).meta({ title: '没有适用的另一版本' }),
  reason: z.string().trim().min(1, '请填写理由').max(2000).meta({ title: '两个版本的比较和理由', widget: 'text' }),
});
export type LawChoice = z.infer<typeof LawChoice>;

export const lawChoices = z.array(LawChoice).max(20).exactOptional().meta({ title: '从旧兼从轻的选择' });

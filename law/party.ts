import { z } from 'zod';
import { type LegalDate, isRealDay } from '#kernel/dates.ts';
import { birthDateOf, isResidentId, isUscc, tidyIdentifier } from '#kernel/identifiers.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';

/**
 * The party (当事人) as every enforcement document names it: the common block PARTY of the document catalogue. Whether a resident
 * id is right depends on today (no birth date in the future), so `checkParty` says it and not the schema.
 */

const line = (label: string, longest: number) => z.string().trim().min(1, `请填写${label}`).max(longest, `${label}不能超过${longest}个字`).meta({ title: label });

const Phone = z.string().trim().regex(/^\+?[0-9][0-9 -]{5,19}$/, '电话号码不正确').meta({ title: '电话' });

const Uscc = z.string().overwrite(tidyIdentifier).refine(isUscc, '统一社会信用代码不正确，请核对18位代码').meta({ title: '统一社会信用代码' });

/** Text and not a LegalDate: people were born before 1949. */
const BirthDate = z
  .string()
  .regex(/^(?:18|19|20)\d{2}-\d{2}-\d{2}$/, { error: '请填写出生日期，格式如“1980-01-31”', abort: true })
  .refine((text) => isRealDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))), '没有这一天')
  .meta({ title: '出生日期' });

const LICENCE_NOTE_MISSING = { path: ['licence'], message: '没有统一社会信用代码的，请说明证照情况' };

const IdentityPaper = z.enum(['resident-id', 'residence-permit', 'permanent-resident', 'passport', 'other']);

export const IDENTITY_PAPERS = {
  'resident-id': '居民身份证',
  'residence-permit': '港澳台居民居住证',
  'permanent-resident': '外国人永久居留身份证',
  passport: '护照',
  other: '其他身份证件',
} as const satisfies Record<z.infer<typeof IdentityPaper>, string>;

const Sex = z.enum(['male', 'female']);

export const SEXES = { male: '男', female: '女' } as const satisfies Record<z.infer<typeof Sex>, string>;

/** A natural person as documents name one: as the party, or as the operator of a sole trader. */
export const NaturalPerson = z.strictObject({
  name: line('姓名', 50),
  sex: Sex.meta({ title: '性别', labels: SEXES }),
  birthDate: BirthDate,
  identity: z
    .strictObject({
      paper: IdentityPaper.meta({ title: '身份证件种类', labels: IDENTITY_PAPERS }),
      number: line('身份证件号码', 30).overwrite(tidyIdentifier).meta({ title: '身份证件号码' }),
    })
    .meta({ title: '身份证件' }),
  address: line('住址', 200),
  phone: Phone.exactOptional(),
  /** 工作单位、职务. */
  employment: line('工作单位、职务', 100).exactOptional(),
});
export type NaturalPerson = z.infer<typeof NaturalPerson>;

const Citizen = z.strictObject({ kind: z.literal('citizen'), person: NaturalPerson.meta({ title: '公民' }) });

const SoleTrader = z
  .strictObject({
    kind: z.literal('sole-trader'),
    /** 字号; a trader without one is named by the operator. */
    tradeName: line('字号', 100).exactOptional(),
    uscc: Uscc.exactOptional(),
    /** 证照情况, where there is no unified code: an older licence number, or that there is no licence at all. */
    licence: line('证照情况', 200).exactOptional(),
    operator: NaturalPerson.meta({ title: '经营者' }),
    /** 经营场所. */
    premises: line('经营场所', 200),
  })
  .refine((trader) => trader.uscc !== undefined || trader.licence !== undefined, LICENCE_NOTE_MISSING);

const Organisation = z
  .strictObject({
    kind: z.literal('organisation'),
    name: line('名称', 200),
    uscc: Uscc.exactOptional(),
    licence: line('证照情况', 200).exactOptional(),
    /** 法定代表人或者负责人. */
    representative: line('法定代表人（负责人）', 50),
    /** 住所. */
    address: line('住所', 200),
    phone: Phone.exactOptional(),
  })
  .refine((organisation) => organisation.uscc !== undefined || organisation.licence !== undefined, LICENCE_NOTE_MISSING);

export const Party = z.discriminatedUnion('kind', [Citizen, SoleTrader, Organisation]);
export type Party = z.infer<typeof Party>;

export const PARTY_KINDS = {
  citizen: '公民',
  'sole-trader': '个体工商户',
  organisation: '法人或者其他组织',
} as const satisfies Record<Party['kind'], string>;

/** As a document names the party. A sole trader's trade name comes first, with the operator behind it (both are required). */
export const partyName = (party: Party): string => {
  if (party.kind === 'citizen') return party.person.name;
  if (party.kind === 'organisation') return party.name;
  return party.tradeName === undefined ? party.operator.name : `${party.tradeName}（经营者：${party.operator.name}）`;
};

/**
 * Which of the two amounts of a threshold applies (处罚法第五十一条: 公民二百元, 法人或者其他组织三千元; the same division in hearings
 * and major decisions). A sole trader counts as a citizen: so the Guangdong standard for the evaluation of penalty
 * dossiers; the statute itself does not name sole traders.
 */
export const isCitizenForAmounts = (party: Party): boolean => party.kind !== 'organisation';

/** The natural person behind the party, where there is one. */
export const naturalPersonOf = (party: Party): NaturalPerson | null => {
  if (party.kind === 'citizen') return party.person;
  return party.kind === 'sole-trader' ? party.operator : null;
};

/** What tells everybody who the natural person behind the party is: it stands in nothing that is announced (处罚法第五十条). */
export const namesIn = (party: Party): readonly string[] => {
  const person = naturalPersonOf(party);
  return person === null ? [] : [person.name, person.identity.number, person.address, ...(person.phone === undefined ? [] : [person.phone])];
};

/**
 * Whether someone has not passed that age: on the birthday itself a person is still younger, because 周岁 counts from the day after it,
 * and doubt protects the child.
 */
export const notYetOlder = (birthDate: string, years: number, on: LegalDate): boolean => on <= `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}`;

const WITH_CHECK_DIGIT: ReadonlySet<NaturalPerson['identity']['paper']> = new Set(['resident-id', 'residence-permit']);

/** What the schema cannot see: nobody is born tomorrow, and the identity number is a possible one that agrees with the birth date. */
export const checkParty = (party: Party, today: LegalDate): Result<Party, Problem> => {
  const person = naturalPersonOf(party);
  if (person === null) return ok(party);
  const { birthDate, identity } = person;
  const paper = IDENTITY_PAPERS[identity.paper];
  const refuse = (field: string, message: string) => {
    const path = `/${party.kind === 'citizen' ? 'person' : 'operator'}/${field}`;
    return fail(problem('invalid-request', message, { todo: `请对照${paper}原件更正后再提交。`, evidence: { errors: [{ path, message }] } }));
  };
  if (birthDate > today) return refuse('birthDate', '出生日期不能晚于今天');
  if (!WITH_CHECK_DIGIT.has(identity.paper)) return ok(party);
  if (!isResidentId(identity.number, today)) return refuse('identity/number', `${paper}号码不正确`);
  if (birthDateOf(identity.number) !== birthDate) return refuse('birthDate', `出生日期与${paper}号码不一致`);
  return ok(party);
};

import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { AgencyId, OfficerId } from '#kernel/ids.ts';
import { ROLES, type Role } from '#law/engine/people.ts';
import { Agency } from './model.ts';

// The keys of a literal object are its key type; Object.keys only promises strings.
export const RoleCode = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);

const CertificateState = z.enum(['valid', 'suspended', 'expired', 'not-yet-valid', 'none']);

export const CERTIFICATE_STATES = {
  valid: '有效',
  suspended: '暂扣',
  expired: '已失效',
  'not-yet-valid': '尚未生效',
  none: '无执法证',
} as const satisfies Record<z.infer<typeof CertificateState>, string>;

export const SignInRequest = z.strictObject({
  /** 机关代码; needed only where the same login exists in several agencies. */
  agency: z.string().trim().max(40).optional(),
  login: z.string().trim().toLowerCase().min(1, '请填写用户名').max(60),
  password: z.string().min(1, '请填写密码').max(200),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

export const SessionView = z.object({
  officer: z.object({ id: OfficerId, name: z.string(), unit: z.string(), post: z.string(), roles: z.array(RoleCode) }),
  agency: z.object({ id: AgencyId, code: z.string(), name: z.string(), jurisdiction: z.string(), demonstration: z.boolean() }),
  /** How the certificate stands today; number and last day where there is one. */
  certificate: z.object({ state: CertificateState, number: z.string().nullable(), validTo: LegalDate.nullable() }),
  /** Why the password must be changed before anything else; null where it need not. Until then every other route refuses. */
  passwordDue: z.enum(['one-time', 'expired']).nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

/** One's own password. The fields of a refusal are `/current` and `/password`. */
export const PasswordChange = z.strictObject({
  current: z.string().min(1, '请填写原密码').max(200),
  password: z.string().min(1, '请填写新密码').max(200),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

export const AgencyList = z.object({ agencies: z.array(z.object(Agency.shape)) });
export type AgencyList = z.infer<typeof AgencyList>;

export const OfficerQuery = z.strictObject({
  /** Part of a name, a unit or a certificate number. */
  search: z.string().trim().max(50).optional(),
  role: RoleCode.optional(),
  /** The day for which certificates are judged; today if not said. */
  on: LegalDate.optional(),
});
export type OfficerQuery = z.infer<typeof OfficerQuery>;

const CertificateView = z.object({
  number: z.string(),
  kinds: z.array(z.string()),
  area: z.string(),
  validFrom: LegalDate,
  validTo: LegalDate,
  suspended: z.array(z.object({ from: LegalDate, to: LegalDate.nullable() })),
});

export const OfficerView = z.object({
  id: OfficerId,
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  roles: z.array(RoleCode),
  legalQualification: z.object({ number: z.string(), since: LegalDate }).nullable(),
  certificates: z.array(CertificateView),
  /** How the certificates stand on the day asked for. */
  standing: CertificateState,
});
export type OfficerView = z.infer<typeof OfficerView>;

export const OfficerList = z.object({ on: LegalDate, officers: z.array(OfficerView) });
export type OfficerList = z.infer<typeof OfficerList>;

export const OfficerParams = z.strictObject({ officer: OfficerId });

/** A certificate, or a further term of one (年度审验、换证): it is added beside those on record, which stay as they are. */
export const CertificateRequest = z
  .strictObject({
    /** Made by the client: the same request sent again records nothing twice. */
    id: z.uuid(),
    number: z.string().trim().min(1, '请填写证件编号').max(50),
    kinds: z.array(z.string().trim().min(1).max(50)).min(1, '请至少填写一类执法类别').max(20),
    area: z.string().trim().min(1, '请填写执法区域').max(100),
    validFrom: LegalDate,
    validTo: LegalDate,
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, { path: ['validTo'], message: '有效期截止日不能早于起始日' });
export type CertificateRequest = z.infer<typeof CertificateRequest>;

/** Accounts of the demonstration district with their one password: what they guard is made up. */
export const DemonstrationAccounts = z.object({
  accounts: z.array(z.object({ login: z.string(), name: z.string(), unit: z.string(), agency: z.string(), roles: z.array(RoleCode) })),
  password: z.string(),
});
export type DemonstrationAccounts = z.infer<typeof DemonstrationAccounts>;

const lines = (longest: number, most: number) => z.array(z.string().trim().max(longest)).max(most).default([]);

/**
 * The State Council's notice on the holidays of a year, as a person copies it out: days and ranges of days as the notice writes them
 * (10月1日至7日) or in short (10-01..10-07). What is wrong with the days is found by reading them (calendar-notice.ts).
 */
export const CalendarNotice = z.strictObject({
  year: z.int('请填写四位数的年份').min(1000, '请填写四位数的年份').max(9999, '请填写四位数的年份'),
  /** 通知名称. */
  source: z.string().trim().max(200).default(''),
  /** 文号. */
  number: z.string().trim().max(60).default(''),
  issuedOn: LegalDate.nullable().default(null),
  rest: lines(80, 100),
  work: lines(80, 100),
  note: z.string().trim().max(500).default(''),
});
export type CalendarNotice = z.infer<typeof CalendarNotice>;

export const CalendarRequest = z
  .strictObject({
    /** Made by the client: the same request sent again imports nothing twice. */
    id: z.uuid(),
    notice: CalendarNotice.exactOptional(),
    /** The notice as a file: JSON of the same fields, or lines of 'field,value'. */
    text: z.string().max(20_000, '文件过大').exactOptional(),
  })
  .refine(({ notice, text }) => (notice === undefined) !== (text === undefined), { message: '请填写表格或者上传文件，二者择一' });
export type CalendarRequest = z.infer<typeof CalendarRequest>;

/** Of a past instant: the calendar as it was known then. */
export const CalendarQuery = z.strictObject({ at: Instant.exactOptional() });

const EditionView = z.object({
  edition: z.int(),
  source: z.string(),
  number: z.string().nullable(),
  issuedOn: LegalDate.nullable(),
  rest: z.array(LegalDate),
  work: z.array(LegalDate),
  note: z.string(),
  /** Null for what came with the platform itself. */
  imported: z.object({ at: Instant, agency: z.string() }).nullable(),
});
export type CalendarEditionView = z.infer<typeof EditionView>;

export const CalendarView = z.object({
  /** Newest year first. `editions` newest first: the first one counts; none where the notice has not been issued or imported. */
  years: z.array(z.object({ year: z.int(), editions: z.array(EditionView) })),
  /** How far periods are recomputed: agencies that are done, of all. */
  recomputed: z.object({ agencies: z.int(), done: z.int() }),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** A period that an import would move. Of the case nothing is told: administrators have no business in it. */
const DueMove = z.object({
  agency: z.string(), name: z.string(), effect: z.enum(['duty', 'bar', 'right']), from: LegalDate.nullable(), to: LegalDate.nullable(), provisional: z.boolean(),
});
export type DueMove = z.infer<typeof DueMove>;

export const CalendarConsequences = z.object({
  /** Running periods whose last day moves. */
  moved: z.int(),
  /** Running periods that keep their last day and are no longer 暂算. */
  settled: z.int(),
  /** Ended periods whose last day moves. */
  movedEnded: z.int(),
  /** The first of the running periods that move, soonest first. */
  examples: z.array(DueMove),
  /** False where there are more cases than were tried. */
  complete: z.boolean(),
});
export type CalendarConsequences = z.infer<typeof CalendarConsequences>;

export const CalendarPreview = z.object({
  year: z.int(),
  edition: z.int(),
  rest: z.array(LegalDate),
  work: z.array(LegalDate),
  /** What is lawful and yet unusual: to be compared with the notice once more. */
  warnings: z.array(z.string()),
  consequences: CalendarConsequences,
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

export const CalendarImported = z.object({ year: z.int(), edition: z.int() });
export type CalendarImported = z.infer<typeof CalendarImported>;

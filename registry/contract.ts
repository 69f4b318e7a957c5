import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { AgencyId, OfficerId } from '#kernel/ids.ts';
import { ROLES, type Role } from '#law/engine/people.ts';
import { Agency, Matter } from './model.ts';

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

export const MatterQuery = z.strictObject({
  kind: Matter.shape.kind.optional(),
  /** The day on which the matters are in force; today if not said. */
  on: LegalDate.optional(),
});
export type MatterQuery = z.infer<typeof MatterQuery>;

export const MatterList = z.object({ on: LegalDate, matters: z.array(z.object(Matter.shape)) });
export type MatterList = z.infer<typeof MatterList>;

/** A matter, entered by a reviewer. The id is made by the client: the same request sent again records nothing twice. */
export const MatterRequest = Matter.omit({ agencyId: true }).refine(({ kind, penaltyBasis }) => (kind === 'penalty') === penaltyBasis.length > 0, {
  path: ['penaltyBasis'], message: '行政处罚事项应当列明处罚依据的条文，其他事项不填',
}).refine(({ inForceFrom, inForceTo }) => inForceTo === null || inForceFrom <= inForceTo, { path: ['inForceTo'], message: '失效日期不能早于生效日期' });
export type MatterRequest = z.infer<typeof MatterRequest>;

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

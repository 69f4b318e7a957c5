import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { OfficerId } from '#kernel/ids.ts';
import { RoleCode } from './contract.ts';

/** What administrators do with people and accounts. Each request has an id made by the client: sent again it is done once. */

const line = (longest: number) => z.string().trim().min(1).max(longest);
const reason = line(500);

const Qualification = z.strictObject({ number: line(50), since: LegalDate });

/** A member of the agency; without any role until the security administrator grants one. The id becomes the officer's. */
export const OfficerRequest = z.strictObject({
  id: OfficerId,
  name: line(50),
  unit: line(100),
  post: line(50),
  legalQualification: Qualification.nullable().default(null),
  reviewingSince: LegalDate.nullable().default(null),
});
export type OfficerRequest = z.infer<typeof OfficerRequest>;

/** What changes of a member; what is not named stays. `leftOn` is the first day on which they no longer belong to the agency. */
export const OfficerChangeRequest = z
  .strictObject({
    id: z.uuid(),
    reason,
    name: line(50).exactOptional(),
    unit: line(100).exactOptional(),
    post: line(50).exactOptional(),
    legalQualification: Qualification.nullable().exactOptional(),
    reviewingSince: LegalDate.nullable().exactOptional(),
    leftOn: LegalDate.nullable().exactOptional(),
  })
  .refine((request) => Object.keys(request).length > 2, '请至少变更一项');
export type OfficerChangeRequest = z.infer<typeof OfficerChangeRequest>;

export const SuspensionRequest = z
  .strictObject({
    id: z.uuid(),
    number: line(50),
    from: LegalDate,
    /** Last day; null where it stays withheld until it is given back. */
    to: LegalDate.nullable(),
    reason,
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: '暂扣截止日不能早于起始日' });
export type SuspensionRequest = z.infer<typeof SuspensionRequest>;

/** Gives a certificate back: `resumesOn` is the first day on which it may be used again. */
export const ResumptionRequest = z.strictObject({ id: z.uuid(), number: line(50), from: LegalDate, resumesOn: LegalDate, reason });
export type ResumptionRequest = z.infer<typeof ResumptionRequest>;

export const AccountRequest = z.strictObject({
  id: z.uuid(),
  login: z.string().trim().toLowerCase().regex(/^[a-z][a-z0-9._-]{2,40}$/, '用户名由小写字母、数字和“.”“_”“-”组成，以字母开头，3至41个字符'),
});
export type AccountRequest = z.infer<typeof AccountRequest>;

/** Shown once, to whoever hands it over; its owner must change it at the next sign-in. */
export const OneTimePassword = z.object({ login: z.string(), password: z.string() });
export type OneTimePassword = z.infer<typeof OneTimePassword>;

export const StandingRequest = z.strictObject({ id: z.uuid(), active: z.boolean(), reason });
export type StandingRequest = z.infer<typeof StandingRequest>;

export const RoleChangeRequest = z
  .strictObject({ id: z.uuid(), grant: z.array(RoleCode).max(9).default([]), withdraw: z.array(RoleCode).max(9).default([]), reason })
  .refine(({ grant, withdraw }) => grant.length + withdraw.length > 0, { path: ['grant'], message: '请至少授予或者收回一项职责' })
  .refine(({ grant, withdraw }) => !grant.some((role) => withdraw.includes(role)), { path: ['withdraw'], message: '同一职责不能既授予又收回' });
export type RoleChangeRequest = z.infer<typeof RoleChangeRequest>;

export const ResetRequest = z.strictObject({ id: z.uuid(), reason });
export type ResetRequest = z.infer<typeof ResetRequest>;

/** For the password of an administrator: one asks, another confirms within a day. */
export const AdministratorResetRequest = z.strictObject({ id: z.uuid(), officer: OfficerId, reason });
export type AdministratorResetRequest = z.infer<typeof AdministratorResetRequest>;

export const ResetParams = z.strictObject({ reset: z.uuid() });

export const ResetConfirmation = z.strictObject({ id: z.uuid() });

const Person = z.object({ id: OfficerId, name: z.string() });

export const ResetList = z.object({
  resets: z.array(z.object({ id: z.uuid(), officer: Person, requestedBy: Person, requestedAt: Instant, reason: z.string() })),
});
export type ResetList = z.infer<typeof ResetList>;

/** Every member, those who have left as well, with the account where there is one. */
export const AccountList = z.object({
  members: z.array(
    z.object({
      id: OfficerId,
      name: z.string(),
      unit: z.string(),
      post: z.string(),
      roles: z.array(RoleCode),
      leftOn: LegalDate.nullable(),
      account: z
        .object({
          login: z.string(),
          active: z.boolean(),
          /** Why it was disabled or enabled, last. */
          standingReason: z.string().nullable(),
          passwordSetAt: Instant,
          oneTime: z.boolean(),
          lastSignIn: Instant.nullable(),
        })
        .nullable(),
    }),
  ),
});
export type AccountList = z.infer<typeof AccountList>;

/** All roles after each change, newest first; the first entry has neither hand nor reason: it came with the person. */
export const RoleHistory = z.object({
  officer: Person,
  changes: z.array(z.object({ at: Instant, roles: z.array(RoleCode), by: Person.nullable(), reason: z.string().nullable() })),
});
export type RoleHistory = z.infer<typeof RoleHistory>;

import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { OfficerId } from '#kernel/ids.ts';
import { LARGEST_SEAL } from './seal-image.ts';

/** What the agency signs and seals its documents with. */

const Person = z.object({ id: OfficerId, name: z.string() });
const reason = z.string().trim().min(1).max(500);

/** Files come as base64 in the request: they are small, and one request is one act. */
const file = (longest: number) => z.base64().min(1, '请选择文件').max(Math.ceil((longest * 4) / 3) + 4, '文件过大');

const LARGEST_PKCS12 = 100_000;

export const CertificateInstallation = z.strictObject({
  id: z.uuid(),
  /** PKCS #12 with the agency's key and certificates. */
  file: file(LARGEST_PKCS12),
  password: z.string().max(200),
  reason,
});
export type CertificateInstallation = z.infer<typeof CertificateInstallation>;

export const SigningCertificateView = z.object({
  fingerprint: z.string(), subject: z.string(), issuer: z.string(), validFrom: Instant, validTo: Instant,
  /** Made by the platform for a demonstration. */
  selfMade: z.boolean(),
  /** PEM, the agency's own first: to be given to whoever verifies a signature. */
  chain: z.array(z.string()),
  installedBy: Person.nullable(), installedAt: Instant,
});
export type SigningCertificateView = z.infer<typeof SigningCertificateView>;

export const SigningView = z.object({
  /** Newest first: the first one is in use. */
  certificates: z.array(SigningCertificateView),
  /** Why nothing can be signed now, in a sentence; null where it can. */
  fault: z.string().nullable(),
  /** The address of the time stamp authority; null where none is configured. */
  stampAuthority: z.string().nullable(),
  mayInstall: z.boolean(),
});
export type SigningView = z.infer<typeof SigningView>;

export const SealProposalRequest = z.strictObject({
  id: z.uuid(),
  /** 印章名称, as engraved or as the register of seals has it. */
  name: z.string().trim().min(1, '请填写印章名称').max(60),
  /** Null ends the use of the seal. */
  image: z.strictObject({ file: file(LARGEST_SEAL), width: z.int().min(20, '应当在20至60毫米之间').max(60, '应当在20至60毫米之间') }).nullable(),
  effectiveFrom: LegalDate,
  reason,
});
export type SealProposalRequest = z.infer<typeof SealProposalRequest>;

export const SealParams = z.strictObject({ seal: z.uuid() });

export const SealDecisionRequest = z.strictObject({ id: z.uuid(), approved: z.boolean(), opinion: reason });
export type SealDecisionRequest = z.infer<typeof SealDecisionRequest>;

export const SealView = z.object({
  id: z.uuid(), name: z.string(),
  /** The use of the seal ends. */
  ends: z.boolean(),
  /** As an address of its own bytes, for who proposes and decides: to nobody else is the bare image shown. */
  image: z.string().nullable(), width: z.int().nullable(),
  effectiveFrom: LegalDate, reason: z.string(), proposedBy: Person, proposedAt: Instant,
  decision: z.object({ approved: z.boolean(), opinion: z.string(), decidedBy: Person, decidedAt: Instant }).nullable(),
});
export type SealView = z.infer<typeof SealView>;

export const SealList = z.object({
  on: LegalDate,
  /** Today's documents bear one. */
  inUse: z.boolean(),
  seals: z.array(SealView), mayPropose: z.boolean(),
  /** Proposals that the person signed in may decide on. */
  mayDecide: z.array(z.uuid()),
});
export type SealList = z.infer<typeof SealList>;

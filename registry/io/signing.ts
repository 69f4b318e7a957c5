import { X509Certificate } from 'node:crypto';
import { instantFromEpoch, type Instant } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import { fieldProblem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { certificateSigner, credentialFault, type Credential } from '#platform/pades/certificate-signer.ts';
import { fingerprintOf, type KeyFolder } from '#platform/pades/key-folder.ts';
import { readPkcs12 } from '#platform/pades/pkcs12.ts';
import { CannotSign, type DocumentSigner } from '#platform/pades/signer.ts';
import type { StampAuthority } from '#platform/ledger/stamp.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '../model.ts';
import { requireRole } from '../rules.ts';
import type { CertificateInstallation, SigningView } from '../signing-contract.ts';
import { administer, type Done, type Hand } from './administer.ts';
import type { Desk } from './desk.ts';
import { insertSigningCertificate, signingCertificates, type SigningCertificate } from './signing-store.ts';
import { agencyOf } from './store.ts';

/** The certificate that an agency signs its documents with: put in by the system administrator, its key into the data folder. */

export interface SigningDesk extends Desk {
  readonly keys: KeyFolder;
  /** Who vouches for the time of signatures; null where no authority is configured. */
  readonly stampAuthority: StampAuthority | null;
}

/** A distinguished name on one line, as the certificate has it: C=CN, O=…, CN=…. */
const lineOf = (name: string): string => name.split('\n').join('，');

export const certificateOf = (chain: readonly string[], from: { readonly selfMade: boolean; readonly by: OfficerId | null; readonly at: Instant }): SigningCertificate => {
  const [own = ''] = chain;
  const { subject, issuer, validFromDate, validToDate } = new X509Certificate(own);
  return {
    fingerprint: fingerprintOf(own), chain, subject: lineOf(subject), issuer: lineOf(issuer), validFrom: instantFromEpoch(validFromDate.getTime()),
    validTo: instantFromEpoch(validToDate.getTime()), selfMade: from.selfMade, installedBy: from.by, installedAt: from.at,
  };
};

const refused = (message: string, todo: string): Result<never, Problem> => fail(fieldProblem('/file', message, { todo }));

/** What the platform must be sure of before it signs with a credential in an agency's name. */
function checked(credential: Credential, agencyName: string, now: Instant): Result<Credential, Problem> {
  const fault = credentialFault(credential, now);
  if (fault !== null) return refused(fault.replace(/。$/, ''), '请向发证机构申领有效的机关签名证书后重新上传。');
  const { subject } = new X509Certificate(credential.chain[0] ?? '');
  return subject.includes(agencyName) ? ok(credential) : refused(`证书的主体（${lineOf(subject)}）不是本机关`, `请上传主体名称含有“${agencyName}”的证书；个人证书、其他机关的证书不能代表本机关签名。`);
}

/** The key is kept first: what the database names is always there. A key whose certificate was refused in the end is named by nobody. */
export const installCertificate = async (desk: SigningDesk, hand: Hand, { id, file, password, reason }: CertificateInstallation): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const allowed = requireRole(actor, 'system-admin');
  const read = allowed.ok ? readPkcs12(Buffer.from(file, 'base64'), password) : allowed;
  const fingerprint = read.ok ? fingerprintOf(read.value.chain[0] ?? '') : null;
  return administer(desk, hand, { id, event: 'signing-certificate-installed', subject: null, reason, detail: { fingerprint } }, allowed, async (tx) => {
    if (!read.ok) return read;
    const at = desk.clock();
    const fit = checked(read.value, (await agencyOf(tx, actor.agencyId))?.name ?? '', at);
    if (!fit.ok) return fit;
    const certificate = certificateOf(fit.value.chain, { selfMade: false, by: actor.officerId, at });
    await desk.keys.keep(certificate.fingerprint, fit.value.key);
    await insertSigningCertificate(tx, actor.agencyId, certificate);
    return ok(null);
  });
};

export interface AgencySigner {
  readonly signer: DocumentSigner;
  readonly fingerprint: string;
}

const GONE = '签名证书的私钥不在数据文件夹中，不能签名。';

/** Who signs for the agency now; null while it has no certificate. Throws CannotSign where it has one and cannot use it. */
export async function signerOf({ database, clock, keys, stampAuthority }: SigningDesk, agency: AgencyId): Promise<AgencySigner | null> {
  const [found, named] = await inTransaction(database, { agency }, async (tx) => [await signingCertificates(tx, agency), await agencyOf(tx, agency)] as const);
  const [own] = found;
  if (own === undefined || named === null) return null;
  const key = await keys.find(own.fingerprint);
  if (key === null) throw new CannotSign(GONE, '请系统管理员从备份恢复数据文件夹中的signing文件夹，或者重新上传签名证书。');
  return { signer: certificateSigner({ key, chain: own.chain }, named.name, stampAuthority, clock), fingerprint: own.fingerprint };
}

async function faultNow({ keys, clock }: SigningDesk, own: SigningCertificate | undefined): Promise<string | null> {
  if (own === undefined) return '还没有机关签名证书，文书不作电子签名。';
  const key = await keys.find(own.fingerprint);
  return key === null ? GONE : credentialFault({ key, chain: own.chain }, clock());
}

/** For the desk: the certificates, and whether the one in use can sign. Everybody of the agency may know. */
export const readSigning = async (desk: SigningDesk, { agencyId, roles }: Actor): Promise<SigningView> => {
  const found = await inTransaction(desk.database, { agency: agencyId }, async (tx) => signingCertificates(tx, agencyId));
  return {
    certificates: found.map(({ installedBy, installerName, chain, ...one }) =>
      ({ ...one, chain: [...chain], installedBy: installedBy === null ? null : { id: installedBy, name: installerName ?? '' } })),
    fault: await faultNow(desk, found[0]), stampAuthority: desk.stampAuthority?.url ?? null, mayInstall: roles.includes('system-admin'),
  };
};

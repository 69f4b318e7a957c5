import { Instant, LegalDate } from '#kernel/dates.ts';
import { AgencyId, MatterId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import { valueOf } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CertificateRequest } from '../contract.ts';
import type { Agency, Matter } from '../model.ts';
import { hashPassword } from './passwords.ts';
import { type NewOfficer, createAccount, createAgency, createOfficer } from './provision.ts';

/** Agencies and people for tests against a database, small and of one kind: a test names what it cares about. */

const id = (kind: number, n: number): string => `0193c2d4-7d10-7${kind}00-8000-${String(n).padStart(12, '0')}`;

export const agencyId = (n: number): AgencyId => AgencyId.parse(id(1, n));
export const officerId = (n: number): OfficerId => OfficerId.parse(id(2, n));
export const matterId = (n: number): MatterId => MatterId.parse(id(3, n));
export const day = (text: string): LegalDate => LegalDate.parse(text);
export const instant = (text: string): Instant => Instant.parse(text);

export const PASSWORD = 'Correct-Horse-9';

export const sampleAgency = (n: number): Agency => ({
  id: agencyId(n),
  code: `agency-${n}`,
  name: `第${n}市场监督管理局`,
  nature: '行政机关',
  funding: '财政全额拨款',
  staffing: '行政编制30名',
  subjectKind: '法定行政机关',
  duties: '市场监督管理',
  legalRepresentative: '赵局长',
  address: '示范路1号',
  complaintPhone: '0398-12315',
  jurisdiction: 'henan-2019',
  superior: '三门峡市市场监督管理局',
  demonstration: false,
});

export const sampleCertificate = (n: number, validFrom: string, validTo: string): CertificateRequest => ({
  id: id(4, n),
  number: `豫M${String(n).padStart(4, '0')}`,
  kinds: ['市场监管'],
  area: '湖滨区',
  validFrom: day(validFrom),
  validTo: day(validTo),
});

export const sampleOfficer = (agency: number, n: number, name: string, roles: readonly Role[], rest: Partial<NewOfficer> = {}): NewOfficer => ({
  agencyId: agencyId(agency),
  id: officerId(n),
  name,
  unit: '综合执法大队',
  post: '科员',
  roles,
  legalQualification: null,
  leftOn: null,
  certificates: [],
  suspensions: [],
  ...rest,
});

export const sampleMatter = (agency: number, n: number, rest: Partial<Matter> = {}): Matter => ({
  id: matterId(n),
  agencyId: agencyId(agency),
  kind: 'penalty',
  name: `对第${n}类违法行为的处罚`,
  basis: '《中华人民共和国食品安全法》',
  benchmark: '河南省市场监管行政处罚裁量基准',
  unit: '综合执法大队',
  timeLimit: '90日',
  penaltyBasis: ['《中华人民共和国食品安全法》第一百二十四条第一款'],
  edition: 1,
  inForceFrom: day('2020-01-01'),
  inForceTo: null,
  ...rest,
});

const hashed = new Map<string, string>();

/** Hashing is slow on purpose: the tests' one password is hashed once for all of a file's accounts. */
const sampleHash = async (): Promise<string> => {
  const known = hashed.get(PASSWORD) ?? valueOf(await hashPassword(PASSWORD, { login: 'nobody', name: '无名氏' }));
  hashed.set(PASSWORD, known);
  return known;
};

/** A member with an account; both in `tx`. */
export const provide = async (tx: Tx, officer: NewOfficer, login?: string): Promise<void> => {
  valueOf(await createOfficer(tx, officer));
  if (login === undefined) return;
  const passwordHash = await sampleHash();
  // Later than any day a test plays on: that passwords run out is the subject of other tests, which set their own.
  const account = { agencyId: officer.agencyId, officerId: officer.id, login, passwordHash, passwordSetAt: instant('2199-01-01T00:00:00.000Z') };
  valueOf(await createAccount(tx, account));
};

/** Two agencies: in the first people of several roles, in the second a namesake of the first one's officer. */
export const provideSample = async (tx: Tx): Promise<void> => {
  await createAgency(tx, sampleAgency(1));
  await createAgency(tx, sampleAgency(2));
  const term = sampleCertificate(1, '2024-01-01', '2026-12-31');
  await provide(tx, sampleOfficer(1, 1, '王执法', ['officer'], { certificates: [term] }), 'wangzf');
  await provide(tx, sampleOfficer(1, 2, '李过期', ['officer'], { certificates: [sampleCertificate(2, '2022-01-01', '2024-12-31')] }), 'ligq');
  await provide(tx, sampleOfficer(1, 3, '孙系统', ['system-admin'], { unit: '信息中心' }), 'sunxt');
  await provide(tx, sampleOfficer(1, 4, '周离任', ['officer'], { leftOn: day('2026-06-01') }), 'zhoulr');
  await provide(tx, sampleOfficer(2, 5, '王执行', ['officer']), 'wangzf');
  await provide(tx, sampleOfficer(2, 6, '吴局长', ['head']), 'wujz');
};

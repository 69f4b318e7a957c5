import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { AgencyId, MatterId, type OfficerId } from '#kernel/ids.ts';
import type { Person, Role } from '#law/engine/people.ts';
import { isJurisdiction } from '#law/jurisdictions/index.ts';
import { MATTER_FIELDS } from '#law/matters/matter.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);

/**
 * An enforcement agency (执法主体). The nine fields of the list of qualified subjects (行政执法主体资格清单) come first and are
 * published as they stand.
 */
export const Agency = z.strictObject({
  id: AgencyId,
  name: line(100),
  nature: line(50),
  funding: line(50),
  staffing: line(100),
  subjectKind: line(50),
  duties: line(4000),
  legalRepresentative: line(50),
  address: line(200),
  complaintPhone: line(50),
  /** Short and unique on the platform: in addresses, document numbers and at sign-in. */
  code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, '机关代码由小写字母、数字和连字符组成'),
  /** Key of law/jurisdictions: whose rules apply beside the national ones. */
  jurisdiction: z.string().refine(isJurisdiction, '没有这个法域'),
  /** 上级行政机关, by name: it need not be on the platform. */
  superior: line(100).nullable(),
  /** Belongs to the demonstration district: every page and paper of it says so. */
  demonstration: z.boolean(),
});
export type Agency = z.infer<typeof Agency>;

/** Headings of the list, in its order. */
export const AGENCY_LIST_FIELDS = {
  name: '执法主体机构名称',
  nature: '机构性质',
  funding: '经费来源',
  staffing: '队伍编制状况',
  subjectKind: '主体类别',
  duties: '执法职责和权限',
  legalRepresentative: '法定代表人',
  address: '单位地址',
  complaintPhone: '投诉举报电话',
} as const satisfies Partial<Record<keyof Agency, string>>;

/** A member of an agency: what the law needs to know of a person, and where the person belongs. */
export interface Officer extends Person {
  readonly agencyId: AgencyId;
  /** First day on which the person no longer belongs to the agency; null while they do. */
  readonly leftOn: LegalDate | null;
}

/** Headings of the list of enforcement personnel (行政执法人员资格清单), in its order. The last three are of the certificate. */
export const OFFICER_LIST_FIELDS = {
  name: '姓名',
  unit: '单位',
  post: '职务',
  number: '证件编号',
  kinds: '执法类别',
  area: '执法区域',
} as const;

/** An enforcement matter (行政执法事项) as it stands on a day: what the edition in force says, and the days that the matter is in force. */
export const Matter = z.strictObject({
  ...MATTER_FIELDS,
  id: MatterId,
  agencyId: AgencyId,
  edition: z.int().min(1),
  inForceFrom: LegalDate,
  /** Last day in force; null while it has none. */
  inForceTo: LegalDate.nullable(),
});
export type Matter = z.infer<typeof Matter>;

/** Headings of 行政执法事项清单, in its order. */
export const MATTER_LIST_FIELDS = {
  kind: '执法类别',
  name: '事项名称',
  basis: '执法依据',
  benchmark: '裁量基准',
  unit: '承办机构',
  timeLimit: '办理时限',
} as const satisfies Partial<Record<keyof Matter, string>>;

/** Who makes a request: found anew from the session each time, so that a role taken away is gone at once. */
export interface Actor {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly name: string;
  readonly roles: readonly Role[];
}

import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';

/** What a person may be in an agency. The three administrators (三员) exclude each other and every business role. */
export const ROLES = {
  officer: '执法人员',
  reviewer: '法制审核人员',
  head: '机关负责人',
  publisher: '公示工作人员',
  archivist: '档案管理人员',
  supervisor: '执法监督人员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
} as const;

export type Role = keyof typeof ROLES;

export const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[];

/** An enforcement certificate (行政执法证): who holds none that is valid on a date may not enforce on it (处罚法第四十二条). */
export interface Certificate {
  readonly number: string;
  /** 执法类别, as printed on the certificate. */
  readonly kinds: readonly string[];
  /** 执法区域. */
  readonly area: string;
  readonly validFrom: LegalDate;
  /** Last day of validity. */
  readonly validTo: LegalDate;
  /** Intervals in which it was withheld (暂扣); an open end means it still is. */
  readonly suspended: readonly { readonly from: LegalDate; readonly to: LegalDate | null }[];
}

/** A member of the agency as the law sees them: what they hold and may be, on any date. */
export interface Person {
  readonly id: OfficerId;
  readonly name: string;
  /** 承办机构 or other unit. */
  readonly unit: string;
  /** 职务. */
  readonly post: string;
  readonly roles: readonly Role[];
  readonly certificates: readonly Certificate[];
  /** 国家统一法律职业资格 (处罚法第五十八条第二款); null where the person has none on record. */
  readonly legalQualification: { readonly number: string; readonly since: LegalDate } | null;
  /** First day as a reviewer, where that is on record: who began before 2018 is not a first-timer. */
  readonly reviewingSince?: LegalDate | null;
}

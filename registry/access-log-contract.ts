import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { OfficerId } from '#kernel/ids.ts';

/** What the access log records beside the case log: who came in, and who changed what of people, accounts, settings and lists. */
export const ACCESS_EVENTS = {
  'sign-in': '登录',
  'sign-out': '退出登录',
  'set-up': '初始设置',
  'officer-created': '登记人员',
  'officer-changed': '变更人员信息',
  'certificate-recorded': '登记执法证',
  'certificate-suspended': '暂扣执法证',
  'certificate-resumed': '解除暂扣执法证',
  'account-created': '开立账号',
  'account-disabled': '停用账号',
  'account-enabled': '启用账号',
  'roles-changed': '变更职责',
  'password-changed': '本人修改密码',
  'password-reset': '重置密码',
  'password-reset-requested': '申请重置管理员密码',
  'setting-proposed': '提出设定',
  'setting-decided': '审批设定',
  'list-drafted': '起草清单',
  'list-approved': '批准清单',
  'matter-recorded': '登记执法事项',
  'matter-proposed': '提出执法事项、服务指南的变更',
  'matter-decided': '审批执法事项、服务指南的变更',
  'calendar-imported': '导入放假安排',
  'signing-certificate-installed': '上传机关签名证书',
  'seal-proposed': '提出启用印章',
  'seal-decided': '审批启用印章',
  'table-exported': '导出台账',
  'access-log-read': '查阅访问日志',
} as const;
export type AccessEvent = keyof typeof ACCESS_EVENTS;

export const ACCESS_OUTCOMES = { done: '成功', refused: '拒绝', locked: '锁定' } as const;
export type AccessOutcome = keyof typeof ACCESS_OUTCOMES;

// Keys of constant objects.
const EventCode = z.enum(Object.keys(ACCESS_EVENTS) as [AccessEvent, ...AccessEvent[]]);
const OutcomeCode = z.enum(Object.keys(ACCESS_OUTCOMES) as [AccessOutcome, ...AccessOutcome[]]);

export const AccessLogQuery = z.strictObject({
  /** Days in China, both included. */
  from: LegalDate.optional(),
  to: LegalDate.optional(),
  event: EventCode.optional(),
  outcome: OutcomeCode.optional(),
  /** Who acted. */
  officer: OfficerId.optional(),
  /** Whom the act was about. */
  subject: OfficerId.optional(),
  login: z.string().trim().toLowerCase().max(60).optional(),
  /** `next` of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AccessLogQuery = z.infer<typeof AccessLogQuery>;

const Person = z.object({ id: OfficerId, name: z.string() });

export const AccessLogPage = z.object({
  entries: z.array(
    z.object({
      id: z.uuid(),
      at: Instant,
      event: EventCode,
      name: z.string(),
      outcome: OutcomeCode,
      login: z.string().nullable(),
      officer: Person.nullable(),
      subject: Person.nullable(),
      reason: z.string().nullable(),
      address: z.string(),
      userAgent: z.string(),
      /** What was asked for, never a password. */
      detail: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  /** Null on the last page. */
  next: z.string().nullable(),
});
export type AccessLogPage = z.infer<typeof AccessLogPage>;

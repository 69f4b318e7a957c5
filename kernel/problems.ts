import type { Citation } from './citations.ts';

/**
 * A refusal, in words for the person who meets it (RFC 9457 problem details are made of it at the edge, in platform/http).
 * `code` is a key of the catalogue; `detail` says in statutory Chinese what is wrong in this case; `todo` says what to do next;
 * `articles` says where it is written.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly todo?: string;
  readonly articles: readonly Citation[];
  /** What the refusal rests on: values compared, dates counted, fields that failed. Never personal data of third persons. */
  readonly evidence?: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 416 | 422 | 423 | 429 | 460 | 500 | 503;
  readonly title: string;
}

/** Every problem the platform can answer with. docs/problems.md lists the same codes; a test compares them. */
export const PROBLEMS = {
  // The request itself
  'invalid-request': { status: 422, title: '填写的内容不符合要求' },
  'malformed-body': { status: 400, title: '请求内容无法识别' },
  'body-too-large': { status: 413, title: '请求内容过大' },
  'unsupported-media-type': { status: 415, title: '请求内容的格式不受支持' },
  'not-found': { status: 404, title: '没有找到' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  'internal-error': { status: 500, title: '系统内部错误' },
  'database-unavailable': { status: 503, title: '数据库暂时不可用' },
  'disk-full': { status: 503, title: '存储空间不足' },
  'storage-unavailable': { status: 503, title: '文件存储暂时不可用' },
  'press-unavailable': { status: 503, title: '文书暂时不能排印' },
  'document-differs': { status: 500, title: '重新排印的文书与签发时不同' },
  'clock-went-back': { status: 503, title: '服务器时钟早于已有记录' },
  // Who is asking
  'sign-in-required': { status: 401, title: '请先登录' },
  'sign-in-failed': { status: 401, title: '用户名或者密码不正确' },
  'account-locked': { status: 429, title: '账号已暂时锁定' },
  'cross-site-request': { status: 403, title: '请求来源不可信' },
  'role-missing': { status: 403, title: '没有此项权限' },
  'password-change-required': { status: 403, title: '请先修改密码' },
  'second-person-needed': { status: 409, title: '应当由另一人办理' },
  'last-administrator': { status: 409, title: '应当至少保留一名管理员' },
  // Two people, twice, or too late
  'case-destroyed': { status: 410, title: '案卷已经依法销毁' },
  'case-moved-on': { status: 409, title: '案件已被他人更新' },
  'changed-meanwhile': { status: 409, title: '内容已被他人更新' },
  'request-id-reused': { status: 409, title: '同一请求编号对应了不同内容' },
  // Files
  'upload-interrupted': { status: 409, title: '上传中断，需要续传' },
  'upload-busy': { status: 423, title: '文件正在由另一连接上传' },
  'upload-expired': { status: 410, title: '上传已过期' },
  'checksum-mismatch': { status: 460, title: '收到的内容与摘要不一致' },
  'file-changed': { status: 409, title: '文件与登记的摘要不一致' },
  'object-missing': { status: 500, title: '存储中没有这个文件' },
  'range-unavailable': { status: 416, title: '没有所要的部分' },
  'file-unreadable': { status: 422, title: '文件不能读取' },
  'tables-busy': { status: 503, title: '表格暂时不能处理' },
  'scans-busy': { status: 503, title: '扫描件暂时不能读取' },
  // The law says no
  'step-not-open': { status: 409, title: '当前阶段不能办理此环节' },
  'law-refuses': { status: 409, title: '依法不能办理' },
  'clearance-missing': { status: 409, title: '未经法制审核或者审核未通过，不得作出决定' },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

export const problem = (code: ProblemCode, detail: string, rest: Partial<Omit<Problem, 'code' | 'detail'>> = {}): Problem => ({
  code,
  detail,
  articles: [],
  ...rest,
});

/** One field of the request is wrong. `path` is its JSON pointer, `message` the sentence beside it, without its full stop. */
export const fieldProblem = (path: string, message: string, rest: Partial<Pick<Problem, 'todo'>> = {}): Problem =>
  problem('invalid-request', `${message}。`, { ...rest, evidence: { errors: [{ path, message }] } });

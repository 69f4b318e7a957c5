import { z } from 'zod';
import { JURISDICTIONS } from '#law/jurisdictions/index.ts';
import { AccountRequest } from '#registry/account-contract.ts';
import { AGENCY_LIST_FIELDS, Agency } from '#registry/model.ts';
import { DOCUMENT_WORD, valueFault } from '#registry/settings.ts';
import type { FirstRun } from '#registry/io/first-run.ts';

/** The form of first-run set-up: which fields there are, what is typed into them, and what becomes of it. */

const { name, nature, funding, staffing, subjectKind, duties, legalRepresentative, address, complaintPhone, code, jurisdiction } = Agency.shape;
const personName = z.string().trim().min(1).max(50);
const { login } = AccountRequest.shape;

const Fields = z.strictObject({
  setUpCode: z.string().trim().min(1).max(100),
  name, nature, funding, staffing, subjectKind, duties, legalRepresentative, address, complaintPhone,
  superior: z.string().trim().max(100),
  code, jurisdiction,
  documentWord: z.string().trim().refine((value) => valueFault(DOCUMENT_WORD, value) === null, '机关代字由1至20个汉字、字母或者括号组成'),
  systemName: personName, systemLogin: login, securityName: personName, securityLogin: login, auditName: personName, auditLogin: login,
});

export type FieldName = keyof z.infer<typeof Fields>;

export interface Field {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'lines' | 'choice';
  readonly optional?: true;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export interface Group {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
}

const LOGIN_HINT = '小写字母开头，由小写字母、数字和“.”“_”“-”组成，3至41个字符';

const person = (key: 'system' | 'security' | 'audit', title: string, hint: string): Group => ({
  title, hint, fields: [{ name: `${key}Name`, label: `${title}姓名` }, { name: `${key}Login`, label: `${title}用户名`, hint: LOGIN_HINT }],
});

const HINTS: Partial<Record<FieldName, string>> = {
  nature: '例如：行政机关', funding: '例如：财政全额拨款', staffing: '例如：行政编制30名', subjectKind: '例如：法定行政机关、法律法规授权的组织',
};

// Keys of a constant object, every one of them a field of the form.
const LISTED = Object.entries(AGENCY_LIST_FIELDS) as [keyof typeof AGENCY_LIST_FIELDS, string][];

export const GROUPS: readonly Group[] = [
  { title: '设置码', fields: [{ name: 'setUpCode', label: '设置码', hint: '平台启动时显示在终端上，只在本次启动期间有效，用一次即作废' }] },
  {
    title: '执法主体', hint: '以下九项按行政执法主体资格清单填写，将向社会公示。',
    fields: LISTED.map(([field, label]): Field => ({
      name: field, label, ...(HINTS[field] === undefined ? {} : { hint: HINTS[field] }), ...(field === 'duties' ? { kind: 'lines' } : {}),
    })),
  },
  {
    title: '平台用语和适用规则',
    fields: [
      { name: 'superior', label: '上级行政机关', optional: true },
      { name: 'jurisdiction', label: '适用的规则', kind: 'choice', choices: Object.entries(JURISDICTIONS).map(([value, { name: label }]) => ({ value, label })), hint: '本地没有列出的，选择全国规则；以后增加的地方规则另行启用' },
      { name: 'code', label: '机关代码', hint: '用于网址和登录，由小写字母、数字和连字符组成，例如 hubin-scjg' },
      { name: 'documentWord', label: '机关代字', hint: '用于文书编号，例如“湖市监”' },
    ],
  },
  person('system', '系统管理员', '登记人员、证件，开立账号。三名管理员应当是三个不同的人，都不承担执法业务。'),
  person('security', '安全管理员', '授予、收回职责。'),
  person('audit', '审计管理员', '查阅访问日志。'),
];

const FIELD_NAMES = GROUPS.flatMap(({ fields }) => fields.map((field) => field.name));

/** What was typed, as it was typed; what the form does not have is left out. */
export type Typed = Readonly<Record<FieldName, string>>;

export const typedFrom = (body: URLSearchParams): Typed =>
  Object.fromEntries(FIELD_NAMES.map((field) => [field, body.get(field) ?? ''])) as Typed; // every field of the form is named above

export type Errors = Readonly<Partial<Record<FieldName, string>>>;

const DIFFERENT = '三名管理员应当是三个不同的人';

const PEOPLE = ['system', 'security', 'audit'] as const;

/** 三员分立: neither a name nor a login twice. */
const repeated = (typed: Typed): Errors =>
  Object.fromEntries(
    (['Name', 'Login'] as const).flatMap((part) =>
      PEOPLE.flatMap((key, index): [FieldName, string][] => {
        const own = typed[`${key}${part}`].trim();
        const earlier = PEOPLE.slice(0, index).some((other) => typed[`${other}${part}`].trim() === own);
        return earlier ? [[`${key}${part}`, part === 'Name' ? DIFFERENT : '用户名与另一名管理员相同']] : [];
      }),
    ),
  );

export type Parsed = { readonly ok: true; readonly setUpCode: string; readonly plan: FirstRun } | { readonly ok: false; readonly errors: Errors };

/** Before anything else a field that must be filled in is filled in. */
const missing = (typed: Typed): Errors =>
  Object.fromEntries(
    GROUPS.flatMap(({ fields }) => fields).flatMap(({ name: field, kind, optional }) =>
      optional !== true && typed[field].trim() === '' ? [[field, kind === 'choice' ? '请选择一项' : '请填写此项']] : [],
    ),
  );

/** What is wrong with it, field by field, or the agency and people that it describes. */
export const parseForm = (typed: Typed): Parsed => {
  const parsed = Fields.safeParse(typed);
  // The first complaint of a field is the one that helps.
  const wrong = Object.fromEntries((parsed.error?.issues ?? []).toReversed().map(({ path, message }) => [String(path[0]), message]));
  const errors: Errors = { ...repeated(typed), ...wrong, ...missing(typed) };
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const { setUpCode, documentWord, systemName, systemLogin, securityName, securityLogin, auditName, auditLogin, superior, ...agency } = parsed.data;
  return {
    ok: true, setUpCode,
    plan: {
      agency: { ...agency, superior: superior === '' ? null : superior }, documentWord,
      administrators: {
        'system-admin': { name: systemName, login: systemLogin }, 'security-admin': { name: securityName, login: securityLogin }, 'audit-admin': { name: auditName, login: auditLogin },
      },
    },
  };
};

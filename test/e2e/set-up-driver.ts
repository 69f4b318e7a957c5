import { AccountRequest, OneTimePassword } from '#registry/account-contract.ts';
import { invite } from '#registry/io/first-run.ts';
import type { Clock } from '#platform/clock.ts';
import type { Api } from './api-driver.ts';

/** What a county bureau types on the first day. */

export const FORM = {
  name: '湖滨区市场监督管理局', nature: '行政机关', funding: '财政全额拨款', staffing: '行政编制30名', subjectKind: '法定行政机关', duties: '市场监督管理\n食品安全监督管理',
  legalRepresentative: '赵局长', address: '示范路1号', complaintPhone: '0398-12315', superior: '', code: 'hubin-market', jurisdiction: 'henan-2019', documentWord: '湖市监',
  systemName: '孙系统', systemLogin: 'sunxt', securityName: '安安全', securityLogin: 'anaq', auditName: '沈审计', auditLogin: 'shensj',
} as const;

export type Form = Readonly<Partial<Record<keyof typeof FORM | 'setUpCode', string>>>;

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface SetUp {
  readonly code: () => Promise<string>;
  readonly get: (url: string) => Promise<Page>;
  readonly submit: (form: Form, headers?: Readonly<Record<string, string>>) => Promise<Page>;
}

export function setUpOf({ app, database }: Api, clock: Clock): SetUp {
  return {
    code: async () => {
      const code = await invite({ database: database.databases.desk, clock });
      if (code === null) throw new Error('the platform has an agency');
      return code;
    },
    get: async (url) => {
      const { statusCode: status, body: text, headers } = await app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
      return { status, text, headers };
    },
    submit: async (form, headers = { 'sec-fetch-site': 'same-origin' }) => {
      const payload = new URLSearchParams({ ...form }).toString();
      const answer = await app.inject({ method: 'POST', url: '/set-up', payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
      return { status: answer.statusCode, text: answer.body, headers: answer.headers };
    },
  };
}

/** Login and password of each row of the page that shows them. */
export const passwordsOn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/<td class="code">([^<]+)<\/td><td class="code password">([^<]+)<\/td>/g)].map(([, login = '', password = '']) => [
    AccountRequest.shape.login.parse(login), OneTimePassword.shape.password.parse(password),
  ]));

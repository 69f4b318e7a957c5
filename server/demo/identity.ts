import { createHash } from 'node:crypto';
import { isOrganisationCode, isResidentId, isUscc } from '#kernel/identifiers.ts';
import { LegalDate } from '#kernel/dates.ts';

/** Ids and identity numbers of the demonstration: possible by their check digits, and plainly nobody's. */

/** Shaped like a UUID of version 7, and the same for the same names on every machine: what was loaded is recognised by it. */
export function demoId(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(3), 16) % 4);
  return `01900000-0000-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** County 99 of city 99: GB/T 2260 has none. The order code stays under 100, which no register begins with. */
const NOWHERE = '9999';

const CHECKS = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');

const completed = (body: string, possible: (text: string) => boolean): string => {
  const last = CHECKS.find((character) => possible(`${body}${character}`));
  if (last === undefined) throw new Error(`${body} has no check character`);
  return `${body}${last}`;
};

const LATE = LegalDate.parse('2199-12-31');

/** 公民身份号码 of a person of `province` (two digits) that cannot exist. */
export const residentId = (province: string, birthDate: string, order: number): string =>
  completed(`${province}${NOWHERE}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`, (text) => isResidentId(text, LATE));

/** 统一社会信用代码 of a company ('91') or a sole trader ('92') that cannot exist. `serial` has five digits at the most. */
export const uscc = (registrar: '91' | '92', province: string, serial: number): string =>
  completed(`${registrar}${province}${NOWHERE}${completed(`MA9${String(serial).padStart(5, '0')}`, isOrganisationCode)}`, isUscc);

import type { Party } from '#law/party.ts';
import { residentId, uscc } from './identity.ts';

/** Everyone a case of the demonstration is about. Each name says that it is made up, wherever it is printed. */
const MARK = '（演示）';

/** First two digits of the codes of a place (GB/T 2260). */
export const PROVINCES = { henan: '41', shandong: '37', liaoning: '21' } as const;
type Province = keyof typeof PROVINCES;

export const company = (province: Province, serial: number, name: string, representative: string, address: string): Party => ({
  kind: 'organisation', name: `${name}${MARK}`, uscc: uscc('91', PROVINCES[province], serial), representative: `${representative}${MARK}`, address, phone: '000-0000000',
});

interface PersonText {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly address: string;
}

const person = (province: Province, serial: number, { name, ...rest }: PersonText) => ({
  name: `${name}${MARK}`, ...rest, identity: { paper: 'resident-id' as const, number: residentId(PROVINCES[province], rest.birthDate, serial) },
});

export const citizen = (province: Province, serial: number, text: PersonText): Party => ({ kind: 'citizen', person: person(province, serial, text) });

/** Sixteen years old, and something, whenever the district is loaded: so the paper has no date in its number. */
export const minor = (name: string, address: string): Party => ({
  kind: 'citizen',
  person: { name: `${name}${MARK}`, sex: 'male', birthDate: '{=register-source-4050}', identity: { paper: 'other', number: '户口簿演示第0208号' }, address },
});

/** 个体工商户, with its trade name. */
export const trader = (province: Province, serial: number, tradeName: string, premises: string, operator: PersonText): Party => ({
  kind: 'sole-trader', tradeName: `${tradeName}${MARK}`, uscc: uscc('92', PROVINCES[province], serial), operator: person(province, serial, operator), premises,
});

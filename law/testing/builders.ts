import { workingCalendar } from '#kernel/calendar.ts';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { EventId, OfficerId, type Digest } from '#kernel/ids.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { Disposition, type Penalty, type Provision } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Certificate, Person, Role } from '#law/engine/people.ts';
import { NO_LISTS } from '#law/lists/in-force.ts';
import type { AgencySetting } from '#law/parameters/index.ts';
import { Party } from '#law/party.ts';

/** Small parts that tests build cases from. Only tests import this folder. */

export const day = (text: string): LegalDate => LegalDate.parse(text);

export const instant = (date: LegalDate): Instant => Instant.parse(`${date}T02:00:00.000Z`);

const uuid = (kind: string, n: number): string => `${kind.padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const eventId = (n: number): EventId => EventId.parse(uuid('e', n));

const calendar = workingCalendar(NATIONAL_EDITIONS);

/** A stand-in for SHA-256: 256 bits that differ where texts differ; tests of the gate put the real function in its place. */
export function digestOf(text: string): Digest {
  let out = '';
  for (let lane = 0; lane < 8; lane += 1) {
    let hash = 0x811c9dc5 ^ (lane * 0x9e3779b1);
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    out += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return out as Digest; // 64 hexadecimal digits by construction
}

export const certificate = (validTo: string, rest: Partial<Omit<Certificate, 'validTo'>> = {}): Certificate => ({
  number: '豫M1200001', kinds: ['行政处罚'], area: '三门峡市湖滨区', validFrom: day('2019-01-01'), validTo: day(validTo), suspended: [], ...rest,
});

const LONG = certificate('2035-12-31');

function person(n: number, name: string, roles: readonly Role[], rest: Partial<Omit<Person, 'id' | 'name' | 'roles'>> = {}): Person {
  return {
    id: OfficerId.parse(uuid('a', n)), name, unit: '执法大队', post: '科员', roles, certificates: roles.includes('officer') ? [LONG] : [], legalQualification: null, ...rest,
  };
}

const QUALIFIED = { number: 'A20184101000001', since: day('2018-09-01') };

/** The people of the test agency. */
export const STAFF = {
  zhang: person(1, '张明', ['officer']),
  li: person(2, '李强', ['officer']),
  wang: person(3, '王芳', ['officer']),
  chen: person(4, '陈静', ['reviewer'], { unit: '法制科', legalQualification: QUALIFIED }),
  zhao: person(5, '赵磊', ['reviewer'], { unit: '法制科', legalQualification: null }),
  sun: person(6, '孙健', ['head'], { unit: '局领导', post: '局长' }),
  qian: person(7, '钱伟', ['head', 'officer'], { unit: '局领导', post: '副局长' }),
  zhou: person(8, '周敏', ['publisher']),
  wu: person(9, '吴丽', ['archivist']),
  zheng: person(10, '郑涛', ['officer', 'reviewer'], { legalQualification: QUALIFIED }),
} as const satisfies Record<string, Person>;

export const people = (...changed: readonly Person[]): ReadonlyMap<OfficerId, Person> =>
  new Map([...Object.values(STAFF), ...changed].map((one) => [one.id, one]));

/** The same person with something about them changed. */
export const but = (whom: Person, change: Partial<Person>): Person => ({ ...whom, ...change });

export function factsOn(date: string, rest: Partial<Facts> = {}): Facts {
  const today = day(date);
  return { now: instant(today), today, jurisdiction: 'henan-2019', calendar, settings: [], people: people(), catalogue: null, plans: [], matters: [], lists: NO_LISTS, digest: digestOf, ...rest };
}

/** What a test knows to be there. */
export function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the case should hold this');
  return value;
}

export const setting = (code: string, value: number | string, from = '2021-01-01', confirmed = true): AgencySetting => ({ code, value, from: day(from), confirmed });

/** Outside Henan, where the agency has set the amounts that call for a hearing itself. */
export const NATIONAL: Partial<Facts> = {
  jurisdiction: 'national',
  settings: [setting('hearing.threshold.citizen', 500_000), setting('hearing.threshold.organisation', 5_000_000)],
};

const HUMAN = {
  name: '刘洋', sex: 'male', birthDate: '1949-12-31', identity: { paper: 'resident-id', number: '11010519491231002X' }, address: '示范区示范路1号',
} as const;

export const CITIZEN: Party = Party.parse({ kind: 'citizen', person: HUMAN });
export const TRADER: Party = Party.parse({ kind: 'sole-trader', tradeName: '刘记小吃店', licence: '无照经营', operator: HUMAN, premises: '示范路2号' });
export const COMPANY: Party = Party.parse({
  kind: 'organisation', name: '示范食品有限公司', uscc: '91350100M000100Y43', representative: '李四', address: '示范路3号',
});
export const OTHER_COMPANY: Party = Party.parse({ kind: 'organisation', name: '另一食品有限公司', licence: '无照经营', representative: '王五', address: '示范路5号' });

export const STATUTE: Provision = { source: '中华人民共和国食品安全法', place: '第一百二十四条第一款', rank: 'law' };
export const NOTICE_ONLY: Provision = { source: '某局关于加强管理的通知', place: '第三条', rank: 'normative-document' };

const FOUND = { facts: '经营超过保质期的食品', evidence: '现场检查笔录、询问笔录、照片', violated: [STATUTE], basis: [STATUTE] };

/** A penalty of these parts; amounts in yuan. */
export const penalty = (parts: Readonly<Partial<Record<Penalty['type'], number | null>>>, rest: object = {}): Disposition =>
  Disposition.parse({
    kind: 'penalty', ...FOUND, discretion: '一般情节，适用裁量基准第二档', correction: '立即改正违法行为',
    penalties: Object.entries(parts).map(([type, yuan]) => (yuan === null ? { type, detail: '见决定' } : { type, amountFen: Math.round(yuan * 100) })),
    ...rest,
  });

export const fine = (yuan: number, rest: object = {}): Disposition => penalty({ fine: yuan }, rest);

export const WARNING = penalty({ warning: null });
export const NO_PENALTY: Disposition = Disposition.parse({ kind: 'no-penalty-minor', ...FOUND, reason: '违法行为轻微并及时改正，没有造成危害后果', education: '已当面教育' });
export const UNFOUNDED: Disposition = Disposition.parse({ kind: 'no-penalty-unfounded', facts: '所售食品均在保质期内', evidence: '进货台账', reason: '违法事实不能成立' });
export const TRANSFER: Disposition = Disposition.parse({
  kind: 'transfer', facts: '涉嫌销售不符合安全标准的食品', evidence: '检验报告', basis: [STATUTE], suspected: '生产、销售不符合安全标准的食品罪', authority: '示范区公安局',
});

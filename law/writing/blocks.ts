import type { Block, BlockOf } from '#paper/model.ts';
import type { Reading } from '#law/forms/reading.ts';
import { IDENTITY_PAPERS, type NaturalPerson, type Party, SEXES } from '#law/party.ts';
import { chineseDate, toLegalDate } from '#kernel/dates.ts';
import { STATUTES } from '#law/statutes/index.ts';
import type { Source } from './source.ts';

type Pair = readonly [label: string, value: string];
type Row = BlockOf<'form'>['rows'][number];

const pair = ([label, value]: Pair) => ({ label, value });

/** Short answers stand two in a row. */
const SHORT = 14;
const isShort = ([label, value]: Pair): boolean => value.length <= SHORT && label.length <= 8 && !value.includes('\n');

export function rowsOf(pairs: readonly Pair[]): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < pairs.length; index += 1) {
    const [one, next] = [pairs[index], pairs[index + 1]];
    if (one === undefined) continue;
    if (next !== undefined && isShort(one) && isShort(next)) {
      rows.push([pair(one), pair(next)]);
      index += 1;
    } else rows.push([pair(one)]);
  }
  return rows;
}

export const form = (...pairs: readonly Pair[]): Block => ({ kind: 'form', rows: [...rowsOf(pairs)] });

/** What officers typed may lack its full stop, or bring one where the form has its own. */
const ended = (text: string): string => {
  const once = text.replaceAll(/([。！？；])。/gu, '$1').replaceAll(/。(?=）?，)/gu, '');
  return /[\p{Script=Han}\d%）]$/u.test(once) ? `${once}。` : once;
};

export const par = (text: string): Block => ({ kind: 'paragraph', text: ended(text) });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const to = (name: string): Block => ({ kind: 'addressee', text: `${name}：` });
export const note = (text: string): Block => ({ kind: 'note', text });
export const inventory = (title: string, headings: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Block =>
  ({ kind: 'inventory', title, headings: [...headings], widths: [...widths], rows: rows.map((row) => [...row]) });

const optional = (label: string, value: string | undefined): readonly Pair[] => (value === undefined ? [] : [[label, value]]);

const birth = (text: string): string => {
  const date = toLegalDate(text);
  return date === null ? text : chineseDate(date);
};

const personPairs = (person: NaturalPerson): readonly Pair[] => [
  ['性别', SEXES[person.sex]], ['出生日期', birth(person.birthDate)], [IDENTITY_PAPERS[person.identity.paper], person.identity.number],
  ...optional('电话', person.phone), ['住址', person.address], ...optional('单位、职务', person.employment),
];

/** PARTY: 公民, 个体工商户 with its operator, 法人或者其他组织. */
export function partyPairs(party: Party, label = '当事人'): readonly Pair[] {
  if (party.kind === 'citizen') return [[label, party.person.name], ...personPairs(party.person)];
  const code: readonly Pair[] = [...optional('统一社会信用代码', party.uscc), ...optional('证照情况', party.licence)];
  if (party.kind === 'organisation') {
    return [[label, party.name], ...code, ['法定代表人（负责人）', party.representative], ...optional('电话', party.phone), ['住所', party.address]];
  }
  return [...optional(`${label}字号`, party.tradeName), ...code, ['经营场所', party.premises], [party.tradeName === undefined ? label : '经营者', party.operator.name],
    ...personPairs(party.operator)];
}

export const partyForm = (source: Source, label?: string): readonly Block[] => {
  const { party } = source.view;
  source.need('当事人', party === null ? null : '当事人');
  return party === null ? [] : [form(...partyPairs(party, label))];
};

/** Recorded answers as a ruled form; lists of things become inventories after it. */
export function readingBlocks(readings: readonly Reading[]): readonly Block[] {
  const pairs: Pair[] = [];
  const lists: Block[] = [];
  const add = (one: Reading, prefix: string): void => {
    if (one.kind === 'value') pairs.push([one.title === '' ? prefix : one.title, one.text]);
    else if (one.kind === 'section') for (const part of one.parts) add(part, one.title);
    else lists.push(inventory(one.title, one.headings, one.headings.map(() => 1), one.rows));
  };
  for (const one of readings) add(one, '');
  return [...(pairs.length === 0 ? [] : [form(...pairs)]), ...lists];
}

/** ORG: name, seal, date. */
export const issuer = (source: Source): Block => ({ kind: 'issuer', agency: source.need('行政机关名称', source.agency.name), date: source.on, seal: true });

interface Bodies {
  readonly reconsideration: string;
  readonly court: string;
}

/** The bodies that this step names, or that an earlier one of the case has named. */
function bodiesOf(source: Source): Bodies {
  const named = source.data.text('reconsideration') === null ? source.latestWith('reconsideration') : source.data;
  return { reconsideration: source.need('行政复议机关', named?.text('reconsideration')), court: source.need('人民法院', named?.text('court')) };
}

/** REMEDY: each body by its own name, and how long it may be turned to. */
export function remedies(source: Source): Block {
  const { reconsideration, court } = bodiesOf(source);
  const periods = { 复议期限: source.period('remedy.reconsideration'), 起诉期限: source.period('remedy.litigation') };
  return { kind: 'remedies', text: source.say('remedies', { 复议机关: reconsideration, 人民法院: court, ...periods }) };
}

/** Where the law has the party ask for reconsideration first (行政复议法第二十三条, from 2024): a court does not hear who comes to it directly. */
export function remediesInTurn(source: Source): Block {
  if (source.event.on < STATUTES['reconsideration-2023'].from) return remedies(source);
  const { reconsideration, court } = bodiesOf(source);
  const periods = { 复议期限: source.period('remedy.reconsideration'), 复议后起诉期限: source.period('remedy.after-reconsideration') };
  return { kind: 'remedies', text: source.say('remediesInTurn', { 复议机关: reconsideration, 人民法院: court, ...periods }) };
}

const MANNERS: Readonly<Record<string, string>> = { signed: '', refused: '（拒绝签名，执法人员已注明情况）', absent: '（不在场，执法人员已注明情况）' };

/** SIGN: who was asked or inspected, the witness, the officers with their certificates, whoever kept the record. */
export function recordSignatures(source: Source, who: string, also: BlockOf<'signatures'>['signers'] = []): readonly Block[] {
  const { data } = source;
  const manner = MANNERS[data.text('signature') ?? 'signed'] ?? '';
  const witness = data.text('witness');
  const acting = source.acting();
  return [{
    kind: 'signatures', statement: source.say('statement'),
    signers: [
      { label: `${who}（签名）`, name: manner === '' ? null : manner, date: true },
      ...(witness === null ? [] : [{ label: '见证人（签名）', name: witness, date: true }]),
      ...also,
      ...acting.map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? '无'}）`, date: true })),
      { label: '记录人（签名）', name: source.person(source.event.by)?.name ?? null, date: true },
    ],
  }];
}

/** An opinion already given, with who gave it and when; or the room for one that is still to come. */
export const opinion = (label: string, text: string, signer: string | null = null, date: string | null = null): Block => ({ kind: 'opinion', label, text, signer, date });

/** The opinion of whoever takes the step. */
export const ownOpinion = (source: Source, label: string, text: string): Block => {
  const acting = source.acting();
  return opinion(label, text,
    acting.map(({ name, certificate }) => (certificate === null || source.event.officers.length === 0 ? name : `${name}（${certificate}）`)).join('、'), source.on);
};

export const headOpinion = (source: Source, text: string): Block =>
  opinion('机关负责人意见', text, source.person(source.event.by)?.name ?? source.need('机关负责人', null), source.on);

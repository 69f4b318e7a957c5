import type { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { yuanText, rmbCapitals } from '#kernel/money.ts';
import { type Disposition, type Penalty, PENALTY_TYPES, type Provision } from '#law/disposition.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { certificateCovers } from '#law/engine/officers.ts';
import type { Standing } from '#law/engine/systems.ts';
import { chineseNumeral } from '#law/statutes/index.ts';
import type { line } from '#law/forms/fields.ts';
import { type Party, partyName } from '#law/party.ts';
import { maskName } from './person-name.ts';
import type { PublicCopy, TextField } from './model.ts';

type PenaltyDisposition = Extract<Disposition, { kind: 'penalty' }>;

/** What is taken out of a case for the public, before anything is hidden in it. Nothing else of the case reaches a public copy. */
export interface Publishable extends Omit<PublicCopy, 'texts' | 'hidden'> {
  readonly texts: Readonly<Record<TextField, string>>;
}

/** Whom the decision is about, as the public reads it: organisations and trade names in full, natural persons by surname. */
export function publicPartyName(party: Party): string {
  if (party.kind === 'organisation') return party.name;
  if (party.kind === 'citizen') return maskName(party.person.name);
  const operator = maskName(party.operator.name);
  return party.tradeName === undefined ? operator : `${party.tradeName}（经营者：${operator}）`;
}

const publicPartyCode = (party: Party): string | null => (party.kind === 'citizen' ? null : party.uscc ?? null);

/** Names by which a title may already begin with the party. */
function ownNames(party: Party): readonly string[] {
  if (party.kind === 'organisation') return [party.name];
  return party.kind === 'citizen' ? [party.person.name] : [partyName(party), ...(party.tradeName === undefined ? [] : [party.tradeName]), party.operator.name];
}

/** The name a case goes by: the party as the public reads it, and the cause. A sole trader's operator stands in the party's own field. */
function caseName(party: Party, title: string): string {
  const who = party.kind === 'sole-trader' && party.tradeName !== undefined ? party.tradeName : publicPartyName(party);
  const leading = ownNames(party).find((name) => title.startsWith(name)) ?? '';
  const cause = title.slice(leading.length);
  return `${who}${cause}${cause.endsWith('案') ? '' : '案'}`;
}

const provisions = (list: readonly Provision[]): string => list.map(({ source, place }) => `《${source.replace(/^《(.*)》$/, '$1')}》${place}`).join('、');

const penaltyText = ({ type, amountFen, detail }: Penalty): string =>
  `${PENALTY_TYPES[type]}${amountFen === undefined ? '' : `人民币${yuanText(amountFen)}（大写：${rmbCapitals(amountFen)}）`}${detail === undefined ? '' : `：${detail}`}`;

function decisionText({ penalties, correction }: PenaltyDisposition): string {
  const list = penalties.map((penalty, index) => `${penalties.length > 1 ? `${index + 1}. ` : ''}${penaltyText(penalty)}`);
  return [...list, `责令改正：${correction}`].join('\n');
}

/** Periods as a decision states them: 六十日, 六个月. */
function periodText(facts: Facts, code: 'remedy.reconsideration' | 'remedy.litigation', on: LegalDate): string | null {
  const rule = bindingOn(facts, code, on);
  if (rule === null || typeof rule.value !== 'number') return null;
  return `${chineseNumeral(rule.value)}${rule.unit === 'month' ? '个月' : '日'}`;
}

interface Remedy {
  readonly reconsideration: string;
  readonly court: string;
}

const within = (period: string | null): string => (period === null ? '法定期限内' : `${period}内`);

function remedyText({ reconsideration, court }: Remedy, on: LegalDate, facts: Facts): string {
  return `如不服本决定，可以自收到处罚决定书之日起${within(periodText(facts, 'remedy.reconsideration', on))}向${reconsideration}申请行政复议，` +
    `也可以自收到处罚决定书之日起${within(periodText(facts, 'remedy.litigation', on))}向${court}提起行政诉讼。`;
}

function officersOf({ view }: Standing, on: LegalDate, facts: Facts): PublicCopy['officers'] {
  if (bindingOn(facts, 'disclosure.officers', on)?.value !== 'named') return [];
  return view.handlers.flatMap((id) => {
    const person = facts.people.get(id);
    const certificate = person?.certificates.find((one) => certificateCovers(one, on)) ?? person?.certificates.at(-1);
    return person && certificate ? [{ name: person.name, certificate: certificate.number }] : [];
  });
}

type DecideData = Record<'reconsideration' | 'court', z.infer<ReturnType<typeof line>>>;

/** What may be published of this case; null where it has no penalty decided, which is all that is published (处罚法第四十八条第一款). */
export function publishableOf(standing: Standing, facts: Facts): Publishable | null {
  const { view, events } = standing;
  const decide = events.findLast(({ step }) => step === 'decide');
  if (view.decision === null || view.decision.disposition.kind !== 'penalty' || view.party === null || decide === undefined) return null;
  const { on } = view.decision;
  const disposition = view.decision.disposition as unknown as PenaltyDisposition; // only penalties decide with this kind
  const { party } = view;
  const whole = bindingOn(facts, 'disclosure.text', on)?.value === 'full';
  return {
    category: '行政处罚',
    texts: {
      title: caseName(party, view.title),
      party: publicPartyName(party),
      facts: disposition.facts,
      evidence: whole ? disposition.evidence : '',
      basis: `违反了${provisions(disposition.violated)}的规定，依据${provisions(disposition.basis)}的规定作出处罚。`,
      discretion: whole ? disposition.discretion : '',
      decision: decisionText(disposition),
      remedy: remedyText(decide.data as DecideData, on, facts), // the form of 'decide'
    },
    partyKind: party.kind,
    partyCode: publicPartyCode(party),
    penalties: disposition.penalties.map(({ type, amountFen }) => ({ type, amountFen: amountFen ?? null })),
    decidedOn: on,
    officers: officersOf(standing, on, facts),
  };
}

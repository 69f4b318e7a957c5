import type { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { CaseView } from '#law/engine/definition.ts';
import { WHOLE_ONLY, type Disclosed } from '#law/engine/disclosed.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { certificateCovers } from '#law/engine/officers.ts';
import type { Standing } from '#law/engine/systems.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { chineseNumeral } from '#law/statutes/index.ts';
import type { line } from '#law/forms/fields.ts';
import { paperStateOf, rectified } from '#law/papers/state.ts';
import { type Party, partyName } from '#law/party.ts';
import { maskName } from './person-name.ts';
import { textsOf, type PublicCopy, type Texts } from './model.ts';
import { onlyShown, shownFields } from './shown-fields.ts';

type BeforeHiding<Copy> = Copy extends PublicCopy ? Omit<Copy, 'hidden'> : never;

/** What is taken out of a case for the public, before anything is hidden in it. Nothing else of the case reaches a public copy. */
export type Publishable = BeforeHiding<PublicCopy>;

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
function caseName(party: Party, title: string, ending: string): string {
  const who = party.kind === 'sole-trader' && party.tradeName !== undefined ? party.tradeName : publicPartyName(party);
  const own = ownNames(party).find((name) => title.includes(name));
  const named = own === undefined ? `${who}${title}` : title.replaceAll(own, who);
  return `${named}${named.endsWith(ending) ? '' : ending}`;
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

function remedyText({ reconsideration, court }: Remedy, letter: string, on: LegalDate, facts: Facts): string {
  return `如不服本决定，可以自收到${letter}之日起${within(periodText(facts, 'remedy.reconsideration', on))}向${reconsideration}申请行政复议，` +
    `也可以自收到${letter}之日起${within(periodText(facts, 'remedy.litigation', on))}向${court}提起行政诉讼。`;
}

/** Named where the law of the place has them named, or the agency's plan does. */
function officersOf(view: CaseView, on: LegalDate, facts: Facts): PublicCopy['officers'] {
  if (bindingOn(facts, 'disclosure.officers', on)?.value !== 'named' && !shownFields(facts).has('officers')) return [];
  return view.handlers.flatMap((id) => {
    const person = facts.people.get(id);
    const certificate = person?.certificates.find((one) => certificateCovers(one, on)) ?? person?.certificates.at(-1);
    return person && certificate ? [{ name: person.name, certificate: certificate.number }] : [];
  });
}

type DecideData = Record<'reconsideration' | 'court', z.infer<ReturnType<typeof line>>>;

/** Texts of the whole decision stay empty where only its result is published (全文公开, 三政办〔2019〕16号三（一）3). */
const shownOf = (texts: Texts, whole: boolean): Texts =>
  Object.fromEntries(textsOf(texts).map(([field, text]) => [field, whole || !WHOLE_ONLY.has(field) ? text : '']));

/** What a category has beside its texts. */
function ownOf(disclosed: Disclosed): object {
  if ('penalties' in disclosed) return { penalties: disclosed.penalties.map(({ type, amountFen }) => ({ type, amountFen: amountFen ?? null })) };
  return 'licence' in disclosed ? { licence: { ...disclosed.licence } } : { outcome: disclosed.outcome };
}

/** The decision as it is to be read: with the slips that a rectification of it put right (补正). */
const asRectified = (events: Standing['events'], letter: string, texts: Texts): Texts => {
  const state = paperStateOf(events);
  return Object.fromEntries(textsOf(texts).map(([field, text]) => [field, rectified(state, letter, text)]));
};

/** What may be published of this case, by the fields of the plan in force today; null where its kind declares nothing of the decision publishable. */
export function publishableOf(standing: Standing, facts: Facts): Publishable | null {
  const whole = declaredOf(standing, facts);
  return whole && onlyShown(whole, shownFields(facts));
}

function declaredOf({ view, events }: Standing, facts: Facts): Publishable | null {
  const { decision, party, disclosed } = view;
  const decide = events.findLast(({ step }) => step === 'decide');
  if (decision === null || party === null || decide === undefined || disclosed === null || disclosed === undefined) return null;
  const { on } = decision;
  const law = DISCLOSURE_LAW[disclosed.category];
  const whole = bindingOn(facts, 'disclosure.text', on)?.value === 'full';
  const texts = {
    title: caseName(party, view.title, law.ending), party: publicPartyName(party), ...asRectified(events, disclosed.letter, shownOf(disclosed.texts, whole)),
    ...(law.remedies ? { remedy: remedyText(decide.data as DecideData, law.letter, on, facts) } : {}), // the form of 'decide'
  };
  return {
    category: disclosed.category, partyKind: party.kind, partyCode: publicPartyCode(party), decidedOn: on, officers: officersOf(view, on, facts), texts, ...ownOf(disclosed),
  } as Publishable; // each category with its own parts: publicCopy reads it through the schema of the category
}

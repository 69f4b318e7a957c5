import { Disposition } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Systems } from '#law/engine/systems.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import { Party } from '#law/party.ts';
import { fine } from '#law/testing/builders.ts';
import { Journey } from '#law/testing/journey.ts';
import { PERMISSIVE } from '#law/testing/kind-journey.ts';
import { decided } from '#law/testing/routes.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { knowledgeOf } from '../knowledge.ts';
import { copyDigest, publicCopy } from '../public-copy.ts';
import { disclosureRules } from '../rules.ts';
import { publishableOf } from '../source.ts';

/** Only tests import this folder. */

/** A case taken through its steps with the rules of disclosure in force. */
export class Disclosing extends Journey {
  override get systems(): Systems {
    return { review: this.review, disclosure: disclosureRules, papers: PERMISSIVE, recording: PERMISSIVE, disposal: PERMISSIVE };
  }

  override fork(): Disclosing {
    const copy = new Disclosing(this.review, this.obtainGate, this.base);
    copy.events.push(...this.events);
    copy.today = this.today;
    return copy;
  }

  /** The digest that a publisher who was shown the copy would confirm. */
  shown(redactions: readonly Redaction[] = []): string {
    const standing = { events: this.events, view: this.view };
    const facts = this.facts();
    const publishable = publishableOf(standing, facts);
    if (publishable === null) throw new Error('nothing to publish');
    const copy = publicCopy(publishable, redactions, knowledgeOf(standing, facts.today));
    if (!copy.ok) throw new Error(copy.error.map(({ sentence }) => sentence).join('; '));
    return copyDigest(copy.value, facts.digest);
  }

  prepared(redactions: readonly Redaction[] = []): this {
    return this.take('prepare-publication', { redactions });
  }

  published(redactions: readonly Redaction[] = []): this {
    return this.prepared(redactions).take('publish', { copy: this.shown(redactions) });
  }
}

export const disclosing = (base: Partial<Facts> = {}): Disclosing => new Disclosing(reviewRules, gateFor, base);

/** Decided on Monday 16 March 2026; nothing in the usual decision has to be hidden. */
export function decidedCase(base: Partial<Facts> = {}, source: object = {}, decision: Disposition = fine(40_000)): Disclosing {
  const journey = disclosing(base);
  decided(journey, decision, source);
  return journey;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident id of these seventeen digits, with its check character. */
export const residentId = (digits: string): string =>
  `${digits}${'10X98765432'.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11)}`;

export const PERSON = {
  name: '王小明', sex: 'male', birthDate: '1990-01-01', identity: { paper: 'resident-id', number: residentId('41050219900101123') },
  address: '河南省三门峡市湖滨区和平路1号院2号楼301室', phone: '13812345678',
} as const;

export const citizen = (rest: object = {}): Party => Party.parse({ kind: 'citizen', person: { ...PERSON, ...rest } });

export const trader = (rest: object = {}): Party =>
  Party.parse({ kind: 'sole-trader', tradeName: '明记小吃店', licence: '无照经营', operator: PERSON, premises: '示范路2号', ...rest });

/** A small fine with these facts. */
export const withFacts = (facts: string): Disposition => Disposition.parse({ ...fine(4_000), facts });

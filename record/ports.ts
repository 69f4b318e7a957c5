import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { CaseView } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { ObtainGate } from '#law/engine/gate.ts';
import type { Systems } from '#law/engine/systems.ts';
import type { Issuer } from '#law/writing/source.ts';
import type { Styles } from '#law/writing/styles.ts';

/** What an agency is, to the engine: all of `Facts` that comes from the registry and the calendar. */
export type AgencyFacts = Omit<Facts, 'now' | 'today' | 'digest'> & {
  /** 机关代字, the agency's word in document numbers. */
  readonly documentWord: string;
  /** As its documents name it. */
  readonly issuer: Issuer;
  /** How it words and lays them out. */
  readonly styles: Styles;
};

/** Reads the agency's facts inside the transaction that acts on them: a certificate withheld a moment ago counts. */
export type LoadAgencyFacts<Tx> = (tx: Tx, agency: AgencyId, on: LegalDate) => Promise<AgencyFacts>;

/**
 * The agency's facts as they were known at a moment: settings, lists and calendars that came later are left out. People are as they are
 * now: their names are all that an explanation takes of them.
 */
export type LoadFactsAsOf<Tx> = (tx: Tx, agency: AgencyId, asOf: Instant) => Promise<AgencyFacts>;

/** An event just appended, with the whole log that ends in it. */
export interface Appended {
  readonly agency: AgencyId;
  readonly caseId: CaseId;
  readonly event: CaseEvent;
  readonly events: readonly CaseEvent[];
  readonly view: CaseView;
  readonly facts: Facts;
}

/** What other systems keep of a step, written in the same transaction. */
export type Project<Tx> = (tx: Tx, appended: Appended) => Promise<void>;

/** All that the record needs from the other systems; the composition root hands it over. */
export interface RecordPorts<Tx> {
  readonly loadAgencyFacts: LoadAgencyFacts<Tx>;
  readonly obtainGate: ObtainGate;
  readonly systems: Systems;
  /** How far review of a case has come, for the reader (review/state.ts). */
  readonly reviewSummary: (events: readonly CaseEvent[]) => { readonly status: string; readonly name: string; readonly round: number };
  readonly projections: readonly Project<Tx>[];
  readonly digest: (text: string) => Digest;
  /** The characters of a text that no font at hand can print. */
  readonly unprintable: (text: string) => readonly string[];
  /** The text of an agency's own template, by its digest. */
  readonly templateSource: (tx: Tx, agency: AgencyId, digest: string) => Promise<string | null>;
}

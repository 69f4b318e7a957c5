import type { LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId } from '#kernel/ids.ts';
import type { Disposition } from '#law/disposition.ts';
import type { Clearance } from '#law/engine/clearance.ts';
import type { CaseView } from '#law/engine/definition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Gate } from '#law/engine/gate.ts';
import { assessMajor, type NotMajor } from '#law/engine/major.ts';

/**
 * Ways round the gate that do not compile. The compiler refuses this file if any of them ever does; types.test.ts takes the directives
 * away and compares the errors with the codes named here.
 */

export function writesAClearanceDown(id: EventId, draft: Digest): Clearance {
  // @ts-expect-error TS2741 the mark of a clearance is private, so an object that merely looks alike is none
  return { id, draft, ground: 'opinion', seen: 1 };
}

export function copiesAClearanceToAnotherDraft(clearance: Clearance, draft: Digest): Clearance {
  // oxlint-disable-next-line typescript/no-misused-spread -- that it loses the class is what is shown
  const copy = { ...clearance, draft };
  // @ts-expect-error TS2741 a copy has lost the mark
  return copy;
}

export function changesWhatAClearanceCovers(clearance: Clearance, draft: Digest): void {
  // @ts-expect-error TS2540 what it covers is read-only
  clearance.draft = draft;
}

export function decidesMajorWithoutClearance(): Gate {
  // @ts-expect-error TS2322 a major decision needs the clearance
  return { major: true };
}

export function decidesMajorWithNothing(): Gate {
  // @ts-expect-error TS2322 null is no clearance
  return { major: true, clearance: null };
}

export function passesAnIdForAClearance(id: EventId): Gate {
  // @ts-expect-error TS2322 the id of an opinion is not the opinion
  return { major: true, clearance: id };
}

export function writesAVerdictDown(on: LegalDate, disposition: Disposition): NotMajor {
  // @ts-expect-error TS2741 only assessMajor finds that a decision is not major
  return { major: false, on, draft: disposition };
}

export function callsAnyVerdictOrdinary(view: CaseView, disposition: Disposition, on: LegalDate, facts: Facts): Gate {
  const verdict = assessMajor(view, disposition, on, facts);
  // @ts-expect-error TS2322 the verdict may be that it is major: it must be asked first
  return { major: false, verdict };
}

export function mixesBothGates(clearance: Clearance): Gate {
  // @ts-expect-error TS2353 an ordinary decision is not opened by a clearance
  return { major: false, clearance };
}

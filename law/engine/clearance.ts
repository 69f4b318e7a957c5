import type { Digest, EventId } from '#kernel/ids.ts';

interface Granting {
  /** The event that gave it: the opinion, or the deliberation that settled a disagreement. */
  readonly id: EventId;
  /** Digest of the draft it covers: party, facts, basis, kind and amounts. */
  readonly draft: Digest;
  readonly ground: 'opinion' | 'deliberation';
  /** How many events the case had when review answered for it: it opens the gate of exactly that log. */
  readonly seen: number;
}

class GrantedClearance implements Granting {
  readonly #granted = true;
  readonly id: EventId;
  readonly draft: Digest;
  readonly ground: Granting['ground'];
  readonly seen: number;

  constructor({ id, draft, ground, seen }: Granting) {
    this.id = id;
    this.draft = draft;
    this.ground = ground;
    this.seen = seen;
    Object.freeze(this);
  }

  static holds(value: object): boolean {
    return #granted in value && value.#granted;
  }
}

/**
 * 法制审核通过: this very draft has passed legal review. There is no way to write one down or to copy one with another draft: the class
 * is not exported and its mark is private. `grantClearance` makes it, and only review/rules.ts may call that (the architecture test
 * sees to it).
 */
export type Clearance = GrantedClearance;

export const grantClearance = (granting: Granting): Clearance => new GrantedClearance(granting);

/** Whether it was granted indeed, whatever a cast made the compiler believe. */
export const isGranted = (clearance: Clearance): boolean => GrantedClearance.holds(clearance);

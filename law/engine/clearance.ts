import type { Digest, EventId } from '#kernel/ids.ts';

declare const cleared: unique symbol;

/**
 * 法制审核通过: this very draft has passed legal review. There is no way to write one down; `grantClearance` makes it, and only
 * review/rules.ts may call that (the architecture test sees to it).
 */
export interface Clearance {
  readonly [cleared]: 'review';
  /** The event that gave it: the opinion, or the deliberation that settled a disagreement. */
  readonly id: EventId;
  /** Digest of the draft it covers: party, facts, basis, kind and amounts. */
  readonly draft: Digest;
  readonly ground: 'opinion' | 'deliberation';
  /** How many events the case had when review answered for it: it opens the gate of exactly that log. */
  readonly seen: number;
}

export const grantClearance = (clearance: Pick<Clearance, 'id' | 'draft' | 'ground' | 'seen'>): Clearance => ({ ...clearance }) as Clearance;

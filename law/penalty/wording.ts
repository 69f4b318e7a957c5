import type { Disposition } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { cite } from '#law/statutes/index.ts';

/** A decision decides: what is only meant to be done is told beforehand, in the notice. */
export const tentative = (parts: readonly string[], decision: Disposition): readonly Refusal[] =>
  [...parts, JSON.stringify(decision)].some((part) => part.includes('拟作出'))
    ? [refuse('tentative-decision', '处罚决定中不得出现“拟作出”的表述', [cite('penalty-2021', 59)])] : [];

import { addDays, laterOf, toLegalDate, type LegalDate } from '#kernel/dates.ts';
import type { NextStep } from '#law/engine/next.ts';
import type { Role } from '#law/engine/people.ts';
import type { Refusal } from '#law/engine/refusal.ts';

/** A task that waits in a case: who may do it, and from which day on. */
export interface Awaiting {
  readonly step: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly from: LegalDate;
}

/** A period that is still running names its last day; the task opens the day after. Any other blocker has no such day. */
function opensAfter(blocker: Refusal): LegalDate | null {
  const lastDay = blocker.rule.endsWith('-running') ? blocker.evidence?.['lastDay'] : undefined;
  return typeof lastDay === 'string' ? toLegalDate(lastDay) : null;
}

/** The tasks among the next steps that somebody can do now, or as soon as a running period has ended. */
export function awaitingOf(next: readonly NextStep[], today: LegalDate): readonly Awaiting[] {
  return next.flatMap(({ step, blockers }): Awaiting[] => {
    if (!step.task) return [];
    const ends = blockers.map(opensAfter);
    if (ends.includes(null)) return [];
    const from = ends.reduce<LegalDate>((latest, end) => (end === null ? latest : laterOf(latest, addDays(end, 1))), today);
    return [{ step: step.code, name: step.name, roles: step.by, from }];
  });
}

import type { LegalDate } from '#kernel/dates.ts';
import type { CaseView, StepSystem } from './definition.ts';
import type { CaseEvent, StepCommand } from './event.ts';
import type { Facts } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** Where a case stands before a step: its whole log, and the state's view. */
export interface Standing {
  readonly events: readonly CaseEvent[];
  readonly view: CaseView;
}

/**
 * The rules a system adds to the steps that are its own (`step.system`). The law of procedure says who and when; review says what an
 * opinion must hold, disclosure what may be published. Pure, as everything the engine calls.
 */
export interface SystemRules {
  /** Whether the step makes sense now; if not, it is not offered. */
  readonly applicable: (step: string, standing: Standing) => boolean;
  readonly blockers: (step: string, standing: Standing, on: LegalDate, facts: Facts) => readonly Refusal[];
  readonly objections: (step: string, data: unknown, standing: Standing, command: StepCommand, facts: Facts) => readonly Refusal[];
}

export type Systems = Readonly<Record<Exclude<StepSystem, 'record'>, SystemRules>>;

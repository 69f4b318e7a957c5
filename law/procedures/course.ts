import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { steps, type CaseView } from '#law/engine/definition.ts';
import type { Party } from '#law/party.ts';
import { recusedOf, type WithRecusals } from './recusal.ts';

/** What every procedure keeps of its course: where the case stands and since when, whom it concerns, who handles it and who acted. */
export interface WithCourse extends WithRecusals {
  readonly phase: string;
  readonly since: LegalDate | null;
  readonly party: Party | null;
  readonly handlers: readonly OfficerId[];
  /** Everyone who acted: none of them may chair the hearing, review or approve. */
  readonly investigators: readonly OfficerId[];
}

/** Of a case that is not opened yet. */
export const NOT_OPENED = { phase: 'none', since: null, party: null, handlers: [], investigators: [], recusals: [] } as const satisfies WithCourse;

export const entering = <State extends WithCourse>(state: State, phase: State['phase'], since: LegalDate): State => ({ ...state, phase, since });

/** The officers who acted join those who did before. */
export const acted = <State extends WithCourse>(state: State, officers: readonly OfficerId[]): State => ({
  ...state, investigators: [...new Set([...state.investigators, ...officers])],
});

/** What the steps of one procedure are written with. */
export const procedure = <State extends WithCourse>() => ({ step: steps<State>(), entering: entering<State>, acted: acted<State> });

type CourseView = Pick<CaseView, 'phase' | 'since' | 'party' | 'handlers' | 'investigators' | 'recused'>;

/** The part of a case's view that is the same whatever the action kind. */
export const courseOf = (state: WithCourse): CourseView => ({
  phase: state.phase, since: state.since, party: state.party, handlers: state.handlers, investigators: state.investigators, recused: recusedOf(state),
});

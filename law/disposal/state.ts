import type { LegalDate } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { DecideDisposal, HOLD_GROUNDS, LiftHold, PlaceHold } from '#law/forms/disposal.ts';
import type { Archiving, Retention } from '#law/procedures/archiving.ts';

export type HoldGround = keyof typeof HOLD_GROUNDS;

interface Said {
  readonly id: EventId;
  readonly by: OfficerId;
  readonly on: LegalDate;
}

/** What the log of a case says of its keeping and its end. */
export interface DisposalState {
  /** As filed, or as extended since; null while there is no volume. */
  readonly kept: { readonly retention: Retention; readonly archivedOn: LegalDate } | null;
  readonly holds: readonly HoldGround[];
  /** What was proposed last, and what became of it. */
  readonly proposal: (Said & { readonly decision: (Said & { readonly approved: boolean }) | null }) | null;
  readonly destroyed: boolean;
}

const NOTHING: DisposalState = { kept: null, holds: [], proposal: null, destroyed: false };

/** The log holds what the forms of these steps let in. */
function evolve(state: DisposalState, { step, id, by, on, data }: CaseEvent): DisposalState {
  const said: Said = { id, by, on };
  switch (step) {
    case 'archive':
      return { ...state, kept: { retention: (data as Archiving).retention, archivedOn: on } };
    case 'place-hold':
      return { ...state, holds: [...state.holds, (data as PlaceHold).ground] };
    case 'lift-hold':
      return { ...state, holds: state.holds.filter((ground) => ground !== (data as LiftHold).ground) };
    case 'propose-disposal':
    case 'propose-erasure':
      return { ...state, proposal: { ...said, decision: null } };
    case 'decide-disposal': {
      const { approved, extendTo } = data as DecideDisposal;
      const proposal = state.proposal && { ...state.proposal, decision: { ...said, approved } };
      return { ...state, proposal, kept: state.kept && extendTo !== undefined ? { ...state.kept, retention: extendTo } : state.kept };
    }
    case 'destroy-volume':
      return { ...state, destroyed: true };
    default:
      return state;
  }
}

export const disposalStateOf = (events: readonly CaseEvent[]): DisposalState => events.reduce(evolve, NOTHING);

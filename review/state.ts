import type { z } from 'zod';
import type { Digest } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ConsultReview, Deliberate, Opinion, SubmitReview } from '#law/forms/review.ts';
import type { ReviewState, Submission } from './model.ts';

/** Steps after which a clearance covers nothing any more: the case that was reviewed is not the case to be decided. */
const VOIDING: ReadonlySet<string> = new Set(['hold-hearing', 'resume-investigation', 'amend-party']);

type Handler = (state: ReviewState, event: CaseEvent) => ReviewState;

/** The log holds data that passed the step's form, and what the step computed: each handler names the data of its own step. */
type Computed<Data> = Data & { readonly computed: { readonly draft: Digest } };

const submissionOf = (state: ReviewState): Submission | null => (state.status === 'none' ? null : state.submission);

const move = (status: 'submitted' | 'supplement' | 'accepted'): Handler => (state) =>
  state.status === 'none' ? state : { status, submission: state.submission };

const HANDLERS: Readonly<Record<string, Handler>> = {
  'submit-review': (state, event) => {
    const { draft, computed } = event.data as Computed<SubmitReview>;
    const round = (submissionOf(state)?.round ?? 0) + 1;
    return { status: 'submitted', submission: { round, event: event.id, on: event.on, draft, digest: computed.draft } };
  },
  'request-supplement': move('supplement'),
  'supply-supplement': move('submitted'),
  'accept-review': move('accepted'),
  'give-opinion': (state, event) => {
    if (state.status === 'none') return state;
    const { conclusion, grounds = [] } = event.data as Opinion; // of the nine, or of the agency's own elements
    return conclusion === 'agree'
      ? { status: 'agreed', submission: state.submission, by: event.by, clearance: event.id }
      : { status: 'returned', submission: state.submission, by: event.by, grounds };
  },
  'object-opinion': (state) => (state.status === 'returned' ? { ...state, status: 'objected' } : state),
  'consult-review': (state, event) => {
    if (state.status !== 'objected') return state;
    return { ...state, status: (event.data as Computed<z.infer<typeof ConsultReview>>).agreed ? 'returned' : 'disputed' };
  },
  deliberate: (state, event) => {
    const { subject, computed } = event.data as Computed<Deliberate>;
    if (state.status !== 'disputed' || subject !== 'disagreement') return state;
    return computed.draft === state.submission.digest ? { status: 'settled', submission: state.submission, clearance: event.id } : { ...state, status: 'returned' };
  },
};

function voided(state: ReviewState, event: CaseEvent): ReviewState {
  if (!VOIDING.has(event.step) || state.status === 'none') return state;
  return { status: 'void', submission: state.submission, because: event.step };
}

/** Where review stands after these events of a case. Events of other systems do not move it, but some of them void a clearance. */
export const reviewStateOf = (events: readonly CaseEvent[]): ReviewState =>
  events.reduce<ReviewState>((state, event) => voided(HANDLERS[event.step]?.(state, event) ?? state, event), { status: 'none' });

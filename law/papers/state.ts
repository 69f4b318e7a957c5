import type { LegalDate } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { DecideRectification, DecideVoiding, PaperKey, ProposeRectification, ProposeVoiding, ReissueDocument, ServeRectification, Slip } from '#law/forms/papers.ts';

/** What the log says of papers after they were issued. */

interface Asked<Data> {
  readonly event: CaseEvent;
  readonly data: Data;
  /** Null while it waits for the head. */
  readonly decision: { readonly approved: boolean; readonly id: EventId; readonly seq: number; readonly on: LegalDate; readonly by: OfficerId } | null;
}
export type Voiding = Asked<ProposeVoiding>;
export type Rectification = Asked<ProposeRectification>;

export interface PaperState {
  readonly voidings: readonly Voiding[];
  /** By which event each voided paper was made anew. */
  readonly reissues: readonly { readonly replaced: PaperKey; readonly event: EventId; readonly on: LegalDate }[];
  readonly rectifications: readonly Rectification[];
  /** Rectifications handed over, each by its own paper. */
  readonly served: readonly PaperKey[];
}

export const RECTIFICATION = 'rectification-decision' satisfies DocumentCode;

export const samePaper = (a: PaperKey, b: PaperKey): boolean => a.event === b.event && a.form === b.form;

const decided = <Data extends { readonly paper: PaperKey }>(asked: readonly Asked<Data>[], { id, seq, on, by, data }: CaseEvent): readonly Asked<Data>[] => {
  const { paper, approved } = data as DecideVoiding | DecideRectification; // the forms of the deciding steps
  return asked.map((one) => (one.decision === null && samePaper(one.data.paper, paper) ? { ...one, decision: { approved, id, seq, on, by } } : one));
};

const NONE: PaperState = { voidings: [], reissues: [], rectifications: [], served: [] };

function after(state: PaperState, event: CaseEvent): PaperState {
  switch (event.step) { // each case: the form of that step
    case 'propose-voiding':
      return { ...state, voidings: [...state.voidings, { event, data: event.data as ProposeVoiding, decision: null }] };
    case 'decide-voiding':
      return { ...state, voidings: decided(state.voidings, event) };
    case 'reissue-document':
      return { ...state, reissues: [...state.reissues, { replaced: (event.data as ReissueDocument).paper, event: event.id, on: event.on }] };
    case 'propose-rectification':
      return { ...state, rectifications: [...state.rectifications, { event, data: event.data as ProposeRectification, decision: null }] };
    case 'decide-rectification':
      return { ...state, rectifications: decided(state.rectifications, event) };
    case 'serve-rectification':
      return { ...state, served: [...state.served, (event.data as ServeRectification).paper] };
    default:
      return state;
  }
}

export const paperStateOf = (events: readonly CaseEvent[]): PaperState => events.reduce(after, NONE);

/** The approved voiding of a paper; undefined while it stands. */
export const voidingOf = ({ voidings }: PaperState, paper: PaperKey): Voiding | undefined => voidings.find(({ data, decision }) => decision?.approved === true && samePaper(data.paper, paper));

/** The paper that took the place of this one. */
export const replacementOf = ({ reissues }: PaperState, paper: PaperKey): PaperKey | undefined => {
  const reissue = reissues.find(({ replaced }) => samePaper(replaced, paper));
  return reissue && { event: reissue.event, form: paper.form };
};

/** The paper whose place this one took. */
export const replacedBy = ({ reissues }: PaperState, { event, form }: PaperKey): PaperKey | undefined =>
  reissues.find((one) => one.event === event && one.replaced.form === form)?.replaced;

/** The first of a row of papers that took each other's place: the act is told there. */
export function originOf(state: PaperState, paper: PaperKey): PaperKey {
  const earlier = replacedBy(state, paper);
  return earlier === undefined ? paper : originOf(state, earlier);
}

/** Voided, and an act still lacks its paper: only what was made out twice is not made anew. */
export const awaitsReissue = (state: PaperState, paper: PaperKey): boolean =>
  replacementOf(state, paper) === undefined && (voidingOf(state, paper)?.data.reason ?? 'duplicate') !== 'duplicate';

/** Approved rectifications of a paper, of any in its row. */
export const rectificationsOf = (state: PaperState, paper: PaperKey): readonly (Rectification & { readonly decision: NonNullable<Rectification['decision']> })[] =>
  state.rectifications.flatMap((one) => (one.decision?.approved === true && samePaper(one.data.paper, paper) ? [{ ...one, decision: one.decision }] : []));

/** Whether a text has a slip at all: once, as it was read off the paper. */
export const hasSlip = (text: string, { original }: Slip): boolean => text.split(original).length === 2;

/** A text of the act that papers of a form tell of, as it is to be read after their rectifications. */
export const rectified = (state: PaperState, form: string, text: string): string =>
  state.rectifications.filter(({ decision, data }) => decision?.approved === true && data.paper.form === form).flatMap(({ data }) => data.slips)
    .reduce((read, slip) => (hasSlip(read, slip) ? read.replace(slip.original, () => slip.corrected) : read), text);

import type { z } from 'zod';
import type { CaseEvent } from '#law/engine/event.ts';
import type { AnnulDecision, CorrectPublication, PreparePublication, Publish, WithholdPublication } from '#law/forms/disclosure.ts';
import type { DisclosureState, Draft, Version } from './model.ts';

const INITIAL: DisclosureState = { publication: { status: 'none' }, versions: [], annulled: null };

type Handler = (state: DisclosureState, event: CaseEvent) => DisclosureState;

// The log holds data that passed the step's form: each handler names the form of its own step.
const dataOf = <Form extends z.ZodType>(event: CaseEvent) => event.data as z.infer<Form>;

const draftOf = (event: CaseEvent): Draft => ({
  event: event.id, by: event.by, redactions: dataOf<typeof PreparePublication | typeof CorrectPublication>(event).redactions,
});

/** The version that the public reads now; null while there is none. */
export const onlineOf = ({ publication }: DisclosureState): Version | null =>
  publication.status === 'published' || publication.status === 'correcting' ? publication.online : null;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'prepare-publication': (state, event) => ({ ...state, publication: { status: 'prepared', draft: draftOf(event) } }),
  publish: (state, event) => {
    const { publication } = state;
    if (publication.status !== 'prepared' && publication.status !== 'correcting') return state;
    const online: Version = { version: state.versions.length + 1, event: event.id, by: event.by, copy: dataOf<typeof Publish>(event).copy };
    return { ...state, publication: { status: 'published', online, draft: publication.draft }, versions: [...state.versions, online] };
  },
  'correct-publication': (state, event) => {
    const online = onlineOf(state);
    return online === null ? state : { ...state, publication: { status: 'correcting', online, draft: draftOf(event) } };
  },
  'take-down': (state) => {
    const online = onlineOf(state);
    return online === null ? state : { ...state, publication: { status: 'taken-down', last: online } };
  },
  'withhold-publication': (state, event) => ({
    ...state, publication: { status: 'withheld', ground: dataOf<typeof WithholdPublication>(event).ground, last: onlineOf(state) },
  }),
  'annul-decision': (state, event) => {
    const { kind, effectiveOn } = dataOf<typeof AnnulDecision>(event);
    return { ...state, annulled: { event: event.id, kind, effectiveOn } };
  },
};

/** Where disclosure of a case's decision stands after these events; events of other systems do not move it. */
export const disclosureStateOf = (events: readonly CaseEvent[]): DisclosureState =>
  events.reduce<DisclosureState>((state, event) => HANDLERS[event.step]?.(state, event) ?? state, INITIAL);

import { serviceSteps } from '#law/procedures/service.ts';
import { cite } from '#law/statutes/index.ts';
import { SERVED_DOCUMENTS, step, type InvestigationDocument } from './state.ts';

const NOT_MADE = {
  correction: null, sampling: null, 'sampling-disposal': null, examination: null, preservation: null, 'preservation-disposal': null,
} as const satisfies Record<InvestigationDocument, null>;

export const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS,
  stage: 'execution',
  from: ['investigating', 'concluded', 'noticed', 'decided'],
  confirmedIn: ['investigating', 'concluded', 'noticed', 'decided'],
  articles: [cite('penalty-2021', 61, 1)],
  issuedOn: (state) => ({
    notice: state.phase === 'noticed' ? state.notice?.on ?? null : null,
    'hearing-notice': state.phase === 'noticed' ? state.hearing?.convened?.on ?? null : null,
    'hearing-declined': state.hearingDeclinedOn,
    decision: state.decision?.on ?? null,
    'late-fine': state.lateFineFen > 0 ? state.lateFineOn : null,
    demand: state.demandedOn,
    ...NOT_MADE, ...(state.phase === 'decided' ? {} : state.made),
  }),
});

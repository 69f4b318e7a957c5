import { serviceSteps } from '#law/procedures/service.ts';
import { cite } from '#law/statutes/index.ts';
import { SERVED_DOCUMENTS, step } from './state.ts';

export const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS,
  stage: 'execution',
  from: ['noticed', 'decided'],
  confirmedIn: ['investigating', 'concluded', 'noticed', 'decided'],
  articles: [cite('penalty-2021', 61, 1)],
  issuedOn: (state) => ({
    notice: state.phase === 'noticed' ? state.notice?.on ?? null : null,
    'hearing-notice': state.phase === 'noticed' ? state.hearing?.convened?.on ?? null : null,
    'hearing-declined': state.hearingDeclinedOn,
    decision: state.decision?.on ?? null,
    'late-fine': state.lateFineFen > 0 ? state.lateFineOn : null,
    demand: state.demandedOn,
  }),
});

import { reviewSteps } from '#law/procedures/review.ts';
import { draftField, type LicenceDraft } from './draft.ts';
import { step, viewOf, type LicenceState } from './state.ts';

export const REVIEW_STEPS = reviewSteps<LicenceState, LicenceDraft>(step, {
  draft: draftField('拟作出的决定'),
  from: ['concluded'],
  viewOf,
  submitted: (state, draft) => ({ ...state, submitted: draft }),
  deliberated: (state, on, conclusion) => ({ ...state, deliberation: { on, conclusion } }),
});

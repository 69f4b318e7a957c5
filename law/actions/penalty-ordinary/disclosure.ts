import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { step } from './state.ts';

export const DISCLOSURE_STEPS = disclosureSteps(step, ['decided', 'closing-requested', 'closed', 'archived'], (state, published) => ({ ...state, published }), '行政处罚');

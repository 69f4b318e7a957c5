import { ACTIONS } from '#law/actions/index.ts';
import { fine, NO_PENALTY, penalty, STATUTE, TRANSFER, WARNING } from './builders.ts';
import { BUILDING, transfer } from './content-coercion-enforcement.ts';
import { freeze } from './content-coercion-measure.ts';
import { RESULTS } from './content-inspection.ts';
import { cancellation, change, grant, keep, LICENCE, refusal, renewal, revocation, withdrawal } from './content-licence.ts';
import { publicNotice } from './content-shared.ts';
import { walkPapers, type Otherwise } from './paper-walk.ts';

const REEXAMINATION = { body: '示范市检验检测中心', days: 7, unit: 'working-day', provision: STATUTE };
const COPIES = [{ form: 'copy', provider: '李四' }, { form: 'held', holder: '示范区税务局' }, { outside: { place: 'foreign', formalities: '公证书〔2026〕1号、认证' } }];

const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'penalty-ordinary': {
    serve: [{ service: publicNotice() }], decide: [{ decision: NO_PENALTY }, { decision: TRANSFER }, { decision: WARNING }, { decision: penalty({ 'confiscate-property': 3_000 }) }], 'give-notice': [{ hearingOffered: true, intended: fine(60_000) }],
    'receive-appraisal': [{ reexamination: REEXAMINATION }], 'collect-evidence': COPIES,
  },
  'coercion-measure': { decide: [{ measure: freeze() }], 'propose-measure': [{ measure: freeze() }] },
  'coercion-enforcement': { 'register-enforcement': [{ duty: BUILDING }], decide: [{ enforcement: transfer() }] },
  inspection: { 'register-inspection': [{ byDraw: true }], decide: Object.values(RESULTS).map((conclusion) => ({ conclusion })) },
  licence: {
    'receive-application': ['change', 'renewal', 'withdrawal', 'revocation', 'cancellation'].map((matter) => ({ matter, licence: LICENCE, reason: '接到举报' })),
    'decline-application': [{ ground: 'not-competent', competent: '示范市水利局' }],
    decide: [change, renewal(), withdrawal(), revocation(), cancellation, keep, refusal(), grant()].map((decision) => ({ decision })),
  },
};

/** The papers of every kind, so that every form occurs. */
export const walkedPapers = () => ACTIONS.map((action) => ({ action, ...walkPapers(action, OTHERWISE[action.code]) }));

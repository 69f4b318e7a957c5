import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

/** Of every kind but the penalties: no source that was read gives their closing a form of its own (law/documents/closing-report has the penalties'). */
export const caseClosingReport = defineDocument({
  code: 'JA-01', name: '结案审批表', audience: 'internal',
  articles: [cite('state-council-2018', '三（九）')],
});

import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const hearingReport = defineDocument({
  code: 'CF-18', name: '听证报告', audience: 'internal',
  articles: [cite('penalty-2021', 65)],
});

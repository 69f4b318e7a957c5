import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceExamination = defineDocument({
  code: 'XK-11', name: '行政许可审查（审批）表', audience: 'internal',
  articles: [cite('licensing-2019', 37)],
});

import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceIntakeApproval = defineDocument({
  code: 'XK-03', name: '行政许可受理（不予受理）审批表', audience: 'internal', since: '2026-11-21',
  articles: [cite('licensing-2019', 32)],
});

import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const reliefApproval = defineDocument({
  code: 'ZS-03-2', name: '减免缓审批表', audience: 'internal', since: '2026-11-21',
  articles: [cite('henan-non-tax-2013', 12)],
});

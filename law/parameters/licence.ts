import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const LAW = '2004-07-01';
const SAME = { note: '自2004年7月1日起施行，2019年修正未改动' } as const;
const MEETING = '日数见条文；第八十二条只说机关实施许可的期限以工作日计算，当事人的五日也按工作日计算是有利于当事人的解释，待确认';

/** The licensing procedure (行政许可法). Periods of the agency are working days (第八十二条). */
export const LICENCE_PARAMETERS = {
  'licence.supplement': {
    name: '一次告知补正的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 5, cite('licensing-2019', 32, 1, 4), { note: '逾期不告知的，自收到申请材料之日起即为受理；自2004年7月1日起施行，2019年修正未改动' })],
  },
  'licence.decision': {
    name: '作出许可决定的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 20, cite('licensing-2019', 42, 1), SAME)],
  },
  'licence.decision-extension': {
    name: '许可决定延长的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 10, cite('licensing-2019', 42, 1), SAME)],
  },
  'licence.joint': {
    name: '统一办理、联合办理、集中办理的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 45, cite('licensing-2019', 42, 2), SAME)],
  },
  'licence.joint-extension': {
    name: '统一办理、联合办理、集中办理延长的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 15, cite('licensing-2019', 42, 2), SAME)],
  },
  'licence.lower-review': {
    name: '下级机关初步审查的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 20, cite('licensing-2019', 43), SAME)],
  },
  'licence.issue': {
    name: '颁发、送达许可证件的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 10, cite('licensing-2019', 44), SAME)],
  },
  'licence.hearing-request': {
    name: '申请人、利害关系人要求许可听证的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 5, cite('licensing-2019', 47, 1), { ...SAME, unconfirmed: MEETING })],
  },
  'licence.hearing': {
    name: '组织许可听证的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 20, cite('licensing-2019', 47, 1), SAME)],
  },
  'licence.hearing-notice': {
    name: '许可听证通知提前的日数', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW, 7, cite('licensing-2019', 48, 1, 1), SAME)],
  },
  'licence.renewal': {
    name: '申请延续提前的日数', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW, 30, cite('licensing-2019', 50, 1), { note: '有效期届满三十日前；法律、法规、规章另有规定的依照其规定；自2004年7月1日起施行，2019年修正未改动' })],
  },
  'licence.ban.false-application': {
    name: '隐瞒情况或者提供虚假材料后不得再次申请的期限', unit: 'year', collision: 'rank',
    values: [since('national', LAW, 1, cite('licensing-2019', 78), SAME)],
  },
  'licence.ban.fraud': {
    name: '以欺骗、贿赂等不正当手段取得后不得再次申请的期限', unit: 'year', collision: 'rank',
    values: [since('national', LAW, 3, cite('licensing-2019', 79), SAME)],
  },
} as const satisfies Record<string, Parameter>;

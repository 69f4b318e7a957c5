import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const SHANDONG = '2015-05-01';
const UNSEEN = '《行政执法监督条例》有关条文没有查到原文，河南省由意见书确定期限。待确认';

/** What an agency owes the government's supervision of enforcement. */
export const SUPERVISION_PARAMETERS = {
  'supervision.opinion': {
    name: '收到监督意见书后自行纠正的期限', unit: 'calendar-day', collision: 'rank', agencyMaySet: true, suggestion: UNSEEN,
    values: [since('shandong-2017', SHANDONG, 30, cite('shandong-supervision-2014', 28))],
  },
  'supervision.decision-report': {
    name: '收到监督决定书后报告执行情况的期限', unit: 'calendar-day', collision: 'rank', agencyMaySet: true, suggestion: UNSEEN,
    values: [since('shandong-2017', SHANDONG, 30, cite('shandong-supervision-2014', 29, 2))],
  },
  'supervision.implementation-after': {
    name: '法律、法规、规章实施满多久应当报告实施情况', unit: 'year', collision: 'rank',
    values: [since('shandong-2017', SHANDONG, 1, cite('shandong-supervision-2014', 17))],
  },
  'supervision.implementation-report': {
    name: '实施期满后报告法律、法规、规章实施情况的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('shandong-2017', SHANDONG, 30, cite('shandong-supervision-2014', 17))],
  },
} as const satisfies Record<string, Parameter>;

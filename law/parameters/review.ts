import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const DONGYING = '2017-11-01';
const HAIYANG = '2017-10-31';
const YANZHOU = '2019-11-23';
const COUNCIL = '2018-12-05';
const SANMENXIA = '2019-08-01';
const ENCOURAGED = { note: '鼓励扩展：探索对简易程序以外的所有执法决定进行法制审核，由本机关确定' } as const;

/** Legal review of major decisions, collective discussion and report for record. */
export const REVIEW_PARAMETERS = {
  'review.scope': {
    name: '法制审核的范围', unit: 'choice', collision: 'strictest', choices: ['listed', 'all-ordinary'], agencyMaySet: true,
    values: [
      since('national', '2021-07-15', 'listed', cite('penalty-2021', 58, 1)),
      since('national', COUNCIL, 'listed', cite('state-council-2018', '四（十二）')),
      since('dongying-2017', DONGYING, 'listed', cite('dongying-2017', '二（三）3'), ENCOURAGED),
      since('haiyang-2017', HAIYANG, 'listed', cite('haiyang-2017', '一（三）3'), ENCOURAGED),
      since('yanzhou-2019', YANZHOU, 'listed', cite('yanzhou-2019', '二（三）3'), ENCOURAGED),
      since('henan-2019', SANMENXIA, 'all-ordinary', cite('sanmenxia-2019', '三（三）2')),
    ],
  },
  'review.limit': {
    name: '法制审核的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '五个方案都没有规定日数；辽宁省规定自材料齐全之日起七个工作日（施行年份待确认），其他地方有五个、七个、十个工作日的', values: [],
  },
  'review.extension': {
    name: '法制审核延长的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '辽宁省规定经负责人批准可以延长三个工作日（施行年份待确认），宁夏住房城乡建设厅相同', values: [],
  },
  'review.supplement': {
    name: '补充送审材料的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '五个方案都没有规定，有的单位规定三个工作日，逾期退回。待确认', values: [],
  },
  'review.timing': {
    name: '法制审核在事先告知之前还是之后', unit: 'choice', collision: 'rank', choices: ['before-notice', 'after-notice'], agencyMaySet: true,
    suggestion: '国家没有规定：朔州市发展改革委在告知前审核，广东案卷标准在告知后审核；经过听证的一律在听证后，告知后内容变化的重新审核。待确认', values: [],
  },
  'review.staff-share': {
    name: '法制审核人员占执法人员总数的最低比例', unit: 'permille', collision: 'rank', agencyMaySet: true,
    suggestion: '2017年的方案只要求满足工作需要，没有比例。待确认',
    values: [
      since('national', COUNCIL, 50, cite('state-council-2018', '四（十一）'), { note: '原则上不少于' }),
      since('henan-2019', SANMENXIA, 50, cite('sanmenxia-2019', '三（三）1'), { note: '原则上不少于' }),
    ],
  },
  'review.staff-least': {
    name: '法制审核人员的最低人数', unit: 'person', collision: 'rank', agencyMaySet: true,
    values: [since('henan-2019', SANMENXIA, 1, cite('sanmenxia-2019', '三（三）1'))],
  },
  'review.disagreement': {
    name: '审核意见不一致的处理', unit: 'choice', collision: 'strictest', choices: ['agency-mechanism', 'collective-discussion'], agencyMaySet: true,
    values: [
      since('dongying-2017', DONGYING, 'agency-mechanism', cite('dongying-2017', '二（三）5')),
      since('haiyang-2017', HAIYANG, 'agency-mechanism', cite('haiyang-2017', '一（三）5')),
      since('yanzhou-2019', YANZHOU, 'agency-mechanism', cite('yanzhou-2019', '二（三）5')),
      since('national', COUNCIL, 'agency-mechanism', cite('state-council-2018', '四（十四）')),
      since('henan-2019', SANMENXIA, 'collective-discussion', cite('sanmenxia-2019', '三（三）3')),
    ],
  },
  'deliberation.scope': {
    name: '应当集体讨论的范围', unit: 'choice', collision: 'strictest', choices: ['complex-or-grave', 'major'], agencyMaySet: true,
    values: [
      since('national', '1996-10-01', 'complex-or-grave', cite('penalty-1996', 38, 2), { to: '2021-07-14' }),
      since('national', '2021-07-15', 'complex-or-grave', cite('penalty-2021', 57, 2)),
      since('henan-2019', '2016-06-01', 'major', cite('henan-enforcement-2016', 28)),
    ],
  },
  'report.threshold.citizen': {
    name: '重大处罚备案的数额（公民）', unit: 'fen', collision: 'strictest',
    values: [since('henan-2019', SANMENXIA, 1_000_000, cite('sanmenxia-2019', '三（三）2'))],
  },
  'report.threshold.organisation': {
    name: '重大处罚备案的数额（法人或者其他组织）', unit: 'fen', collision: 'strictest',
    values: [since('henan-2019', SANMENXIA, 10_000_000, cite('sanmenxia-2019', '三（三）2'))],
  },
  'report.limit': {
    name: '重大处罚备案的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '三政办〔2019〕16号没有规定日数，由本机关确定。待确认', values: [],
  },
} as const satisfies Record<string, Parameter>;

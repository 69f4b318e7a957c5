import { cite } from '#law/statutes/index.ts';
import { PROMPT, since, type Parameter } from './define.ts';

const DONGYING = '2017-11-01';
const HAIYANG = '2017-10-31';
const YANZHOU = '2019-11-23';
const COUNCIL = '2018-12-05';
const OPENNESS = '2019-05-15';
const SANMENXIA = '2019-08-01';
const LAW_2021 = '2021-07-15';

const afterHaiyang = since('haiyang-2017', HAIYANG, PROMPT, cite('haiyang-2017', '一（一）10'), { note: '及时' });
const afterYanzhou = since('yanzhou-2019', YANZHOU, PROMPT, cite('yanzhou-2019', '二（一）4'), { note: '按时' });
const openness = since('national', OPENNESS, 20, cite('disclosure-2019', 26));

/** What is published, how completely, and by when. A period runs from the day of the decision, not of its service. */
export const DISCLOSURE_PARAMETERS = {
  'disclosure.default': {
    name: '公布执法决定信息的期限', unit: 'working-day', collision: 'strictest', agencyMaySet: true,
    values: [
      afterHaiyang, afterYanzhou, openness,
      since('national', COUNCIL, 20, cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.penalty': {
    name: '公开处罚决定的期限', unit: 'working-day', collision: 'strictest', agencyMaySet: true,
    values: [
      afterHaiyang, afterYanzhou, openness,
      since('national', '2018-07-25', 7, cite('credit-publicity-2018', '一')),
      since('national', COUNCIL, 7, cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, 7, cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.licence': {
    name: '公开许可决定的期限', unit: 'working-day', collision: 'strictest', agencyMaySet: true,
    values: [
      afterHaiyang, afterYanzhou, openness,
      since('national', '2018-07-25', 7, cite('credit-publicity-2018', '一')),
      since('national', COUNCIL, 7, cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, 7, cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.inspection': {
    name: '公布检查（抽查）结果的期限', unit: 'working-day', collision: 'strictest', agencyMaySet: true,
    values: [
      since('dongying-2017', DONGYING, PROMPT, cite('dongying-2017', '二（一）8'), { note: '及时' }),
      afterHaiyang, afterYanzhou, openness,
      since('henan-2019', SANMENXIA, PROMPT, cite('sanmenxia-2019', '三（一）3'), { note: '及时' }),
    ],
  },
  'disclosure.exception': {
    name: '可以另行规定公开期限的法源的最低效力等级', unit: 'choice', collision: 'rank', choices: ['administrative-regulation', 'local-regulation', 'rule'],
    values: [
      since('haiyang-2017', HAIYANG, 'rule', cite('haiyang-2017', '一（一）10'), { note: '法律法规规章另有规定的除外' }),
      since('national', COUNCIL, 'administrative-regulation', cite('state-council-2018', '二（六）'), { note: '法律、行政法规另有规定的除外' }),
      since('henan-2019', SANMENXIA, 'rule', cite('sanmenxia-2019', '三（一）3'), { note: '法律、法规、规章另有规定的除外' }),
    ],
  },
  'disclosure.scope': {
    name: '处罚决定的公开范围', unit: 'choice', collision: 'strictest', choices: ['social-impact', 'exclude-warning-only', 'all'], agencyMaySet: true,
    suggestion: '市场监督管理部门公示普通程序的处罚决定，仅受到警告的不予公示（总局令第45号第二条），可以设定为“除仅警告外全部公开”。待确认',
    values: [
      since('national', LAW_2021, 'social-impact', cite('penalty-2021', 48, 1)),
      since('national', COUNCIL, 'all', cite('state-council-2018', '二（六）'), { to: '2021-07-14', note: '“法律、行政法规另有规定的除外”：其后以行政处罚法第四十八条为准' }),
      since('haiyang-2017', HAIYANG, 'all', cite('haiyang-2017', '一（一）10'), { note: '各类行政执法决定' }),
      since('state-council-2018', COUNCIL, 'all', cite('state-council-2018', '二（六）'), { note: '本地方案照录并继续施行：法律没有禁止公开其他处罚决定' }),
      since('henan-2019', SANMENXIA, 'all', cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.text': {
    name: '公开的内容', unit: 'choice', collision: 'strictest', choices: ['result', 'full'], agencyMaySet: true,
    values: [
      since('national', COUNCIL, 'result', cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, 'full', cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.officers': {
    name: '公开执法人员姓名', unit: 'choice', collision: 'strictest', choices: ['withheld', 'named'], agencyMaySet: true,
    values: [since('henan-2019', SANMENXIA, 'named', cite('sanmenxia-2019', '三（一）3'))],
  },
  'disclosure.performance': {
    name: '公开执法决定的履行情况', unit: 'choice', collision: 'strictest', choices: ['not-required', 'published'], agencyMaySet: true,
    values: [since('haiyang-2017', HAIYANG, 'published', cite('haiyang-2017', '一（一）10'))],
  },
  'disclosure.take-down': {
    name: '撤下处罚决定信息的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    values: [
      since('national', COUNCIL, PROMPT, cite('state-council-2018', '二（六）'), { note: '及时' }),
      since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（一）4')),
      since('national', LAW_2021, 3, cite('penalty-2021', 48, 2)),
    ],
  },
  'disclosure.take-down.other': {
    name: '撤下处罚以外的执法决定信息的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    values: [
      since('national', COUNCIL, PROMPT, cite('state-council-2018', '二（六）'), { note: '及时' }),
      since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（一）4')),
    ],
  },
  'disclosure.correction': {
    name: '更正已公开信息的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    values: [
      since('national', COUNCIL, PROMPT, cite('state-council-2018', '二'), { note: '及时' }),
      since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（一）4')),
    ],
  },
  'disclosure.update': {
    name: '更新事前公开信息的期限', unit: 'working-day', collision: 'strictest', agencyMaySet: true,
    values: [
      since('dongying-2017', DONGYING, PROMPT, cite('dongying-2017', '二（一）2'), { note: '及时' }),
      since('yanzhou-2019', YANZHOU, PROMPT, cite('yanzhou-2019', '二（一）2'), { note: '及时' }),
      since('national', COUNCIL, PROMPT, cite('state-council-2018', '二（四）'), { note: '及时' }),
      openness,
      since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（一）4')),
    ],
  },
  'disclosure.annual-report': {
    name: '公开上年度行政执法数据的日期', unit: 'month-day', collision: 'rank',
    values: [
      since('national', COUNCIL, '01-31', cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, '01-31', cite('sanmenxia-2019', '三（一）5')),
    ],
  },
  'disclosure.annual-report-to': {
    name: '上年度行政执法数据报送的机关', unit: 'choice', collision: 'rank', choices: ['government-and-superior', 'justice-and-superior'],
    values: [
      since('national', COUNCIL, 'government-and-superior', cite('state-council-2018', '二（六）')),
      since('henan-2019', SANMENXIA, 'justice-and-superior', cite('sanmenxia-2019', '三（一）5')),
    ],
  },
} as const satisfies Record<string, Parameter>;

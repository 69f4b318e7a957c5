import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

/** What the three systems set: scope and clocks of review, disclosure, archiving and report for record. */
export const THREE_SYSTEMS_PARAMETERS = {
  'review.scope': {
    name: '法制审核的范围', unit: 'choice', collision: 'strictest', choices: ['listed', 'all-ordinary'],
    values: [
      since('national', '2021-07-15', 'listed', cite('penalty-2021', 58, 1)),
      since('national', '2018-12-05', 'listed', cite('state-council-2018', '四（十二）')),
      since('henan-2019', '2019-08-01', 'all-ordinary', cite('sanmenxia-2019', '三（三）2')),
    ],
  },
  'review.limit': {
    name: '法制审核的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true, values: [],
  },
  'deliberation.scope': {
    name: '应当集体讨论的范围', unit: 'choice', collision: 'strictest', choices: ['complex-or-grave', 'major'],
    values: [
      since('national', '2021-07-15', 'complex-or-grave', cite('penalty-2021', 57, 2)),
      since('henan-2019', '2016-07-01', 'major', cite('henan-enforcement-2016', 28)),
    ],
  },
  'review.disagreement': {
    name: '审核意见不一致的处理', unit: 'choice', collision: 'strictest', choices: ['agency-mechanism', 'collective-discussion'],
    values: [
      since('national', '2018-12-05', 'agency-mechanism', cite('state-council-2018', '四（十三）')),
      since('henan-2019', '2019-08-01', 'collective-discussion', cite('sanmenxia-2019', '三（三）3')),
    ],
  },
  'report.threshold.citizen': {
    name: '重大处罚备案的数额（公民）', unit: 'fen', collision: 'strictest',
    values: [since('henan-2019', '2019-08-01', 1_000_000, cite('sanmenxia-2019', '三（三）2'))],
  },
  'report.threshold.organisation': {
    name: '重大处罚备案的数额（法人或者其他组织）', unit: 'fen', collision: 'strictest',
    values: [since('henan-2019', '2019-08-01', 10_000_000, cite('sanmenxia-2019', '三（三）2'))],
  },
  'disclosure.scope': {
    name: '处罚决定的公开范围', unit: 'choice', collision: 'strictest', choices: ['social-impact', 'all'],
    values: [
      since('national', '2021-07-15', 'social-impact', cite('penalty-2021', 48, 1)),
      since('national', '2018-12-05', 'all', cite('state-council-2018', '二（六）'), { to: '2021-07-14', note: '“法律、行政法规另有规定的除外”：其后以行政处罚法第四十八条为准' }),
      since('henan-2019', '2019-08-01', 'all', cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.penalty': {
    name: '公开处罚决定的期限', unit: 'working-day', collision: 'strictest',
    values: [
      since('national', '2018-07-25', 7, cite('credit-publicity-2018', '一')),
      since('national', '2018-12-05', 7, cite('state-council-2018', '二（六）')),
      since('national', '2019-05-15', 20, cite('disclosure-2019', 26)),
      since('henan-2019', '2019-08-01', 7, cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.take-down': {
    name: '撤下处罚决定信息的期限', unit: 'working-day', collision: 'rank',
    values: [
      since('henan-2019', '2019-08-01', 20, cite('sanmenxia-2019', '三（一）4')),
      since('national', '2021-07-15', 3, cite('penalty-2021', 48, 2)),
    ],
  },
  'disclosure.correction': {
    name: '更正已公开信息的期限', unit: 'working-day', collision: 'rank',
    values: [since('henan-2019', '2019-08-01', 20, cite('sanmenxia-2019', '三（一）4'))],
  },
  'disclosure.text': {
    name: '公开的内容', unit: 'choice', collision: 'strictest', choices: ['result', 'full'],
    values: [
      since('national', '2018-12-05', 'result', cite('state-council-2018', '二（六）')),
      since('henan-2019', '2019-08-01', 'full', cite('sanmenxia-2019', '三（一）3')),
    ],
  },
  'disclosure.officers': {
    name: '公开执法人员姓名', unit: 'choice', collision: 'strictest', choices: ['withheld', 'named'], agencyMaySet: true,
    values: [since('henan-2019', '2019-08-01', 'named', cite('sanmenxia-2019', '三（一）3'))],
  },
  'archive.limit': {
    name: '归档的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    values: [since('henan-2019', '2019-08-01', 20, cite('sanmenxia-2019', '三（二）4'))],
  },
} as const satisfies Record<string, Parameter>;

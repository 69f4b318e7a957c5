import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const ORDER_310 = '2001-07-09';
const READING = { note: '自2001年7月9日起施行，2020年修订未改动；没有工作日条款', unconfirmed: '没有工作日条款，按日历日、钟点计算，待确认' } as const;

/** Transfer of suspected crimes to the police (移送涉嫌犯罪案件的规定). */
export const CRIME_PARAMETERS = {
  'crime.decision': {
    name: '决定是否移送涉嫌犯罪案件的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 5, 2), READING)],
  },
  'crime.transfer': {
    name: '批准后向公安机关移送的期限', unit: 'hour', collision: 'rank',
    values: [since('national', ORDER_310, 24, cite('crime-transfer-2020', 5, 2), READING)],
  },
  'crime.forward': {
    name: '公安机关转送有管辖权机关的期限', unit: 'hour', collision: 'rank',
    values: [since('national', ORDER_310, 24, cite('crime-transfer-2020', 7), READING)],
  },
  'crime.police-review': {
    name: '公安机关审查决定立案或者不予立案的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 8), READING)],
  },
  'crime.reconsideration': {
    name: '对不予立案提请复议或者建议立案监督的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 9, 1), READING)],
  },
  'crime.reconsideration-answer': {
    name: '公安机关作出复议决定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 9, 2), READING)],
  },
  'crime.supervision': {
    name: '对复议决定仍有异议，建议人民检察院立案监督的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 9, 2), READING)],
  },
  'crime.hand-over': {
    name: '公安机关立案后移交涉案物品和材料的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', ORDER_310, 3, cite('crime-transfer-2020', 12), READING)],
  },
} as const satisfies Record<string, Parameter>;

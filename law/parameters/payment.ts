import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const LAW_2021 = '2021-07-15';
const LAW_1996 = '1996-10-01';
const BEFORE_2021 = '2021-07-14';

/** What is paid, when and by whom, and the remedies against a decision of any kind. */
export const PAYMENT_PARAMETERS = {
  'payment.limit': {
    name: '缴纳罚款的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [
      since('national', LAW_1996, 15, cite('penalty-1996', 46, 3), { to: BEFORE_2021 }),
      since('national', LAW_2021, 15, cite('penalty-2021', 67, 3)),
    ],
  },
  'payment.late-fine': {
    name: '每日加处罚款的比例', unit: 'permille', collision: 'rank',
    values: [
      since('national', LAW_1996, 30, cite('penalty-1996', 51), { to: BEFORE_2021 }),
      since('national', LAW_2021, 30, cite('penalty-2021', 72, 1, 1)),
    ],
  },
  'collection.on-the-spot': {
    name: '可以当场收缴的罚款上限', unit: 'fen', collision: 'rank',
    values: [
      since('national', LAW_1996, 2_000, cite('penalty-1996', 47), { to: BEFORE_2021 }),
      since('national', LAW_2021, 10_000, cite('penalty-2021', 68)),
    ],
  },
  'collection.hand-in': {
    name: '执法人员将当场收缴的罚款交至行政机关的期限（水上自抵岸之日起）', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 2, cite('penalty-1996', 50), { to: BEFORE_2021, unit: 'calendar-day', note: '1996年行政处罚法没有规定“二日”是工作日' }),
      since('national', LAW_2021, 2, cite('penalty-2021', 71)),
    ],
  },
  'collection.deposit': {
    name: '行政机关将当场收缴的罚款缴付银行的期限', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 2, cite('penalty-1996', 50), { to: BEFORE_2021, unit: 'calendar-day', note: '1996年行政处罚法没有规定“二日”是工作日' }),
      since('national', LAW_2021, 2, cite('penalty-2021', 71)),
    ],
  },
  'remedy.reconsideration': {
    name: '申请行政复议的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', '1999-10-01', 60, cite('reconsideration-2023', 20, 1), { note: '1999年行政复议法第九条日数相同' })],
  },
  'remedy.litigation': {
    name: '提起行政诉讼的期限', unit: 'month', collision: 'rank', rollForward: true,
    values: [
      since('national', '1990-10-01', 3, cite('litigation-1989', 39), { to: '2015-04-30' }),
      since('national', '2015-05-01', 6, cite('litigation-2017', 46, 1), { note: '2014年修正自2015年5月1日起改为六个月' }),
    ],
  },
  'remedy.after-reconsideration': {
    name: '不服复议决定提起诉讼的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', '2015-05-01', 15, cite('litigation-2017', 45), { note: '2014年修正自2015年5月1日起施行，条次、日数相同' })],
  },
} as const satisfies Record<string, Parameter>;

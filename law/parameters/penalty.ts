import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const LAW_2021 = '2021-07-15';
const LAW_1996 = '1996-10-01';
const BEFORE_2021 = '2021-07-14';

/** Periods, rates and thresholds of the ordinary penalty procedure, its hearing, its service and its enforcement. */
export const PENALTY_PARAMETERS = {
  'penalty.limitation': {
    name: '追责时效', unit: 'year', collision: 'rank',
    values: [
      since('national', LAW_1996, 2, cite('penalty-1996', 29, 1), { to: BEFORE_2021 }),
      since('national', LAW_2021, 2, cite('penalty-2021', 36, 1)),
    ],
  },
  'penalty.limitation-harmful': {
    name: '追责时效（涉及公民生命健康安全、金融安全且有危害后果）', unit: 'year', collision: 'rank',
    values: [
      since('national', LAW_1996, 2, cite('penalty-1996', 29, 1), { to: BEFORE_2021, note: '五年的时效自2021年7月15日起施行，此前终了的行为为二年' }),
      since('national', LAW_2021, 5, cite('penalty-2021', 36, 1)),
    ],
  },
  'penalty.decision-limit': {
    name: '作出处罚决定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2021, 90, cite('penalty-2021', 60))],
  },
  'penalty.preservation': {
    name: '先行登记保存的处理期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2021, 7, cite('penalty-2021', 56))],
  },
  'penalty.statement-days': {
    name: '陈述、申辩期限的最低日数', unit: 'working-day', collision: 'rank', agencyMaySet: true, values: [],
  },
  'hearing.threshold.citizen': {
    name: '听证的较大数额（公民）', unit: 'fen', collision: 'rank', agencyMaySet: true,
    values: [since('henan-2019', '2021-12-01', 500_000, cite('henan-hearing-2021', 4))],
  },
  'hearing.threshold.organisation': {
    name: '听证的较大数额（法人或者其他组织）', unit: 'fen', collision: 'rank', agencyMaySet: true,
    values: [since('henan-2019', '2021-12-01', 5_000_000, cite('henan-hearing-2021', 4))],
  },
  'hearing.request': {
    name: '要求听证的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2021, 5, cite('penalty-2021', 64, 1, 1))],
  },
  'hearing.notice': {
    name: '听证通知提前的日数', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2021, 7, cite('penalty-2021', 64, 1, 2))],
  },
  'hearing.agents': {
    name: '听证代理人的人数上限', unit: 'person', collision: 'rank',
    values: [since('national', LAW_2021, 2, cite('penalty-2021', 64, 1, 5))],
  },
  'service.decision': {
    name: '当事人不在场时送达处罚决定书的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2021, 7, cite('penalty-2021', 61, 1))],
  },
  'service.public-notice': {
    name: '公告送达视为送达的日数', unit: 'calendar-day', collision: 'rank',
    values: [
      since('national', '2017-07-01', 60, cite('civil-procedure-2017', 92), { to: '2021-12-31' }),
      since('national', '2022-01-01', 30, cite('civil-procedure-2023', 95), { note: '2021年修正自2022年1月1日起改为三十日' }),
    ],
  },
  'payment.limit': {
    name: '缴纳罚款的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', LAW_2021, 15, cite('penalty-2021', 67, 3))],
  },
  'payment.late-fine': {
    name: '每日加处罚款的比例', unit: 'permille', collision: 'rank',
    values: [since('national', LAW_2021, 30, cite('penalty-2021', 72, 1, 1))],
  },
  'remedy.reconsideration': {
    name: '申请行政复议的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', '2017-07-01', 60, cite('reconsideration-2023', 20, 1), { note: '2017年修正第九条相同' })],
  },
  'remedy.litigation': {
    name: '提起行政诉讼的期限', unit: 'month', collision: 'rank', rollForward: true,
    values: [since('national', '2017-07-01', 6, cite('litigation-2017', 46, 1))],
  },
  'remedy.after-reconsideration': {
    name: '不服复议决定提起诉讼的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', '2017-07-01', 15, cite('litigation-2017', 45))],
  },
  'enforcement.demand': {
    name: '催告书送达后可以申请强制执行的日数', unit: 'working-day', collision: 'rank',
    values: [since('national', '2012-01-01', 10, cite('coercion-2011', 54), { note: '十日以内为工作日（行政强制法第六十九条）' })],
  },
  'enforcement.court-application': {
    name: '申请人民法院强制执行的期限', unit: 'month', collision: 'rank', rollForward: true,
    values: [since('national', '2012-01-01', 3, cite('coercion-2011', 53))],
  },
} as const satisfies Record<string, Parameter>;

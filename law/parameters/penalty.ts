import { cite } from '#law/statutes/index.ts';
import { PROMPT, since, type Parameter } from './define.ts';

const LAW_2021 = '2021-07-15';
const LAW_1996 = '1996-10-01';
const BEFORE_2021 = '2021-07-14';

/** The law of 1996 nowhere says that its days are working days, as the law of 2021 does (第八十五条). */
const CALENDAR = { to: BEFORE_2021, unit: 'calendar-day', note: '1996年行政处罚法没有规定这里的“日”是工作日，按日历日计算' } as const;

/** Periods and thresholds of the penalty procedures (ordinary and summary), its hearing and its service. */
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
  'penalty.filing': {
    name: '立案的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '法律只规定及时立案；市场监督管理部门核查线索的期限为十五个工作日，可以延长十五个工作日。待确认',
    values: [since('national', LAW_2021, PROMPT, cite('penalty-2021', 54, 2), { note: '符合立案标准的，应当及时立案' })],
  },
  'penalty.decision-limit': {
    name: '作出处罚决定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2021, 90, cite('penalty-2021', 60))],
  },
  'penalty.preservation': {
    name: '先行登记保存的处理期限', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 7, cite('penalty-1996', 37, 2), CALENDAR),
      since('national', LAW_2021, 7, cite('penalty-2021', 56)),
    ],
  },
  'penalty.statement-days': {
    name: '陈述、申辩期限的最低日数', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '法律没有规定日数，各地通常给予三日至五日。待确认', values: [],
  },
  'penalty.summary.citizen': {
    name: '当场处罚的罚款上限（公民）', unit: 'fen', collision: 'rank',
    values: [
      since('national', LAW_1996, 5_000, cite('penalty-1996', 33), { to: BEFORE_2021 }),
      since('national', LAW_2021, 20_000, cite('penalty-2021', 51)),
    ],
  },
  'penalty.summary.organisation': {
    name: '当场处罚的罚款上限（法人或者其他组织）', unit: 'fen', collision: 'rank',
    values: [
      since('national', LAW_1996, 100_000, cite('penalty-1996', 33), { to: BEFORE_2021 }),
      since('national', LAW_2021, 300_000, cite('penalty-2021', 51)),
    ],
  },
  'penalty.summary.report': {
    name: '当场处罚决定报所属机关备案的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '法律没有规定日数，有的规章规定三日内。待确认', values: [],
  },
  'hearing.threshold.citizen': {
    name: '听证的较大数额（公民）', unit: 'fen', collision: 'rank', agencyMaySet: true,
    suggestion: '山东省、辽宁省的数额没有查到原文；一说山东省对公民超过二千元。待确认',
    values: [since('henan-2019', '2021-12-01', 500_000, cite('henan-hearing-2021', 4))],
  },
  'hearing.threshold.organisation': {
    name: '听证的较大数额（法人或者其他组织）', unit: 'fen', collision: 'rank', agencyMaySet: true,
    suggestion: '山东省、辽宁省的数额没有查到原文；一说山东省对法人或者其他组织超过二万元或者五万元。待确认',
    values: [since('henan-2019', '2021-12-01', 5_000_000, cite('henan-hearing-2021', 4))],
  },
  'hearing.request': {
    name: '要求听证的期限', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 3, cite('penalty-1996', 42, 1, 1), { ...CALENDAR, rollForward: true }),
      since('national', LAW_2021, 5, cite('penalty-2021', 64, 1, 1)),
    ],
  },
  'hearing.notice': {
    name: '听证通知提前的日数', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 7, cite('penalty-1996', 42, 1, 2), CALENDAR),
      since('national', LAW_2021, 7, cite('penalty-2021', 64, 1, 2)),
    ],
  },
  'hearing.agents': {
    name: '听证代理人的人数上限', unit: 'person', collision: 'rank',
    values: [
      since('national', LAW_1996, 2, cite('penalty-1996', 42, 1, 5), { to: BEFORE_2021 }),
      since('national', LAW_2021, 2, cite('penalty-2021', 64, 1, 5)),
    ],
  },
  'service.decision': {
    name: '当事人不在场时送达处罚决定书的期限', unit: 'working-day', collision: 'rank',
    values: [
      since('national', LAW_1996, 7, cite('penalty-1996', 40), CALENDAR),
      since('national', LAW_2021, 7, cite('penalty-2021', 61, 1)),
    ],
  },
  'service.public-notice': {
    name: '公告送达视为送达的日数', unit: 'calendar-day', collision: 'rank',
    values: [
      since('national', '2013-01-01', 60, cite('civil-procedure-2017', 92), { to: '2021-12-31', note: '2012年修正自2013年1月1日起施行，条次、日数相同' }),
      since('national', '2022-01-01', 30, cite('civil-procedure-2023', 95), { note: '2021年修正自2022年1月1日起改为三十日' }),
    ],
  },
} as const satisfies Record<string, Parameter>;

import { cite } from '#law/statutes/index.ts';
import { PROMPT, since, type Parameter } from './define.ts';

const LAW_2011 = '2012-01-01';
const TEN_DAYS = { note: '十日以内为工作日（行政强制法第六十九条）' } as const;

/** Coercive measures, enforcement by the agency and by the court (行政强制法). */
export const COERCION_PARAMETERS = {
  'coercion.urgent-report': {
    name: '紧急情况下当场实施强制措施后报告并补办批准的期限', unit: 'hour', collision: 'rank',
    values: [since('national', LAW_2011, 24, cite('coercion-2011', 19))],
  },
  'coercion.liberty-report': {
    name: '紧急情况下当场限制人身自由，返回机关后报告并补办批准的期限', unit: 'hour', collision: 'rank',
    values: [since('national', LAW_2011, PROMPT, cite('coercion-2011', 20, 1, 2), { note: '返回行政机关后，立即报告并补办批准手续' })],
  },
  'coercion.seizure': {
    name: '查封、扣押的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 25, 1))],
  },
  'coercion.seizure-extension': {
    name: '查封、扣押延长的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 25, 1))],
  },
  'coercion.freeze-notice': {
    name: '向当事人交付冻结决定书的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 3, cite('coercion-2011', 31), TEN_DAYS)],
  },
  'coercion.freeze': {
    name: '冻结后作出处理决定或者解除的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 32, 1))],
  },
  'coercion.freeze-extension': {
    name: '冻结延长的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 32, 1))],
  },
  'coercion.extension-notice': {
    name: '书面告知延长查封、扣押、冻结的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '法律只规定及时告知，日数由本机关确定。待确认',
    values: [since('national', LAW_2011, PROMPT, cite('coercion-2011', 25, 2), { note: '冻结的延长同此（第三十二条第二款）' })],
  },
  'coercion.lift': {
    name: '应当解除查封、扣押、冻结后作出解除决定的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '法律只规定及时解除，日数由本机关确定。待确认',
    values: [since('national', LAW_2011, PROMPT, cite('coercion-2011', 28, 1), { note: '冻结的解除同此（第三十三条第一款）' })],
  },
  'coercion.return': {
    name: '解除查封、扣押后退还财物的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, PROMPT, cite('coercion-2011', 28, 2), { note: '解除查封、扣押应当立即退还财物' })],
  },
  'coercion.suspension': {
    name: '中止执行满多久不再执行', unit: 'year', collision: 'rank',
    values: [since('national', LAW_2011, 3, cite('coercion-2011', 39, 2), { note: '没有明显社会危害，当事人确无能力履行' })],
  },
  'coercion.night-begins': {
    name: '夜间开始的时刻', unit: 'hour', collision: 'rank', agencyMaySet: true, suggestion: '法律没有规定夜间的起止，通常为二十二时至次日六时。待确认', values: [],
  },
  'coercion.night-ends': {
    name: '夜间结束的时刻', unit: 'hour', collision: 'rank', agencyMaySet: true, suggestion: '法律没有规定夜间的起止，通常为二十二时至次日六时。待确认', values: [],
  },
  'coercion.late-charge-cap': {
    name: '加处罚款、滞纳金占金钱给付义务的上限', unit: 'permille', collision: 'rank',
    values: [since('national', LAW_2011, 1000, cite('coercion-2011', 45, 2))],
  },
  'coercion.late-charge-wait': {
    name: '加处罚款、滞纳金满多久仍不履行可以强制执行', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 46, 1), { note: '超过三十日，并经催告' })],
  },
  'coercion.substitute-demand': {
    name: '代履行前催告的日数', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 3, cite('coercion-2011', 51, 1, 2), TEN_DAYS)],
  },
  'enforcement.demand': {
    name: '催告书送达后可以申请强制执行的日数', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 10, cite('coercion-2011', 54), TEN_DAYS)],
  },
  'enforcement.court-application': {
    name: '申请人民法院强制执行的期限', unit: 'month', collision: 'rank', rollForward: true,
    values: [since('national', LAW_2011, 3, cite('coercion-2011', 53))],
  },
  'court.acceptance': {
    name: '人民法院受理强制执行申请的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 5, cite('coercion-2011', 56, 1), TEN_DAYS)],
  },
  'court.refusal-objection': {
    name: '对不予受理的裁定申请复议的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', LAW_2011, 15, cite('coercion-2011', 56, 2))],
  },
  'court.refusal-review': {
    name: '上一级人民法院对不予受理作出裁定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 15, cite('coercion-2011', 56, 2))],
  },
  'court.ruling': {
    name: '人民法院作出执行裁定的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 7, cite('coercion-2011', 57), TEN_DAYS)],
  },
  'court.ruling-doubtful': {
    name: '明显违法等情形下人民法院作出裁定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 58, 2))],
  },
  'court.denial-service': {
    name: '不予执行的裁定送达行政机关的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 5, cite('coercion-2011', 58, 2), TEN_DAYS)],
  },
  'court.denial-objection': {
    name: '对不予执行的裁定申请复议的期限', unit: 'calendar-day', collision: 'rank', rollForward: true,
    values: [since('national', LAW_2011, 15, cite('coercion-2011', 58, 3))],
  },
  'court.denial-review': {
    name: '上一级人民法院对不予执行作出裁定的期限', unit: 'calendar-day', collision: 'rank',
    values: [since('national', LAW_2011, 30, cite('coercion-2011', 58, 3))],
  },
  'court.urgent-execution': {
    name: '紧急情况下人民法院执行的期限', unit: 'working-day', collision: 'rank',
    values: [since('national', LAW_2011, 5, cite('coercion-2011', 59), TEN_DAYS)],
  },
} as const satisfies Record<string, Parameter>;

import { z } from 'zod';
import { dayKind, type WorkingCalendar } from '#kernel/calendar.ts';
import { addDays, compareDates, type LegalDate } from '#kernel/dates.ts';
import { ON_THE_SPOT, recordRefusals, witnessRefusals } from '#law/coercion/scene.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, choices, confirmed, date, demanded, line, money, text, yesNo } from '#law/forms/fields.ts';
import { unreviewedRefusals } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { demolitionRefusals } from './decision.ts';
import { lapsedRefusals } from './demand.ts';
import { acted, entering, issuing, owedFen, step, type EnforcementState } from './state.ts';

const SUBSTITUTE = [cite('coercion-2011', 51, 1, 2)];
const substituting = ({ decision }: EnforcementState): boolean => decision?.enforcement.kind === 'substitute';

const demandSubstitute = step({
  code: 'demand-substitute', name: '代履行催告', stage: 'execution', by: ['officer'], from: ['decided'], certified: 2, articles: SUBSTITUTE, documents: ['substitute-demand'],
  applicable: substituting,
  form: z.strictObject({ demand: text('催告的内容（应当履行的义务，逾期由代履行人代为履行）', 2000), startsOn: demanded(date('代履行开始之日')) }),
  objections: (_state, { startsOn }, { on }, facts) => {
    const last = dueBy(facts, 'coercion.substitute-demand', on)?.due.date ?? null;
    return startsOn !== undefined && last !== null && compareDates(startsOn, last) <= 0
      ? [refuse('substitute-without-lead', `代履行三日前应当催告当事人履行，今天催告的，代履行最早在${last}的次日开始`, SUBSTITUTE, { todo: `代履行开始之日改在${last}之后，并留出送达催告书的时间。`, evidence: { lastDay: last } })] : [];
  },
  apply: (state, { on, officers, data }) => issuing({ ...acted(state, officers), substituteFrom: data.startsOn ?? null }, 'substitute-demand', on),
});

function substituteRefusals(state: EnforcementState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (!substituting(state)) return [];
  const told = state.served['substitute-demand'];
  if (told === undefined) return [refuse('substitute-not-demanded', '代履行三日前应当催告当事人履行', SUBSTITUTE, { todo: '办理“代履行催告”并送达。' })];
  const { substituteFrom: from } = state;
  if (from !== null && compareDates(on, from) < 0) {
    return [refuse('substitute-before-day-told', `代履行催告书告知当事人自${from}起代履行，在此之前当事人可以自行履行`, SUBSTITUTE, { todo: `${from}起仍不履行的再实施。`, evidence: { from } })];
  }
  const last = dueBy(facts, 'coercion.substitute-demand', told)?.due.date ?? null;
  return last !== null && compareDates(on, last) <= 0
    ? [refuse('substitute-demand-running', `代履行三日前应当催告当事人履行，三日至${last}`, SUBSTITUTE, { todo: `${last}之后仍不履行的再实施。`, evidence: { lastDay: last } })] : [];
}

function unserved({ served }: EnforcementState, on: LegalDate): readonly Refusal[] {
  const since = served.decision;
  return since === undefined || compareDates(on, since) < 0
    ? [refuse('decision-unserved', '强制执行决定书（代履行决定书）尚未送达当事人，不得实施', [cite('coercion-2011', 38), cite('coercion-2011', 51, 1, 1)], { todo: '先送达决定书。' })] : [];
}

const annulledRefusals = ({ annulled }: EnforcementState): readonly Refusal[] =>
  annulled ? [refuse('enforcement-annulled', '强制执行决定已被变更、撤销、确认违法或者无效，不得实施', [cite('coercion-2011', 40)], { todo: '办理“终结执行”。' })] : [];

const UTILITIES = { water: '停止供水', power: '停止供电', heat: '停止供热', gas: '停止供燃气' } as const;
const PEACE = [cite('coercion-2011', 43, 1)];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Hours that the agency has set as night; the law says only 夜间. */
function atNight(startedAt: string, endedAt: string, on: LegalDate, facts: Facts): boolean {
  const begins = bindingOn(facts, 'coercion.night-begins', on)?.value;
  const ends = bindingOn(facts, 'coercion.night-ends', on)?.value;
  return (typeof begins === 'number' && minutes(endedAt) > begins * 60) || (typeof ends === 'number' && minutes(startedAt) < ends * 60);
}

/**
 * Whether a day belongs to a statutory holiday: the calendar names the weekdays off, and the weekend that adjoins them is of the same holiday.
 * An ordinary weekend is none.
 */
export function inHoliday(calendar: WorkingCalendar, on: LegalDate): boolean {
  const off = (way: 1 | -1): boolean => {
    for (let day = on; !dayKind(calendar, day).working; day = addDays(day, way)) if (dayKind(calendar, day).why === 'holiday') return true;
    return false;
  };
  return off(1) || off(-1);
}

/** No enforcement at night or on a statutory holiday, save in an emergency (第四十三条第一款). */
function timeRefusals(data: { readonly startedAt: string; readonly endedAt: string; readonly night: boolean; readonly emergency?: string }, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (data.emergency !== undefined) return [];
  return [
    ...(data.night || atNight(data.startedAt, data.endedAt, on, facts) ? [refuse('at-night', '不得在夜间实施行政强制执行', PEACE, { todo: '改在日间实施；情况紧急的，写明紧急情况。' })] : []),
    ...(inHoliday(facts.calendar, on) ? [refuse('on-holiday', `${on}是法定节假日，不得实施行政强制执行`, PEACE, { todo: '改在节假日之后实施；情况紧急的，写明紧急情况。' })] : []),
  ];
}

/** Money that came in is what is owed at most, and goes to the treasury (第四十九条). */
function proceedsRefusals(state: EnforcementState, recoveredFen: number, receipt: string | undefined): readonly Refusal[] {
  const law = [cite('coercion-2011', 49)];
  return [
    ...(recoveredFen > Math.max(0, owedFen(state)) ? [refuse('over-recovered', '执行到位的数额超过当事人应缴的数额', [...law, cite('coercion-2011', 5)], { todo: '多出的部分退还当事人，按应缴数额登记。' })] : []),
    ...(recoveredFen > 0 && receipt === undefined ? [refuse('proceeds-unpaid', '划拨、拍卖和依法处理所得的款项应当上缴国库或者划入财政专户', law, { todo: '写明缴库凭证号。' })] : []),
  ];
}

const RECORD = [cite('coercion-2011', 37), cite('coercion-2011', 51, 1, 4)];

const execute = step({
  code: 'execute', name: '实施强制执行', stage: 'execution', by: ['officer'], task: true, from: ['decided'], certified: 2,
  articles: [cite('coercion-2011', 37), cite('coercion-2011', 43), cite('coercion-2011', 51)], documents: ['enforcement-record'],
  form: z.strictObject({
    ...ON_THE_SPOT,
    night: yesNo('在夜间实施'), emergency: text('情况紧急、需要在夜间或者法定节假日实施的理由', 1000).exactOptional(),
    residential: yesNo('涉及居民生活'), cutOff: choices('采取的停止供应方式', UTILITIES),
    supervised: confirmed('派员到场监督'), peaceful: confirmed('没有采用暴力、胁迫以及其他非法方式'),
    recoveredFen: money('执行到位数额（元）').exactOptional(), receipt: line('缴库凭证号', 100).exactOptional(), costFen: money('代履行实际费用（元）').exactOptional(),
    complete: yesNo('是否全部执行完毕'),
  }),
  blockers: (state, on, facts) => [
    ...lapsedRefusals(state), ...annulledRefusals(state), ...unserved(state, on), ...substituteRefusals(state, on, facts), ...demolitionRefusals(state, on, facts),
    ...unreviewedRefusals(state, [cite('coercion-2011', 36)]),
  ],
  objections: (state, data, { on }, facts) => [
    ...recordRefusals(data, RECORD), ...witnessRefusals(data, RECORD), ...timeRefusals(data, on, facts),
    ...(data.residential && data.cutOff.length > 0
      ? [refuse('utilities-cut', `不得对居民生活采取${data.cutOff.map((one) => UTILITIES[one]).join('、')}的方式迫使当事人履行`, [cite('coercion-2011', 43, 2)], { todo: '立即恢复供应，改用其他方式。' })] : []),
    ...proceedsRefusals(state, data.recoveredFen ?? 0, data.receipt),
  ],
  apply: (state, { on, officers, data }) => {
    const after = { ...acted(state, officers), paidFen: state.paidFen + (data.recoveredFen ?? 0), executed: true };
    return data.complete ? entering(after, 'finished', on) : after;
  },
});

const IMMEDIATE = [cite('coercion-2011', 52)];

const clearAtOnce = step({
  code: 'clear-at-once', name: '立即代履行', stage: 'execution', by: ['officer'], from: ['registered'], certified: 2, articles: IMMEDIATE, documents: ['enforcement-record'],
  applicable: ({ duty }) => duty?.kind === 'restore',
  form: z.strictObject({
    ...ON_THE_SPOT,
    where: choice('需要清除的地点', { road: '道路', river: '河道', channel: '航道', public: '公共场所' }),
    what: choice('需要清除的物品', { litter: '遗洒物', obstacle: '障碍物', pollutant: '污染物' }),
    unable: confirmed('确认当事人不能清除'), notified: yesNo('当事人不在场的，已在事后立即通知'), costFen: money('费用（元）').exactOptional(),
  }),
  objections: (_state, data) => [
    ...recordRefusals(data, IMMEDIATE),
    ...(data.present || data.notified ? [] : [refuse('not-notified', '当事人不在场的，应当在事后立即通知当事人，并依法作出处理', IMMEDIATE, { todo: '通知当事人后登记。' })]),
  ],
  apply: (state, { on, officers }) => ({ ...acted(entering(state, 'finished', on), officers), executed: true }),
});

export const EXECUTION_STEPS = [demandSubstitute, execute, clearAtOnce];

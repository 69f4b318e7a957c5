import { computeDue, workingCalendar, type DueDate, type Interval } from '#kernel/calendar.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { bindingOn, dueBy, type Clockwork } from '#law/engine/facts.ts';
import { PARAMETERS, type ParameterCode } from '#law/parameters/index.ts';
import { daysLate, lateFine } from '#law/penalty/late-fine.ts';
import { isProfile, PROFILES } from '#law/profiles/index.ts';
import { ACTION_CLASSES } from '#law/profiles/profile.ts';
import { publicUntil, TERMS, type Channel } from '#law/profiles/publication-term.ts';
import { setting } from './builders.ts';
import { judgeCase, type Systems } from './sentence-case.ts';
import type { Sentence } from './sentence-form.ts';
import { placeOf, valueOf } from './sentence-words.ts';

type Of<Form extends Sentence['form']> = Extract<Sentence, { readonly form: Form }>['text'];

const calendar = workingCalendar(NATIONAL_EDITIONS);
const spans = (list: readonly (readonly [LegalDate, LegalDate])[]): readonly Interval[] => list.map(([from, to]) => ({ from, to }));

const clockwork = ({ place, settings }: { readonly place: string; readonly settings: Readonly<Record<string, number | string>> }): Clockwork => ({
  jurisdiction: placeOf(place), calendar, settings: Object.entries(settings).map(([code, value]) => setting(code, valueOf(value), '2000-01-01')),
});

function parameterOf(word: string): ParameterCode {
  const found = Object.entries(PARAMETERS).find(([code, { name }]) => code === word || name === word);
  if (found === undefined) throw new Error(`没有“${word}”这一参数`);
  return found[0] as ParameterCode; // a key of the table
}

type Plain = string | number | boolean | null | undefined;

function differs(what: string, wanted: Plain, found: Plain): readonly string[] {
  return wanted === undefined || wanted === found ? [] : [`${what}应当是${String(wanted)}，却是${String(found)}`];
}

const judgeDue = (then: Of<'count'>['then'], due: DueDate | null, confirmed = true): readonly string[] => [
  ...differs('届满日', then.due, due?.date ?? null), ...differs('是否暂算', then.provisional, due?.provisional), ...differs('是否已确认', then.confirmed, confirmed),
];

function judgeCount({ count: { rollForward = false, ...count }, from, excluded, then }: Of<'count'>): readonly string[] {
  return judgeDue(then, computeDue(calendar, from, { ...count, rollForward }, spans(excluded)));
}

function judgeTerm({ term, from, excluded, then, ...where }: Of<'term'>): readonly string[] {
  const found = dueBy(clockwork(where), parameterOf(term), from, spans(excluded));
  return judgeDue(then, found?.due ?? null, found?.rule.confirmed);
}

function judgeValue({ parameter, on, then, ...where }: Of<'parameter'>): readonly string[] {
  const found = bindingOn(clockwork(where), parameterOf(parameter), on);
  const cited = found?.citation?.text ?? '本机关的设定';
  return [
    ...differs('取值', then.value === null ? null : valueOf(then.value), found?.value ?? null), ...differs('单位', then.unit, found?.unit),
    ...differs('是否已确认', then.confirmed, found?.confirmed), ...(then.article === undefined || cited.includes(then.article) ? [] : [`依据应当是${then.article}，却是${cited}`]),
  ];
}

function judgeLateFine({ fine, dueOn, until, suspended, then, ...where }: Of<'fine'>): readonly string[] {
  const rate = bindingOn(clockwork(where), 'payment.late-fine', until);
  const days = daysLate(dueOn, until, spans(suspended));
  const charged = lateFine(Fen.parse(valueOf(fine)), days, Number(rate?.value));
  return [...differs('逾期日数', then.days, days), ...differs('加处罚款', Number(valueOf(then.lateFine)), Number(charged))];
}

function judgePublication({ channel, published, then }: Of<'channel'>): readonly string[] {
  if (!Object.hasOwn(TERMS, channel)) throw new Error(`没有“${channel}”这一公示渠道`);
  return differs('公示至', then.publicUntil, publicUntil(channel as Channel, published)); // just looked up
}

function judgePlan({ plan, then }: Of<'plan'>): readonly string[] {
  if (!isProfile(plan)) throw new Error(`没有“${plan}”这一方案`);
  return differs('执法行为类别', then.classes.toSorted().join('、'), PROFILES[plan].classes.map((one) => ACTION_CLASSES[one].name).toSorted().join('、'));
}

/** In what the platform comes out otherwise than the sentence says; empty where it is right. */
export function judge(sentence: Sentence, systems: Systems): readonly string[] {
  const { form, text } = sentence;
  if (form === 'kind') return judgeCase(text, systems);
  if (form === 'count') return judgeCount(text);
  if (form === 'term') return judgeTerm(text);
  if (form === 'parameter') return judgeValue(text);
  if (form === 'fine') return judgeLateFine(text);
  return form === 'channel' ? judgePublication(text) : judgePlan(text);
}

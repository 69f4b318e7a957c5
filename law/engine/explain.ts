import type { SkippedDays } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citations.ts';
import { chineseDate, daysBetween, type LegalDate } from '#kernel/dates.ts';
import { JURISDICTIONS } from '#law/jurisdictions/index.ts';
import type { Parameter, ParameterValue } from '#law/parameters/define.ts';
import { PARAMETERS, type Binding, type ParameterCode } from '#law/parameters/index.ts';
import { rankOf } from '#law/parameters/rank.ts';
import { compareRanks, RANKS } from '#law/statutes/define.ts';
import { gistOf } from '#law/statutes/index.ts';
import { bindingOn, type Clockwork } from './facts.ts';
import type { Obligation } from './obligations.ts';
import { bindingText, periodText, valueText } from './wording.ts';

/** Something the answer rests on, and the event that it was recorded with. */
export interface ExplainedFact {
  readonly name: string;
  readonly value: string;
  /** Number of the event in the case's log; null where it comes from elsewhere. */
  readonly seq: number | null;
}

export interface ExplainedArticle {
  readonly text: string;
  /** What it demands, in a sentence; null where this version of the statute table does not hold it. */
  readonly gist: string | null;
}

/** One edition of a parameter: the value and whose it is. */
export interface ExplainedValue {
  readonly value: string;
  readonly source: string;
  readonly jurisdiction: string | null;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly confirmed: boolean;
  readonly note: string | null;
}

export interface ExplainedParameter {
  readonly code: ParameterCode;
  readonly name: string;
  /** The day for which the value was looked up. */
  readonly on: LegalDate;
  /** Null where no source sets one and the agency has not. */
  readonly inForce: ExplainedValue | null;
  /** Other values in force that day, each with why it gave way. */
  readonly displaced: readonly (ExplainedValue & { readonly why: string })[];
}

export interface ExplainedDays {
  readonly start: LegalDate;
  readonly due: LegalDate;
  /** 5个工作日; null where the act names the day itself. */
  readonly length: string | null;
  /** Days that count: working days, or calendar days. */
  readonly counted: number;
  readonly skipped: readonly { readonly from: LegalDate; readonly to: LegalDate; readonly days: number; readonly why: string }[];
  /** 2026年第1版. */
  readonly editions: readonly string[];
  readonly unissuedYears: readonly number[];
}

/** One reason among several, each standing for itself. */
export interface ExplainedReason {
  readonly sentence: string;
  readonly todo: string | null;
  readonly facts: readonly ExplainedFact[];
  readonly articles: readonly ExplainedArticle[];
  /** The period that the reason speaks of. */
  readonly obligation: { readonly code: string; readonly opened: number } | null;
}

/** "Why?", answered from the events of a case and the facts of a day, and from nothing else: the same question gives the same answer years later. */
export interface Explanation {
  readonly question: string;
  readonly answer: string;
  /** How the answer follows from the facts, in words. */
  readonly rule: string | null;
  readonly facts: readonly ExplainedFact[];
  readonly reasons: readonly ExplainedReason[];
  readonly articles: readonly ExplainedArticle[];
  readonly parameters: readonly ExplainedParameter[];
  readonly days: ExplainedDays | null;
  /** A calendar that has not been issued may still change it. */
  readonly provisional: boolean;
}

export const explainedArticles = (articles: readonly Citation[]): readonly ExplainedArticle[] =>
  [...new Map(articles.map((article) => [article.text, { text: article.text, gist: gistOf(article) }])).values()];

const SKIPPED = { weekend: '周末', holiday: '法定节假日', excluded: '依法扣除的期间' } as const satisfies Record<SkippedDays['why'], string>;

export const skippedText = (why: SkippedDays['why']): string => SKIPPED[why];

export const editionText = (edition: string): string => (edition.endsWith('#0') ? `${edition.slice(0, -2)}年法定节日（放假安排公布前）` : `${edition.replace('#', '年第')}版`);

/** Whether the statutory days of every year without a notice were counted; what was counted before the platform knew them was not. */
const waitingText = ({ unissuedYears, editions }: NonNullable<Obligation['due']>): string => {
  const byLaw = unissuedYears.every((year) => editions.includes(`${year}#0`));
  return `${unissuedYears.join('、')}年节假日安排尚未公布，暂按${byLaw ? '法定节日和' : ''}周末计算，公布后重新计算`;
};

export const explainedDays = ({ due }: Obligation): ExplainedDays | null =>
  due && {
    start: due.start, due: due.date, length: due.period.length === 0 ? null : periodText(due.period), counted: due.counted,
    skipped: due.skipped.map(({ from, to, why }) => ({ from, to, days: daysBetween(from, to) + 1, why: SKIPPED[why] })),
    editions: due.editions.map(editionText), unissuedYears: due.unissuedYears,
  };

/** "Why this date?" in one sentence: start, length, what was skipped, and whether the calendar may still change it. */
export function whyThisDate({ due, start, parameter, prompt }: Obligation): string {
  if (prompt) return '有关规定要求及时办理，没有确定日数。';
  if (due === null) return parameter === null ? '文书没有确定日期。' : '参数表中没有当日有效的期限规定。';
  if (due.period.length === 0) return `文书中确定的日期为${chineseDate(due.date)}。`;
  const rule = parameter === null ? '' : `（${PARAMETERS[parameter].name}）`;
  const kinds = [...new Set(due.skipped.map(({ why }) => SKIPPED[why]))];
  const skipped = kinds.length > 0 ? `，跳过${kinds.join('、')}` : '';
  const provisional = due.provisional ? `；${waitingText(due)}` : '';
  return `自${chineseDate(start)}的次日起计算${periodText(due.period)}${rule}${skipped}，至${chineseDate(due.date)}届满${provisional}。`;
}

const lawValue = (parameter: Parameter, { value, unit, citation, jurisdiction, from, to, note }: ParameterValue): ExplainedValue => ({
  value: valueText(unit ?? parameter.unit, value), source: citation.text, jurisdiction: JURISDICTIONS[jurisdiction].name, from, to: to ?? null, confirmed: true, note: note ?? null,
});

/** Why a value in force did not bind: each sentence is one of the rules by which collisions come out. */
function whyDisplaced(parameter: Parameter, loser: ParameterValue, winner: Binding): string {
  if (winner.citation === null) return '本机关设定的要求更严或者更具体，从其设定';
  if (parameter.collision === 'strictest') return '两个来源都约束本机关，从要求更严的';
  const [losing, winning] = [rankOf(loser.citation), rankOf(winner.citation)];
  if (compareRanks(winning, losing) < 0) return `${RANKS[losing]}的效力低于${RANKS[winning]}，从效力高的（上位法优于下位法）`;
  if (loser.from < winner.from) return '效力相同，从施行在后的（新法优于旧法）';
  return '来源没有确定的数值，或者适用范围更广，从更具体的（特别规定优于一般规定）';
}

/** The value of a parameter that binds on a day, whose it is, and what gave way to it. */
export function explainedParameter(clockwork: Clockwork, code: ParameterCode, on: LegalDate): ExplainedParameter {
  const parameter: Parameter = PARAMETERS[code];
  const binding = bindingOn(clockwork, code, on);
  if (binding === null) return { code, name: parameter.name, on, inForce: null, displaced: [] };
  const winner = parameter.values.find(({ citation, jurisdiction, from }) =>
    citation.text === binding.citation?.text && jurisdiction === binding.jurisdiction && from === binding.from);
  return {
    code, name: parameter.name, on,
    inForce: {
      value: bindingText(binding), source: binding.citation?.text ?? '本机关设定', jurisdiction: binding.jurisdiction === null ? null : JURISDICTIONS[binding.jurisdiction].name,
      from: binding.from, to: winner?.to ?? null, confirmed: binding.confirmed, note: binding.note,
    },
    displaced: binding.displaced.map((value) => ({ ...lawValue(parameter, value), why: whyDisplaced(parameter, value, binding) })),
  };
}

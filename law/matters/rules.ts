import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { Clockwork } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { bindingValue, type ParameterCode } from '#law/parameters/index.ts';
import type { Rank } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { DAY_UNITS, type GuideContent } from './guide.ts';
import type { MatterContent, MatterKind } from './matter.ts';

/** By whose rules an agency works, and what it has set itself. */
export type Rules = Pick<Clockwork, 'jurisdiction' | 'settings'>;

/** What the law says of a matter and of its guide beside their shape. */

const FEE_SOURCES: readonly Rank[] = ['law', 'administrative-regulation'];
const LIMIT_SOURCES: readonly Rank[] = [...FEE_SOURCES, 'local-regulation'];

/** 实施行政许可不得收取任何费用，法律、行政法规另有规定的除外 (许可法第五十八条). */
export const matterRefusals = ({ kind, fee }: Pick<MatterContent, 'kind' | 'fee'>): readonly Refusal[] =>
  kind !== 'permit' || fee?.kind !== 'charged' || FEE_SOURCES.includes(fee.basis.rank) ? []
    : [refuse('permit-fee', '实施行政许可收费，应当由法律、行政法规规定', [cite('licensing-2019', 58)], { todo: '写明规定收费的法律、行政法规；没有的，不得收费。' })];

/** The period in which the procedure itself has to come to a decision. */
const LIMIT_OF: Readonly<Partial<Record<MatterKind, ParameterCode>>> = { permit: 'licence.decision', penalty: 'penalty.decision-limit' };

export interface DayLimit {
  readonly days: number;
  readonly unit: keyof typeof DAY_UNITS;
  /** Null where the agency itself set it. */
  readonly article: Citation | null;
  /** As a reader is told where it stands. */
  readonly source: string;
}

/** What the procedure allows on a day; null where no source sets it in days. */
export function procedureLimit(kind: MatterKind, rules: Rules, on: LegalDate): DayLimit | null {
  const code = LIMIT_OF[kind];
  const binding = code === undefined ? null : bindingValue(code, rules.jurisdiction, on, rules.settings);
  if (binding === null || typeof binding.value !== 'number' || (binding.unit !== 'working-day' && binding.unit !== 'calendar-day')) return null;
  return { days: binding.value, unit: binding.unit, article: binding.citation, source: binding.citation?.text ?? '本机关设定' };
}

/** 法定时限 of a matter: what a provision of its own says, which goes before the general procedure (许可法第四十二条第一款“另有规定的”). */
export const statutoryLimit = (kind: MatterKind, { statutory }: Pick<GuideContent, 'statutory'>, rules: Rules, on: LegalDate): DayLimit | null =>
  statutory === undefined ? procedureLimit(kind, rules, on)
    : { days: statutory.days, unit: statutory.unit, article: procedureLimit(kind, rules, on)?.article ?? null, source: statutory.basis === undefined ? '服务指南' : `${statutory.basis.source}${statutory.basis.place}` };

export const daysText = ({ days, unit }: Pick<DayLimit, 'days' | 'unit'>): string => (days === 0 ? '当场' : `${days}${DAY_UNITS[unit]}`);

/** So many days are surely within the limit: a calendar day is never longer than a working day. */
const within = (asked: Pick<DayLimit, 'days' | 'unit'>, limit: Pick<DayLimit, 'days' | 'unit'>): boolean =>
  asked.days <= limit.days && (asked.unit === limit.unit || asked.unit === 'calendar-day' || asked.days === 0);

const citing = (limit: DayLimit | null): readonly Citation[] => (limit === null || limit.article === null ? [] : [limit.article]);

function statutoryRefusals(kind: MatterKind, { statutory }: GuideContent, rules: Rules, on: LegalDate): readonly Refusal[] {
  const general = procedureLimit(kind, rules, on);
  if (statutory === undefined || general === null || within(statutory, general) || (statutory.basis !== undefined && LIMIT_SOURCES.includes(statutory.basis.rank))) return [];
  return [refuse('limit-without-law', `法定时限长于${general.source}规定的${daysText(general)}，应当由法律、法规规定`, citing(general), {
    todo: '写明另有规定的法律、法规；没有的，按一般规定的期限填写。', evidence: { statutory: statutory.days, general: general.days },
  })];
}

/** 承诺时限不得长于法定时限，各步骤的天数之和不得超过承诺时限. */
export function guideRefusals(kind: MatterKind, guide: GuideContent, rules: Rules, on: LegalDate): readonly Refusal[] {
  const { promised, steps = [] } = guide;
  const limit = statutoryLimit(kind, guide, rules, on);
  const articles = citing(limit);
  const late = promised !== undefined && limit !== null && !within(promised, limit)
    ? [refuse('promise-too-long', `承诺时限${daysText(promised)}，不能确保不超过${limit.source}规定的${daysText(limit)}`, articles, {
      todo: '缩短承诺时限，并按法定时限的计算方式填写；法律、法规对本事项另有规定的，在“法定时限”写明。', evidence: { promised: promised.days, statutory: limit.days },
    })] : [];
  const taken = steps.reduce((sum, { days = 0 }) => sum + days, 0);
  const bound = promised ?? limit;
  const long = bound !== null && taken > bound.days
    ? [refuse('steps-too-long', `各步骤共${taken}个工作日，超过${promised === undefined ? '法定时限' : '承诺时限'}${daysText(bound)}`, articles, { todo: '调整各步骤的天数。', evidence: { steps: taken, limit: bound.days } })] : [];
  return [...statutoryRefusals(kind, guide, rules, on), ...late, ...long];
}

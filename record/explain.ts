import { chineseDate, daysBetween, type LegalDate } from '#kernel/dates.ts';
import type { Obligation } from '#law/engine/obligations.ts';
import { PARAMETERS } from '#law/parameters/index.ts';
import type { ObligationView } from './contract.ts';
import { changeView, type DueChange } from './recomputation.ts';

const UNITS: Readonly<Record<string, string>> = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', year: '年' };
const SKIPPED: Readonly<Record<string, string>> = { weekend: '周末', holiday: '法定节假日', excluded: '依法扣除的期间' };

/** "Why this date?" in one sentence: start, length, what was skipped, and whether the calendar may still change it. */
export function whyThisDate(obligation: Obligation): string {
  const { due, start, parameter } = obligation;
  if (due === null) return '参数表中没有当日有效的期限规定。';
  const from = `自${chineseDate(start)}的次日起`;
  if (due.period.length === 0) return `文书中确定的日期为${chineseDate(due.date)}。`;
  const rule = parameter === null ? '' : `（${PARAMETERS[parameter].name}）`;
  const kinds = [...new Set(due.skipped.map(({ why }) => SKIPPED[why] ?? why))];
  const skipped = kinds.length > 0 ? `，跳过${kinds.join('、')}` : '';
  const provisional = due.provisional ? `；${due.unissuedYears.join('、')}年节假日安排尚未公布，暂按周末计算，公布后重新计算` : '';
  return `${from}计算${due.period.length}${UNITS[due.period.unit] ?? ''}${rule}${skipped}，至${chineseDate(due.date)}届满${provisional}。`;
}

/** An obligation as its reader needs it on the day `today`. */
export function obligationView(obligation: Obligation, today: LegalDate, changes: readonly DueChange[] = []): ObligationView {
  const { code, name, effect, start, due, closedOn, articles, confirmed } = obligation;
  const last = due?.date ?? null;
  const daysLeft = last === null ? null : daysBetween(today, last);
  return {
    code, name, effect, start, due: last, provisional: due?.provisional ?? false, daysLeft,
    overdue: effect === 'duty' && closedOn === null && daysLeft !== null && daysLeft < 0,
    closedOn, late: effect === 'duty' && closedOn !== null && last !== null && closedOn > last,
    why: whyThisDate(obligation), articles: articles.map(({ text }) => text),
    skipped: (due?.skipped ?? []).map(({ from, to, why }) => ({ from, to, why: SKIPPED[why] ?? why })),
    editions: [...(due?.editions ?? [])], confirmed,
    changes: changes.filter((one) => one.code === code && one.key === obligation.key && one.openedBy === obligation.openedBy).map(changeView),
  };
}

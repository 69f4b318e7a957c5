import { chinaDateOf, type Instant } from '#kernel/dates.ts';
import { ACTIONS, actionOf } from '#law/actions/index.ts';
import { STAGES } from '#law/engine/definition.ts';
import type { BookSheet } from '#platform/spreadsheet/workbook.ts';
import type { CaseList, CaseQuery, CaseRow } from '#record/contract.ts';

/** 执法台账: the cases of the list as a sheet. */

const COLUMNS: BookSheet['columns'] = [
  { heading: '序号', width: 6, kind: 'number' }, { heading: '执法行为类别', width: 20 }, { heading: '案由', width: 40 }, { heading: '执法事项', width: 28 }, { heading: '当事人', width: 28 },
  { heading: '环节', width: 14 }, { heading: '承办人', width: 16 }, { heading: '登记日期', width: 12, kind: 'date' }, { heading: '立案日期', width: 12, kind: 'date' },
  { heading: '决定日期', width: 12, kind: 'date' }, { heading: '最近的期限', width: 24 }, { heading: '届满日', width: 12, kind: 'date' }, { heading: '期限说明', width: 16 },
  { heading: '最后办理', width: 12, kind: 'date' },
];

function remark(next: CaseRow['nextDue']): string | null {
  if (next === null) return null;
  const overdue = next.effect === 'duty' && next.daysLeft < 0 ? `逾期${-next.daysLeft}日` : `还有${Math.max(0, next.daysLeft)}日`;
  return next.provisional ? `${overdue}（暂算）` : overdue;
}

const rowOf = (one: CaseRow, index: number): BookSheet['rows'][number] => [
  index + 1, actionOf(one.actionKind)?.name ?? one.actionKind, one.title, one.matter, one.party, one.destroyedOn === null ? one.phase.name : '已销毁',
  one.handlers.map(({ name }) => name).join('、'), one.registeredOn, one.filedOn, one.decidedOn, one.nextDue?.name ?? null, one.nextDue?.due ?? null, remark(one.nextDue),
  chinaDateOf(one.lastRecordedAt),
];

export const caseSheet = ({ cases }: CaseList): BookSheet => ({ name: '执法台账', columns: COLUMNS, rows: cases.map(rowOf) });

/** Which cases these are, in the words of the page that they were looked for on. */
export function conditionText({ kinds, id, search, phase, stage, mine, overdue }: Omit<CaseQuery, 'page' | 'size'>): string {
  const said = [
    kinds === undefined ? null : `执法行为类别：${kinds.split(',').map((kind) => actionOf(kind)?.name ?? kind).join('、')}`, id === undefined ? null : '一件案件', search ? `查找“${search}”` : null,
    stage ? `环节：${Object.entries(STAGES).find(([code]) => code === stage)?.[1] ?? stage}` : null,
    phase ? `阶段：${ACTIONS.flatMap(({ phases }) => phases[phase]?.name ?? [])[0] ?? phase}` : null, mine ? '导出人经办的' : null, overdue ? '有逾期的' : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? '全部案件' : said.join('；');
}

/** What a reader of the file, once it is away from the platform, has to know of it. */
export const originSheet = (lines: readonly (readonly [name: string, value: string])[], at: Instant): BookSheet => ({
  name: '说明', columns: [{ heading: '项目', width: 14 }, { heading: '内容', width: 60 }],
  rows: [...lines, ['导出时间', new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(at))],
    ['提示', '本表是导出时的情况，以平台中的记录为准；含有当事人信息，请妥善保管，不得用于所写用途以外的用途。']],
});

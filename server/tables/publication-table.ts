import { TAKE_DOWN_GROUNDS, WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';
import type { registerLines } from '#disclosure/io/register-store.ts';
import type { RegisterLineRow } from '#disclosure/io/tables.ts';
import type { BookSheet } from '#platform/spreadsheet/workbook.ts';

/** 公示登记: what became of each decision that is to be published. */

const STATES: Readonly<Record<RegisterLineRow['state'], string>> = {
  'in-time': '已按期公示', late: '逾期后公示', pending: '尚在公示期限内', overdue: '逾期未公示', withheld: '依法不予公开', 'taken-down': '已撤下', annulled: '公示前已变动，不再公示',
};

const COLUMNS: BookSheet['columns'] = [
  { heading: '序号', width: 6, kind: 'number' }, { heading: '执法类别', width: 12 }, { heading: '案由', width: 40 }, { heading: '当事人', width: 28 }, { heading: '文号', width: 26 },
  { heading: '决定日期', width: 12, kind: 'date' }, { heading: '应当公示日期', width: 12, kind: 'date' }, { heading: '公示情况', width: 16 }, { heading: '首次公示', width: 12, kind: 'date' },
  { heading: '更正公示', width: 12, kind: 'date' }, { heading: '不予公开的理由', width: 30 }, { heading: '决定变动', width: 18 }, { heading: '变动日期', width: 12, kind: 'date' },
  { heading: '撤下日期', width: 12, kind: 'date' }, { heading: '撤下说明', width: 30 },
];

type Line = Awaited<ReturnType<typeof registerLines>>[number];

const rowOf = (line: Line, index: number): BookSheet['rows'][number] => [
  index + 1, line.category, line.title, line.party_name, line.number, line.decided_on, line.due_on, STATES[line.state], line.first_published_on,
  line.version !== null && line.version > 1 ? line.last_published_on : null, line.withheld_because === null ? null : WITHHOLDING_GROUNDS[line.withheld_because],
  line.annulled_because === null ? null : TAKE_DOWN_GROUNDS[line.annulled_because], line.annulled_on, line.taken_down_on, line.explanation,
];

export const registerSheet = (lines: readonly Line[]): BookSheet => ({ name: '公示登记', columns: COLUMNS, rows: lines.map(rowOf) });

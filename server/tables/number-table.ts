import type { BookSheet } from '#platform/spreadsheet/workbook.ts';
import { NUMBER_STATES, type NumberRegister, type NumberRow } from '#record/number-contract.ts';

/** 文书登记簿 as a sheet: every number in order, with what became of it. */

const COLUMNS: BookSheet['columns'] = [
  { heading: '年度', width: 8, kind: 'number' }, { heading: '文书名称', width: 24 }, { heading: '序号', width: 8, kind: 'number' }, { heading: '文号', width: 28 }, { heading: '案由', width: 40 },
  { heading: '文书日期', width: 12, kind: 'date' }, { heading: '状态', width: 8 }, { heading: '作废日期', width: 12, kind: 'date' }, { heading: '作废原因', width: 20 }, { heading: '提出人', width: 10 },
  { heading: '审批人', width: 10 }, { heading: '由何文号代替', width: 28 }, { heading: '代替何文号', width: 28 }, { heading: '补正决定书', width: 28 },
];

const rowOf = (one: NumberRow): BookSheet['rows'][number] => [
  one.year, one.title, one.sequence, one.number, one.caseTitle, one.issuedOn, NUMBER_STATES[one.state], one.voidedOn, one.reason, one.proposedBy, one.approvedBy, one.replacedBy, one.replaces,
  one.rectifiedBy.length === 0 ? null : one.rectifiedBy.join('、'),
];

export const numberSheet = ({ numbers }: NumberRegister): BookSheet => ({ name: '文书登记簿', columns: COLUMNS, rows: numbers.map(rowOf) });

export const gapText = ({ faults }: Pick<NumberRegister, 'faults'>): string => (faults.length === 0 ? '文号连续，没有缺号' : faults.join('\n'));

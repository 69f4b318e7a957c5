import { BenchmarkFactor, BenchmarkTier, LENIENCY, LeniencyRow } from '../benchmark-row.ts';
import { fineText, readFine } from '../fine-words.ts';
import { columnsFrom, table, worded, type Cell, type DescribedList } from './table.ts';

const UNREAD = '读不出罚款幅度；请写成“20000元以上50000元以下”“违法所得的2倍以上3倍以下”“每平方米500元”“不予罚款”一类的幅度，不含本数的写明“（不含本数）”';

const fine: Cell = {
  read: (text) => {
    const value = readFine(text);
    return value === null ? { complaint: UNREAD } : { value };
  },
  write: (value) => fineText(value as Parameters<typeof fineText>[0]), // a field of a row that its schema made
};

const superior: Cell = {
  read: (text) => (text === '是' ? { value: true } : text === '否' ? { value: undefined } : { complaint: '需上级批准填“是”或者“否”' }),
  write: (value) => (value === true ? '是' : ''),
};

const grade: Cell = { read: (text) => (/^\d+$/.test(text) ? { value: Number(text) } : { complaint: '裁量等级应当是整数' }), write: String };

const conditions: Cell = {
  read: (text) => ({ value: text.split('\n').map((line) => line.trim()).filter((line) => line !== '') }),
  write: (value) => (Array.isArray(value) ? value.join('\n') : ''),
};

const without = (data: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const TIERS = table({
  key: 'tiers', name: '裁量阶次', head: 'act', placed: true, row: BenchmarkTier, cells: { fine, superiorApproves: superior },
  columns: columnsFrom({
    序号: 'number', 违法行为: 'act', 违法行为名称: 'act', 违法事项: 'act', 处罚依据: 'basis', 法律依据: 'basis', 依据: 'basis', 裁量阶次: 'tier', 阶次: 'tier', 违法程度: 'tier', 裁量档次: 'tier',
    适用条件: 'condition', 裁量情节: 'condition', 违法情节: 'condition', 情节: 'condition', 裁量幅度: 'penalty', 处罚幅度: 'penalty', 裁量标准: 'penalty', 处罚标准: 'penalty',
    罚款幅度: 'fine', 一并处理: 'alongside', 需上级批准: 'superiorApproves', 裁量基准来源: 'origin',
  }, {
    act: { must: true }, basis: { long: true }, condition: { long: true }, penalty: { long: true, must: true },
    fine: { hint: '案件中的罚款据此核对；不填的，从裁量幅度中读出' }, superiorApproves: { options: ['是', '否'] },
    origin: { hint: '上级机关制定的写明来源：调整适用须报请制定机关批准' },
  }),
  // A list that states the range in its own words only: read from them, or asked for.
  joined: (data) => {
    if (data['fine'] !== undefined || typeof data['penalty'] !== 'string') return { data: without(data) };
    const found = readFine(data['penalty']);
    return found === null ? { data: without(data), complaints: [{ field: 'fine', message: UNREAD }] } : { data: without({ ...data, fine: found }) };
  },
});

const FACTORS = table({
  key: 'factors', name: '裁量因素', head: 'factor', row: BenchmarkFactor, cells: { grade },
  columns: columnsFrom({ 违法行为: 'act', 裁量因素: 'factor', 内容: 'content', 裁量因子: 'content', 裁量等级: 'grade' }, {
    act: { must: true }, factor: { must: true }, content: { must: true }, grade: { must: true },
  }),
});

const LENIENT = table({
  key: 'leniency', name: '不予处罚和从轻、减轻处罚事项', head: 'act', row: LeniencyRow, cells: { effect: worded(LENIENCY, '处理'), conditions },
  columns: columnsFrom({
    处理: 'effect', 序号: 'number', 违法行为: 'act', 事项名称: 'act', 实施机关: 'agency', 适用情形: 'conditions', 适用条件: 'conditions', 依据: 'basis', 处罚依据: 'basis', 备注: 'note',
  }, {
    effect: { options: Object.values(LENIENCY), must: true }, act: { must: true }, conditions: { long: true, must: true, hint: '每行一种情形，符合其一即可' }, basis: { long: true, must: true },
  }),
});

export const BENCHMARK_LIST: DescribedList = {
  kind: 'benchmarks', name: '行政处罚裁量基准', purpose: '按违法行为写明裁量阶次、适用条件和幅度；拟作出处罚时选择现行基准的阶次，罚款在幅度以外的，应当写明理由并经批准。',
  tables: [TIERS, FACTORS, LENIENT],
};

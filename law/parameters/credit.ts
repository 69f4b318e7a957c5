import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

/**
 * How long a record stays public, by channel. On the agency's own site no source ends it; on credit sites the classes of 国办发〔2025〕22号
 * do, and in the authorities of market supervision their own rule does, which is why those two parameters carry its name.
 */
export const CREDIT_PARAMETERS = {
  'credit.minor-longest': {
    name: '信用网站公示轻微失信信息的最长期限', unit: 'month', collision: 'rank',
    values: [since('national', '2025-06-22', 3, cite('credit-repair-2025', '二'), { note: '可以不予公示，确有必要公示的' })],
  },
  'credit.general-shortest': {
    name: '信用网站公示一般失信信息的最短期限', unit: 'month', collision: 'rank',
    values: [since('national', '2025-06-22', 3, cite('credit-repair-2025', '二'))],
  },
  'credit.general-longest': {
    name: '信用网站公示一般失信信息的最长期限', unit: 'year', collision: 'rank',
    values: [since('national', '2025-06-22', 1, cite('credit-repair-2025', '二'))],
  },
  'credit.serious-shortest': {
    name: '信用网站公示严重失信信息的最短期限', unit: 'year', collision: 'rank',
    values: [since('national', '2025-06-22', 1, cite('credit-repair-2025', '二'))],
  },
  'credit.serious-longest': {
    name: '信用网站公示严重失信信息的最长期限', unit: 'year', collision: 'rank',
    values: [since('national', '2025-06-22', 3, cite('credit-repair-2025', '二'))],
  },
  'credit.market-minor': {
    name: '市场监督管理部门公示通报批评、较低数额罚款的期限', unit: 'month', collision: 'rank',
    values: [since('national', '2021-09-01', 3, cite('market-publicity-2021', 13, 1))],
  },
  'credit.market-other': {
    name: '市场监督管理部门公示其他处罚的期限', unit: 'year', collision: 'rank',
    values: [since('national', '2021-09-01', 3, cite('market-publicity-2021', 13, 1), { note: '限制期限超过三年的，按照实际限制期限（第三款）' })],
  },
} as const satisfies Record<string, Parameter>;

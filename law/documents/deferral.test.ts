import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { decisionServed } from '#law/testing/routes.ts';
import type { DocumentCode } from './index.ts';

const asked = (): Journey => decisionServed(journeys(reviewRules, gateFor)()).on('2026-03-25').take('request-deferral', { kind: 'instalments', proof: ['财务报表', '银行流水'] });
const PLAN = { until: '2026-06-30', plan: [{ due: '2026-04-30', amountFen: 1_000_000 }, { due: '2026-06-30', amountFen: 3_000_000 }] };

const holds = ({ papers }: Journey, form: DocumentCode, ...words: readonly string[]): void => {
  const text = papers.filter(({ code }) => code === form).map(({ paper }) => plainText(paper)).at(-1) ?? '';
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

it('申请书写明决定书、申请事项、经济困难的情况和证明材料，由申请人签名（行政处罚法第六十六条第二款）', () => {
  holds(asked(), 'deferral-application', '《行政处罚决定书》（湖市监罚决字〔2026〕第1号）', '分期缴纳', '经营困难', '财务报表；银行流水', '申请人（签名或者盖章）');
});

it('审批表写明申请和审批意见；通知书写明期数和每一期的日期、数额', () => {
  const granted = asked().take('decide-deferral', PLAN);
  holds(granted, 'deferral-approval', '经营困难', '准予延至（最后一期）：2026年6月30日', '准予。确有困难');
  holds(granted, 'deferral', '湖市监罚决字〔2026〕第1号', '共2期', '2026年4月30日', '人民币10,000元（大写：壹万元整）', '2026年6月30日', '人民币30,000元（大写：叁万元整）');
});

it('不予准许的，写明理由，不写计划', () => {
  const refused = asked().take('decide-deferral', { granted: false, reason: '账面资金充足' });
  holds(refused, 'deferral', '不予准许', '账面资金充足');
  assert.ok(!refused.papers.some(({ paper }) => plainText(paper).includes('分期缴纳计划')));
});

import { STATUTE } from './builders.ts';
import {
  ADDRESS_CONTENT, BODIES, CLOSING_CONTENT, DECIDING_CONTENT, DELIBERATION, OPENING_CONTENT, OTHER_CASE, REMEDY_CONTENT, served, STATEMENT_CONTENT,
} from './content-shared.ts';

/** 1,200 tonnes at 2.50 yuan, to be paid by Tuesday 31 March 2026. */
export const collect = (over: object = {}) => ({
  kind: 'collect', facts: '取水计量记录1200吨', basis: [STATUTE], standard: '省水资源费征收标准', items: [{ name: '地表水', quantity: 1200, unit: '吨', unitFen: 250 }],
  amountFen: 300_000, payBy: '2026-03-31', account: '示范银行湖滨支行 账户另附', lateRate: 5, lateBasis: STATUTE, ...over,
});

export const NOT_COLLECTED = { kind: 'not-collected', facts: '取水用于农业抗旱', basis: [STATUTE], reason: '属于依法不需缴纳的情形' };

const CASE_CONTENT: Readonly<Record<string, object>> = {
  ...DECIDING_CONTENT, ...ADDRESS_CONTENT, ...STATEMENT_CONTENT, ...REMEDY_CONTENT, ...CLOSING_CONTENT,
  'waive-statement': { manner: 'written' },
  'end-case': { reason: '缴款义务人已经注销' },
};

const COLLECTING_CONTENT: Readonly<Record<string, object>> = {
  ...CASE_CONTENT,
  assess: { draft: collect(), course: '核对计量设施读数', circumstances: [], statementDays: 3 },
  'submit-review': { draft: collect(), materials: ['draft', 'report', 'evidence'] },
  deliberate: { ...DELIBERATION, conclusion: collect() },
  decide: { draft: collect(), ...BODIES, opinion: '同意' },
  serve: served('decision'),
  'record-payment': { amountFen: 300_000, channel: 'bank', receipted: true, receipt: '豫财非税0001' },
  'request-relief': { kind: 'reduce', written: true, reason: '受灾停产' },
  'decide-relief': { outcome: 'reduce', amountFen: 200_000, authority: '河南省财政厅', authorityBasis: STATUTE, document: '减〔2026〕1号', reason: '受灾属实' },
  'record-refund': { amountFen: 100_000, voucher: '退0001', paidOn: '2026-03-16' },
  'urge-payment': { until: '2026-04-10', demand: '十日内缴清，可以陈述、申辩' },
  'apply-enforcement': { way: 'court', enforcementCase: OTHER_CASE, reason: '已经催缴，当事人没有提出意见' },
  'record-enforcement': { result: 'executed', recoveredFen: 300_000, document: '执行裁定书' },
};

const REGISTERED = {
  ...OPENING_CONTENT, title: '示范食品有限公司水资源费', matter: '水资源费征收', origin: 'declaration', published: true, place: '本局网站', collector: 'own', content: '2025年取水1200吨',
};

export const LEVY_CONTENT: Readonly<Record<string, object>> = { ...COLLECTING_CONTENT, 'register-levy': REGISTERED };

export const FEE_CONTENT: Readonly<Record<string, object>> = {
  ...COLLECTING_CONTENT, 'register-fee': { ...REGISTERED, title: '示范食品有限公司不动产登记费', matter: '不动产登记收费', catalogue: '收费目录清单第7项', withLicence: false },
};

/** A warehouse for thirty days from Monday 16 March 2026. */
export const requisitioned = (over: object = {}) => ({
  kind: 'requisition', facts: '需要存放救灾物资', basis: [STATUTE], purpose: '存放救灾物资', things: [{ name: '仓库一座', quantity: '800平方米', place: '示范路3号', valueFen: 500_000_000 }],
  from: '2026-03-16', until: '2026-04-14', standard: '按市场租金', amountFen: 2_000_000, payBy: '2026-04-30', ...over,
});

export const REQUISITION_CONTENT: Readonly<Record<string, object>> = {
  ...CASE_CONTENT,
  'register-requisition': { ...OPENING_CONTENT, title: '征用示范食品有限公司仓库', matter: '应急征用', need: '存放救灾物资', urgent: false, announced: true },
  assess: { draft: requisitioned(), course: '现场清点、委托评估', circumstances: [], statementDays: 3 },
  'submit-review': { draft: requisitioned(), materials: ['draft', 'report', 'evidence', 'appraisal'] },
  deliberate: { ...DELIBERATION, conclusion: requisitioned() },
  decide: { draft: requisitioned(), ...BODIES, opinion: '同意' },
  serve: served('decision'),
  'take-over': { things: [{ name: '仓库一座', quantity: '800平方米', condition: '完好' }], identityShown: true, signed: true, filmed: true },
  'give-up': { reason: '已由其他仓库解决', told: true },
  'extend-use': { until: '2026-04-30', reason: '救灾尚未结束', addedFen: 1_000_000, told: true },
  'return-property': { condition: '完好', damaged: false, recipient: '李四', signed: true },
  'pay-compensation': { amountFen: 2_000_000, payee: '示范食品有限公司', voucher: '付0001' },
};

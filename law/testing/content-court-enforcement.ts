import { ADDRESS_CONTENT, CLOSING_CONTENT, OPENING_CONTENT, RECUSAL_CONTENT, REMEDY_CONTENT, served, STATEMENT_CONTENT } from './content-shared.ts';

/** A fine of 40,000 yuan, served on 1 July 2025 and not paid by 16 July; nobody appealed. */
export const UNPAID = { number: '湖市监罚决字〔2025〕第8号', servedOn: '2025-07-01', performBy: '2025-07-16' };

export const COURT_CONTENT: Readonly<Record<string, object>> = {
  ...RECUSAL_CONTENT, ...ADDRESS_CONTENT, ...CLOSING_CONTENT, ...STATEMENT_CONTENT, ...REMEDY_CONTENT,
  'register-application': { ...OPENING_CONTENT, unperformed: UNPAID, duty: '缴纳罚款四万元', owedFen: 4_000_000, powerless: true },
  'demand-performance': { demand: '十日内缴清罚款四万元，可以陈述、申辩' },
  serve: served('demand'),
  apply: {
    court: '三门峡市湖滨区人民法院', subject: '罚款四万元', grounds: '经营超过保质期的食品', opinion: '当事人未提出意见，已催告',
    materials: ['application', 'decision', 'opinion', 'subject'], signed: true,
  },
  abandon: { reason: '据以执行的决定已被撤销' },
  'record-acceptance': { acceptedOn: '2026-03-16', document: '（2026）豫行审1号' },
  'record-refusal': { receivedOn: '2026-03-16', document: '（2026）豫行审1号', reason: '材料不全' },
  'record-court-hearing': { heardOn: '2026-03-16', doubt: 'facts', opinion: '事实清楚，证据充分' },
  'record-grant': { ruledOn: '2026-03-16', document: '（2026）豫行审1号之一' },
  'record-denial': { receivedOn: '2026-03-16', document: '（2026）豫行审1号之一', reason: '明显缺乏事实根据' },
  'object-ruling': { court: '三门峡市中级人民法院', reason: '裁定认定事实错误' },
  'record-higher-ruling': { ruledOn: '2026-03-16', result: 'uphold', document: '（2026）豫行审复1号' },
  'record-enforcement': { result: 'executed', recoveredFen: 4_000_000, document: '（2026）豫执1号' },
  'record-performance': { detail: '已缴清', complete: true },
  'withdraw-application': { reason: '当事人已经履行' },
};

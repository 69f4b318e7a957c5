import { COMPANY, STAFF, STATUTE } from './builders.ts';

export const DRAFT = {
  kind: 'transfer', facts: '销售不符合安全标准的食品，足以造成严重食物中毒事故', evidence: '检验报告、现场笔录、询问笔录', basis: [STATUTE],
  suspected: '生产、销售不符合安全标准的食品罪', authority: '示范区公安局',
} as const;

export const NOT_TRANSFERRED = { kind: 'no-transfer', facts: '检验合格', ground: 'unfounded', reason: '复检结果符合安全标准' } as const;

const ANSWER = { answer: 'filed', document: '立案通知书〔2026〕8号' };

/** What each step's form holds in an ordinary transfer of a suspected crime. */
export const TRANSFER_CONTENT: Readonly<Record<string, object>> = {
  'open-transfer': {
    title: '示范食品有限公司涉嫌销售不符合安全标准食品案', matter: '食品经营监督管理', basis: [STATUTE], party: COMPANY, discoveredOn: '2026-03-02', facts: '抽检致病菌超标', property: true,
  },
  'form-team': { members: [STAFF.zhang.id, STAFF.li.id], opinion: '由二人组成专案组' },
  'verify-facts': { kind: 'appraisal', name: '检验报告', findings: '致病菌超标', kept: true },
  'apply-recusal': { of: STAFF.zhang.id, applicant: 'self', reason: '与当事人有亲属关系' },
  'decide-recusal': { granted: false, reason: '不属实' },
  'submit-report': { course: '调取销售台账、送检', proposal: DRAFT },
  'record-prior-penalty': { type: 'fine', amountFen: 3_000_000, document: '试罚决字〔2026〕第5号', decidedOn: '2026-02-10' },
  decide: { decision: DRAFT, decidedAt: '16:00', capacity: 'principal', opinion: '同意移送' },
  transfer: { authority: '示范区公安局', sentAt: '10:00', materials: ['letter', 'report', 'property', 'appraisal', 'other'] },
  'record-receipt': { receivedAt: '10:30', receiver: '警官甲', receipt: '回〔2026〕3号', competent: true },
  'record-forwarding': { authority: '示范市公安局', forwardedAt: '09:00', notice: '转送告知书〔2026〕1号' },
  'record-police-decision': ANSWER,
  'hand-over': { items: ['涉案食品120箱', '销售台账'], receivedBy: '警官乙', receipt: '交接〔2026〕2号' },
  'request-reconsideration': { reason: '已达到立案追诉标准' },
  'record-reconsideration': ANSWER,
  'suggest-supervision': { procuratorate: '示范区人民检察院', reason: '应当立案而不立案' },
  'record-supervision': ANSWER,
  'record-criminal-outcome': { outcome: 'sentenced', document: '刑事判决书（2026）刑初1号', criminalFineFen: 5_000_000 },
  'handle-administratively': { handling: 'penalty', penaltyCase: '00000000-0000-4000-8000-00000000000c', reason: '不构成犯罪，违反食品安全法' },
  'request-closing': { result: '已移送并作出处理' },
  'approve-closing': { opinion: '同意结案' },
  archive: { volume: '2026-移-001', retention: 'permanent', pages: 120 },
};

/** Answers that lead through every phase, where the ordinary ones would leave the refusals out. */
export const EVERY_TURN: typeof TRANSFER_CONTENT = {
  ...TRANSFER_CONTENT,
  'record-police-decision': { answer: 'refused', document: '不予立案通知书〔2026〕9号', reason: '未达到立案追诉标准' },
  'record-criminal-outcome': { outcome: 'not-prosecuted', document: '不起诉决定书〔2026〕1号', criminalFineFen: 0 },
};

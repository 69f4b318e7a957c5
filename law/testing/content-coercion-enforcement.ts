import { STATUTE } from './builders.ts';
import { ADDRESS_CONTENT, BODIES, CLOSING_CONTENT, DECIDING_CONTENT, DELIBERATION, OPENING_CONTENT, REMEDY_CONTENT, served, STATEMENT_CONTENT } from './content-shared.ts';

/** A decision of 1 July 2025 that was to be carried out by 16 July: six months for a lawsuit end on 4 January 2026, a working day. */
export const UNPERFORMED = { number: '湖综执决字〔2025〕第3号', servedOn: '2025-07-01', performBy: '2025-07-16' };

const GROUND = { facts: '经催告仍不履行，没有正当理由', basis: [STATUTE], manner: '2026年4月上旬日间实施' };

export const transfer = (over: object = {}) => ({ kind: 'transfer', ...GROUND, amountFen: 8_000_000, institution: '示范银行湖滨支行', account: '国家金库示范区支库 账户另附', ...over });
export const auction = (over: object = {}) => ({ kind: 'auction', ...GROUND, amountFen: 4_000_000, things: '查封的设备一台', ...over });
export const demolish = (over: object = {}) => ({ kind: 'demolish', ...GROUND, ...over });
export const substitute = (over: object = {}) => ({ kind: 'substitute', ...GROUND, performer: '示范清障有限公司', interested: false, budgetFen: 500_000, ...over });
export const otherwise = (over: object = {}) => ({ kind: 'other', ...GROUND, ...over });

export const MONEY = { kind: 'money', principalFen: 4_000_000 };
export const BUILDING = { kind: 'demolish', object: '违法建筑物，砖混一层' };
export const OBSTACLE = { kind: 'restore', detail: '清除河道内的障碍物，恢复原状', harm: true };
export const ACT = { kind: 'act', detail: '交出印章' };

/** What each step's form holds where an obstacle is cleared by another at the party's cost. */
export const ENFORCEMENT_CONTENT: Readonly<Record<string, object>> = {
  ...DECIDING_CONTENT, ...ADDRESS_CONTENT, ...CLOSING_CONTENT, ...STATEMENT_CONTENT, ...REMEDY_CONTENT,
  'register-enforcement': { ...OPENING_CONTENT, unperformed: UNPERFORMED, duty: OBSTACLE, power: 'law' },
  'charge-late': { kind: 'fine', permille: 30, basis: [STATUTE], until: '2026-03-02', told: true, ...BODIES },
  'demand-performance': { until: '2026-03-20', manner: '自行清除', amount: '无', rightsTold: true },
  'announce-demolition': { until: '2026-03-20', channel: '在现场张贴' },
  'propose-enforcement': { enforcement: substitute(), opinion: '建议代履行', circumstances: [] },
  'submit-review': { draft: substitute(), materials: ['draft', 'report', 'evidence'] },
  deliberate: { ...DELIBERATION, conclusion: substitute() },
  decide: { enforcement: substitute(), ...BODIES, opinion: '同意' },
  'drop-enforcement': { reason: '当事人确有正当理由' },
  'demand-substitute': { demand: '三日内自行清除，逾期由示范清障有限公司代为清除', startsOn: '2026-03-28' },
  execute: {
    startedAt: '09:00', endedAt: '11:00', place: '示范河段', identityShown: true, present: true, findings: '障碍物已清除', signature: 'signed', night: false, residential: false,
    cutOff: [], supervised: true, peaceful: true, complete: true,
  },
  'clear-at-once': {
    startedAt: '09:00', endedAt: '11:00', place: '示范河段', identityShown: true, present: true, findings: '障碍物已清除', signature: 'signed', where: 'river', what: 'obstacle',
    unable: true, notified: true,
  },
  'record-performance': { detail: '已自行清除', complete: true },
  agree: { stages: [{ content: '清除一半', by: '2026-04-30' }, { content: '全部清除', by: '2026-05-31' }], harmless: true, remedied: false },
  'resume-after-breach': { breach: '第一阶段逾期未履行' },
  suspend: { ground: 'unable', harmless: true, reason: '当事人暂无履行能力' },
  resume: { reason: '当事人已有履行能力' },
  terminate: { ground: 'other', reason: '障碍物已被洪水冲走' },
  reverse: { ground: 'wrong', measure: 'restore', detail: '已恢复原状' },
  serve: served('demand'),
};

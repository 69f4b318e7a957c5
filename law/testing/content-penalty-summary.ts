import { ELEMENTS } from '#law/forms/review.ts';
import { CITIZEN, fine, STAFF, STATUTE } from './builders.ts';

const DRAFT = fine(100);

/** What each step's form holds in an ordinary summary penalty: a citizen, a fine of a hundred yuan. */
export const SUMMARY_CONTENT: Readonly<Record<string, object>> = {
  'find-violation': {
    title: '刘洋占道经营案', matter: '城市道路管理', basis: [STATUTE], party: CITIZEN, place: '示范路东口', actEndedOn: '2026-03-02', continuing: false, harmful: false,
    content: '在人行道摆摊', identityShown: true,
  },
  'record-scene': { kind: 'audio-visual', name: '现场照片两张', proves: '占道经营的事实', filmed: true, signature: 'signed' },
  'apply-recusal': { of: STAFF.zhang.id, applicant: 'party', reason: '与当事人有亲属关系' },
  'decide-recusal': { granted: false, reason: '不属实' },
  'tell-party': { intended: DRAFT, manner: 'oral', factsTold: true, rightsTold: true },
  'hear-statement': { stated: 'stated', content: '愿意改正，请求从轻', outcome: 'rejected', reason: '已在最低幅度' },
  educate: { ground: 'minor', reason: '摆摊数分钟，即时收摊', education: '讲解城市道路管理规定', corrected: true },
  'convert-to-ordinary': { ground: 'unclear', reason: '经营者身份需要进一步核实' },
  'submit-review': { draft: DRAFT, materials: ['draft', 'report', 'evidence'] },
  'request-supplement': { missing: ['现场照片'], days: 1 },
  'supply-supplement': { supplied: ['现场照片'] },
  'accept-review': {},
  'give-opinion': {
    elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: true, comment: `经审核，${name}一项有材料佐证` })), conclusion: 'agree', grounds: [],
  },
  'object-opinion': { reason: '裁量适当' },
  'consult-review': { record: '双方说明理由', agreed: true },
  deliberate: {
    subject: 'disagreement', place: '三楼会议室', startedAt: '15:00', endedAt: '16:10', report: '承办人汇报了案情、证据和处理建议', recorder: '办公室主任', conclusion: DRAFT,
    members: [
      { name: '孙健', post: '局长', leader: true, opinion: '同意', agrees: true, signed: true },
      { name: '钱伟', post: '副局长', leader: true, opinion: '同意', agrees: true, signed: true },
    ],
  },
  decide: {
    decision: DRAFT, number: '2026-000123', decidedAt: '10:20', place: '示范路东口', collector: '示范银行湖滨支行 账号另附',
    reconsideration: '三门峡市湖滨区人民政府', court: '三门峡市湖滨区人民法院',
  },
  deliver: { signature: 'signed' },
  'confirm-service-address': { address: '示范区示范路1号', electronic: false, signed: true },
  serve: { document: 'decision', service: { method: 'direct', place: '示范区示范路1号', recipient: '刘洋', relation: '本人', signed: true } },
  'annul-decision': { kind: 'revoked', authority: '三门峡市湖滨区人民政府', document: '行政复议决定书〔2026〕2号', effectiveOn: '2026-03-16' },
  'collect-on-spot': { ground: 'small', requested: false, amountFen: 10_000, receipt: '豫财当0001', ministryReceipt: true, water: false },
  'record-landing': { landedOn: '2026-03-16', port: '示范码头' },
  'hand-in': { amountFen: 10_000, receivedBy: '财务科丙' },
  deposit: { amountFen: 10_000, bank: '示范银行湖滨支行', voucher: '缴0001' },
  'record-payment': { amountFen: 10_000, receipt: '豫财0002', channel: 'electronic' },
  'request-deferral': { kind: 'defer', until: '2026-08-31', hardship: '生活困难' },
  'decide-deferral': { granted: true, until: '2026-08-31', plan: [], reason: '确有困难' },
  'record-remedy': { kind: 'reconsideration', body: '三门峡市湖滨区人民政府', filedOn: '2026-03-16' },
  'end-remedy': { endedOn: '2026-03-16', result: 'upheld', document: '行政复议决定书〔2026〕2号' },
  'impose-late-fine': { until: '2026-04-30', reason: '逾期未缴' },
  'demand-performance': { demand: '十日内缴清罚款，可以陈述、申辩' },
  'apply-court-enforcement': { court: '三门峡市湖滨区人民法院', subject: '罚款及加处罚款', opinion: '当事人未提出意见，已催告' },
  'record-enforcement': { result: 'executed', recoveredFen: 10_000, document: '执行裁定书' },
  'report-to-agency': { receiver: '法制科' },
  'request-closing': { result: '罚款已缴清' },
  'approve-closing': { opinion: '同意结案' },
  archive: { volume: '2026-当-001', retention: 'ten-years', pages: 6 },
  'prepare-publication': { redactions: [] },
  publish: { copy: '0'.repeat(64) },
  'withhold-publication': { ground: 'minor', reason: '当事人是未成年人' },
  'take-down': { explanation: '决定已被撤销' },
  'correct-publication': { reason: '金额误植', redactions: [] },
};

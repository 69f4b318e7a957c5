import { ELEMENTS } from '#law/forms/review.ts';
import { ENFORCEMENT_CONTENT } from './content-coercion-enforcement.ts';
import { COURT_CONTENT } from './content-court-enforcement.ts';
import { MEASURE_CONTENT } from './content-coercion-measure.ts';
import { INSPECTION_CONTENT } from './content-inspection.ts';
import { FEE_CONTENT, LEVY_CONTENT, REQUISITION_CONTENT } from './content-levy.ts';
import { LICENCE_CONTENT } from './content-licence.ts';
import { EVERY_TURN } from './content-crime-transfer.ts';
import { SUMMARY_CONTENT } from './content-penalty-summary.ts';
import { COMPANY, fine, STAFF, STATUTE } from './builders.ts';
import { DISPOSAL_CONTENT } from './content-disposal.ts';
import { PAPER_CONTENT } from './content-papers.ts';
import { RECORDING_CONTENT } from './content-recording.ts';

/** What each step's form holds in an ordinary case; a test names only what it is about. */
export const CONTENT: Readonly<Record<string, object>> = {
  'register-source': {
    origin: 'inspection', title: '示范食品有限公司经营超过保质期食品案', matter: '食品经营监督管理', basis: [STATUTE], party: COMPANY,
    actEndedOn: '2026-02-02', harmful: false, content: '检查发现货架上有超过保质期的食品', confidentialReporter: false,
  },
  'decline-filing': { reason: '没有违法事实' },
  'request-filing': { reason: '有证据证明存在违法行为', opinion: '建议立案' },
  'approve-filing': { opinion: '同意立案' },
  'inspect-site': {
    startedAt: '09:10', endedAt: '10:05', place: '示范路3号', identityShown: true, rightsTold: true, findings: '货架上有超过保质期的食品12袋', signature: 'signed',
  },
  inquire: {
    startedAt: '14:00', endedAt: '15:20', place: '执法大队询问室', person: '李四', relation: '法定代表人', identityShown: true, rightsTold: true,
    dialogue: [{ question: '这批食品何时购进？', answer: '去年十月。' }], signature: 'signed',
  },
  'collect-evidence': { kind: 'documentary', name: '进货台账', source: '当事人提供', proves: '购进时间', verified: true },
  'notify-inquiry': {
    person: '李四', inquiryOn: '2026-12-31', startsAt: '09:30', place: '执法大队询问室', subject: '涉案食品的购进和销售', bring: ['营业执照', '进货台账'], manner: 'direct', recipient: '李四本人',
  },
  'request-assistance': {
    authority: '示范区税务局', reason: '需要核实当事人的销售额', items: ['涉案期间的开票记录'], due: '2026-12-31', contact: '张明 0398-0000000',
  },
  'record-assistance': {
    authority: '示范区税务局', answer: 'provided', reference: '示税函〔2026〕3号', answeredOn: '2026-03-03', content: '涉案期间开票2张', materials: ['开票记录复制件（已加盖印章）'],
  },
  'request-sampling': { items: ['袋装食品2袋'], place: '示范路3号', method: '随机抽取', reason: '核实食品是否符合安全标准' },
  'decide-sampling': { approved: true, opinion: '同意' },
  'take-samples': {
    items: [{ name: '袋装食品', batch: '20251001', quantity: '2袋', base: '12袋' }], place: '示范路3号', takenAt: '10:20', method: '随机抽取', sealed: true, custody: '加贴封条，备份样品1袋由当事人保管',
    signature: 'signed',
  },
  'handle-samples': { outcome: 'consumed', detail: '2袋样品均在检验中消耗' },
  'entrust-appraisal': { institution: '示范市检验检测中心', qualification: '检验检测机构资质认定', subject: '食品是否符合安全标准' },
  'receive-appraisal': { opinion: '不符合安全标准', report: '示检〔2026〕12号', toldParty: true },
  'conclude-investigation': { course: '现场检查、询问、收集书证', proposal: fine(40_000), circumstances: [] },
  'resume-investigation': { reason: '核实当事人提出的新证据' },
  'amend-party': { party: COMPANY, reason: '名称登记有误' },
  'request-preservation': { items: ['电脑主机一台'], custody: 'removed', place: '本局证物室', reason: '数据可能被删除' },
  'approve-preservation': { opinion: '同意', reconsideration: '三门峡市湖滨区人民政府', court: '三门峡市湖滨区人民法院' },
  'resolve-preservation': { outcome: 'copied', detail: '复制后返还' },
  'order-correction': { unlawful: '经营超过保质期的食品', provision: STATUTE, content: '立即下架' },
  'recheck-correction': { corrected: true, findings: '已下架' },
  'apply-recusal': { of: STAFF.zhang.id, applicant: 'party', reason: '与当事人有亲属关系' },
  'decide-recusal': { granted: true, reason: '属实' },
  'extend-limit': { days: 30, provision: { source: '市场监督管理行政处罚程序规定', place: '第六十四条', rank: 'rule' }, reason: '案情复杂' },
  'exclude-interval': {
    from: '2026-03-10', to: '2026-03-19', ground: '检验', provision: { source: '市场监督管理行政处罚程序规定', place: '第六十四条', rank: 'rule' },
  },
  'transfer-jurisdiction': { ground: 'territory', authority: '邻区市场监督管理局', facts: '违法行为发生在邻区', materials: ['现场检查笔录'], opinion: '同意移送' },
  'record-transfer-answer': { answer: 'accepted', receivedOn: '2026-03-16', receiver: '邻区市场监督管理局 王某', document: '回执〔2026〕2号' },
  'dismiss-case': { reason: '当事人已注销' },
  'give-notice': { intended: fine(40_000), statementDays: 3, hearingOffered: false, contact: '张明 0398-0000000' },
  'record-statement': { form: 'written', content: '请求从轻处罚' },
  'review-statement': { outcome: 'rejected', reason: '没有从轻的法定情形' },
  'waive-statement': { scope: 'both', manner: 'written' },
  'request-hearing': { form: 'written', content: '要求听证' },
  'decline-hearing': { applicant: '示范食品有限公司', form: 'written', madeOn: '2026-03-16', content: '对数额有异议，要求听证', ground: 'late', reason: '申请在期限届满后提出' },
  'announce-hearing': { caption: '示范食品有限公司涉嫌经营超过保质期食品案', channel: '本机关网站', attendance: '持有效身份证件，提前一日登记' },
  'convene-hearing': { hearingOn: '2026-12-31', startsAt: '09:00', place: '本局听证室', chair: STAFF.wang.id, recorder: '书记员甲', open: true },
  'hold-hearing': {
    startedAt: '09:00', endedAt: '11:30', agents: 1, agentNames: ['赵律师'], investigators: ['张明', '李强'], recusalAnswer: '不申请回避', case: '调查人员陈述', defence: '当事人申辩', closing: '坚持原意见', read: true, signature: 'signed',
  },
  'terminate-hearing': { ground: 'absent', record: '当事人无正当理由未到场' },
  'report-hearing': { opinions: '双方意见归纳', conclusion: '建议维持' },
  'confirm-service-address': { address: '示范路3号', electronic: false, signed: true },
  serve: { document: 'notice', service: { method: 'direct', place: '示范路3号', recipient: '李四', relation: '法定代表人', signed: true } },
  'submit-review': { draft: fine(40_000), materials: ['draft', 'report', 'evidence', 'notice', 'statement', 'hearing'] },
  'request-supplement': { missing: ['裁量说明'], days: 3 },
  'supply-supplement': { supplied: ['裁量说明'] },
  'accept-review': {},
  'give-opinion': {
    elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: true, comment: `经审核，${name}一项有材料佐证` })), conclusion: 'agree', grounds: [],
  },
  'object-opinion': { reason: '裁量已考虑从重情节' },
  'consult-review': { record: '双方各自说明理由', agreed: false },
  deliberate: {
    subject: 'complex', place: '三楼会议室', startedAt: '15:00', endedAt: '16:10', report: '承办人汇报了案情、证据和处理建议', recorder: '办公室主任', conclusion: fine(40_000),
    members: [
      { name: '孙健', post: '局长', leader: true, opinion: '同意', agrees: true, signed: true },
      { name: '钱伟', post: '副局长', leader: true, opinion: '同意', agrees: true, signed: true },
    ],
  },
  decide: {
    decision: fine(40_000), collector: '示范银行湖滨支行 账号另附', performance: '自收到本决定书之日起七日内将没收的物品交至本局罚没物品仓库', reconsideration: '三门峡市湖滨区人民政府', court: '三门峡市湖滨区人民法院', opinion: '同意',
  },
  'annul-decision': { kind: 'revoked', authority: '三门峡市湖滨区人民政府', document: '行政复议决定书〔2026〕1号', effectiveOn: '2026-06-01' },
  'record-payment': { amountFen: 4_000_000, receipt: '豫财0001', channel: 'bank' },
  'request-deferral': { kind: 'defer', until: '2026-08-31', hardship: '经营困难' },
  'decide-deferral': { granted: true, until: '2026-08-31', plan: [], reason: '确有困难' },
  'record-remedy': { kind: 'reconsideration', body: '三门峡市湖滨区人民政府', filedOn: '2026-05-01' },
  'end-remedy': { endedOn: '2026-06-01', result: 'upheld', document: '行政复议决定书〔2026〕1号' },
  'impose-late-fine': { until: '2026-06-01', reason: '逾期未缴' },
  'record-performance': { detail: '已执行完毕', complete: true },
  'list-confiscated': {
    origin: 'held', things: [{ name: '过期饼干', specification: '200克/袋', quantity: '12袋', condition: '包装完好' }], place: '本局罚没物品库', keeper: '保管员乙', signature: 'signed',
  },
  'dispose-confiscated': {
    things: [{ number: 1 }], approver: STAFF.sun.id,
    end: { method: 'destroy', basis: STATUTE, manner: '交无害化处理单位焚烧', place: '示范市无害化处理场', supervisors: ['监销人甲', '监销人乙'] },
  },
  'demand-performance': { demand: '十日内缴清罚款，可以陈述、申辩' },
  'apply-court-enforcement': { court: '三门峡市湖滨区人民法院', subject: '罚款及加处罚款', opinion: '当事人未提出意见，已催告' },
  'record-enforcement': { result: 'executed', recoveredFen: 4_000_000, document: '执行裁定书' },
  'request-closing': { result: '罚款已缴清' },
  'approve-closing': { opinion: '同意结案' },
  archive: { volume: '2026-001', retention: 'thirty-years', pages: 86 },
  'report-for-record': { receiver: '示范区司法局', receipt: '备〔2026〕1号' },
  'prepare-publication': { redactions: [] },
  publish: { copy: '0'.repeat(64) },
  'withhold-publication': { ground: 'minor', reason: '当事人是未成年人' },
  'take-down': { explanation: '决定已被撤销' },
  'correct-publication': { reason: '金额误植', redactions: [] },
};

/** Of each kind; a new kind adds its own, for the conformance test to fill in its forms with. */
const OWN_CONTENTS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'penalty-ordinary': CONTENT,
  'coercion-measure': MEASURE_CONTENT,
  'coercion-enforcement': ENFORCEMENT_CONTENT,
  'court-enforcement': COURT_CONTENT,
  'penalty-summary': SUMMARY_CONTENT,
  'crime-transfer': EVERY_TURN,
  licence: LICENCE_CONTENT,
  inspection: INSPECTION_CONTENT,
  levy: LEVY_CONTENT,
  fee: FEE_CONTENT,
  requisition: REQUISITION_CONTENT,
};

/** With the steps that every kind has. */
export const CONTENTS: Readonly<Record<string, Readonly<Record<string, object>>>> = Object.fromEntries(Object.entries(OWN_CONTENTS).map(([kind, own]) => [kind, { ...RECORDING_CONTENT, ...PAPER_CONTENT, ...DISPOSAL_CONTENT, ...own }]));

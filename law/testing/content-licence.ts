import { COMPANY, STAFF, STATUTE } from './builders.ts';
import { ADDRESS_CONTENT, BODIES, CLOSING_CONTENT, DECIDING_CONTENT, DELIBERATION, OTHER_CASE, REMEDY_CONTENT, served, STATEMENT_CONTENT } from './content-shared.ts';

const FOUND = { facts: '申请人具备法定条件', basis: [STATUTE] };

export const grant = (over: object = {}) => ({
  kind: 'grant', ...FOUND, category: 'ordinary', content: '食品销售', certificate: '食品经营许可证', validFrom: '2026-03-16', validTo: '2031-03-15', ...over,
});
export const refusal = (over: object = {}) => ({ kind: 'refuse', ...FOUND, reason: '经营场所不符合要求', falsehood: false, safety: false, ...over });
export const change = { kind: 'change', ...FOUND, content: '经营场所变更为示范路4号' };
export const renewal = (over: object = {}) => ({ kind: 'renew', ...FOUND, validTo: '2031-04-30', ...over });
export const withdrawal = (over: object = {}) => ({
  kind: 'withdraw', ...FOUND, ground: 'circumstances', interest: '饮用水水源保护', loss: true, compensation: '补偿停业损失五万元', ...over,
});
export const revocation = (over: object = {}) => ({
  kind: 'revoke', ...FOUND, ground: 'fraud', reason: '以虚假检验报告取得许可', harmful: false, safety: true, ...over,
});
export const cancellation = { kind: 'cancel', ...FOUND, ground: 'dissolved' };
export const keep = { kind: 'keep', ...FOUND, reason: '没有应当撤销的情形' };

export const LICENCE = { number: '示食经许1号', validTo: '2026-04-30', sourceCase: OTHER_CASE };
const RECORD = { startedAt: '09:00', endedAt: '10:00', place: '示范路3号', identityShown: true, signature: 'signed' };

/** What each step's form holds where a shop applies for the first time and gets what it asked for. */
export const LICENCE_CONTENT: Readonly<Record<string, object>> = {
  ...DECIDING_CONTENT, ...ADDRESS_CONTENT, ...CLOSING_CONTENT, ...STATEMENT_CONTENT, ...REMEDY_CONTENT,
  'receive-application': {
    matter: 'new', title: '示范食品有限公司申请食品经营许可', item: '食品经营许可', basis: [STATUTE], party: COMPANY, handling: 'single',
    channel: 'window', materials: ['申请书一份', '营业执照复印件一份'],
  },
  'correct-on-the-spot': { corrected: '联系电话', signed: true },
  'request-correction': { missing: ['平面布局图'], until: '2026-12-31', reason: '没有提交平面布局图', sealed: true },
  'receive-correction': { materials: ['平面布局图一份'] },
  'accept-application': { sealed: true },
  'decline-application': { ground: 'not-needed', reason: '销售预包装食品只需备案', ...BODIES, sealed: true },
  'withdraw-application': { manner: 'written' },
  examine: { ...RECORD, findings: '场所布局与图纸一致', othersConcerned: false, others: [] },
  'notify-rights': { recipients: ['示范食品有限公司'], content: '拟作出的处理及理由', days: 3, contact: '张明 0398-0000000' },
  'begin-special-procedure': { kind: 'testing', until: '2026-03-31', reason: '需要检测', told: true },
  'end-special-procedure': { result: '检测合格' },
  'resume-investigation': { reason: '补充核实' },
  'tell-hearing-right': { recipients: ['示范食品有限公司', '相邻住户'], interests: '油烟影响相邻住户', contact: '张明 0398-0000000' },
  'announce-hearing': { ground: 'public', channel: '本机关网站', content: '拟就该许可举行听证', hearingOn: '2026-12-31', startsAt: '09:00', place: '本局听证室', enrolment: '2026年12月20日前向本局报名', contact: '张明 0398-0000000' },
  'request-hearing': { applicant: '相邻住户', form: 'written', content: '要求听证' },
  'convene-hearing': { hearingOn: '2026-12-31', startsAt: '09:00', place: '本局听证室', chair: STAFF.wang.id, recorder: '书记员甲', open: true },
  'hold-hearing': { startedAt: '09:00', endedAt: '11:00', attended: ['李四'], case: '审查意见及理由', defence: '双方意见', read: true, signature: 'signed' },
  'terminate-hearing': { manner: 'written', record: '书面撤回' },
  'extend-limit': { reason: '需要进一步核实', told: true },
  'conclude-investigation': { verification: 'substance', hearing: 'none', course: '审查材料并现场核查', proposal: grant(), circumstances: [] },
  'forward-opinion': { superior: '示范市市场监督管理局', opinion: '符合条件', complete: true },
  'submit-review': { draft: grant(), materials: ['draft', 'report', 'evidence', 'statement', 'hearing'] },
  deliberate: { ...DELIBERATION, conclusion: grant() },
  decide: { decision: grant(), ...BODIES, opinion: '同意' },
  'issue-certificate': { kind: 'certificate', number: '示食经许2号', recipient: '李四' },
  'collect-fee': { item: 'licence', amountFen: 10_000, basis: STATUTE, published: true, receipt: '豫财0001' },
  serve: served('decision'),
  'inspect-licensee': { ...RECORD, findings: '按许可内容经营', outcome: 'none' },
  'open-follow-up': { matter: 'revocation', newCase: OTHER_CASE, reason: '取得许可的材料系伪造' },
  'pay-compensation': { amountFen: 5_000_000, receipt: '支付凭证1号' },
  'close-case': { result: '已颁发许可证' },
};

import { ELEMENTS } from '#law/forms/review.ts';
import { COMPANY, STAFF, STATUTE } from './builders.ts';

/** Another case, by its id. */
export const OTHER_CASE = '00000000-0000-4000-8000-00000000000c';

/** What a case of any kind is opened with. */
export const OPENING_CONTENT = { title: '示范食品有限公司涉嫌经营超过保质期食品', matter: '食品经营监督管理', basis: [STATUTE], party: COMPANY };

export const BODIES = { reconsideration: '三门峡市湖滨区人民政府', court: '三门峡市湖滨区人民法院' };

/** The heads agree; the draft is the kind's own. */
export const DELIBERATION = {
  subject: 'complex', place: '三楼会议室', startedAt: '15:00', endedAt: '16:10', report: '承办人汇报了案情、证据和处理建议', recorder: '办公室主任',
  members: [
    { name: '孙健', post: '局长', leader: true, opinion: '同意', agrees: true, signed: true },
    { name: '钱伟', post: '副局长', leader: true, opinion: '同意', agrees: true, signed: true },
  ],
};

export const RECUSAL_CONTENT = {
  'apply-recusal': { of: STAFF.zhang.id, applicant: 'party', reason: '与当事人有亲属关系' },
  'decide-recusal': { granted: true, reason: '属实' },
};
const REVIEW = {
  'request-supplement': { missing: ['裁量说明'], days: 3 },
  'supply-supplement': { supplied: ['裁量说明'] },
  'accept-review': {},
  'give-opinion': {
    elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: true, comment: `经审核，${name}一项有材料佐证` })), conclusion: 'agree', grounds: [],
  },
  'object-opinion': { reason: '裁量已考虑从重情节' },
  'consult-review': { record: '双方各自说明理由', agreed: false },
};
const DISCLOSURE = {
  'annul-decision': { kind: 'revoked', authority: '三门峡市湖滨区人民政府', document: '行政复议决定书〔2026〕1号', effectiveOn: '2026-03-16' },
  'prepare-publication': { redactions: [] },
  publish: { copy: '0'.repeat(64) },
  'withhold-publication': { ground: 'minor', reason: '当事人是未成年人' },
  'take-down': { explanation: '决定已被撤销' },
  'correct-publication': { reason: '金额误植', redactions: [] },
};

export const CLOSING_CONTENT = {
  'request-closing': { result: '已经处理完毕' },
  'approve-closing': { opinion: '同意结案' },
  archive: { volume: '2026-001', retention: 'thirty-years', pages: 86 },
};
export const DECIDING_CONTENT = { ...RECUSAL_CONTENT, ...REVIEW, ...DISCLOSURE };
export const STATEMENT_CONTENT = {
  'record-statement': { form: 'written', content: '请求宽限履行' },
  'review-statement': { outcome: 'rejected', reason: '没有正当理由' },
};
export const REMEDY_CONTENT = {
  'record-remedy': { kind: 'reconsideration', body: '三门峡市湖滨区人民政府', filedOn: '2026-03-16' },
  'end-remedy': { endedOn: '2026-03-16', result: 'upheld', document: '行政复议决定书〔2026〕1号' },
};
export const ADDRESS_CONTENT = { 'confirm-service-address': { address: '示范路3号', electronic: false, signed: true } };
/** Served on the spot on whoever stands for the company. */
export const served = (document: string) => ({ document, service: { method: 'direct', place: '示范路3号', recipient: '李四', relation: '法定代表人', signed: true } });
/** Whereabouts unknown: nothing is left but to tell the public. */
export const publicNotice = (over: object = {}) => ({
  method: 'public-notice', channel: '本机关网站', ground: 'missing', attempts: [], reason: '经查询户籍和登记信息，下落不明', gist: '文书的主要内容和当事人的权利', collectAt: '本机关法制机构', ...over,
});

import { STAFF, STATUTE } from './builders.ts';
import { ADDRESS_CONTENT, CLOSING_CONTENT, DECIDING_CONTENT, OPENING_CONTENT, OTHER_CASE, served } from './content-shared.ts';

const PAIR = [{ officer: STAFF.zhang.id }, { officer: STAFF.li.id }];
const FOUND = { findings: '现场核对货架食品', problems: '货架上有超过保质期的食品12袋', basis: [STATUTE] };

export const RESULTS = {
  'no-problem': { kind: 'no-problem', findings: '所售食品均在保质期内，台账齐全' },
  correction: { kind: 'correction', ...FOUND, content: '立即下架超过保质期的食品', correctBy: '2026-03-23' },
  penalty: { kind: 'penalty', ...FOUND },
  transfer: { kind: 'transfer', ...FOUND, authority: '示范区消防救援大队' },
  crime: { kind: 'crime', ...FOUND, suspected: '销售不符合安全标准的食品罪', authority: '示范区公安局' },
} as const;

/** A daily inspection of a company, announced beforehand, by two officers with certificates. */
export const INSPECTION_CONTENT: Readonly<Record<string, object>> = {
  ...DECIDING_CONTENT, ...ADDRESS_CONTENT, ...CLOSING_CONTENT,
  'register-inspection': {
    ...OPENING_CONTENT, title: '食品经营日常检查', type: 'daily', source: 'plan', subject: 'agency', announced: true, published: true,
    plan: '2026年度食品经营检查计划第12项', planPublished: true, enterprise: true, cap: { years: 1, most: 2, uncapped: ['complaint', 'assigned', 'emergency'] }, done: 1, doneAllLevels: 1, byDraw: false,
    mode: 'on-site', onSiteReason: '需要现场核对货架食品', remote: false, merged: true,
  },
  'record-draw': {
    objects: 1200, people: 36, method: '随机数表', seed: '20260302-17', drawnAt: '09:00', operator: '吴丽', witness: '周敏', inspectors: PAIR,
  },
  'request-approval': { scheme: '检查食品是否超过保质期、进货查验是否落实', plannedOn: '2026-03-20', unannounced: false, assistants: [{ name: '记录员甲', kind: 'auxiliary', task: 'assist' }], opinion: '建议按计划检查' },
  'approve-inspection': { opinion: '同意' },
  'decline-inspection': { reason: '与其他检查重复' },
  'change-inspectors': { inspectors: [{ officer: STAFF.zhang.id }, { officer: STAFF.wang.id }], reason: '原检查人员外出' },
  'cancel-inspection': { ground: 'ceased', reason: '检查对象已经注销' },
  'give-notice': {
    visitOn: '2026-03-16', items: '食品保质期、进货查验记录', contact: '张明 0398-0000000；监督电话 0398-0000001', frequencyTold: true, disciplineTold: true, recusalTold: true,
  },
  'check-in': { code: 'RQ-0001', arrivedAt: '09:00', place: '示范路3号', credential: 'certificate', noticeShown: true, companions: ['记录员甲'] },
  'begin-off-site': { materials: ['进货台账电子数据'], method: '与供货方数据比对' },
  'record-inspection': {
    startedAt: '09:10', endedAt: '10:05', place: '示范路3号', rightsTold: true, findings: '现场核对货架食品', statement: '无', pages: 3, signedPages: 3, signature: 'signed', filmed: true,
  },
  'survey-scene': {
    startedAt: '09:40', endedAt: '10:00', place: '示范路3号后院', object: '食品仓库', rightsTold: true, method: '钢卷尺测量，绘制平面图', findings: '仓库东西长6米，南北宽4米，货架距墙10厘米',
    attachments: ['平面图一张'], signature: 'signed', filmed: true,
  },
  inquire: {
    startedAt: '10:10', endedAt: '10:40', place: '示范路3号', person: '李四', relation: '法定代表人', identityShown: true, rightsTold: true,
    dialogue: [{ question: '这批食品何时购进？', answer: '去年十月。' }], signature: 'signed',
  },
  'take-samples': { items: [{ name: '袋装食品', batch: '20251001', quantity: '2袋', base: '12袋' }], place: '示范路3号', takenAt: '10:20', method: '随机抽取', sealed: true, signature: 'signed' },
  'report-samples': { institution: '示范市检验检测中心', qualified: true, result: '合格', told: true },
  decide: { conclusion: RESULTS['no-problem'] },
  recheck: { findings: '已经下架', outcome: 'corrected' },
  'open-penalty-case': { penaltyCase: OTHER_CASE },
  'transfer-case': { kind: 'authority', authority: '示范区消防救援大队', materials: ['检查笔录'], receipt: '移函〔2026〕1号' },
  serve: served('result'),
};

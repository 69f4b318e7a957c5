import type { Opinion } from '#law/forms/review.ts';
import { PROFILES } from '#law/profiles/index.ts';
import { opinionIn } from '#server/demo/opinion.ts';

/** What officials would write into the forms of one case. Functions where a test varies a part; constants where nobody does. */

const YUAN = 100;

export const SOURCE = {
  origin: 'inspection', title: '未取得排污许可证排放污染物', matter: '对未取得排污许可证排放污染物的处罚',
  basis: [{ source: '排污许可管理条例', place: '第三十三条第（一）项', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' },
  actEndedOn: '2026-02-20', harmful: false, content: '检查发现该公司未取得排污许可证即排放生产废水。', confidentialReporter: false,
};

export const penalty = (yuan: number, discretion = '违法行为持续时间较短，按裁量基准一般档处罚。') => ({
  kind: 'penalty',
  facts: '2026年2月1日至20日，当事人未取得排污许可证排放生产废水。以上事实由当事人值班电话13800001111的报警记录印证。',
  evidence: '现场检查笔录、询问笔录、监测报告。',
  violated: [{ source: '排污许可管理条例', place: '第二条第一款', rank: 'administrative-regulation' }],
  basis: [{ source: '排污许可管理条例', place: '第三十三条第（一）项', rank: 'administrative-regulation' }],
  penalties: [{ type: 'fine', amountFen: yuan * YUAN }],
  discretion,
  correction: '立即停止排放污染物。',
});

export const FILING = { reason: '有明确的违法嫌疑人和违法事实，属于本机关管辖，符合立案标准。', opinion: '建议立案。' };
export const APPROVAL = { opinion: '同意。' };

export const INSPECTION = {
  startedAt: '09:30', endedAt: '11:00', place: '试验县一路1号', identityShown: true, rightsTold: true,
  findings: '生产车间正在生产，废水经暗管排入厂外沟渠。', signature: 'signed',
};

export const INQUIRY = {
  startedAt: '14:00', endedAt: '15:10', place: '本机关询问室', person: '赵某某', relation: '法定代表人', identityShown: true, rightsTold: true,
  dialogue: [{ question: '是否取得排污许可证？', answer: '没有。' }], signature: 'signed',
};

export const EVIDENCE = { kind: 'documentary', name: '监测报告', source: '县环境监测站', proves: '外排废水的污染物浓度。', verified: true };

export const conclusion = (proposal: object, circumstances: readonly string[] = []) => ({ course: '经立案、现场检查、询问和收集证据，调查终结。', proposal, circumstances });

export const notice = (intended: object, hearingOffered: boolean, statementDays = 5) => ({ intended, statementDays, hearingOffered, contact: '甲承办，0000-1000000' });

export const serveDirectly = (document: string) => ({
  document, service: { method: 'direct', place: '试验县一路1号', recipient: '赵某某', relation: '法定代表人', signed: true },
});

const ELEMENTS = ['subject', 'officers', 'procedure', 'facts', 'law', 'discretion', 'authority', 'documents', 'crime'];

/** An opinion by the national nine, for an agency without a plan; `unsound` names those that fail, and by that what is returned. */
export const nationalOpinion = (unsound: readonly string[] = [], comment = (element: string) => `已核对案卷中与“${element}”有关的材料，并与法律规定逐项比对。`): Opinion => ({
  elements: ELEMENTS.map((element) => ({ element, sound: !unsound.includes(element), comment: comment(element) })),
  conclusion: unsound.length === 0 ? 'agree' : 'problems', grounds: unsound,
});

/** The same by the eight of Sanmenxia's plan, which agencies in Henan go by. */
export const opinion = (...said: Parameters<typeof nationalOpinion>): Opinion =>
  opinionIn({ base: 'sanmenxia', edition: null, from: null, profile: PROFILES.sanmenxia }, nationalOpinion(...said));

export const submission = (draft: object, materials: readonly string[], reply?: string) => ({ draft, materials, ...(reply === undefined ? {} : { reply }) });

export const deliberation = (conclusionOf: object, subject = 'complex') => ({
  subject, place: '三楼会议室', startedAt: '15:00', endedAt: '16:10', recorder: '庚记录', report: '承办人汇报了案情、证据和处理建议。', conclusion: conclusionOf,
  members: ['丁局长', '辛副局长'].map((name) => ({ name, post: '负责人', leader: true, opinion: '同意承办机构和审核机构的意见。', agrees: true, signed: true })),
});

export const decision = (decided: object) => ({
  decision: decided, collector: '试验县银行营业部，账号尾号0000', reconsideration: '试验县人民政府', court: '试验县人民法院', opinion: '依照审核意见和集体讨论的结论作出决定。',
});

import { company } from '../../parties.ts';
import { fine, law, penalty, regulation } from '../../law-references.ts';
import { HAIYANG_CONTACT } from '../../agencies/haiyang.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, waive } from '../../steps/notice.ts';
import { submitReview } from '../../steps/review.ts';

const VIOLATED = law('土地管理法', '第四十四条第一款');

const subject: Subject = {
  title: '未经批准非法占用土地建设厂房',
  matter: '对非法占用土地的处罚',
  party: company('shandong', 301, '海阳碧海毛纺织有限公司', '盛纱线', '海阳市演示镇工业路15号'),
  proposal: penalty({
    facts: '当事人未经批准，自本年度春季起占用演示镇演示村集体土地1216平方米硬化地面并建设钢结构厂房一座，占用地类为园地，不符合土地利用总体规划。',
    evidence: '勘测定界报告、土地利用现状图和规划图套合分析、现场勘测笔录、询问笔录、村委会证明。',
    violated: [law('土地管理法', '第二条第三款'), VIOLATED],
    basis: [law('土地管理法', '第七十七条第一款'), regulation('中华人民共和国土地管理法实施条例', '第五十七条第一款')],
    penalties: [fine('243200'), { type: 'other', detail: '限期十五日内拆除在非法占用的土地上新建的建筑物和其他设施，恢复土地原状' }],
    discretion: '占用园地1216平方米，不涉及耕地和永久基本农田，当事人停工配合调查，按每平方米200元处罚。',
    benchmark: { tier: { edition: 1, row: 1, act: '非法占用土地', tier: '较轻' }, units: 1216 },
    correction: '退还非法占用的1216平方米土地。',
  }),
};

/** Sent to review; nobody has accepted it yet. */
export const occupation: CaseScript = {
  slug: 'occupation', handlers: ['gao', 'ding'], ended: 0,
  steps: [
    register(subject, { origin: 'inspection', content: '卫星遥感监测图斑核查发现演示村新增建设用地，未查到用地批准文件。' }),
    requestFiling(2, '占用集体土地建设厂房，无用地批准手续，涉嫌违反《土地管理法》第四十四条第一款。'),
    approveFiling(1),
    inspect(1, '08:40-11:30', '海阳市演示镇演示村东南', '钢结构厂房一座，长38米、宽32米，主体完工未装设备；四至已用测量仪器定位。'),
    orderCorrection(0, '未经批准占用土地建设', VIOLATED, '立即停止建设，接受调查。'),
    inquire(2, '09:20-10:30', '盛纱线（演示）', '法定代表人', [
      ['占地建设是否取得批准？', '和村里签了租赁合同，没有办用地手续。'],
      ['何时开工？投资多少？', '春节后开工，投了一百八十万。'],
    ]),
    collect(6, 'appraisal', '勘测定界报告', '山东演示地理信息测绘院', '占地面积1216平方米及四至坐标'),
    collect(1, 'documentary', '土地利用现状图、规划图套合分析结果', '本机关国土空间规划科', '占用地类为园地，不符合规划'),
    conclude(4, subject.proposal, '经勘测、套合分析和询问，占地主体、面积、地类和规划符合性均已查明。', ['major-rights']),
    giveNoticeOfHearing(2, subject.proposal, HAIYANG_CONTACT),
    handOver(1, 'notice', '盛纱线（演示）', '法定代表人', '当事人住所'),
    waive(3, 'hearing'),
    submitReview(3, subject.proposal, ['notice']),
  ],
};

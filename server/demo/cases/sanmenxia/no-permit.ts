import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { SANMENXIA_CONTACT } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, collectMade, conclude, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';
import { acceptReview, submitReview } from '../../steps/review.ts';

const VIOLATED = regulation('排污许可管理条例', '第二条第一款');

const subject: Subject = {
  title: '未取得排污许可证排放污染物',
  matter: '对未取得排污许可证排放污染物的处罚',
  party: company('henan', 104, '三门峡甘棠食品有限公司', '庞稼轩', '三门峡市演示县果品加工园9号'),
  proposal: penalty({
    facts: '当事人年加工苹果汁1.2万吨项目属排污许可简化管理类别，自本榨季开工至{inspect-site}检查之日，在未取得排污许可证的情况下生产，日均排放生产废水约90吨。',
    evidence: '现场检查笔录、生产台账、用水发票、污水处理站运行记录、全国排污许可证管理信息平台查询截图、询问笔录。',
    violated: [VIOLATED], basis: [regulation('排污许可管理条例', '第三十三条第一项')],
    penalties: [fine('260000')],
    discretion: '无证排放不足六十日，废水经处理后监测达标，案发后十日内提交许可申请；对照裁量基准按较轻档次确定。',
    correction: '立即停止无证排放污染物，取得排污许可证后方可恢复生产。',
  }),
};

/** In review: the reviewer has accepted it, and the agency's own period for an opinion runs. */
export const noPermit: CaseScript = {
  slug: 'no-permit', handlers: ['fang', 'he'], ended: 4,
  steps: [
    register(subject, { origin: 'inspection', content: '果汁榨季专项检查发现该公司未持有排污许可证即投入生产。' }),
    requestFiling(1, '该项目属名录规定的简化管理行业，未取得排污许可证排放废水，涉嫌违反《排污许可管理条例》第二条第一款。'),
    approveFiling(1),
    inspect(0, '14:10-16:30', '三门峡市演示县果品加工园9号', '两条榨汁线正在生产，污水处理站运行，总排口有废水排出，经现场采样监测化学需氧量38毫克每升，未超过排放标准；不能出示排污许可证。'),
    orderCorrection(1, '未取得排污许可证排放污染物', VIOLATED, '立即停止排放污染物，依法申领排污许可证。'),
    inquire(1, '09:30-10:40', '庞稼轩（演示）', '法定代表人', [
      ['项目何时投产？', '今年榨季开始，到检查那天五十一天。'],
      ['为什么没有申领排污许可证？', '以为填了登记表就行，咨询公司没讲清楚属于简化管理。'],
    ]),
    collect(2, 'documentary', '用水发票、原料收购台账', '当事人提供', '无证排放的起止时间和排水量'),
    collectMade(0, 'electronic', '全国排污许可证管理信息平台查询结果', '执法人员提取', '检查之日当事人没有排污许可证', '登录平台查询，截屏并打印'),
    conclude(6, subject.proposal, '经检查、询问、调取台账，当事人无证排放的起止时间和排放量均已查明。', ['major-rights']),
    giveNoticeOfHearing(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '庞稼轩（演示）', '法定代表人', '当事人住所'),
    recordStatement(3, 'written', '系对管理类别的误解，无主观故意，废水达标排放，请求不予处罚。', '提交登记回执、监测报告、许可申请受理单。'),
    reviewStatement(2, 'rejected', '管理类别由名录明确规定，误解不等于没有主观过错；排放达标和及时申领已作为裁量因素。'),
    submitReview(2, subject.proposal, ['notice', 'statement']),
    acceptReview(1),
  ],
};

import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { alone, HANDLER, type CaseScript, type Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { declineHearing, giveNoticeOfHearing, handOver } from '../../steps/notice.ts';
import { acceptReview, attending, consult, deliberate, leader, objectTo, sendBack, submitReview } from '../../steps/review.ts';

const VIOLATED = law('水污染防治法', '第二十二条');

const subject: Subject = {
  title: '违反规定设置排污口',
  matter: '对违反规定设置排污口或者私设暗管的处罚',
  party: company('henan', 107, '三门峡虢国纸制品有限公司', '虞长河', '三门峡市演示县造纸产业园1号'),
  proposal: penalty({
    facts: '{inspect-site}，执法人员在当事人厂区东北角雨水沟内发现一处未经同意设置的直径30厘米混凝土管，一端与车间清洗废水池相连，另一端通向演示河支流，检查时管口湿润、有少量清洗废水流出。',
    evidence: '现场检查笔录、管线走向图、水质监测报告、询问笔录、入河排污口审批情况查询函复函。',
    violated: [VIOLATED], basis: [law('水污染防治法', '第八十四条第二款')],
    penalties: [fine('100000')],
    discretion: '排污口已设置八个月，外排清洗废水，且位于水质考核断面上游，属较重情形，按法定上限确定。',
    correction: '立即拆除违反规定设置的排污口，封堵管道，恢复雨水沟原状。',
  }),
};

/** Reviewer and handlers did not agree; the heads settled it; the decision is unpaid, reported for record as one of a hundred thousand must be, and its publication is overdue. */
export const outfall: CaseScript = {
  slug: 'outfall', handlers: ['chen', 'lu'], ended: 6,
  steps: [
    register(subject, { origin: 'transfer', content: '演示县河长制办公室巡河发现不明排口，移送本机关处理。' }),
    requestFiling(1, '排口未经生态环境主管部门同意设置，涉嫌违反《水污染防治法》第二十二条。'),
    approveFiling(1),
    inspect(1, '09:10-11:40', '三门峡市演示县造纸产业园1号厂区东北角', '管口标高低于雨水沟底，示踪剂试验二十三分钟后在支流侧管口检出；清洗废水池液位下降4厘米。'),
    orderCorrection(0, '违反规定设置排污口', VIOLATED, '拆除排口、封堵管道。', 3),
    inquire(1, '14:30-15:50', '虞长河（演示）', '法定代表人', [
      ['该排口何时设置，做什么用？', '年初改造车间时施工队接的，清洗水多的时候放一放。'],
      ['是否办理入河排污口审批？', '没有。'],
    ]),
    recheckCorrection(2, true, '混凝土管已挖除，车间侧管口用混凝土封堵，雨水沟恢复。'),
    collect(1, 'appraisal', '水质监测报告', '河南演示环境检测研究院有限公司', '排口外排水为车间清洗废水'),
    conclude(4, subject.proposal, '经勘验、示踪试验、监测和询问，排口的设置时间、用途和去向均已查明。', ['public-interest']),
    giveNoticeOfHearing(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '虞长河（演示）', '法定代表人', '当事人住所'),
    declineHearing(3, '演示县虢河村村民委员会', '排口下游是村里的灌溉取水点，要求听证。', '村民委员会不是本案当事人；其反映的灌溉用水情况已转承办机构核实。'),
    submitReview(4, subject.proposal, ['notice']),
    acceptReview(1),
    sendBack(2, { discretion: '当事人已按期拆除并恢复原状，卷内没有从重情节的证据，按上限十万元处罚的理由不足。' }, ['discretion'], '建议在六万至八万元之间重新确定。'),
    objectTo(1, '排口位于考核断面上游，外排八个月，危害后果明显大于一般情形；拆除是法定义务，不当然减轻。'),
    consult(2, '{consult-review}，法规与标准科与执法支队就裁量档次面对面协商：审核人员坚持考虑整改情节，承办人员补充提交考核断面同期氨氮升高的监测数据，双方未达成一致。', false),
    deliberate(1, 'disagreement', subject.proposal, '宁静远', [
      leader('魏清源', '局长', '考核断面数据显示对水环境有实际影响，同意承办机构意见，罚款十万元。'),
      leader('唐立峰', '副局长', '同意。整改到位的情节在加处、信用修复环节考虑。'),
      attending('严慎之', '法规与标准科科长', '补充的断面数据弥补了原有证据不足，服从集体讨论结论。'),
    ]),
    decide(1, subject.proposal, SANMENXIA_REMEDIES, '依据集体讨论结论作出处罚决定。'),
    handOver(1, 'decision', '虞长河（演示）', '法定代表人', '当事人住所'),
    alone('report-for-record', 2, HANDLER, { receiver: '三门峡市司法局（演示）', receipt: '三司备演示第12号' }),
  ],
};

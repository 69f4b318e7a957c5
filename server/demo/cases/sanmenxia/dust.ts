import { company } from '../../parties.ts';
import { fine, instead, law, penalty } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { refused, type CaseScript, type Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collectMade, conclude, inspectBefore, refusesToSign } from '../../steps/investigation.ts';
import { giveNotice, leave } from '../../steps/notice.ts';
import { acceptReview, sendBack, submitReview } from '../../steps/review.ts';

const subject: Subject = {
  title: '露天堆放砂石料未采取有效覆盖措施',
  matter: '对不能密闭的易产生扬尘的物料未采取防治措施的处罚',
  party: company('henan', 105, '三门峡涧河砂石料有限公司', '石大庆', '三门峡市演示区涧河北路料场'),
  proposal: penalty({
    facts: '{inspect-site}，当事人料场内约4000立方米砂石料露天堆放，仅南侧部分苫盖，未设置不低于堆放物高度的严密围挡，装载机作业时扬尘明显。',
    evidence: '现场检查笔录、现场照片八张、执法记录仪视频。',
    violated: [law('大气污染防治法', '第七十二条第一款')], basis: [law('大气污染防治法', '第一百一十七条第二项')],
    penalties: [fine('20000')],
    discretion: '堆存量较大，处于重污染天气预警期间，综合确定为一般档次。',
    benchmark: { tier: { edition: 2, row: 5, act: '对不能密闭的易产生扬尘的物料未采取防治措施', tier: '一般' } },
    correction: '立即对露天堆放的物料采取围挡或者全覆盖措施。',
  }),
};

/** A fine below the tier it named was refused; the head then tried to decide without review, and the law refused; the review then sent the draft back. */
export const dust: CaseScript = {
  slug: 'dust', handlers: ['chen', 'lu'], ended: 2,
  steps: [
    register(subject, { origin: 'inspection', content: '重污染天气应急巡查发现料场大面积裸露。' }),
    requestFiling(1, '料场物料未覆盖，未设围挡，涉嫌违反《大气污染防治法》第七十二条第一款。'),
    approveFiling(1),
    inspectBefore('曹证人（演示）', 0, '15:20-16:30', '三门峡市演示区涧河北路料场', '堆高约5米，北、东两侧无围挡，覆盖面积不足三成；装载机正在上料，无喷淋。现场负责人拒绝签名，由涧河北路社区网格员见证。'),
    refusesToSign(0, '石大庆（演示）', '曹证人（演示）', '涧河北路社区网格员', '笔录当场宣读、逐页出示，现场负责人称须请示公司，拒绝签名，未说明其他理由。'),
    collectMade(2, 'audio-visual', '执法记录仪视频（28分钟）', '执法人员摄录', '物料裸露和作业扬尘的现场状况', '执法记录仪摄录，原始文件存储'),
    refused(conclude(5, instead(subject.proposal, [fine('15000')], '首次查处，从轻确定。'), '经现场检查和摄录，事实清楚。'), 'fine-outside-tier'),
    conclude(0, subject.proposal, '经现场检查和摄录，当事人未采取覆盖、围挡措施的事实清楚。'),
    giveNotice(1, subject.proposal, SANMENXIA_CONTACT),
    leave(1, 'notice', '石大庆（演示）', '当事人住所', '当事人工作人员拒绝签收，称负责人不在', '涧河北路社区居委会工作人员'),
    refused(decide(5, subject.proposal, SANMENXIA_REMEDIES, '事实清楚，数额不大，直接作出决定。'), 'clearance-missing'),
    submitReview(1, subject.proposal, ['notice']),
    acceptReview(1),
    sendBack(3, {
      facts: '“约4000立方米”没有测量依据，堆放量影响裁量档次；未询问当事人，堆放起始时间不明。',
      discretion: '以“预警期间”从重，但卷内没有预警启动文件，裁量理由缺少证据。',
      documents: '证据清单未列明照片的拍摄人和拍摄时间。',
    }, ['facts', 'discretion', 'documents'], '补充测量记录和对料场负责人的询问，附重污染天气预警通知，补正照片说明后再次送审。'),
  ],
};

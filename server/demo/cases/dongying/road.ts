import { trader } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveClosing, pay, requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { confirmAddress, giveNotice, handOver, sendTo, waive } from '../../steps/notice.ts';

const VIOLATED = regulation('城市道路管理条例', '第二十七条第一项');

const subject: Subject = {
  title: '擅自占用城市道路',
  matter: '对擅自占用、挖掘城市道路的处罚',
  party: trader('shandong', 201, '东营区好再来水果店', '东营市演示区胜利街17号', { name: '耿来福', sex: 'male', birthDate: '1983-09-02', address: '东营市演示区胜利街小区5号楼' }),
  proposal: penalty({
    facts: '{inspect-site}，当事人未经批准，在店门前人行道上搭设遮阳棚并摆放货架、水果箱，占用人行道约14平方米。',
    evidence: '现场检查笔录、勘验图、照片、询问笔录、营业执照。',
    violated: [VIOLATED], basis: [regulation('城市道路管理条例', '第四十二条')],
    penalties: [fine('800')],
    discretion: '占用面积不足20平方米，未损坏路面，责令改正后当日清理；对照裁量基准按轻微档次。',
    correction: '立即清理占道物品，恢复人行道通行。',
  }),
};

/** Below every threshold: decided without review where only listed decisions need one. Closed; the archive clock runs. */
export const road: CaseScript = {
  slug: 'road', handlers: ['lin', 'qiao'], ended: 6,
  steps: [
    register(subject, { origin: 'inspection', content: '日常巡查发现水果店在人行道搭棚摆摊，行人绕行机动车道。' }),
    requestFiling(0, '未经批准占用城市道路，涉嫌违反《城市道路管理条例》第二十七条第一项。'),
    approveFiling(1),
    inspect(0, '14:20-14:55', '东营市演示区胜利街17号门前', '遮阳棚长7米、宽2米，棚下货架四组；人行道净宽不足1米。当事人不能出示占道批准手续。'),
    orderCorrection(0, '擅自占用人行道', VIOLATED, '立即拆除遮阳棚、清理货架。', 1),
    inquire(1, '09:10-09:35', '耿来福（演示）', '经营者', [
      ['占用人行道多久了？', '换季上货，前天刚搭的棚子。'],
      ['是否申请过临时占道？', '没有申请。'],
    ]),
    recheckCorrection(0, true, '遮阳棚已拆除，货架收回店内，路面已清扫。'),
    conclude(1, subject.proposal, '经现场检查、询问，占道事实清楚，当事人已改正。'),
    confirmAddress(0, '东营市演示区胜利街17号', 'genglaifu@example.cn'),
    giveNotice(1, subject.proposal, DONGYING_CONTACT),
    sendTo(0, 'notice', 'genglaifu@example.cn'),
    waive(1, 'statement'),
    decide(1, subject.proposal, DONGYING_REMEDIES, '事实清楚，证据充分，同意处罚。'),
    handOver(0, 'decision', '耿来福（演示）', '经营者', '经营场所'),
    preparePublication(1),
    publish(1),
    pay(1, '800', '鲁财罚演0000301', 'electronic'),
    requestClosing(2, '罚款已缴纳，占道物品已清理，决定已公示，建议结案。'),
    approveClosing(1),
  ],
};

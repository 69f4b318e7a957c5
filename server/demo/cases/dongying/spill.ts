import { company } from '../../parties.ts';
import { fine, penalty, rule } from '../../law-references.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collectMade, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNotice, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';

const subject: Subject = {
  title: '运输建筑垃圾沿途遗撒',
  matter: '对运输建筑垃圾沿途丢弃、遗撒的处罚',
  party: company('shandong', 202, '东营广利渣土运输有限公司', '车满载', '东营市演示区物流园A区3号'),
  proposal: penalty({
    facts: '{register-source}凌晨，当事人所属一辆渣土车在演示大街行驶时后挡板未关严，沿途遗撒渣土约300米，污染路面约900平方米。',
    evidence: '道路监控录像、现场检查笔录、行驶轨迹记录、驾驶员询问笔录、清扫费用清单。',
    violated: [rule('城市建筑垃圾管理规定', '第十四条')], basis: [rule('城市建筑垃圾管理规定', '第二十三条')],
    penalties: [fine('12000')],
    discretion: '污染路面超过500平方米，当事人半年内第二次因遗撒被查处，按一般档次。',
    correction: '立即清理遗撒的渣土，对车辆后挡板密闭装置进行检修。',
  }),
};

/** Served and published, and the fifteen days for payment are running. */
export const spill: CaseScript = {
  slug: 'spill', handlers: ['zhou', 'bai'], ended: 1,
  steps: [
    register(subject, { origin: 'inspection', content: '夜间渣土专项检查发现渣土车遗撒。' }),
    requestFiling(0, '运输建筑垃圾沿途遗撒，涉嫌违反《城市建筑垃圾管理规定》第十四条。'),
    approveFiling(0),
    inspect(0, '10:50-11:30', '东营市演示区演示大街与物流路交叉口', '路面留有车辙状渣土带，长约300米、宽约3米，已调度洒水车清理；车辆停于物流园，后挡板密封条破损。'),
    inquire(0, '14:00-14:40', '鲁司机（演示）', '驾驶员', [
      ['发车前是否检查后挡板？', '看了一眼，没发现密封条破了。'],
      ['什么时候发现遗撒？', '到红绿灯被后车提醒才知道。'],
    ]),
    collectMade(2, 'electronic', '车辆行驶轨迹和道路监控录像', '区城市运行管理中心', '遗撒的车辆、时间和路段', '由平台导出轨迹和录像片段，刻录光盘封存'),
    conclude(2, subject.proposal, '经现场检查、调取监控和询问，遗撒车辆、路段和面积已查明。'),
    giveNotice(1, subject.proposal, DONGYING_CONTACT),
    handOver(1, 'notice', '车满载（演示）', '法定代表人', '当事人住所'),
    recordStatement(2, 'written', '系密封条突然老化，已承担清扫费用，请求从轻。', '提交清扫费用收据、车辆维修发票。'),
    reviewStatement(1, 'rejected', '半年内第二次遗撒，未按规定做发车前检查，不具备从轻情形；清扫费用属于应当承担的补救责任。'),
    decide(2, subject.proposal, DONGYING_REMEDIES, '同意处罚意见。'),
    handOver(1, 'decision', '车满载（演示）', '法定代表人', '当事人住所'),
    preparePublication(2),
    publish(1),
  ],
};

import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { grantDeferral, requestDeferral } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, collectMade, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, waive } from '../../steps/notice.ts';
import { rectify } from '../../steps/papers.ts';
import { acceptReview, agree, attending, deliberate, leader, submitReview } from '../../steps/review.ts';

const subject: Subject = {
  title: '未保证污染物排放自动监测设备正常运行',
  matter: '对违反排污许可证管理要求的处罚',
  party: company('henan', 102, '三门峡崤函耐火材料有限公司', '崔守窑', '三门峡市演示县陶瓷工业园18号'),
  proposal: penalty({
    facts: '{inspect-site}，执法人员检查发现，当事人隧道窑废气排放口自动监测设备采样管线脱落未接通，二氧化硫、氮氧化物数据连续三十六小时维持在零值附近，当事人未按规定报告故障，也未采取手工监测措施，期间隧到窑正常生产。',
    evidence: '现场检查笔录、设备运行日志、自动监控平台历史数据、运维单位情况说明、询问笔录、排污许可证正副本。',
    violated: [regulation('排污许可管理条例', '第二十条第一款')], basis: [regulation('排污许可管理条例', '第三十六条第四项')],
    penalties: [fine('88000')],
    discretion: '数据失真三十六小时，期间排放的废气经后续手工监测未超标，当事人一年内曾因同类问题被约谈；对照裁量基准按一般档次偏重确定。',
    correction: '自收到决定书之日起七日内完成采样管线修复和比对监测，并建立故障报告制度。',
  }),
};

/** A fine above Henan's hearing threshold; the party waived the hearing and was granted time to pay. A wrong character in the decision was rectified before it went online. */
export const monitoring: CaseScript = {
  slug: 'monitoring', handlers: ['fang', 'he'], ended: 2,
  steps: [
    register(subject, { origin: 'inspection', content: '自动监控平台对该公司隧道窑排放口连续三十六小时零值数据报警，值班人员移交核查。' }),
    requestFiling(1, '零值期间企业用电负荷正常，涉嫌未保证自动监测设备正常运行。'),
    approveFiling(1, '同意立案。注意固定电子数据的原始性。'),
    inspect(1, '10:10-11:50', '三门峡市演示县陶瓷工业园18号隧道窑监测站房', '采样探头与伴热管接头脱开，分析仪显示二氧化硫0.3毫克每立方米；隧道窑窑温1180摄氏度，正在生产；站房巡检记录缺三日。', { entered: 1 }),
    inquire(1, '15:00-16:10', '施运维（演示）', '自动监测设备运维人员', [
      ['采样管线何时脱落？', '应该是三天前窑车检修碰掉的，我当天没去站房。'],
      ['发现数据为零后为什么没有报告？', '以为是仪器校零，没有上报。'],
    ]),
    collectMade(1, 'electronic', '自动监控平台小时数据及用电负荷曲线', '市生态环境监控中心', '数据失真的起止时间和同期生产状况', '由监控中心从平台导出，刻录光盘封存'),
    collect(0, 'documentary', '运维巡检记录、排污许可证副本摘录', '当事人提供', '应当履行的自动监测义务和未按期巡检'),
    conclude(5, subject.proposal, '经现场检查、询问和电子数据提取，违法事实清楚；当事人已委托第三方开展手工监测。', ['complex']),
    giveNoticeOfHearing(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '崔守窑（演示）', '法定代表人', '当事人住所'),
    waive(2, 'both'),
    submitReview(1, subject.proposal, ['notice']),
    acceptReview(1),
    agree(4, {
      facts: '平台数据、用电曲线与现场接头照片时间一致，三十六小时的起止点有两项独立证据。',
      procedure: '已告知听证权利，当事人书面放弃陈述、申辩和听证，声明有法定代表人签名并盖章。',
      discretion: '被约谈记录应当附卷；八万八千元在二万元以上二十万元以下的一般档次之内。',
    }, '建议将约谈记录补充入卷。'),
    deliberate(2, 'complex', subject.proposal, '苏明理', [
      leader('魏清源', '局长', '数据失真影响监管基础，事实清楚，同意处罚意见。'),
      leader('唐立峰', '副局长', '同意；要求企业限期建立故障报告制度。'),
      attending('严慎之', '法规与标准科科长', '审核已通过，补充材料已入卷。'),
    ]),
    decide(1, subject.proposal, SANMENXIA_REMEDIES, '按照集体讨论意见作出处罚决定。'),
    handOver(1, 'decision', '崔守窑（演示）', '法定代表人', '当事人住所'),
    ...rectify('decide', 'penalty-decision', '期间隧到窑', '期间隧道窑', { place: '当事人住所', recipient: '崔守窑（演示）', relation: '法定代表人' }),
    preparePublication(1),
    publish(1),
    requestDeferral(3, 60, '受行业停窑影响，公司连续两个季度亏损，银行流水显示可用资金不足，申请延期三个月缴纳；附财务报表和银行流水。'),
    grantDeferral(2, 58, '经核实经济困难属实，同意延期缴纳，到期仍不缴纳的依法加处罚款并申请强制执行。'),
  ],
};

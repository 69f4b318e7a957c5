import { trader } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { DONGYING_CONTACT } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver } from '../../steps/notice.ts';

const subject: Subject = {
  title: '餐饮服务业经营者超标排放油烟',
  matter: '对餐饮服务业经营者超标排放油烟的处罚',
  party: trader('shandong', 204, '东营区渤海渔家菜馆', '东营市演示区渤海路58号', { name: '于海生', sex: 'male', birthDate: '1976-12-11', address: '东营市演示区渤海路东苑小区' }),
  proposal: penalty({
    facts: '{inspect-site}晚餐时段，当事人油烟净化器电场未通电，经监测油烟排放浓度为5.8毫克每立方米，超过2.0毫克每立方米的排放限值。',
    evidence: '油烟监测报告、现场检查笔录、询问笔录、净化器清洗维护记录、营业执照。',
    violated: [law('大气污染防治法', '第八十一条第一款')], basis: [law('大气污染防治法', '第一百一十八条第一款')],
    penalties: [fine('5000')],
    discretion: '不正常使用净化设施，超标1.9倍，首次查处，按法定最低幅度确定；数额达到本机关暂定的听证标准，一并告知听证权利。',
    benchmark: { tier: { edition: 1, row: 1, act: '餐饮服务业经营者超标排放油烟', tier: '较轻' } },
    correction: '立即正常使用油烟净化设施，定期清洗维护并记录。',
  }),
};

/** At the very threshold for a hearing; told the day before, so the periods for statement and hearing are both running. */
export const fume: CaseScript = {
  slug: 'fume', handlers: ['zhou', 'bai'], ended: 0,
  steps: [
    register(subject, { origin: 'complaint', content: '楼上住户反映菜馆晚间油烟呛人。', confidentialReporter: true }),
    requestFiling(2, '现场目测油烟直排，净化器指示灯未亮，涉嫌违反《大气污染防治法》第八十一条第一款。'),
    approveFiling(1),
    inspect(2, '17:40-18:50', '东营市演示区渤海路58号后厨', '灶头四个，净化器电源开关处于断开位置，集油槽满；监测人员按规范采样。'),
    inquire(1, '10:00-10:30', '于海生（演示）', '经营者', [
      ['净化器为什么没有通电？', '前阵子一开就跳闸，电工还没来修。'],
      ['最近一次清洗是什么时候？', '记不清，大概三个月前。'],
    ]),
    collect(4, 'appraisal', '油烟排放监测报告', '山东演示检测技术有限公司', '油烟排放浓度及超标倍数'),
    conclude(2, subject.proposal, '经监测、检查和询问，不正常使用净化设施、超标排放的事实清楚。'),
    giveNoticeOfHearing(1, subject.proposal, DONGYING_CONTACT),
    handOver(1, 'notice', '于海生（演示）', '经营者', '经营场所'),
  ],
};

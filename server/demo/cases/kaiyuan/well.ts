import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { KAIYUAN_CONTACT, KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';
import { announce, giveNotice, handOver } from '../../steps/notice.ts';

const VIOLATED = law('水法', '第四十八条第一款');

const subject: Subject = {
  title: '未经批准擅自取水',
  matter: '对未经批准擅自取水的处罚',
  party: company('liaoning', 401, '开原清泉洗煤有限公司', '井无波', '开原市演示镇洗煤路1号'),
  proposal: penalty({
    facts: '当事人未取得取水许可证，自行凿井一眼，安装流量每小时32立方米的潜水泵抽取地下水用于洗煤，至{inspect-site}检查时累计运行约410小时。',
    evidence: '现场检查笔录、水泵铭牌照片、用电量核算表、询问笔录、取水许可查询结果。',
    violated: [VIOLATED], basis: [law('水法', '第六十九条第一项')],
    penalties: [fine('30000')],
    discretion: '取水量约1.3万立方米，位于地下水限采区外，责令后封停水井，按较轻档次。',
    correction: '立即停止取水，限期三十日内封填水井或者依法申请取水许可。',
  }),
};

/** The company has moved away without a trace: the decision is served by public notice, and thirty days run. */
export const well: CaseScript = {
  slug: 'well', handlers: ['pan', 'tong'], ended: 3,
  steps: [
    register(subject, { origin: 'inspection', content: '地下水取水井排查发现洗煤厂院内有未登记机井。' }),
    requestFiling(1, '取水井未取得取水许可，涉嫌违反《水法》第四十八条第一款。'),
    approveFiling(1),
    inspect(1, '10:00-11:20', '开原市演示镇洗煤路1号院内', '机井一眼，井深约60米，潜水泵正在运行，出水接入洗煤循环池；无计量设施。'),
    orderCorrection(0, '未经批准擅自取水', VIOLATED, '立即停止取水，封停机井。'),
    inquire(1, '13:30-14:20', '井无波（演示）', '法定代表人', [
      ['机井何时建成？', '今年开春打的，自来水水压不够。'],
      ['是否申请取水许可？', '没有。'],
    ]),
    collect(3, 'documentary', '水泵专用电表用电量核算表', '供电营业所（演示）', '取水时间和取水量'),
    conclude(3, subject.proposal, '经检查、询问和用电量核算，擅自取水的时间和水量已查明。'),
    giveNotice(2, subject.proposal, KAIYUAN_CONTACT),
    handOver(1, 'notice', '井无波（演示）', '法定代表人', '当事人住所'),
    decide(6, subject.proposal, KAIYUAN_REMEDIES, '陈述申辩期限届满，当事人未提出意见，同意处罚。'),
    preparePublication(3),
    publish(1),
    announce(2, 'decision', '《铁岭日报（演示）》和市政府网站公告', {
      reason: '当事人厂区已关停搬离，两次上门、一次邮寄均未能送达，经向市场监管部门和镇政府查询，法定代表人下落不明。',
      gist: '本机关对你单位未经批准取水一案已作出行政处罚决定。不服本决定的，可以在公告期满之日起的法定期限内申请行政复议或者提起行政诉讼。', collectAt: '本机关政策法规科',
    }, [
      ['direct', '{=publish}', '厂区大门上锁，无人在场'], ['mail', '{=publish}', '原址查无此单位，邮件退回'], ['direct', '{=publish+1}', '再次上门，仍无人在场'],
    ]),
  ],
};

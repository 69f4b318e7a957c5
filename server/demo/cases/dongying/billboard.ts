import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inspect } from '../../steps/investigation.ts';
import { giveNotice, mail } from '../../steps/notice.ts';

const subject: Subject = {
  title: '擅自设置大型户外广告',
  matter: '对擅自设置大型户外广告的处罚',
  party: company('shandong', 203, '东营远见文化传媒有限公司', '展宏图', '东营市演示区文汇街33号'),
  proposal: penalty({
    facts: '{inspect-site}，当事人未经同意，在演示广场商业楼外墙设置一块长12米、宽6米的大型户外广告，遮挡窗户，影响市容。',
    evidence: '现场检查笔录、照片、广告发布合同、户外广告设置审批查询结果。',
    violated: [regulation('城市市容和环境卫生管理条例', '第十一条第二款')], basis: [regulation('城市市容和环境卫生管理条例', '第三十六条第一项')],
    penalties: [fine('8000')],
    discretion: '广告面积72平方米，设置二十六日，责令后已自行拆除，按一般档次。',
    correction: '不得再次擅自设置户外广告；确需设置的依法申请批准。',
  }),
};

/** Decided the day before yesterday: seven working days for service and for publication have just begun. */
export const billboard: CaseScript = {
  slug: 'billboard', handlers: ['lin', 'bai'], ended: 1,
  steps: [
    register(subject, { origin: 'media', content: '本地媒体曝光演示广场外墙大幅广告遮挡居民窗户。' }),
    requestFiling(1, '未查到该户外广告的设置审批，涉嫌违反《城市市容和环境卫生管理条例》第十一条第二款。'),
    approveFiling(1),
    inspect(1, '10:00-10:45', '东营市演示区演示广场商业楼南立面', '广告幅面12米乘6米，遮挡三至五层窗户六扇，钢架用膨胀螺栓固定于外墙。'),
    collect(2, 'documentary', '广告发布合同', '当事人提供', '广告由当事人设置，发布期三个月'),
    conclude(3, subject.proposal, '经检查、调取合同和审批查询，擅自设置的事实清楚。'),
    giveNotice(1, subject.proposal, DONGYING_CONTACT),
    mail(2, 'notice', '展宏图（演示）', '东营市演示区文汇街33号', '演示EMS0000305'),
    decide(5, subject.proposal, DONGYING_REMEDIES, '陈述申辩期限届满，当事人未提出意见，同意处罚。'),
  ],
};

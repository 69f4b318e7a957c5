import { trader } from '../../parties.ts';
import { fenFromYuan } from '#kernel/money.ts';
import { confiscateProperty, fine, law, penalty } from '../../law-references.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { demand, disposeConfiscated, imposeLateFine, listConfiscated } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNotice, handOver, leave } from '../../steps/notice.ts';

const subject: Subject = {
  title: '在禁止区域露天烧烤食品',
  matter: '对在禁止区域露天烧烤的处罚',
  party: trader('shandong', 207, '东营区夜猫烧烤店', '东营市演示区淮河路夜市', { name: '庞夜阑', sex: 'female', birthDate: '1990-07-07', address: '东营市演示区淮河路南苑小区' }),
  proposal: penalty({
    facts: '{inspect-site}夜间，当事人在区政府划定的禁止露天烧烤区域内，于店外使用木炭烤炉两台露天烧烤食品，油烟直排。',
    evidence: '现场检查笔录、照片和录像、询问笔录、禁止露天烧烤区域通告。',
    violated: [law('大气污染防治法', '第八十一条第三款')], basis: [law('大气污染防治法', '第一百一十八条第三款')],
    penalties: [fine('2000'), { ...confiscateProperty('600'), detail: '木炭烤炉两台' }],
    discretion: '使用两台烤炉，经劝导后再次摆出，按一般档次偏轻确定；烤炉系当事人所有，一并没收。',
    correction: '立即停止露天烧烤，改为室内使用净化设施经营。',
  }),
};

/** The grills are confiscated, listed and auctioned. Unpaid after the fifteen days: an additional fine of three per cent a day is imposed, and payment demanded. */
export const barbecue: CaseScript = {
  slug: 'barbecue', handlers: ['zhou', 'bai'], ended: 1,
  steps: [
    register(subject, { origin: 'complaint', content: '居民多次反映夜市烧烤油烟扰民。', confidentialReporter: true }),
    requestFiling(1, '在禁止区域露天烧烤，经劝导不改，涉嫌违反《大气污染防治法》第八十一条第三款。'),
    approveFiling(0),
    inspect(0, '20:30-21:10', '东营市演示区淮河路夜市东口', '店外木炭烤炉两台正在烧烤，现场食客六桌，无油烟净化设施。'),
    inquire(1, '15:00-15:25', '庞夜阑（演示）', '经营者', [
      ['是否知道这里禁止露天烧烤？', '知道，通告贴在路口，屋里坐不下就摆出来了。'],
      ['烤炉是谁的？', '自己买的，两台六百块。'],
    ]),
    conclude(2, subject.proposal, '经检查、询问，露天烧烤的时间、地点和工具已查明。'),
    giveNotice(1, subject.proposal, DONGYING_CONTACT),
    handOver(0, 'notice', '庞夜阑（演示）', '经营者', '经营场所'),
    decide(4, subject.proposal, DONGYING_REMEDIES, '同意处罚意见。'),
    leave(1, 'decision', '庞夜阑（演示）', '经营场所', '当事人拒绝签收，称夜市都在摆', '淮河路社区居委会工作人员'),
    preparePublication(1),
    publish(2),
    listConfiscated(0, '本机关罚没物品库', '蓝明白（演示）', [['木炭烤炉', '不锈钢，长1.2米', '2台', '使用痕迹明显，可以使用']]),
    disposeConfiscated(9, [1], 'meng', {
      method: 'auction', institution: '东营演示拍卖有限公司', taker: '演示户外用品经营部', proceedsFen: fenFromYuan('180'), receipt: '鲁财缴演0000051', remittedOn: '{=dispose-confiscated}',
    }),
    imposeLateFine(10, '缴款期限届满后经两次电话提醒仍未缴纳，也未申请延期或者分期，未申请复议或者起诉。'),
    handOver(1, 'late-fine', '庞夜阑（演示）', '经营者', '经营场所'),
    demand(1, '请自收到本催告书之日起十日内缴纳罚款2000元及加处罚款，逾期不履行的，将依法申请人民法院强制执行；你有权进行陈述和申辩。'),
  ],
};

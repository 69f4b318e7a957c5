import { minor } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { withhold } from '../../steps/disclosure.ts';
import { pay } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { conclude, inquire } from '../../steps/investigation.ts';
import { giveNotice, handOver, waive } from '../../steps/notice.ts';

const subject: Subject = {
  title: '在建筑物上张贴宣传品',
  matter: '对在建筑物、设施上张贴宣传品的处罚',
  party: minor('祝小勤', '东营市演示区北二路南小区'),
  proposal: penalty({
    facts: '当事人未经批准，在演示小区单元门、电线杆上张贴招工广告四十余张。',
    evidence: '现场照片、剩余广告纸、询问笔录（监护人在场）、监护人身份材料。',
    violated: [regulation('城市市容和环境卫生管理条例', '第十七条第二款')], basis: [regulation('城市市容和环境卫生管理条例', '第三十四条第二项')],
    penalties: [fine('50')],
    discretion: '当事人已满十四周岁不满十八周岁，依法从轻处罚；系受人雇佣，主动清除，按最低档次。',
    correction: '清除张贴的广告。', lightened: true,
  }),
};

/** The party is a minor: nothing of it is published (未成年人保护法第一百零三条). */
export const stickers: CaseScript = {
  slug: 'stickers', handlers: ['lin', 'qiao'], ended: 4,
  steps: [
    register(subject, { origin: 'inspection', content: '巡查发现当事人正在单元门上张贴招工广告。' }),
    requestFiling(1, '未经批准张贴宣传品，涉嫌违反《城市市容和环境卫生管理条例》第十七条第二款。'),
    approveFiling(0),
    inquire(1, '15:30-16:05', '祝小勤（演示）', '当事人（监护人在场）', [
      ['是谁让你张贴的？', '网上找的兼职，贴一张两毛钱。'],
      ['贴了多少张？', '四十多张，剩下的都在这里，已经开始撕了。'],
    ]),
    conclude(2, subject.proposal, '在监护人到场的情况下进行了询问，张贴的地点、数量和年龄已查明；雇主另案处理。'),
    giveNotice(0, subject.proposal, DONGYING_CONTACT),
    handOver(1, 'notice', '祝长安（演示）', '监护人', '本机关办公室'),
    waive(0, 'statement'),
    decide(1, subject.proposal, DONGYING_REMEDIES, '同意从轻处罚，注意保护未成年人信息。'),
    handOver(1, 'decision', '祝长安（演示）', '监护人', '本机关办公室'),
    withhold(1, 'minor', '当事人违法时未满十八周岁，处罚决定不予公示，案卷按涉未成年人材料保管。'),
    pay(2, '50', '鲁财罚演0000308', 'electronic'),
  ],
};

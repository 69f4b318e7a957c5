import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { DONGYING_CONTACT } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collectMade, conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { conveneHearing, giveNoticeOfHearing, handOver, requestHearing } from '../../steps/notice.ts';

const VIOLATED = law('固体废物污染环境防治法', '第六十三条第三款');

const subject: Subject = {
  title: '工程施工单位擅自倾倒建筑垃圾',
  matter: '对工程施工单位擅自倾倒、堆放建筑垃圾的处罚',
  party: company('shandong', 206, '东营黄河口建设工程有限公司', '筑长城', '东营市演示区建设路101号'),
  proposal: penalty({
    facts: '当事人在演示小区改造工程施工中，将拆除产生的混凝土块、砖渣约260立方米倾倒在演示河西侧空地，未办理处置核准。',
    evidence: '现场勘验笔录、方量测算报告、车辆轨迹、施工合同、项目负责人询问笔录。',
    violated: [VIOLATED], basis: [law('固体废物污染环境防治法', '第一百一十一条第一款第四项、第二款')],
    penalties: [fine('120000')],
    discretion: '倾倒方量260立方米，位于河道管理范围以外，责令后三日内全部清运，按较轻档次确定。',
    correction: '清运全部建筑垃圾至核准的消纳场所，恢复场地原状。',
  }),
};

/** A hearing is convened and lies ahead. */
export const dump: CaseScript = {
  slug: 'dump', handlers: ['zhou', 'qiao'], ended: 1,
  steps: [
    register(subject, { origin: 'transfer', content: '演示街道办事处移送：河西空地被连夜倾倒建筑垃圾。', daysBefore: 2 }),
    requestFiling(1, '倾倒的建筑垃圾来自该公司承建工地，涉嫌违反固体废物污染环境防治法第六十三条。'),
    approveFiling(1),
    inspect(0, '14:30-16:20', '东营市演示区演示河西侧空地', '堆体三处，主要为混凝土块、砖渣，夹杂编织袋；经卷尺和无人机测量合计约260立方米。'),
    orderCorrection(1, '擅自倾倒建筑垃圾', VIOLATED, '全部清运至核准的消纳场所。', 4),
    collectMade(1, 'electronic', '渣土车行驶轨迹', '区城市运行管理中心', '倾倒车辆、次数与工地的对应关系', '由平台导出轨迹数据，刻录光盘封存'),
    inquire(1, '09:30-10:40', '安项目（演示）', '项目负责人', [
      ['谁安排把建筑垃圾拉到河西空地？', '我安排的，消纳场夜里不收车，就近先倒，打算白天再拉走。'],
      ['有没有办理处置核准？', '这批没有办。'],
    ]),
    recheckCorrection(2, true, '三处堆体已清运，消纳场开具接收单二十六张。'),
    conclude(3, subject.proposal, '经勘验、测算、轨迹比对和询问，倾倒的来源、数量和清运情况已查明。', ['major-rights']),
    giveNoticeOfHearing(2, subject.proposal, DONGYING_CONTACT),
    handOver(1, 'notice', '筑长城（演示）', '法定代表人', '当事人住所'),
    requestHearing(4, '对方量测算方法和处罚幅度有异议，要求听证。'),
    conveneHearing(2, 10, 'fu', '本机关一楼听证室', '陶明远'),
    handOver(0, 'hearing-notice', '筑长城（演示）', '法定代表人', '当事人住所'),
  ],
};

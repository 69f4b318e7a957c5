import { citizen, company } from '../../parties.ts';
import { confiscateGains, fine, law, penalty } from '../../law-references.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, dismiss, inquire, inspect, transferAccepted, transferJurisdiction } from '../../steps/investigation.ts';

const surveySubject: Subject = {
  title: '未取得测绘资质证书擅自从事测绘活动',
  matter: '对未取得测绘资质证书从事测绘活动的处罚',
  party: company('shandong', 303, '海阳一线通工程咨询有限公司', '尺必准', '海阳市演示区新元街8号'),
  proposal: penalty({
    facts: '当事人未取得测绘资质证书，与演示镇两家企业签订合同，承揽厂区地形图测绘两项，约定报酬共1.8万元，已收取1.2万元并交付图件。',
    evidence: '测绘合同、图件、收款凭证、测绘资质查询结果、询问笔录。',
    violated: [law('测绘法', '第二十七条')], basis: [law('测绘法', '第五十五条第一款')],
    penalties: [confiscateGains('12000'), fine('18000')],
    discretion: '承揽项目两项，图件未流入社会使用，首次查处，罚款按测绘约定报酬一倍确定。',
    correction: '立即停止违法测绘活动，上缴测绘成果。',
  }),
};

/** The investigation is over; the party has not been told yet. */
export const survey: CaseScript = {
  slug: 'survey', handlers: ['ding', 'ren'], ended: 1,
  steps: [
    register(surveySubject, { origin: 'report', content: '行业单位举报该公司无测绘资质承揽地形图测绘。', confidentialReporter: true, daysBefore: 15 }),
    requestFiling(3, '查询测绘资质系统，该公司无测绘资质，涉嫌违反《测绘法》第二十七条。'),
    approveFiling(1),
    inspect(2, '14:00-15:20', '海阳市演示区新元街8号', '办公电脑内存有两项地形图测绘成果文件，另有全站仪一台。'),
    inquire(1, '09:00-10:00', '尺必准（演示）', '法定代表人', [
      ['公司有没有测绘资质？', '没有，做工程咨询顺带给客户画图。'],
      ['收了多少钱？', '两个合同一万八，到账一万二。'],
    ]),
    collect(2, 'documentary', '测绘合同两份、收款凭证', '当事人提供', '约定报酬和实际收取数额'),
    conclude(5, surveySubject.proposal, '经检查、询问和合同、账目核对，无资质测绘的项目、报酬和收款数额已查明。'),
  ],
};

const shedSubject: Subject = {
  title: '未经批准进行临时建设',
  matter: '对未经批准进行临时建设的处罚',
  party: citizen('shandong', 304, { name: '牟临风', sex: 'male', birthDate: '1986-10-25', address: '海阳市演示镇海滨小区' }),
  proposal: penalty({
    facts: '未经批准搭建临时板房。', evidence: '照片。', violated: [law('城乡规划法', '第四十四条第一款')], basis: [law('城乡规划法', '第六十六条')],
    penalties: [fine('2000')], discretion: '待查。', correction: '拆除临时板房。',
  }),
};

/** Struck off: the builder turned out to be a village's emergency team with permission. */
export const shed: CaseScript = {
  slug: 'shed', handlers: ['gao', 'ding'], ended: 9,
  steps: [
    register(shedSubject, { origin: 'report', content: '群众反映海滨路旁有人搭建彩钢板房。' }),
    requestFiling(1, '现场有新建彩钢板房，当事人未能当场出示批准文件，涉嫌未经批准进行临时建设。'),
    approveFiling(1),
    inspect(2, '10:10-10:50', '海阳市演示镇海滨路南侧', '板房一间18平方米，用于存放防汛沙袋和救生衣。'),
    collect(3, 'documentary', '临时建设批准文件', '演示镇人民政府（演示）', '板房为经批准的防汛物资临时用房'),
    dismiss(2, '经查，该板房系镇政府经批准设置的防汛物资临时用房，登记的当事人只是值守人员，违法事实不存在，予以销案。'),
  ],
};

const borderSubject: Subject = {
  title: '未经批准占用土地堆放砂石',
  matter: '对非法占用土地的处罚',
  party: company('shandong', 339, '海阳两界砂石有限公司', '边清楚', '海阳市演示镇西界村'),
  proposal: penalty({
    facts: '未经批准占用土地堆放砂石。', evidence: '照片。', violated: [law('土地管理法', '第四十四条第一款')], basis: [law('土地管理法', '第七十七条')],
    penalties: [fine('5000')], discretion: '待查。', correction: '退还非法占用的土地。',
  }),
};

/** The yard turned out to lie beyond the boundary: the case went to the neighbours, who took it. */
export const border: CaseScript = {
  slug: 'border', handlers: ['gao', 'ding'], ended: 4,
  steps: [
    register(borderSubject, { origin: 'report', content: '群众反映西界村西侧有人占地堆放砂石。' }),
    requestFiling(1, '现场有砂石堆场一处，涉嫌未经批准占用土地。'),
    approveFiling(1),
    inspect(2, '09:40-11:00', '海阳市演示镇西界村西侧砂石堆场', '堆场面积约900平方米；经定位测量，堆场全部位于莱阳市行政区域界线以西。'),
    collect(1, 'documentary', '行政区域界线图（局部）', '海阳市演示区民政办公室（演示）', '堆场所在的行政区域', { form: 'held', holder: '海阳市演示区民政办公室（演示）' }),
    transferJurisdiction(1, 'territory', '莱阳市自然资源和规划局（演示）', '堆场位于莱阳市境内，占用土地约900平方米，堆放砂石约1,500立方米。', ['现场检查笔录一份', '行政区域界线图复制件一份']),
    transferAccepted(3, '莱阳市自然资源和规划局（演示）执法大队', '莱自然资收〔演示〕9号'),
  ],
};

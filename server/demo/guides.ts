import type { GuideContent } from '#law/matters/guide.ts';
import type { DemoAgency } from './agency.ts';

/** 服务指南 of the demonstration, by the name of the matter. One is left for its agency to finish. */

const HOURS = '工作日8:30至12:00、13:30至17:00（演示）';

const bring = (...names: readonly string[]): GuideContent['materials'] & object => names.map((name) => ({ name, form: '原件', copies: 1 }));

const own = (days: number, rest: GuideContent): GuideContent => ({
  handling: '承诺件', manner: '政务服务窗口提交或者网上提交', policies: '当前没有优惠政策', promised: { days, unit: 'working-day', excluding: '现场核查、听证、专家评审的时间' },
  steps: [{ name: '受理', unit: '政务服务窗口', days: 1 }, { name: '审查', days: days - 3 }, { name: '决定', days: 1 }, { name: '制证、送达', unit: '政务服务窗口', days: 1 }],
  delivery: '窗口领取或者邮寄送达', ...rest,
});

const WORKING = { form: '复印件', copies: 1 } as const;
const LICENCE = { name: '营业执照或者身份证明', ...WORKING } as const;

const GUIDES: Readonly<Record<string, GuideContent>> = {
  '临时性建筑物搭建、堆放物料、占道施工审批': own(8, {
    deciding: '东营区城市管理局', applicants: '需要在街道两侧和公共场地临时搭建、堆放物料或者占道施工的单位和个人', conditions: ['确需临时占用', '不影响交通和消防安全', '有恢复原状的措施'],
    materials: [...bring('临时占用申请表', '占用位置示意图', '恢复原状承诺书'), LICENCE], result: '《临时占用许可决定书》',
  }),
  建设用地规划许可: own(12, {
    deciding: '海阳市自然资源和规划局', applicants: '依法取得建设用地的建设单位', conditions: ['符合控制性详细规划', '已经批准、核准、备案', '已经签订出让合同或者取得划拨决定'],
    materials: [...bring('建设用地规划许可申请表', '建设项目批准、核准、备案文件', '国有建设用地使用权出让合同'), LICENCE], result: '《建设用地规划许可证》',
  }),
  建设工程规划许可: own(15, {
    deciding: '海阳市自然资源和规划局', applicants: '在规划区内进行工程建设的单位和个人', conditions: ['有使用土地的证明文件', '建设工程设计方案符合规划条件'],
    materials: [...bring('建设工程规划许可申请表', '使用土地的有关证明文件', '建设工程设计方案'), LICENCE], result: '《建设工程规划许可证》',
  }),
  取水许可: own(30, {
    deciding: '开原市水利局', applicants: '利用取水工程或者设施直接从江河、湖泊、地下取用水资源的单位和个人', conditions: ['符合水资源规划和用水总量控制', '取水、退水布局合理', '有节水措施和计量设施'],
    materials: [...bring('取水许可申请书', '建设项目水资源论证报告书（表）', '与第三者利害关系的说明'), LICENCE], result: '取水申请批准文件、《取水许可证》',
    statutory: { days: 45, unit: 'working-day', basis: { source: '《取水许可和水资源费征收管理条例》', place: '第十九条第一款', rank: 'administrative-regulation' } },
  }),
  // Left for the agency to finish.
  生产建设项目水土保持方案审批: { conditions: ['水土保持方案报告书符合技术标准'], promised: { days: 10, unit: 'working-day' } },
  排污许可证核发: own(15, {
    deciding: '三门峡市生态环境局', applicants: '实行排污许可管理的排污单位', conditions: ['依法取得环境影响评价批准文件', '污染物排放符合标准和总量控制要求', '污染防治设施可以达到许可排放浓度', '自行监测方案符合规范'],
    materials: [...bring('排污许可证申请表', '自行监测方案', '承诺书'), LICENCE], result: '《排污许可证》',
  }),
  建设项目环境影响评价文件审批: own(15, {
    deciding: '三门峡市生态环境局', applicants: '建设单位', conditions: ['选址符合规划和生态环境分区管控要求', '拟采取的措施能够满足区域环境质量改善目标', '评价文件的结论明确、合理'],
    materials: [...bring('审批申请书', '建设项目环境影响报告书（表）'), LICENCE], result: '环境影响评价文件的批复',
  }),
  城市建筑垃圾处置核准: own(9, {
    deciding: '兖州区综合行政执法局', applicants: '产生、运输、消纳建筑垃圾的单位', conditions: ['有合法的消纳场所', '运输车辆密闭并安装定位装置', '有分类处置方案'],
    materials: [...bring('建筑垃圾处置申请表', '建筑垃圾分类处置方案', '运输合同'), LICENCE], result: '《城市建筑垃圾处置核准》文件',
  }),
};

/** The guide of a matter, at the agency's own desk; null where the demonstration has none. */
export function guideOf({ agency }: DemoAgency, matter: string): GuideContent | null {
  const guide = GUIDES[matter];
  if (guide === undefined || guide.result === undefined) return guide ?? null;
  return {
    ...guide, places: [{ address: `${agency.address}政务服务窗口`, hours: HOURS, phone: agency.complaintPhone }], enquiry: `窗口咨询：${agency.complaintPhone}`,
    accountability: '工作人员不履行或者不正确履行职责的，依法依规追究责任。',
  };
}

import { PROMPT } from '#law/parameters/define.ts';
import { ELEMENTS_2017 } from './elements.ts';
import type { AgencyProfile } from './profile.ts';

/** 兖综执发〔2019〕32号: a district bureau's plan of 2019 that still follows the pilot of 2017. */
export const YANZHOU: AgencyProfile = {
  name: '济宁市兖州区综合行政执法局（2019年工作方案）',
  plan: { title: '济宁市兖州区综合行政执法局推行行政执法三项制度工作方案', number: '兖综执发〔2019〕32号', issuedOn: '2019-11-23' },
  jurisdiction: 'yanzhou-2019',
  leadAgency: '局推行三项制度工作领导小组办公室（局法制科）',
  reviewBody: '政策法规科',
  classes: ['penalty', 'licence', 'coercion', 'inspection'],
  stages: ['立案', '调查', '取证', '审查', '决定', '送达', '执行'],
  fields: ['inspection'],
  channels: ['门户网站', '微信公众号', '服务窗口', '微博', 'APP'],
  recorded: ['现场检查', '随机抽查', '调查取证', '证据保全', '听证', '送达'],
  recordedWhole: ['现场检查', '随机抽查', '调查取证', '证据保全', '听证', '送达', '直接涉及人身自由、生命健康、重大财产权益的现场执法活动和执法场所'],
  elements: ELEMENTS_2017,
  returnGrounds: [],
  rows: [
    { code: 'disclosure.default', value: PROMPT, words: '按时', place: '二（一）4' },
    { code: 'disclosure.penalty', value: PROMPT, words: '按时', place: '二（一）4' },
    { code: 'disclosure.licence', value: PROMPT, words: '按时', place: '二（一）4' },
    { code: 'disclosure.inspection', value: PROMPT, words: '按时公布行政检查情况', place: '二（一）4' },
    { code: 'disclosure.take-down.other', value: null, words: '审核、纠错机制', place: '二（一）1' },
    { code: 'disclosure.correction', value: null, words: '审核、纠错机制', place: '二（一）1' },
    { code: 'disclosure.update', value: PROMPT, words: '及时作动态调整', place: '二（一）2' },
    { code: 'archive.limit', value: null, words: '及时归档保存', place: '二（二）3' },
    { code: 'recording.storage', value: null, words: '试行即时上传云存储模式', place: '二（二）4' },
    { code: 'recording.contested', value: 'full-av', words: '全过程音像记录', place: '二（二）3' },
    { code: 'recording.vital', value: 'full-av', words: '全过程音像记录', place: '二（二）3' },
    { code: 'review.staff-share', value: null, words: '能够满足工作需要', place: '二（三）2' },
    { code: 'review.scope', value: 'listed', words: '目录清单；探索简易程序以外全部审核', place: '二（三）3' },
    { code: 'review.limit', value: null, words: '流程图明确时限要求', place: '二（三）5' },
    { code: 'review.disagreement', value: 'agency-mechanism', words: '协调决策机制', place: '二（三）5' },
    { code: 'certificate.display', value: 'show', words: '出示', place: '二（一）3' },
  ],
  suggested: [],
  lists: [
    { code: 'matters', name: '行政执法事项清单', fields: ['行政执法主体', '职责', '权限', '依据'], place: '二（一）2', reviewedBy: '经局领导审核' },
    { code: 'random-inspection', name: '随机抽查事项清单', fields: ['抽查主体', '依据', '对象', '内容', '比例', '方式', '频次'], place: '二（一）2', reviewedBy: '经局领导审核' },
    { code: 'flow-charts', name: '行政执法流程图', fields: [], place: '二（一）2' },
    {
      code: 'guides', name: '行政执法服务指南', place: '二（一）2',
      fields: ['事项名称', '依据', '受理机构', '审批机构', '许可条件', '优惠政策', '申请材料', '办理流程', '办理时限', '监督方式', '责任追究', '办公时间', '办公地址', '办公电话'],
    },
    { code: 'officers', name: '行政执法人员清单', fields: ['姓名', '单位', '职务', '证件编号', '执法类别', '执法区域'], place: '二（一）2' },
    { code: 'window', name: '窗口工作人员信息', fields: ['单位', '姓名', '职务', '执法种类', '服务事项'], place: '二（一）3' },
    { code: 'recording', name: '音像记录事项清单', fields: ['关键环节', '记录方式', '应进行全过程音像记录的现场执法活动和执法场所'], place: '二（二）3' },
    { code: 'catalogue', name: '重大执法决定法制审核目录清单', fields: [], place: '二（三）3' },
    { code: 'elements', name: '重点审核内容', fields: [], place: '二（三）4' },
    { code: 'review-chart', name: '重大执法决定法制审核流程图', fields: ['送审材料', '审核程序', '审核载体', '时限要求', '意见不一致的协调决策机制', '责任追究机制'], place: '二（三）5' },
  ],
};

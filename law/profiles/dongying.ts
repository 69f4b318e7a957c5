import { PROMPT } from '#law/parameters/define.ts';
import { ELEMENTS_2017 } from './elements.ts';
import type { AgencyProfile } from './profile.ts';

/** 东区政办发〔2017〕73号: a district's plan of the pilot, almost without numbers. */
export const DONGYING: AgencyProfile = {
  name: '东营市东营区（2017年工作方案）',
  plan: { title: '东营区推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度工作方案', number: '东区政办发〔2017〕73号', issuedOn: '2017-11-01' },
  jurisdiction: 'dongying-2017',
  leadAgency: '区政府法制办公室',
  reviewBody: '部门明确的法制审核工作机构',
  classes: ['licence', 'penalty', 'coercion', 'levy', 'fee', 'inspection'],
  stages: [],
  fields: [],
  channels: ['区政府门户网站行政执法公示专栏', '部门门户网站行政执法公示专栏', '行政执法信息公示平台'],
  recorded: [],
  recordedWhole: [],
  elements: ELEMENTS_2017,
  returnGrounds: [],
  rows: [
    { code: 'disclosure.default', value: null, words: '部门明确事后公开的时限', place: '二（一）8' },
    { code: 'disclosure.inspection', value: PROMPT, words: '抽查情况及查处结果及时公布', place: '二（一）8' },
    { code: 'disclosure.take-down.other', value: null, words: '纠错机制', place: '二（一）1' },
    { code: 'disclosure.correction', value: null, words: '纠错机制', place: '二（一）1' },
    { code: 'disclosure.update', value: PROMPT, words: '及时更新维护', place: '二（一）2' },
    { code: 'archive.limit', value: null, words: '按规定制作、管理和保存', place: '二（二）2' },
    { code: 'recording.storage', value: null, words: '探索即时上传存储模式', place: '二（二）4' },
    { code: 'recording.vital', value: 'promoted', words: '由音像记录事项清单明确', place: '二（二）3' },
    { code: 'review.staff-share', value: null, words: '满足工作需要', place: '二（三）2' },
    { code: 'review.scope', value: 'listed', words: '目录清单；探索简易程序以外全部审核', place: '二（三）3' },
    { code: 'review.limit', value: null, words: '流程图明确时限要求', place: '二（三）5' },
    { code: 'review.disagreement', value: 'agency-mechanism', words: '协调解决机制', place: '二（三）5' },
    { code: 'certificate.display', value: 'show', words: '出示', place: '二（一）5' },
  ],
  suggested: [],
  lists: [
    { code: 'matters', name: '行政执法事项清单', fields: [], place: '二（一）2', reviewedBy: '报区政府法制办公室备案' },
    { code: 'random-inspection', name: '随机抽查事项清单', fields: [], place: '二（一）2' },
    { code: 'flow-charts', name: '行政执法程序流程图', fields: [], place: '二（一）2' },
    { code: 'guides', name: '行政执法服务指南', fields: [], place: '二（一）2' },
    {
      code: 'subjects', name: '行政执法主体资格清单', place: '二（一）3', reviewedBy: '经区政府法制办公室审核后公示',
      fields: ['执法主体机构名称', '机构性质', '经费来源', '队伍编制状况', '主体类别', '执法职责和权限', '法定代表人', '单位地址', '投诉举报电话'],
    },
    { code: 'delegation', name: '委托执法信息', fields: ['受委托组织的基本信息', '委托执法协议'], place: '二（一）3', reviewedBy: '经区政府法制办公室审核后公示' },
    { code: 'officers', name: '行政执法人员资格清单', fields: ['姓名', '单位', '职务', '证件编号', '执法类别', '执法区域'], place: '二（一）4' },
    { code: 'window', name: '窗口办事人员信息', fields: ['单位', '姓名', '职务', '执法种类', '服务事项'], place: '二（一）7' },
    { code: 'recording', name: '音像记录事项清单', fields: ['应当进行音像记录的执法环节', '记录方式', '应当进行全过程音像记录的现场执法活动和执法场所'], place: '二（二）3' },
    { code: 'catalogue', name: '重大执法决定法制审核目录清单', fields: [], place: '二（三）3' },
    { code: 'elements', name: '重大执法决定法制审核要素清单', fields: [], place: '二（三）4' },
    { code: 'review-chart', name: '重大执法决定法制审核流程图', fields: ['送审材料', '审核程序', '审核载体', '时限要求', '意见不一致的协调解决机制', '责任追究机制'], place: '二（三）5' },
  ],
};

import { PROMPT } from '#law/parameters/define.ts';
import { ELEMENTS_2018 } from './elements.ts';
import type { AgencyProfile } from './profile.ts';

/**
 * A county bureau's undated plan that repeats 国办发〔2018〕118号: its values are those of the opinions, which bind everywhere. It names no
 * classes of action; these are the ones of the opinions.
 */
export const KAIYUAN: AgencyProfile = {
  name: '开原市水利局（实施方案）',
  plan: { title: '开原市水利局全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度实施方案', number: null, issuedOn: null },
  jurisdiction: 'state-council-2018',
  leadAgency: '本级人民政府司法行政部门',
  reviewBody: '本单位明确的法制审核工作机构',
  classes: ['licence', 'penalty', 'coercion', 'levy', 'requisition', 'inspection'],
  stages: ['启动', '调查取证', '审核决定', '送达执行'],
  fields: ['agency', 'party', 'class', 'conclusion'],
  channels: ['政府网站', '政务新媒体', '办事大厅公示栏', '服务窗口', '统一的执法信息公示平台'],
  recorded: ['现场执法', '调查取证', '举行听证', '留置送达', '公告送达'],
  recordedWhole: ['查封扣押财产', '强制拆除', '其他直接涉及人身自由、生命健康、重大财产权益的现场执法活动和执法办案场所'],
  elements: ELEMENTS_2018,
  returnGrounds: [],
  rows: [
    { code: 'disclosure.default', value: 20, words: '执法决定作出之日起20个工作日内', place: '一（三）' },
    { code: 'disclosure.penalty', value: 7, words: '7个工作日内', place: '一（三）' },
    { code: 'disclosure.licence', value: 7, words: '7个工作日内', place: '一（三）' },
    { code: 'disclosure.exception', value: 'administrative-regulation', words: '法律、行政法规另有规定的除外', place: '一（三）' },
    { code: 'disclosure.scope', value: 'all', words: '行政处罚的执法决定信息', place: '一（三）' },
    { code: 'disclosure.text', value: 'result', words: '执法机关、执法对象、执法类别、执法结论等信息', place: '一（三）' },
    { code: 'disclosure.take-down', value: PROMPT, words: '及时', place: '一（三）' },
    { code: 'disclosure.take-down.other', value: PROMPT, words: '及时', place: '一（三）' },
    { code: 'disclosure.correction', value: PROMPT, words: '及时', place: '一' },
    { code: 'disclosure.update', value: PROMPT, words: '及时', place: '一（一）' },
    { code: 'disclosure.annual-report', value: '01-31', words: '每年1月31日前', place: '一（三）' },
    { code: 'disclosure.annual-report-to', value: 'government-and-superior', words: '本级人民政府和上级主管部门', place: '一（三）' },
    { code: 'archive.limit', value: null, words: '按照有关法律法规和档案管理规定', place: '二（三）' },
    { code: 'recording.contested', value: 'as-circumstances', words: '根据实际情况', place: '二（二）' },
    { code: 'recording.vital', value: 'promoted', words: '推行全程音像记录', place: '二（二）' },
    { code: 'review.staff-share', value: 50, words: '不少于5%', place: '三（一）' },
    { code: 'review.scope', value: 'listed', words: '五类情形', place: '三（二）' },
    { code: 'review.limit', value: null, words: '明确审核的时限', place: '三（四）' },
    { code: 'review.disagreement', value: 'agency-mechanism', words: '协调机制', place: '三（四）' },
    { code: 'certificate.display', value: 'show-wearing-encouraged', words: '必须出示，鼓励佩戴', place: '一（二）' },
  ],
  suggested: [
    { code: 'review.limit', value: 7, why: '辽宁省重大行政执法决定法制审核办法规定七个工作日，施行年份待确认' },
    { code: 'review.extension', value: 3, why: '辽宁省重大行政执法决定法制审核办法规定经负责人批准延长三个工作日，施行年份待确认' },
  ],
  lists: [
    { code: 'random-inspection', name: '随机抽查事项清单', fields: [], place: '一（一）' },
    { code: 'guides', name: '服务指南', fields: ['执法事项名称', '受理机构', '审批机构', '受理条件', '办理时限'], place: '一（一）' },
    { code: 'flow-charts', name: '执法流程图', fields: [], place: '一（一）' },
    { code: 'window', name: '岗位信息公示牌', fields: ['岗位职责', '申请材料示范文本', '办理进度查询', '咨询服务', '投诉举报'], place: '一（二）' },
    { code: 'catalogue', name: '重大执法决定法制审核目录清单', fields: [], place: '三（二）' },
    { code: 'review-chart', name: '法制审核流程', fields: ['送审材料报送要求', '审核方式', '时限', '责任', '协调机制'], place: '三（四）' },
  ],
};

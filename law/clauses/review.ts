import { cite } from '#law/statutes/index.ts';
import { built, form, parameter, partly, plan, planned, role, route, screen, step, table, type Clause } from './clause.ts';

/** F: the legal review of major decisions. */
export const REVIEW: readonly Clause[] = [
  built('F-01', '未经法制审核或者审核未通过的，不得作出决定', {
    asked: { kaiyuan: '三', sanmenxia: '三（三）', yanzhou: '二（三）' },
    articles: [cite('penalty-2021', 58)],
    pointers: [...step('penalty-ordinary/decide', 'licence/decide', 'coercion-measure/decide'), ...table('review.clearance', 'review.clearance_void', 'record.refusal')],
    tests: [
      ['law/engine/gate.test.ts', '没有审核通过的，拒绝，并写明第五十八条和属于重大的理由'], ['test/gate/walk.test.ts', '${where}：${name}，没有一条路通向未经审核通过的重大决定'],
      ['test/gate/types.test.ts', '绕过关口的写法一律不能编译，错误与注明的一致'],
    ],
  }),
  built('F-02', '法制审核的工作机构', {
    asked: { dongying: '二（三）2', haiyang: ['附件17', '设置专门法制机构，配备专职人员'], kaiyuan: '三（一）', sanmenxia: '三（三）1', yanzhou: ['二（三）2（1）', '政策法规科'] },
    articles: [cite('state-council-2018', '四（十一）')],
    pointers: [...plan('reviewBody'), ...role('reviewer'), ...screen('/reviews'), ...route('GET /api/reviews', 'GET /about')],
    tests: [['review/rules.test.ts', '由法制审核人员提出，执法人员、负责人不得提出'], ['server/plan-in-force.db.test.ts', '施行之日起：新的案件、菜单、记录环节、审核机构都照新的']],
  }),
  built('F-03', '法制审核人员的配备', {
    asked: { dongying: '二（三）2', haiyang: '附件17', kaiyuan: '三（一）', sanmenxia: '三（三）1', yanzhou: '二（三）2（1）' },
    articles: [cite('penalty-2021', 58), cite('state-council-2018', '四（十一）')],
    pointers: [...parameter('review.staff-share', 'review.staff-least'), ...role('reviewer'), ...screen('/clauses'), ...route('GET /api/clauses')],
    tests: [['law/profiles/profiles.test.ts', '审核人员：开原百分之五，三门峡百分之五且至少一人，山东满足需要'], ['server/clauses.db.test.ts', '法制审核人员占执法人员的比例按今天在职的人员计算，并与本机关的规定对照']],
  }),
  planned('F-04', '法律顾问、公职律师参与审核', 'review', '外部人员的登记、调用和意见尚未建立。', {
    asked: { haiyang: '一（三）2', kaiyuan: ['三（一）', '本系统内统筹调用'], sanmenxia: ['三（三）1', '本系统内统筹调用'], yanzhou: '二（三）2（3）' },
  }),
  partly('F-05', '重大执法决定法制审核目录清单', 'lists', '各类执法决定的清单按版本编制、审批、公布，并据以判断是否重大；按领域、层级、社会影响列项和上级机关的指导尚未建立。', {
    asked: {
      dongying: ['二（三）3', '类别、层级、领域、金额、社会影响'], haiyang: ['一（三）3', '类别、层级、领域、金额、社会影响'], kaiyuan: ['三（二）', '类别、层级、领域、金额，上级机关指导'],
      sanmenxia: ['三（三）2', '类别、层级、领域、金额，上级机关指导'], yanzhou: ['二（三）3（1）', '层级、领域、金额、社会影响'],
    },
    articles: [cite('penalty-2021', 58)],
    pointers: [
      ...plan('lists/catalogue'), ...screen('/lists/$kind'), ...table('registry.list_edition'),
      ...route('GET /api/lists/review-catalogue', 'POST /api/lists/review-catalogue/draft', 'POST /api/lists/:kind/approval', 'GET /lists/:agency/:kind/:edition'),
    ],
    tests: [
      ['server/portal.db.test.ts', 'are published with every approved edition, what is in force, what was before and what is to come'],
      ['test/e2e/api-lists.test.ts', '列明查封的一项使查封成为重大决定，依据说明写明第几版第几项；批准清单以前的时刻不是'],
      ['law/engine/major.test.ts', '有数额下限的，达到即是，差一分钱不是；公民和组织分别计算'],
      ['registry/io/agency.db.test.ts', 'is drafted by officers and reviewers, approved by the head, and read by everybody in the business'],
    ],
  }),
  built('F-06', '应当法制审核的五种情形', {
    asked: { kaiyuan: '三（二）', sanmenxia: '三（三）2' },
    articles: [cite('penalty-2021', 58), cite('state-council-2018', '四（十二）')],
    pointers: [...step('penalty-ordinary/conclude-investigation', 'penalty-ordinary/submit-review'), ...route('GET /api/cases/:caseId/explain/major')],
    tests: [['law/engine/major.test.ts', '承办机构认定的五种情形，任何一种都使决定成为重大执法决定'], ['law/engine/major.test.ts', '经过听证程序的，不论结果都是']],
  }),
  built('F-07', '审核范围的扩展', {
    asked: { dongying: '二（三）3', haiyang: '一（三）3', kaiyuan: '三（二）', sanmenxia: '三（三）2', yanzhou: '二（三）3（2）' },
    pointers: [...parameter('review.scope'), ...step('penalty-ordinary/submit-review'), ...route('POST /api/settings/proposals')],
    tests: [['law/engine/major.test.ts', '适用普通程序的决定一律审核，警告、不予处罚也是'], ['law/parameters/conflicts.test.ts', '审核范围：三门峡普通程序一律审核，其他地方四类情形和目录清单，都可以自行扩大']],
  }),
  built('F-08', '重大行政处罚的备案', {
    asked: { sanmenxia: ['三（三）2', '公民一万元、组织十万元以上罚款或者相当数额的没收，责令停产停业，吊销许可证或者营业执照'] },
    pointers: [...parameter('report.threshold.citizen', 'report.threshold.organisation', 'report.limit'), ...step('penalty-ordinary/report-for-record'), ...form('report-for-record')],
    tests: [['law/actions/penalty-ordinary/closing.test.ts', '对公民罚款一万元以上、对组织十万元以上的，备案；差一分钱的，不备案'], ['law/actions/penalty-ordinary/closing.test.ts', '责令停产停业、吊销许可证的，不论数额备案；其他种类不备案']],
  }),
  built('F-09', '法制审核的要素', {
    asked: { dongying: ['二（三）4', '十一项'], haiyang: ['一（三）4', '十一项'], kaiyuan: ['三（三）', '八项'], sanmenxia: ['三（三）3', '八项'], yanzhou: ['二（三）4', '十一项'] },
    articles: [cite('state-council-2018', '四（十三）')],
    pointers: [...plan('elements', 'lists/elements'), ...step('penalty-ordinary/give-opinion'), ...form('review-opinion'), ...screen('/reviews/$caseId')],
    tests: [['review/rules.test.ts', '九项要素逐项提出，缺一项或者重复一项都不行'], ['review/own-elements.test.ts', '三门峡八项逐项提出，缺一项或者重复一项都不行；提齐了审核通过'],
      ['law/profiles/review-lists.test.ts', '五个方案的要素合起来都覆盖国家的九项，不用补充：十一项的还是十一项，八项的还是八项'],
      ['test/e2e/desk-plan.test.ts', '审核人员按本机关的十一项逐项提出意见，看得到各项对应哪些国家要素'],
      ['law/profiles/profiles.test.ts', '审核要素：2017年十一项，2018年以后八项；退回的八种情形只有三门峡写明']],
  }),
  partly('F-10', '法制审核流程图', 'publication', '审核流程图由审核的规则绘出并公开；按执法类别写明责任追究机制尚未建立。', {
    asked: {
      dongying: ['二（三）5', '材料、程序、载体、时限、协调解决机制、责任追究机制'], haiyang: ['一（三）5', '分执法类别编制'], kaiyuan: '三（四）', sanmenxia: '三（三）5', yanzhou: ['二（三）5', '分执法类别编制'],
    },
    pointers: plan('lists/review-chart'),
    tests: [['server/charts/chart.test.ts', '审核流程图画出审核的每一种状态，公示流程图画出公示的每一种状态']],
  }),
  built('F-11', '送审材料', {
    asked: { sanmenxia: ['三（三）4', '拟作出的决定、调查（审查）终结报告、调查取证材料、鉴定（评估）报告等'] },
    pointers: step('penalty-ordinary/submit-review', 'penalty-ordinary/request-supplement', 'penalty-ordinary/supply-supplement'),
    tests: [['review/rules.test.ts', '草拟的决定、调查终结报告、证据材料缺一不可'], ['review/rules.test.ts', '材料不齐的通知补充，补充之后继续审核']],
  }),
  built('F-12', '不予审核通过并退回的情形', {
    asked: { sanmenxia: ['三（三）4', '八种情形'] },
    pointers: [...plan('returnGrounds'), ...step('penalty-ordinary/give-opinion')],
    tests: [['review/own-elements.test.ts', '方案列出退回情形的，从中选择，不选不行；没有列出的，不符合要求的要素就是理由'], ['review/rules.test.ts', '退回的理由是八种'], ['review/rules.test.ts', '退回之后不得作出决定']],
  }),
  built('F-13', '书面审核意见', {
    asked: { kaiyuan: '三（三）', sanmenxia: ['三（三）3、5', '书面意见入卷归档'] },
    articles: [cite('state-council-2018', '四（十三）')],
    pointers: [...step('penalty-ordinary/give-opinion'), ...form('review-opinion')],
    tests: [['review/rules.test.ts', '同意即审核通过；存在问题的没有通过'], ['review/rules.test.ts', '只写“同意”“无意见”“符合要求”等不说明理由的，退回']],
  }),
  built('F-14', '处理之后再次送审', {
    asked: { kaiyuan: '三（三）', sanmenxia: '三（三）3' },
    articles: [cite('state-council-2018', '四（十三）')],
    pointers: step('penalty-ordinary/submit-review'),
    tests: [['review/rules.test.ts', '退回后处理完毕再次送审的，说明处理情况'], ['review/rules.test.ts', '退回之后没有再次送审的，不得重新受理、重新提出意见']],
  }),
  built('F-15', '意见不一致的处理', {
    asked: { dongying: '二（三）5', haiyang: '一（三）5', kaiyuan: '三（四）', sanmenxia: '三（三）3', yanzhou: '二（三）5' },
    articles: [cite('state-council-2018', '四（十四）')],
    pointers: [...parameter('review.disagreement'), ...step('penalty-ordinary/object-opinion', 'penalty-ordinary/consult-review', 'penalty-ordinary/deliberate'), ...form('deliberation-record')],
    tests: [['review/rules.test.ts', '协商中、协商不成的，不得再次送审，提请集体讨论'], ['review/rules.test.ts', '协商未达成一致，经集体讨论同意原拟决定的，可以作出决定']],
  }),
  built('F-16', '法制审核的时限', {
    asked: { dongying: '二（三）5', haiyang: '一（三）5', kaiyuan: '三（四）', sanmenxia: '三（三）5', yanzhou: '二（三）5' },
    pointers: [...parameter('review.limit'), ...step('penalty-ordinary/accept-review'), ...table('registry.agency_setting', 'record.obligation')],
    tests: [['law/engine/obligations.test.ts', '法律没有规定日数，由本机关确定；没有确定的，没有届满日'], ['law/engine/obligations.test.ts', '本机关确定而未经确认的，标明待确认']],
  }),
];

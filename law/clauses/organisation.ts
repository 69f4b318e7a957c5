import { cite } from '#law/statutes/index.ts';
import { built, partly, plan, planned, role, route, screen, step, table, type Clause } from './clause.ts';

/** A: scope, people and the organisation behind the three systems. */
export const ORGANISATION: readonly Clause[] = [
  built('A-01', '纳入三项制度的行政执法行为类别', {
    asked: {
      dongying: ['一', '行政许可、行政处罚、行政强制、行政征收、行政收费、行政检查六类'], haiyang: ['一', '行政许可、行政处罚、行政强制、行政征收、行政收费、行政检查六类'],
      sanmenxia: ['二', '行政处罚、行政强制、行政检查、行政征收征用、行政许可五类'], yanzhou: ['二', '行政处罚、行政许可、行政强制、行政检查四类'],
    },
    articles: [cite('business-environment-2019', 58)],
    pointers: [...plan('classes'), ...screen('/cases/new', '/profile'), ...route('GET /api/plan', 'GET /procedures'), ...step('penalty-ordinary/decide', 'penalty-summary/decide', 'licence/decide', 'coercion-measure/decide', 'inspection/decide', 'levy/decide', 'fee/decide', 'requisition/decide')],
    tests: [
      ['law/profiles/profiles.test.ts', '执法行为类别：东营、海阳六类含收费，兖州四类，三门峡五类含征收征用'], ['law/clauses/clauses.test.ts', '方案纳入的每一类执法行为，都有办理的程序'],
      ['law/profiles/in-force.test.ts', '方案施行之日起，不在其中的类别不能登记新的案件，说明依据和怎么办；前一日还可以'],
      ['test/e2e/desk-plan.test.ts', '登记案源只列出方案纳入的类别，并说明其他类别怎么办'],
    ],
  }),
  built('A-02', '全过程记录的阶段', {
    asked: {
      kaiyuan: ['二', '启动、调查取证、审核决定、送达执行'], sanmenxia: ['三（二）', '启动、调查取证、审核决定、送达执行'],
      yanzhou: ['二（二）', '立案、调查、取证、审查、决定、送达、执行'],
    },
    articles: [cite('penalty-2021', 47), cite('state-council-2018', '三')],
    pointers: [...plan('stages'), ...screen('/cases/$caseId'), ...table('record.event')],
    tests: [['law/actions/conformance.test.ts', '${action.name}：从启动开始，启动只有一个环节；环节按启动、调查取证、审核决定、送达执行记录'], ['law/profiles/profiles.test.ts', '记录的环节：开原、三门峡四个，兖州七个，东营、海阳由本机关确定'],
      ['law/engine/record-stages.test.ts', '每一类别的每一环节、每一阶段都归入一个记录环节，不出它所在的四个阶段之一'],
      ['law/engine/record-stages.test.ts', '七个环节的方案（兖州）：每一环节归入立案、调查、取证、审查、决定、送达、执行之一'],
      ['test/e2e/desk-plan.test.ts', '全过程记录按兖州的七个环节分栏，音像记录的要求和审核机构在案件页面写明']],
  }),
  planned('A-03', '制定三项制度的具体办法', 'lists', '具体办法的编制、审批、公布尚未建立。', {
    asked: {
      dongying: ['二（一）1、（二）1、（三）1', '公示、记录、审核各一个办法，写明范围、内容、载体、程序、时限、监督和保障'],
      haiyang: ['一（一）1、（二）1、（三）1', '另写明审查机制、记录标准、设备的使用管理监督和责任追究机制'],
      kaiyuan: ['一至三', '没有单列办法，要求建立各项机制'], sanmenxia: ['四（二）', '建立健全三项制度体系'], yanzhou: ['二（一）1、（二）1、（三）1', '公示、记录、审核各一个具体办法'],
    },
  }),
  built('A-04', '政府一级的牵头机关', {
    asked: {
      dongying: ['三、四', '区政府法制办公室'], haiyang: ['二（三）', '市政府法制办'], kaiyuan: ['一（三）', '本级人民政府和上级主管部门'],
      sanmenxia: ['末段', '市司法局'], yanzhou: ['三（一）', '区政府法制办，局领导小组办公室'],
    },
    articles: [cite('supervision-2025', 6)],
    pointers: [...plan('leadAgency'), ...screen('/profile', '/clauses'), ...route('GET /about', 'GET /agencies/:agency')],
    tests: [['law/profiles/profiles.test.ts', '改了的用改后的，没改的不变，原方案不受影响'], ['server/plan-in-force.db.test.ts', '制度对照写明现行的是哪一版，由谁统筹、由谁审核']],
  }),
  planned('A-05', '协调机制和领导小组成员', 'supervision', '成员单位和人员的登记尚未建立。', {
    asked: { dongying: ['四', '法制、编制、信息公开、发展改革、财政、人力资源、政务服务等部门'], sanmenxia: ['四（一）、附件', '副市长任组长，副组长二人，成员七人，办公室设在市司法局'] },
  }),
  planned('A-06', '本机关的领导小组和办事机构', 'supervision', '领导小组和专门人员的登记尚未建立。', {
    asked: { haiyang: ['三（三）', '确定专门人员'], yanzhou: ['四（一）', '局长任组长，办公室设在局法制科'] },
  }),
  partly('A-07', '主要负责人是第一责任人', 'supervision', '决定由机关负责人作出并留痕；第一责任人的确定和报告尚未建立。', {
    asked: { kaiyuan: '三（四）', sanmenxia: ['三（三）5、四（一）', '县（市、区）政府及部门主要负责同志也是第一责任人'] },
    articles: [cite('penalty-2021', 57), cite('state-council-2018', '四（十四）')],
    pointers: [...role('head'), ...step('penalty-ordinary/decide', 'licence/decide', 'coercion-measure/decide')],
    tests: [['law/actions/penalty-ordinary/decision.test.ts', '由机关负责人作出']],
  }),
  partly('A-08', '承办、审核、审批各负其责，违法的追究责任', 'supervision', '谁承办、谁审核、谁决定逐项留痕；追责情况的登记尚未建立。', {
    asked: { kaiyuan: '三（四）', sanmenxia: '三（三）5' },
    articles: [cite('state-council-2018', '四（十四）')],
    pointers: [...step('penalty-ordinary/submit-review', 'penalty-ordinary/give-opinion', 'penalty-ordinary/decide'), ...table('record.event')],
    tests: [['review/rules.test.ts', '由法制审核人员提出，执法人员、负责人不得提出'], ['record/io/take-step.db.test.ts', '每个事件都接着前一个事件的摘要']],
  }),
  built('A-09', '执法与监督相分离', {
    asked: { dongying: '二（三）2' },
    pointers: [...role('officer', 'reviewer'), ...step('penalty-ordinary/give-opinion')],
    tests: [['law/engine/officers.test.ts', '参与调查的人员不得审核本案'], ['law/engine/officers.test.ts', '送审人员不得审核本人报送的案件']],
  }),
  planned('A-10', '任务配档表', 'supervision', '任务的分解、时限和责任科室的管理尚未建立；配档表的十八项见H-01。', { asked: { haiyang: ['三（三）、附件', '十八项：序号、工作目标、具体要求、完成时间、责任科室'] } }),
  planned('A-11', '推进三项制度的工作台账', 'supervision', '台账和调度、督导、考核的记录尚未建立。', { asked: { dongying: '四' } }),
  planned('A-12', '分阶段部署、实施、总结并报告', 'supervision', '实施阶段和报告的登记尚未建立。', {
    asked: {
      dongying: ['三', '10月31日前部署；11月1日至20日实施；11月25日前总结'], haiyang: ['二', '11月30日前书面报告'],
      sanmenxia: ['末段', '2019年8月20日前报方案，8月31日前报落实情况'], yanzhou: ['三', '2018年5月30日前报方案，8月底前完成制度，8月起实施'],
    },
  }),
  planned('A-13', '清单和方案的备案', 'supervision', '清单、实施方案向政府法制机构报备的办理尚未建立；谁审核、向谁备案已在方案数据中。', {
    asked: { dongying: ['二（一）2、三', '事项清单报区政府法制办备案'], haiyang: ['一（一）4', '主体资格清单经市政府法制办审核'], sanmenxia: ['末段', '实施方案、落实情况报市司法局备案'] },
    pointers: plan('lists/matters', 'lists/subjects'),
  }),
  planned('A-14', '监督检查、评估和考评', 'supervision', '考评、自评、通报的办理尚未建立。', {
    asked: { dongying: ['三（二）、（三）', '监督检查、评估验收'], sanmenxia: ['四（四）', '纳入法治政府建设考评指标，通报批评、表扬先进'] },
  }),
  planned('A-15', '摸底调查', 'supervision', '执法类别、人员、设备、平台和系统的摸底表尚未建立。', { asked: { yanzhou: '三（一）3' } }),
  planned('A-16', '培训', 'supervision', '培训记录尚未建立。', {
    asked: {
      dongying: ['二（三）2、三（一）', '定期培训审核人员'], haiyang: ['一（三）2', '互联网+培训、案例教学'], sanmenxia: ['四（三）、（六）', '专题培训、岗前培训、岗位培训'],
      yanzhou: ['二（三）2、三（一）2', '定期培训，邀请专家、法律顾问授课'],
    },
  }),
  built('A-17', '行政执法人员和法制审核人员数据库', {
    asked: { sanmenxia: '四（六）' },
    articles: [cite('penalty-2021', 42), cite('penalty-2021', 58)],
    pointers: [...role('officer', 'reviewer'), ...screen('/officers'), ...route('GET /api/officers', 'POST /api/officers'), ...table('registry.officer', 'registry.certificate')],
    tests: [['registry/io/http.db.test.ts', 'finds by name, unit or certificate number, and by role'], ['review/rules.test.ts', '审核人员没有取得法律职业资格登记的，不得提出意见']],
  }),
  planned('A-18', '执法人员的保障和激励', 'supervision', '人身意外伤害、工伤保险和考核激励的登记尚未建立。', { asked: { sanmenxia: '四（六）' } }),
  partly('A-19', '经费保障，收费、罚没收入与部门利益脱钩', 'supervision', '罚缴分离已由程序执行；经费、装备标准和预算的登记尚未建立。', {
    asked: { sanmenxia: '四（五）' },
    articles: [cite('penalty-2021', 67), cite('penalty-2021', 74)],
    pointers: step('penalty-ordinary/record-payment', 'penalty-summary/hand-in'),
    tests: [['law/actions/penalty-ordinary/decision.test.ts', '写明罚款代收机构']],
  }),
  planned('A-20', '宣传和普法', 'supervision', '典型案例的选编、发布尚未建立。', { asked: { dongying: '四', sanmenxia: ['四（三）', '谁执法谁普法'], yanzhou: ['四（三）', '反面典型曝光'] } }),
  partly('A-21', '与其他制度和平台的衔接', 'exchange', '双随机抽取已在检查程序中；与政务服务、监督平台、信用体系、投诉热线的对接尚未建立。', {
    asked: { dongying: '二（一）2', haiyang: '三（一）', sanmenxia: ['三（一）1、三（四）', '权责清单、双随机、政务服务网'], yanzhou: ['二（一）2、四（二）', '放管服、权责清单'] },
    articles: [cite('supervision-2025', 37)],
    pointers: step('inspection/record-draw', 'inspection/open-penalty-case'),
    tests: [['law/actions/inspection/task.test.ts', '没有抽取的不能提请批准；只有抽取的人员可以检查']],
  }),
  partly('A-22', '案例指导、裁量基准、案卷管理和评查、投诉举报、考核监督相衔接', 'supervision', '案卷归档、检测和逾期归档的总表已建成，事项写明裁量基准；案例指导、案卷评查、投诉举报和考核监督尚未建立。', {
    asked: { sanmenxia: '四（二）' },
    pointers: [...step('penalty-ordinary/archive'), ...table('registry.matter_edition'), ...screen('/volumes')],
    tests: [
      ['law/actions/penalty-ordinary/closing.test.ts', '由档案管理人员归档，归档后案件终结'],
      ['test/e2e/api-volumes.test.ts', '由档案管理人员、执法监督人员、机关负责人查看；承办人员看自己案件的页面；别的机关一卷也看不到'],
    ],
  }),
];

import { cite } from '#law/statutes/index.ts';
import { built, parameter, partly, plan, planned, role, route, screen, step, table, type Clause } from './clause.ts';

/** B: what is published before any act of enforcement, list by list. */
export const BEFORE: readonly Clause[] = [
  partly('B-01', '谁执法谁公示；采集、传递、审核、发布各有职责', 'publication', '处罚决定已由两人拟定、核对发布；清单的采集、传递、审核、发布和统一格式尚未建立。', {
    asked: { kaiyuan: '一', sanmenxia: ['三（一）', '按省司法厅制定的内容标准、格式'] },
    articles: [cite('state-council-2018', '二')],
    pointers: [...role('publisher'), ...step('penalty-ordinary/prepare-publication', 'penalty-ordinary/publish'), ...table('disclosure.publication')],
    tests: [['disclosure/rules.test.ts', 'goes from prepared to published by another person, who confirms the copy they were shown']],
  }),
  partly('B-02', '公开信息的审核、纠错和监督机制', 'supervision', '审核和更正已建成；监督尚未建立。', {
    asked: { dongying: '二（一）1', haiyang: '一（一）1', yanzhou: ['二（一）1、2', '经局领导审核后公示'] },
    pointers: [...step('penalty-ordinary/publish', 'penalty-ordinary/correct-publication'), ...route('POST /api/cases/:caseId/steps/:step')],
    tests: [['disclosure/rules.test.ts', 'is refused to whoever prepared the copy, whatever their roles'], ['disclosure/rules.test.ts', 'prepares a further version, which another person publishes']],
  }),
  built('B-03', '事前公开的基本信息', {
    asked: { kaiyuan: '一（一）', sanmenxia: ['三（一）1', '另有救济渠道、监督方式'], yanzhou: ['二（一）2', '另有监督方式'] },
    articles: [cite('penalty-2021', 39), cite('state-council-2018', '二（四）')],
    pointers: [...route('GET /agencies', 'GET /agencies/:agency', 'GET /officers', 'GET /matters/:agency', 'GET /guides/:agency/:matter', 'GET /procedures/:kind'), ...table('registry.agency', 'registry.public_matter')],
    tests: [
      ['server/portal.db.test.ts', 'shows the nine fields of its list, its officers and its register year by year'],
      ['test/e2e/procedures-browser.test.ts', 'matters: the list by kind with each 子项 under its main matter, and of each matter its basis, duties, time limits and fees'],
    ],
  }),
  partly('B-04', '行政执法事项清单', 'supervision', '清单由两人按版本编制、公开，自每次变动之日起生效，废止的不得据以立案；报备案尚未建立。', {
    asked: {
      dongying: ['二（一）2', '报备案，区政府门户网站统一公示，及时更新维护'], haiyang: ['一（一）2', '执法类别、事项名称、执法依据、裁量基准、承办机构、办理时限'],
      yanzhou: ['二（一）2（1）', '行政执法主体、职责、权限、依据'],
    },
    articles: [cite('state-council-2018', '二（四）')],
    pointers: [
      ...plan('lists/matters'), ...screen('/matters', '/matters/new', '/matters/$matterId'), ...table('registry.matter_change', 'registry.matter_edition'),
      ...route('GET /api/matters', 'GET /api/matters/:matter', 'POST /api/matters/changes', 'POST /api/matters/changes/:change/decision', 'GET /matters/:agency'),
    ],
    tests: [
      ['registry/io/matters.db.test.ts', 'is proposed by officers and reviewers, approved by the head, and in force from its day on'],
      ['registry/io/matters.db.test.ts', 'keeps every edition: an adjustment is the next one, and what was before can be read'],
      ['test/e2e/desk-matters.test.ts', '废止之后不得据以立案，已经立案的案件继续办理'],
    ],
  }),
  built('B-05', '行政执法权责清单', {
    asked: { sanmenxia: ['三（一）1', '职权类别、职权名称、实施依据、责任事项、办理期限、收费情况'] },
    pointers: [...plan('lists/powers'), ...screen('/matters/$matterId'), ...route('POST /api/matters/changes', 'GET /matters/:agency', 'GET /matters/:agency/:matter'), ...table('registry.matter_edition')],
    tests: [
      ['law/lists/matter-row.test.ts', '责任事项分行的是一个事项，每一责任事项有自己的科室和期限'],
      ['registry/io/matters.db.test.ts', 'has 子项 of its own kind, one level deep, and goes after them'],
      ['test/e2e/procedures-browser.test.ts', 'matters: the list by kind with each 子项 under its main matter, and of each matter its basis, duties, time limits and fees'],
    ],
  }),
  partly('B-06', '随机抽查事项清单', 'lists', '清单按版本编制、审批、公布，登记检查任务时据以选择事项并计算频次；检查对象名录库、随机抽取的实施和变动后调整的期限尚未建立。', {
    asked: {
      dongying: '二（一）2', haiyang: ['一（一）3', '抽查主体、依据、对象、内容、方式、比例、频次，动态调整'], kaiyuan: '一（一）',
      sanmenxia: ['三（一）1', '抽查事项名称、依据、主体、对象、比例、频次、方式、内容'], yanzhou: ['二（一）2（2）', '抽查主体、依据、对象、内容、比例、方式、频次'],
    },
    articles: [cite('state-council-2018', '二（四）')],
    pointers: [
      ...plan('lists/random-inspection'), ...screen('/lists/$kind'), ...step('inspection/register-inspection'),
      ...route('GET /api/lists/random-inspection', 'GET /api/inspection-items', 'GET /lists/:agency/:kind/:edition'),
    ],
    tests: [
      ['registry/io/lists.db.test.ts', '由办案人员、审核人员起草，另一人批准后施行，每个清单都一样'], ['server/portal.db.test.ts', 'are published with every approved edition, what is in force, what was before and what is to come'],
      ['law/lists/tables/tables.test.ts', '海阳、兖州方案的七个栏目，三门峡方案的八个栏目，都是现成的栏目'], ['test/e2e/api-lists.test.ts', '同时登记两件，只有一件登记得上；登记的那一件写明清单的版次和此前的次数'],
      ['law/profiles/frequency-cap.test.ts', '每年一次的，检查过一次就不得再查'],
      ['test/e2e/desk-tables.test.ts', '从.xlsx文件读入清单：自动找到工作表和栏目名称，合并的单元格、百分比照所见读出，放不下的逐行说明；保存后下载，再读入相同'],
    ],
  }),
  partly('B-07', '行政执法主体资格清单', 'lists', '九项内容已公开；委托执法信息、政府法制机构的审核确认和统一公示尚未建立。', {
    asked: {
      dongying: ['二（一）3', '九项内容，委托执法的注明受委托组织和协议，经区政府法制办审核'], haiyang: ['一（一）4', '九项内容，委托执法的注明受委托组织和协议，经市政府法制办审核'],
      sanmenxia: ['三（一）1', '县（市、区）政府依法确认主体资格并公开'],
    },
    articles: [cite('henan-enforcement-2016', 13), cite('shandong-supervision-2014', 9)],
    pointers: [...plan('lists/subjects', 'lists/delegation'), ...route('GET /agencies/:agency'), ...table('registry.agency')],
    tests: [['server/portal.db.test.ts', 'shows the nine fields of its list, its officers and its register year by year']],
  }),
  partly('B-08', '行政执法人员资格清单', 'supervision', '清单、网上查询和证件审验登记已建成；网上投诉尚未建立。', {
    asked: {
      dongying: ['二（一）4', '姓名、单位、职务、证件编号、执法类别、执法区域，年度审验'], haiyang: ['一（一）5', '姓名、单位、职务、证件编号、执法类别、执法区域，年度审验'],
      sanmenxia: ['三（一）1', '姓名、职务、执法证号、执法区域'], yanzhou: ['二（一）2（4）', '姓名、单位、职务、证件编号、执法类别、执法区域'],
    },
    pointers: [
      ...plan('lists/officers'), ...screen('/officers'), ...route('GET /officers', 'GET /api/officers', 'POST /api/officers/:officer/certificates'), ...table('registry.certificate', 'registry.certificate_suspension'),
    ],
    tests: [['server/portal.db.test.ts', 'says in words how a certificate stands'], ['registry/io/http.db.test.ts', 'records a renewal beside the term before it, once, and logs who did it']],
  }),
  built('B-09', '行政执法服务指南', {
    asked: {
      dongying: '二（一）2', haiyang: ['一（一）7', '十三项'], kaiyuan: ['一（一）', '事项名称、受理机构、审批机构、受理条件、办理时限'],
      sanmenxia: ['三（一）1', '另有执法程序'], yanzhou: ['二（一）2（3）', '十四项'],
    },
    articles: [cite('state-council-2018', '二（四）'), cite('licensing-2019', 30), cite('licensing-2019', 42, 1)],
    pointers: [
      ...plan('lists/guides'), ...screen('/matters/$matterId'), ...route('GET /guides/:agency', 'GET /guides/:agency/:matter', 'POST /api/matters/changes', 'POST /api/matters/changes/:change/decision'),
      ...parameter('licence.decision'), ...table('registry.matter_edition'),
    ],
    tests: [
      ['registry/io/matters.db.test.ts', 'is drafted by one, approved by another, and kept by editions'],
      ['law/matters/rules.test.ts', '许可的承诺时限19、20个工作日可以，21个不可以（许可法第四十二条第一款）'],
      ['test/e2e/procedures-browser.test.ts', 'guides: what the agency has filled in and approved is shown, and nothing of it is left to fill in'],
      ['test/e2e/procedures-browser.test.ts', 'guides: what the platform knows stands there, what the agency must add is 待填写 and nothing is made up'],
    ],
  }),
  built('B-10', '行政执法程序流程图', {
    asked: { dongying: '二（一）2', haiyang: ['一（一）6', '步骤和环节'], kaiyuan: '一（一）', sanmenxia: '三（一）1', yanzhou: '二（一）2（3）' },
    articles: [cite('state-council-2018', '二（四）')],
    pointers: [...plan('lists/flow-charts'), ...route('GET /procedures/:kind')],
    tests: [['server/charts/chart.test.ts', '${action.name}：每个环节画一次，每个阶段画一次，此外没有别的环节和阶段'], ['server/charts/drawing.test.ts', '图上写出每个环节的名称'], ['test/e2e/procedures-browser.test.ts', 'shows the periods of the agency that the reader chooses']],
  }),
  partly('B-11', '裁量基准的公开', 'lists', '行政处罚裁量基准按版本编制、审批、公布，罚款据以核对；处罚以外的裁量基准和按因素等级计算的公式尚未建立。', {
    asked: { dongying: ['二（三）4', '审核裁量基准是否适当'], haiyang: ['一（一）2', '事项清单列明裁量基准'], sanmenxia: '三（一）1' },
    articles: [cite('penalty-2021', 34), cite('benchmark-2022', '“规范适用行政裁量权基准”部分')],
    pointers: [
      ...plan('lists/benchmarks'), ...screen('/lists/$kind'), ...step('penalty-ordinary/conclude-investigation'),
      ...route('GET /api/lists/benchmarks', 'GET /lists/:agency/:kind/:edition'),
    ],
    tests: [
      ['registry/io/lists.db.test.ts', '由办案人员、审核人员起草，另一人批准后施行，每个清单都一样'],
      ['server/portal.db.test.ts', 'are published with every approved edition, what is in force, what was before and what is to come'],
      ['law/penalty/benchmark.test.ts', '恰在下限、上限的在幅度以内，差一分钱的不在；拒绝时写明版次、项次、幅度和依据'],
    ],
  }),
  partly('B-12', '救济渠道、监督方式、收费和委托执法信息的公开', 'publication', '投诉电话、每个决定和每个事项的救济途径、每个事项的收费及其依据和标准已公开；委托执法信息尚未公开。', {
    asked: { sanmenxia: '三（一）1' },
    articles: [cite('licensing-2019', 58)],
    pointers: [...route('GET /agencies/:agency', 'GET /decisions/:agency/:caseId', 'GET /matters/:agency/:matter', 'GET /guides/:agency/:matter'), ...plan('lists/delegation')],
    tests: [['law/matters/rules.test.ts', '许可收费应当由法律、行政法规规定（许可法第五十八条）'], ['disclosure/public-copy.test.ts', 'states kinds and amounts in figures and capitals, what to correct, the basis, and the remedies with their periods']],
  }),
  planned('B-13', '简明扼要、通俗易懂', 'publication', '公开内容的通俗解读由本机关撰写，撰写和审核的办理尚未建立。', { asked: { kaiyuan: '一（一）' } }),
  partly('B-14', '事前公开信息的更新', 'lists', '更新期限已在取值表中，清单按版本留存；变动之后的期限尚未自动起算。', {
    asked: { dongying: '二（一）2', haiyang: '一（一）3', kaiyuan: '一（一）', sanmenxia: '三（一）4', yanzhou: '二（一）2' },
    articles: [cite('disclosure-2019', 26)],
    pointers: [...parameter('disclosure.update'), ...table('registry.list_edition')],
    tests: [['law/profiles/profiles.test.ts', '更新：三门峡二十日，海阳动态调整、年度审验，其余及时']],
  }),
  partly('B-15', '公示的载体', 'exchange', '公示平台已建成，机关页面写明方案确定的载体；向门户网站、政务新媒体、公示栏、窗口推送尚未建立。', {
    asked: {
      dongying: ['二（一）9', '区政府和部门门户网站公示专栏'], haiyang: ['一（一）11', '市政府门户网站国土资源局窗口公示专栏'], kaiyuan: ['一', '政府网站、政务新媒体、办事大厅公示栏、服务窗口'],
      sanmenxia: ['三（一）', '门户网站、政务新媒体、办事大厅公示栏、服务窗口'], yanzhou: ['二（一）5', '门户网站、微信公众号、微博、APP、服务窗口'],
    },
    pointers: [...plan('channels'), ...route('GET /decisions', 'GET /feed.atom', 'GET /about', 'GET /agencies/:agency')],
    tests: [
      ['server/portal.db.test.ts', 'begins with the search, and shows for each agency how many decisions are public, late, overdue and withheld'],
      ['server/plan-in-force.db.test.ts', '门户照现行的方案：流程图、服务指南不列出没有纳入的类别，机关页面写明统筹机构、审核机构和载体'],
    ],
  }),
  built('B-16', '国家秘密、商业秘密、个人隐私不予公开，确需公开的处理后公开', {
    asked: { kaiyuan: '一', sanmenxia: ['三（一）、三（一）3', '隐去依法应当隐去的信息'] },
    articles: [cite('penalty-2021', 50), cite('disclosure-2019', 14), cite('disclosure-2019', 15), cite('minors-2020', 103)],
    pointers: [...step('penalty-ordinary/prepare-publication', 'penalty-ordinary/withhold-publication'), ...table('disclosure.withholding'), ...route('GET /api/cases/:caseId/publication')],
    tests: [
      ['disclosure/public-copy.test.ts', 'made of what the detectors propose holds none of the secrets that were in the text'],
      ['disclosure/rules.test.ts', 'is refused while anything is left in the copy that has to be hidden, and the refusal does not repeat it'],
    ],
  }),
];

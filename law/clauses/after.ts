import { cite } from '#law/statutes/index.ts';
import { built, parameter, partly, plan, planned, role, route, step, table, type Clause } from './clause.ts';

/** D: what is published of decisions, and what follows when they change. */
export const AFTER: readonly Clause[] = [
  built('D-01', '公布执法决定的期限', {
    asked: { dongying: '二（一）8', haiyang: '一（一）10', kaiyuan: '一（三）', sanmenxia: '三（一）3', yanzhou: '二（一）4' },
    articles: [cite('state-council-2018', '二（六）'), cite('disclosure-2019', 26)],
    pointers: [
      ...parameter('disclosure.default', 'disclosure.inspection'), ...table('disclosure.decision_register', 'record.obligation'),
      ...step('inspection/publish', 'coercion-measure/publish', 'coercion-enforcement/publish', 'levy/publish', 'fee/publish', 'requisition/publish'),
    ],
    tests: [
      ['law/profiles/profiles.test.ts', '公开期限：开原、三门峡二十日和七日，海阳、兖州只说及时，东营交给部门'], ['law/engine/obligations.test.ts', '自作出之日起算，不等送达'],
      ['disclosure/kinds.test.ts', '自作出之日起二十个工作日，由一人拟定、另一人发布；发布后期限终止'],
      ['disclosure/io/kinds.db.test.ts', 'covers the categories of all kinds that publish'],
      ['disclosure/io/kinds.db.test.ts', 'is not public while it is only approved: nothing is counted and no step is open'],
    ],
  }),
  built('D-02', '行政许可、行政处罚决定的公开期限', {
    asked: { haiyang: '一（一）10', kaiyuan: '一（三）', sanmenxia: '三（一）3', yanzhou: '二（一）4' },
    articles: [cite('penalty-2021', 48, 1), cite('state-council-2018', '二（六）'), cite('credit-publicity-2018', '一')],
    pointers: [
      ...parameter('disclosure.penalty', 'disclosure.licence', 'disclosure.exception', 'disclosure.scope'),
      ...step('penalty-ordinary/publish', 'penalty-summary/publish', 'licence/publish'), ...table('disclosure.publication'), ...route('GET /decisions'),
    ],
    tests: [
      ['law/engine/obligations.test.ts', '处罚决定作出之日起七个工作日内公示：二十日的一般规定、地方的规定同在时，从严'],
      ['disclosure/io/publication.db.test.ts', 'counts every decision once: in time, late, overdue, withheld by ground, taken down, annulled'],
      ['disclosure/licence.test.ts', 'is prepared, confirmed by another, and closes the clock of seven working days'],
    ],
  }),
  built('D-03', '公布执法决定的内容', {
    asked: { kaiyuan: ['一（三）', '执法机关、执法对象、执法类别、执法结论'], sanmenxia: ['三（一）3', '执法机关、执法人员、执法对象、执法类别、违法事实、法律依据、执法决定、救济途径'] },
    articles: [cite('state-council-2018', '二（六）')],
    pointers: [...plan('fields'), ...parameter('disclosure.officers'), ...route('GET /decisions/:agency/:caseId', 'GET /decisions/:agency/:caseId/copy.json')],
    tests: [
      ['disclosure/rules.test.ts', 'officers are not named in the copy, and in Henan they are with their certificates'],
      ['server/portal.db.test.ts', 'shows number, agency, party, kind, outcome, dates, officers and the whole text'],
      ['server/portal.db.test.ts', 'stand each under the words of its category'],
      ['disclosure/io/kinds.db.test.ts', 'holds the fields that its category declares and not one more, in the database itself'],
      ['disclosure/shown-fields.test.ts', '开原四项：没有事实、依据、决定全文和救济途径，没有执法人员；当事人、类别和处罚结果都有'],
      ['disclosure/shown-fields.test.ts', '所在地政府要求公布的，机关调整方案也不能减少'],
    ],
  }),
  built('D-04', '全文公开行政执法决定文书', {
    asked: { kaiyuan: '一（三）', sanmenxia: '三（一）3' },
    pointers: [...parameter('disclosure.text'), ...step('penalty-ordinary/prepare-publication')],
    tests: [['disclosure/public-copy.test.ts', 'holds evidence and discretion where the whole decision is published (全文公开), and only there']],
  }),
  built('D-05', '随机抽查情况及查处结果的公布', {
    asked: { dongying: '二（一）8', haiyang: '一（一）10', sanmenxia: '三（一）3', yanzhou: '二（一）4' },
    pointers: [...parameter('disclosure.inspection'), ...step('inspection/record-draw', 'inspection/decide', 'inspection/publish'), ...route('GET /decisions/:agency/:caseId')],
    tests: [
      ['law/actions/inspection/result.test.ts', '公布检查结果：自认定之日起二十个工作日，清明节放假不计算'],
      ['disclosure/io/kinds.db.test.ts', 'of a random inspection tells the draw'],
      ['disclosure/kinds.test.ts', '检查发现违法行为、应当移送或者涉嫌犯罪的，三者的公开文本一字不差'],
    ],
  }),
  built('D-06', '行政执法决定履行情况的公布', {
    asked: { haiyang: '一（一）10' },
    pointers: [
      ...parameter('disclosure.performance'), ...step('penalty-ordinary/record-performance', 'penalty-ordinary/record-payment', 'inspection/recheck', 'fee/record-payment'),
      ...table('disclosure.performance'), ...route('GET /decisions/:agency/:caseId'),
    ],
    tests: [
      ['disclosure/io/kinds.db.test.ts', 'is public where the plan of the place asks for it, and follows the case'],
      ['disclosure/io/kinds.db.test.ts', 'is kept nowhere where nobody asks for it'],
      ['test/e2e/api-publication.test.ts', '改正之后，履行情况随之变动，不必重新公示'],
    ],
  }),
  built('D-07', '行政检查情况的公布', {
    asked: { yanzhou: '二（一）4' },
    pointers: [...plan('fields'), ...step('inspection/decide', 'inspection/publish', 'inspection/take-down'), ...route('GET /decisions')],
    tests: [
      ['disclosure/io/kinds.db.test.ts', 'is public also where nothing was found, with what was inspected, how, and when'],
      ['test/e2e/api-publication.test.ts', '结果被撤销的，及时撤下；网页说明理由，列表、订阅里都不再有'],
    ],
  }),
  built('D-08', '决定被撤销、确认违法、要求重新作出的，撤下', {
    asked: { dongying: '二（一）1', haiyang: '一（一）1', kaiyuan: '一（三）', sanmenxia: '三（一）4', yanzhou: '二（一）1' },
    articles: [cite('penalty-2021', 48, 2), cite('state-council-2018', '二（六）')],
    pointers: [...parameter('disclosure.take-down', 'disclosure.take-down.other'), ...step('penalty-ordinary/annul-decision', 'penalty-ordinary/take-down'), ...table('disclosure.annulment', 'disclosure.take_down')],
    tests: [
      ['law/engine/obligations.test.ts', '被撤销等的，三个工作日内撤回：行政处罚法的三日优于河南的二十日'], ['disclosure/rules.test.ts', 'needs an explanation for the public'],
      ['disclosure/kinds.test.ts', '没有被变更、撤销的不得撤下；被撤销的自变动之日起撤下，并公开说明理由'],
    ],
  }),
  built('D-09', '公开的信息不准确的，更正', {
    asked: { dongying: '二（一）1', haiyang: '一（一）1', kaiyuan: '一', sanmenxia: '三（一）4', yanzhou: '二（一）1' },
    articles: [cite('disclosure-2019', 41), cite('state-council-2018', '二')],
    pointers: [...parameter('disclosure.correction'), ...step('penalty-ordinary/correct-publication', 'penalty-ordinary/decide-rectification')],
    tests: [
      ['law/parameters/parameters.test.ts', '更正已公开的信息：河南二十日使全国的“及时”具体化，不是抵触'],
      ['disclosure/io/publication.db.test.ts', 'is replaced by its correction only once that is published, and keeps the day it was first online'],
      ['disclosure/io/rectified.db.test.ts', '自发现之日起二十个工作日内更正公示；拟定的公开文本已是补正后的文字，发布后期限终止'],
    ],
  }),
  planned('D-10', '法律、机构职能、人员变动后的更新', 'lists', '更新期限已在取值表中；变动的登记和期限的起算尚未建立。', {
    asked: { dongying: '二（一）2', haiyang: '一（一）3', kaiyuan: '一（一）', sanmenxia: '三（一）4', yanzhou: '二（一）2' },
    articles: [cite('disclosure-2019', 26)], pointers: parameter('disclosure.update'),
  }),
  built('D-11', '执法决定信息公开发布、撤销和更新机制', {
    asked: { kaiyuan: '一（三）' },
    pointers: [...role('publisher'), ...step('penalty-ordinary/publish', 'penalty-ordinary/correct-publication', 'penalty-ordinary/take-down'), ...table('disclosure.publication', 'disclosure.take_down')],
    tests: [['disclosure/io/publication.db.test.ts', 'that is taken down is gone for the public, which is told the reason and nothing about the party']],
  }),
  planned('D-12', '行政执法统计年报', 'supervision', '公开的日期和报送的机关已在取值表中；年报的编制和公开尚未建立。', {
    asked: { kaiyuan: '一（三）', sanmenxia: '三（一）5' },
    articles: [cite('state-council-2018', '二（六）')], pointers: parameter('disclosure.annual-report', 'disclosure.annual-report-to'),
  }),
  planned('D-13', '执法数据的综合分析', 'analysis', '履职情况、违法行为类别、频次、地点、时段的分析尚未建立。', { asked: { sanmenxia: '三（一）5' } }),
  partly('D-14', '统一的行政执法信息公示平台', 'exchange', '公示平台和开放数据已建成；与上级平台互联互通、即时推送尚未建立。', {
    asked: {
      dongying: ['二（一）9', '与上级平台互联互通，数据交换，即时推送'], haiyang: ['一（一）11', '向政府门户网站即时推送'], kaiyuan: '一',
      sanmenxia: ['三（一）', '同步推送至公示平台'], yanzhou: ['二（一）5、四（二）', '与省平台互联互通，即时推送'],
    },
    pointers: route('GET /decisions', 'GET /decisions/:agency/:caseId', 'GET /decisions/:agency/:caseId/copy.json', 'GET /feed.atom'),
    tests: [['server/portal.db.test.ts', 'finds by text and narrows by agency, year and kind; what makes no sense is passed over'], ['server/portal.db.test.ts', 'comes with the data of which its digest is the SHA-256']],
  }),
  partly('D-15', '公示的监督和责任', 'supervision', '逾期未公示的逐年公开计数；监督检查、通报、责令改正的办理尚未建立。', {
    asked: { sanmenxia: '三（一）6' },
    pointers: [...table('disclosure.public_register'), ...route('GET /agencies')],
    tests: [['disclosure/io/publication.db.test.ts', 'counts every decision once: in time, late, overdue, withheld by ground, taken down, annulled']],
  }),
  partly('D-16', '公开的期限', 'publication', '各载体的公开期限已能计算；期满停止公示尚未自动办理。', {
    asked: { yanzhou: ['二（一）4', '明确范围、内容、方式、时限、程序和公开期限'] },
    articles: [cite('credit-repair-2025', '二'), cite('market-publicity-2021', 13)],
    pointers: parameter('credit.minor-longest', 'credit.general-longest', 'credit.serious-longest'),
    tests: [['law/profiles/publication-term.test.ts', '本机关网站没有期限，信用网站轻微三个月、一般一年、严重三年']],
  }),
];

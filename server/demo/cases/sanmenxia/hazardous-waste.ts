import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { SANMENXIA_CONTACT } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, entrustAppraisal, handleSamples, inquire, inspect, orderCorrection, receiveAppraisal, sample } from '../../steps/investigation.ts';
import { announceHearing, conveneHearing, giveNoticeOfHearing, handOver, holdHearing, recordStatement, reportHearing, requestHearing, reviewStatement } from '../../steps/notice.ts';

const VIOLATED = law('固体废物污染环境防治法', '第八十一条第二款');

const subject: Subject = {
  title: '将危险废物混入非危险废物中贮存',
  matter: '对违反危险废物管理规定的处罚',
  party: company('henan', 103, '河南砥柱汽车配件制造有限公司', '栾金石', '三门峡市演示区机械工业园3号'),
  proposal: penalty({
    facts: '{inspect-site}，当事人厂区一般固体废物堆场内，废切削液浸润的金属屑约2.6吨与一般废铁屑混合堆放，未分类收集，未设置危险废物识别标志；经鉴定，该批浸油金属屑属于危险废物（HW09）。',
    evidence: '现场检查笔录、称重单、鉴定意见、危险废物管理计划、转移联单、询问笔录、现场照片二十四张。',
    violated: [VIOLATED, law('固体废物污染环境防治法', '第七十七条')], basis: [law('固体废物污染环境防治法', '第一百一十二条第一款第六项、第二款')],
    penalties: [fine('150000')],
    discretion: '混存数量2.6吨，堆场地面硬化但无围堰，未发现渗漏外环境；当事人为首次违法，鉴定后即委托有资质单位处置；按较轻档次确定。',
    correction: '立即将混存的危险废物分类收集、规范贮存，并在三十日内完成危险废物贮存设施建设。',
  }),
};

/** A hearing was held and reported; the draft has not been sent to review yet. */
export const hazardousWaste: CaseScript = {
  slug: 'hazardous-waste', handlers: ['chen', 'lu'], ended: 1,
  steps: [
    register(subject, { origin: 'report', content: '群众反映该公司将含油铁屑与普通废铁混在一起露天堆放，雨后地面有油花。', confidentialReporter: true }),
    requestFiling(2, '经现场核实，堆场内有浸油金属屑与一般废铁屑混合堆放，涉嫌违反固体废物污染环境防治法。'),
    approveFiling(1),
    inspect(1, '09:00-11:20', '三门峡市演示区机械工业园3号厂区北侧堆场', '堆场面积约80平方米，地面硬化无围堰；浸油金属屑与废铁屑混堆，手触有油，取样三份封存；未见危险废物识别标志。'),
    ...sample(
      [{ name: '浸油金属屑', batch: '1号堆至3号堆各一份', quantity: '3份，各500克', base: '约2.6吨' }], '厂区北侧堆场', '10:20', '每堆取四角和中心，混匀后缩分', '需要鉴别是否属于危险废物',
      '瓶装加贴封条，每份留备份样品一份，由本机关保管',
    ),
    handOver(0, 'sampling', '栾金石（演示）', '法定代表人', '三门峡市演示区机械工业园3号'),
    orderCorrection(0, '危险废物混入非危险废物贮存、未设置识别标志', VIOLATED, '立即分类收集并设置识别标志。'),
    entrustAppraisal(1, '河南演示环境检测研究院有限公司', '检验检测机构资质认定证书（演示）', '鉴别所取三份金属屑样品是否属于危险废物', ['浸油金属屑样品3份（封签完好）']),
    inquire(2, '14:40-16:00', '栾金石（演示）', '法定代表人', [
      ['浸油金属屑为什么放在一般堆场？', '车间嫌危废间远，下班后图省事倒在废铁堆上。'],
      ['公司是否知道它是危险废物？', '管理计划里写了，要求控油后再交处置单位，执行不到位。'],
      ['目前如何处理？', '已和有资质的处置单位签了合同，这周转移。'],
    ]),
    receiveAppraisal(8, '三份样品石油烃含量均超过鉴别标准限值，属于《国家危险废物名录》HW09油/水、烃/水混合物或乳化液，具有毒性。', '演环检〔演示〕118号'),
    handOver(0, 'examination', '栾金石（演示）', '法定代表人', '当事人住所'),
    handleSamples(0, 'consumed', '送检样品3份在检验中消耗；备份样品3份随危险废物一并交有资质单位处置。'),
    collect(1, 'documentary', '危险废物管理计划、转移联单', '当事人提供', '当事人明知应当分类贮存以及案发后的处置情况'),
    conclude(3, subject.proposal, '经现场检查、取样鉴定、询问查明违法事实；鉴定意见已告知当事人，当事人未申请重新鉴定。', ['major-rights']),
    giveNoticeOfHearing(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '栾金石（演示）', '法定代表人', '当事人住所'),
    recordStatement(2, 'written', '数量认定应扣除铁屑本身重量；公司愿意整改，请求减轻。', '提交控油后称重记录。'),
    requestHearing(1, '对危险废物数量认定和处罚幅度有异议，要求听证。'),
    reviewStatement(1, 'rejected', '混合后的固体废物整体按危险废物管理，不以控油后的重量计算；处罚幅度已按较轻档次。'),
    conveneHearing(1, 9, 'su', '本机关二楼听证室', '宁静远'),
    announceHearing(0, '某机械公司涉嫌将危险废物混入一般固体废物贮存案'),
    handOver(0, 'hearing-notice', '栾金石（演示）', '法定代表人', '当事人住所'),
    holdHearing(9, 'su', {
      case: '调查人员陈述：混存2.6吨，经鉴定属HW09，依据第一百一十二条第一款第六项、第二款建议罚款十五万元，并出示笔录、称重单和鉴定意见。',
      defence: '当事人及其代理人质证：对取样和鉴定无异议；认为称重包含铁屑，实际油液不足三百公斤，且未污染外环境，罚款过高。',
      closing: '公司认错，已完成转移处置，请求考虑企业困难从轻处罚。',
    }, ['田律师（演示）']),
    reportHearing(2, 'su', '双方对事实、鉴定意见无争议；争议在于数量的计算口径和幅度。危险废物与其他废物混合的按危险废物管理，调查人员的口径有据。', '违法事实清楚，证据充分，程序合法，建议维持罚款十五万元的处理意见。'),
  ],
};

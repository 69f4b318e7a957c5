import { company } from '../../parties.ts';
import { regulation } from '../../law-references.ts';
import { SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decideWithoutFine } from '../../steps/decision.ts';
import { requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collectMade, conclude, inquire } from '../../steps/investigation.ts';
import { mail } from '../../steps/notice.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const subject: Subject = {
  title: '未按期提交排污许可证执行报告',
  matter: '对违反排污许可台账、执行报告要求的处罚',
  party: company('henan', 109, '三门峡陕塬中药饮片有限公司', '白济生', '三门峡市演示区医药园5号'),
  proposal: {
    kind: 'no-penalty-minor',
    facts: '当事人上一季度排污许可证执行报告应于季度终了后十五日内提交，实际逾期九日提交，报告内容经核对真实、完整。',
    evidence: '许可证管理信息平台提交记录、询问笔录、执行报告、信用查询记录。',
    violated: [regulation('排污许可管理条例', '第二十二条第一款')], basis: [{ source: '中华人民共和国行政处罚法', place: '第三十三条第一款', rank: 'law' }],
    reason: '当事人系首次违法，逾期九日，报告内容真实完整，未造成危害后果，案发前已主动提交，依法可以不予行政处罚。',
    education: '约谈当事人环保负责人，讲解执行报告的内容、频次和逾期后果，当事人书面承诺建立到期提醒制度。',
  },
};

/** No penalty for a first and minor breach (处罚法第三十三条第一款); reviewed all the same, as Henan wants; closing is asked for. */
export const lateReport: CaseScript = {
  slug: 'late-report', handlers: ['lu', 'chen'], ended: 1,
  steps: [
    register(subject, { origin: 'inspection', content: '排污许可证执行报告提交情况核查发现该公司季度报告逾期。', daysBefore: 12 },
      [regulation('排污许可管理条例', '第三十七条第三项')]),
    requestFiling(2, '季度执行报告逾期提交，涉嫌违反《排污许可管理条例》第二十二条第一款。'),
    approveFiling(1),
    inquire(3, '09:30-10:10', '白济生（演示）', '法定代表人', [
      ['报告为什么逾期？', '填报员休产假，接手的人不清楚时间，发现后当天就补交了。'],
      ['以前有没有逾期？', '没有，这是第一次。'],
    ]),
    collectMade(1, 'electronic', '平台提交记录及历次执行报告', '许可证管理信息平台', '逾期天数、内容真实完整以及没有前次逾期', '登录平台导出提交记录，打印'),
    conclude(3, subject.proposal, '经询问和平台核对，逾期事实清楚，属首次、轻微并已及时改正。'),
    submitReview(1, subject.proposal, []),
    acceptReview(1),
    agree(2, {
      law: '首次、轻微、及时改正且无危害后果，符合行政处罚法第三十三条第一款，教育内容具体。',
      procedure: '不予处罚不需要事先告知，调查和审核程序完整。',
      discretion: '属于本省轻微违法不予处罚清单所列情形，适用条件逐项符合。',
    }),
    decideWithoutFine(2, subject.proposal, SANMENXIA_REMEDIES, '同意不予行政处罚，落实教育措施。'),
    mail(1, 'decision', '白济生（演示）', '三门峡市演示区医药园5号', '演示EMS0000210'),
    requestClosing(3, '不予行政处罚决定书已送达，教育约谈已完成，当事人已提交整改承诺，建议结案。'),
  ],
};

import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import type { CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import {
  accept, announceHearing, beginSpecial, close, conclude, conveneHearing, decide, endSpecial, examine, extendLimit, handOver, holdHearing, issueCertificate, receive, REVIEWED, superviseLicensee,
} from '../../steps/licence.ts';
import { acceptReview, agree, attending, deliberate, leader, submitReview } from '../../steps/review.ts';

const BASIS = [law('环境影响评价法', '第二十二条第一款')];
const SITE = '三门峡市演示县静脉产业园';
const HEARD = '采信周边村民代表关于异味和运输路线的意见：增加卸料大厅负压和密闭运输的要求；关于另行选址的意见，选址符合专项规划和防护距离要求，不予采信。';

const approved = {
  kind: 'grant', basis: BASIS, category: 'ordinary', certificate: '建设项目环境影响评价文件批复',
  facts: '项目选址符合生活垃圾处理专项规划，防护距离内没有居民点；报告书的预测和措施经专家评审、听证核对，主要污染物排放满足标准和总量要求。',
  content: '同意生活垃圾焚烧发电项目（日处理600吨）按照报告书所列的性质、规模、地点和环境保护措施建设；卸料大厅保持负压，垃圾密闭运输，烟气在线监测数据向社会公开。', validFrom: '{=decide}',
} as unknown as LicenceDraft; // the date stands as a reference until the script is settled

/** Of interest to everybody: announced to the public and heard; the time could not be kept and was lengthened once; looked at again when building had begun. */
export const incinerator: CaseScript = {
  slug: 'incinerator', kind: 'licence', handlers: ['fang', 'he'], ended: 1,
  steps: [
    receive({
      title: '申请批准生活垃圾焚烧发电项目环境影响报告书', item: '建设项目环境影响评价文件审批', basis: BASIS,
      party: company('henan', 131, '三门峡净源环保能源有限公司', '水长清', SITE), materials: ['审批申请一份', '环境影响报告书一式三份', '公众参与说明一份'],
    }),
    accept(2),
    examine(3, '09:20-11:40', SITE, '厂址及周边与报告书描述一致；防护距离三百米内没有居民点，最近的演示村距厂界620米。'),
    announceHearing(2, 14, 'public', '市生态环境局网站、《三门峡日报（演示）》、演示县静脉产业园和演示村公告栏', '本机关就生活垃圾焚烧发电项目环境影响报告书的审批举行听证，周边居民和单位可以自公告之日起五个工作日内报名参加。'),
    beginSpecial(0, 'hearing', 14, '涉及公共利益的重大许可事项，需要公告并举行听证。'),
    conveneHearing(5, 9, 'su', '宁静远'),
    handOver(0, '水长清（演示）', '法定代表人', 'hearing-notice'),
    holdHearing(9, 'su', ['水长清（演示）', '演示村村民代表（演示）', '静脉产业园管理机构代表（演示）'],
      '审查人员说明：预测的二噁英、恶臭影响满足标准，防护距离按三百米执行，建议增加卸料大厅负压措施。',
      '村民代表担心异味和运输车辆穿村，要求另行选址或者改道；申请人承诺密闭运输、绕行园区北路，并公开在线监测数据。'),
    endSpecial(0, '听证已经举行，笔录由参加人确认。'),
    extendLimit(4, '需要申请人按听证意见补充卸料大厅负压和运输路线的设计，并重新核算恶臭影响。'),
    conclude(6, approved, '审查报告书，现场核查，公告并举行听证，核对补充的设计。', { hearing: 'public', transcript: HEARD }),
    submitReview(1, approved, ['hearing']), acceptReview(1), agree(2, REVIEWED),
    deliberate(1, 'complex', approved, '宁静远', [
      leader('魏清源', '局长', '项目符合专项规划，听证意见已经落实到批复要求，同意批准。'),
      leader('唐立峰', '副局长', '同意；投产前要核对在线监测数据公开的情况。'),
      attending('严慎之', '法规与标准科科长', '审核已通过，听证程序完整。'),
    ]),
    decide(1, approved, SANMENXIA_REMEDIES, '同意批准，落实听证意见。', HEARD),
    handOver(1, '水长清（演示）', '法定代表人'),
    issueCertificate(0, '三环审演示第9号', '水长清（演示）'),
    preparePublication(1), publish(1),
    close(2, '准予许可，批复已经送达。'),
    superviseLicensee(12, '09:30-11:00', SITE, '项目开工建设，厂界位置与批复一致；施工扬尘覆盖不到位一处，责令当日覆盖。', 'corrected'),
  ],
};

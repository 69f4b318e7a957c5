import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { YANZHOU_CONTACT, YANZHOU_REMEDIES } from '../../agencies/yanzhou.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveClosing, archive, pay, requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collectMade, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNotice, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';

const subject: Subject = {
  title: '未取得证明在噪声敏感建筑物集中区域夜间施工',
  matter: '对未取得证明夜间进行产生噪声的建筑施工作业的处罚',
  party: company('shandong', 502, '山东九州兴建筑工程有限公司', '匠无双', '济宁市演示区龙桥路16号'),
  proposal: penalty({
    facts: '{inspect-site}夜间，当事人在居民小区东侧工地连续浇筑地下室顶板，使用混凝土泵车一台、振捣棒两根，未取得夜间施工作业证明，也未公告附近居民。',
    evidence: '现场检查笔录、执法记录仪视频、施工日志、询问笔录、夜间施工证明查询结果。',
    violated: [law('噪声污染防治法', '第四十三条第一款')], basis: [law('噪声污染防治法', '第七十七条第二项')],
    penalties: [fine('12000')],
    discretion: '夜间施工约两小时，经制止后停工，半年内首次，按较轻档次。',
    correction: '立即停止夜间施工；因特殊需要必须连续作业的，依法取得证明并公告。',
  }),
};

export const nightWork: CaseScript = {
  slug: 'night-work', handlers: ['ma', 'hou'], ended: 4,
  steps: [
    register(subject, { origin: 'complaint', content: '小区居民夜间投诉工地打混凝土。', confidentialReporter: true }),
    requestFiling(1, '未取得夜间施工证明，涉嫌违反《噪声污染防治法》第四十三条第一款。'),
    approveFiling(1),
    inspect(0, '22:20-23:15', '济宁市演示区龙桥路东侧工地', '泵车正在浇筑，距最近居民楼35米；现场不能出示夜间施工证明。'),
    inquire(1, '15:00-15:40', '匠无双（演示）', '法定代表人', [['为什么夜间施工？', '白天商砼站限产，车晚上才来。'], ['有没有办证明？', '没来得及办。']]),
    collectMade(1, 'audio-visual', '执法记录仪视频', '执法人员摄录', '夜间施工的时间和设备', '执法记录仪摄录，原始文件存储'),
    conclude(3, subject.proposal, '经现场检查、摄录和询问，夜间违规施工的事实清楚。'),
    giveNotice(1, subject.proposal, YANZHOU_CONTACT),
    handOver(1, 'notice', '匠无双（演示）', '法定代表人', '工地项目部'),
    recordStatement(3, 'written', '浇筑不能中断，否则形成冷缝影响结构安全，请求不予处罚。'),
    reviewStatement(2, 'rejected', '连续浇筑需要可以依法申请证明，未申请即施工不因工艺需要免责；情节已从轻考虑。'),
    decide(2, subject.proposal, YANZHOU_REMEDIES, '同意处罚意见。'),
    handOver(1, 'decision', '匠无双（演示）', '法定代表人', '工地项目部'),
    preparePublication(1),
    publish(1),
    pay(3, '12000', '鲁财罚演0000502'),
    requestClosing(2, '罚款已缴，夜间施工已停止，建议结案。'),
    approveClosing(1),
    archive(7, '兖综执案演示第5卷', 47),
  ],
};

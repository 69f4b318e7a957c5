import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveClosing, archive, pay, requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, collectMade, conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { giveNotice, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';
import { photo, recorded, sound } from '../../recordings.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const PLACE = '三门峡市演示产业园涂装一路6号喷漆车间';
const VIOLATED = law('大气污染防治法', '第四十五条');

const subject: Subject = {
  title: '喷漆工序未在密闭空间中进行',
  matter: '对涉挥发性有机物未密闭作业或者未按规定使用污染防治设施的处罚',
  party: company('henan', 101, '三门峡青禾涂装工程有限公司', '郑有年', '三门峡市演示产业园涂装一路6号'),
  proposal: penalty({
    facts: '{inspect-site}，执法人员现场检查时，当事人喷漆车间正在对三批钢结构件进行喷漆作业，车间东侧两扇卷帘门敞开，配套的“水帘＋活性炭吸附”废气处理设施未开启，作业产生的含挥发性有机物废气未经收集处理直接逸散。',
    evidence: '现场检查笔录、现场照片和执法记录仪视频、对生产负责人的询问笔录、{collect-evidence}调取的用电监控记录、环境影响登记表、营业执照。',
    violated: [VIOLATED], basis: [law('大气污染防治法', '第一百零八条第一项')],
    penalties: [fine('42000')],
    discretion: '当事人属首次被查处，作业持续不足一日，立案后主动安装门窗联锁装置并通过复查；对照裁量基准，违法行为一般、危害后果较轻、整改及时，确定为较轻档次。',
    benchmark: { tier: { edition: 2, row: 1, act: '对涉挥发性有机物未密闭作业或者未按规定使用污染防治设施', tier: '较轻' } },
    correction: '自收到决定书之日起保持喷漆作业在密闭车间内进行，并正常运行废气处理设施。',
  }),
};

/** From the first record to the archive: the whole way of an ordinary case under Henan's rules. */
export const coating: CaseScript = {
  slug: 'coating', handlers: ['chen', 'lu'], ended: 3,
  steps: [
    register(subject, { origin: 'inspection', content: '用电监控平台提示该公司喷漆设备运行而治理设施未运行，日常检查中核实喷漆作业时车间敞开。' }),
    requestFiling(1, '经核查，该公司喷漆作业未密闭且未使用治理设施，涉嫌违反《大气污染防治法》第四十五条。'),
    approveFiling(1),
    inspect(1, '09:20-10:40', PLACE, '车间内有喷漆工位4个，其中2个正在作业；东侧卷帘门两扇敞开约2.5米；水帘水泵停运，活性炭箱风机未启动，控制柜电流显示为0。现场有明显油漆气味，已拍照、录像。'),
    inquire(0, '14:30-15:35', '郝生产（演示）', '生产负责人', [
      ['检查时为什么没有开启废气处理设施？', '风机皮带前一天断了，急着交货，就先干了，想着晚上再修。'],
      ['卷帘门为什么敞开？', '设备没开，里面味道大，工人要求开门通风。'],
      ['这种情况持续了多久？', '就当天上午，大概两个多小时。'],
    ]),
    recorded(0, photo(101), { slug: 'coating', kind: 'photo', of: 'inspect-site', link: '现场检查', device: '执法记录仪 演示A01', place: PLACE, from: '09:25', to: '10:30' }),
    recorded(0, sound(102), { slug: 'coating', kind: 'audio', of: 'inquire', link: '询问', device: '询问室录音设备 演示B02', place: '本机关询问室', from: '14:30', to: '15:35' }),
    collectMade(1, 'electronic', '治理设施用电监控数据（七日）', '市生态环境监控中心平台', '治理设施在检查当日未运行而生产设备运行', '由监控平台导出，刻录光盘封存'),
    collect(0, 'documentary', '环境影响登记表、营业执照复印件', '当事人提供', '当事人身份和应当配套建设的治理设施'),
    orderCorrection(0, '喷漆作业未密闭、未按规定使用污染防治设施', VIOLATED, '立即停止敞开作业；修复并正常运行废气处理设施后方可恢复喷漆作业。', 5),
    recheckCorrection(5, true, '风机已更换皮带并正常运行，卷帘门加装联锁装置，开门时喷枪自动断气。'),
    conclude(4, subject.proposal, '{approve-filing}立案后，依法进行了现场检查和询问，调取了用电监控数据；当事人按期完成整改。'),
    giveNotice(3, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '郑有年（演示）', '法定代表人', '当事人住所'),
    recordStatement(2, 'written', '公司承认违法事实，但设备故障属突发，违法时间短，请求减轻处罚。', '提交设备维修单一份、整改照片六张。'),
    reviewStatement(2, 'rejected', '设备故障不是继续敞开作业的理由；首次违法、时间短、及时整改已在裁量时按较轻档次考虑，不再重复评价，亦无法定减轻情形。'),
    submitReview(2, subject.proposal, ['notice', 'statement']),
    acceptReview(1),
    agree(3, {
      facts: '现场笔录、视频与用电监控数据三项证据互相印证，作业、敞开、未运行三个要件事实均已查明。',
      discretion: '四万二千元处于法定幅度二万元以上二十万元以下的较轻档次，理由与整改证据相符。',
    }),
    decide(2, subject.proposal, SANMENXIA_REMEDIES, '同意承办机构意见和法制审核意见，依法作出处罚。'),
    handOver(1, 'decision', '郑有年（演示）', '法定代表人', '当事人住所'),
    preparePublication(1),
    publish(1),
    pay(3, '42000', '豫财罚演0000101'),
    requestClosing(3, '罚款已全额缴纳，违法行为已改正，决定信息已公示，建议结案。'),
    approveClosing(1),
    archive(9, '三环罚案演示第1卷', 86, '共一卷，电子数据光盘一张随卷保存。'),
  ],
};

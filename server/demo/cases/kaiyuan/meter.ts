import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { KAIYUAN_CONTACT, KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveClosing, archive, pay, requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { giveNotice, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';

const VIOLATED = regulation('取水许可和水资源费征收管理条例', '第四十三条');

const subject: Subject = {
  title: '取水单位未安装计量设施',
  matter: '对未安装取水计量设施的处罚',
  party: company('liaoning', 402, '开原柴河豆制品有限公司', '豆青禾', '开原市演示区柴河街20号'),
  proposal: penalty({
    facts: '{inspect-site}检查发现，当事人持取水许可证取用地下水，2号井未安装计量设施。',
    evidence: '现场检查笔录、取水许可证、照片、询问笔录。',
    violated: [VIOLATED], basis: [regulation('取水许可和水资源费征收管理条例', '第五十三条第一款')],
    penalties: [fine('6000')],
    discretion: '一眼井未装表，年取水量不足1万立方米，限期内已安装，按较轻档次。',
    correction: '限期七日内安装符合国家技术标准的计量设施。',
  }),
};

export const meter: CaseScript = {
  slug: 'meter', handlers: ['pan', 'qi'], ended: 8,
  steps: [
    register(subject, { origin: 'inspection', content: '取用水管理专项检查发现2号井未装水表。' }),
    requestFiling(1, '取水未安装计量设施，涉嫌违反《取水许可和水资源费征收管理条例》第四十三条。'),
    approveFiling(1),
    inspect(1, '09:00-09:50', '开原市演示区柴河街20号', '1号井装有远传水表；2号井直接接入泡豆池，无计量设施。'),
    orderCorrection(0, '2号井未安装计量设施', VIOLATED, '安装计量设施并接入监控平台。', 7),
    inquire(1, '10:00-10:25', '豆青禾（演示）', '法定代表人', [['2号井为什么没有装表？', '备用井，平时不用，换季泡豆量大才开。']]),
    recheckCorrection(6, true, '2号井已安装远传水表，数据已接入平台。'),
    conclude(2, subject.proposal, '经检查、询问，未安装计量设施的事实清楚，已按期改正。'),
    giveNotice(1, subject.proposal, KAIYUAN_CONTACT),
    handOver(1, 'notice', '豆青禾（演示）', '法定代表人', '当事人住所'),
    recordStatement(1, 'oral', '备用井使用很少，已经装表，请求少罚。'),
    reviewStatement(1, 'rejected', '计量设施是取水的法定义务，不因使用频率免除；整改情况已作为从轻因素考虑。'),
    decide(3, subject.proposal, KAIYUAN_REMEDIES, '同意处罚意见。'),
    handOver(1, 'decision', '豆青禾（演示）', '法定代表人', '当事人住所'),
    preparePublication(2),
    publish(1),
    pay(2, '6000', '辽财罚演0000402'),
    requestClosing(3, '罚款已缴，计量设施已安装，建议结案。'),
    approveClosing(2),
    archive(8, '开水罚案演示第2卷', 52),
  ],
};

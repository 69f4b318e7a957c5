import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { YANZHOU_CONTACT } from '../../agencies/yanzhou.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, waive } from '../../steps/notice.ts';
import { acceptReview, consult, objectTo, sendBack, submitReview } from '../../steps/review.ts';

const subject: Subject = {
  title: '擅自利用物业共用部位进行经营',
  matter: '对擅自利用物业共用部位、共用设施设备进行经营的处罚',
  party: company('shandong', 503, '兖州安居物业服务有限公司', '房修远', '济宁市演示区建设西路28号'),
  proposal: penalty({
    facts: '当事人未经业主大会同意，将小区电梯轿厢、地下车库出入口墙面共十四处出租发布广告，收取费用用于公司经营。',
    evidence: '广告租赁合同、收款凭证、业主大会查询笔录、现场检查笔录、询问笔录。',
    violated: [regulation('物业管理条例', '第五十四条')], basis: [regulation('物业管理条例', '第六十三条')],
    penalties: [{ type: 'warning' }, fine('50000')],
    discretion: '出租部位十四处，时间一年，收入未归业主，按法定最低幅度的罚款并处警告。',
    correction: '立即停止擅自经营，所得收益依法返还业主共有。',
  }),
};

/** Reviewer and handlers could not agree: the heads have to discuss it. */
export const property: CaseScript = {
  slug: 'property', handlers: ['wan', 'hou'], ended: 1,
  steps: [
    register(subject, { origin: 'complaint', content: '业主反映物业公司擅自在电梯里做广告，收益不公开。' }),
    requestFiling(2, '未经业主大会同意出租共用部位，涉嫌违反《物业管理条例》第五十四条。'),
    approveFiling(1),
    inspect(1, '10:00-11:10', '济宁市演示区幸福家园小区', '六部电梯轿厢广告框各两幅，地下车库出入口喷绘两处，均有广告。'),
    inquire(2, '09:30-10:20', '房修远（演示）', '法定代表人', [['广告收益如何使用？', '补贴公司运营，没有单独公示。'], ['有没有征得业主大会同意？', '小区没成立业委会，没有征求。']]),
    collect(2, 'documentary', '广告租赁合同、收款凭证', '当事人提供', '出租部位、期限和收益'),
    conclude(4, subject.proposal, '经检查、询问和合同核对，擅自经营的部位、期间和收益已查明。'),
    giveNoticeOfHearing(1, subject.proposal, YANZHOU_CONTACT),
    handOver(1, 'notice', '房修远（演示）', '法定代表人', '当事人住所'),
    waive(2, 'both'),
    submitReview(1, subject.proposal, ['notice']),
    acceptReview(1),
    sendBack(4, { law: '所得收益依法归业主，卷内对收益数额没有认定，不宜一并处理；警告与罚款并处应当说明依据。' }, ['law'], '查清收益数额，明确是否责令返还；补充警告与罚款并处的依据。'),
    objectTo(1, '《物业管理条例》第六十三条规定“给予警告，并……处以罚款”，并处有明文依据；收益返还属于民事关系，不影响处罚。'),
    consult(2, '法规科与执法大队协商：审核人员认为收益数额影响裁量，应先查清；承办机构认为条例幅度固定，收益不是要件。双方未达成一致。', false),
  ],
};

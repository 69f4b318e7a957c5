import { company } from '../../parties.ts';
import { fine, instead, penalty, regulation } from '../../law-references.ts';
import { SANMENXIA_CONTACT } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNotice, handOver } from '../../steps/notice.ts';
import { acceptReview, agree, requestSupplement, sendBack, submitReview } from '../../steps/review.ts';
import { alone, HANDLER } from '../../script.ts';

const subject: Subject = {
  title: '未按照排污许可证规定记录环境管理台账',
  matter: '对违反排污许可台账、执行报告要求的处罚',
  party: company('henan', 106, '三门峡函谷塑胶制品有限公司', '尹守规', '三门峡市演示产业园创业路21号'),
  proposal: penalty({
    facts: '{inspect-site}检查发现，当事人活性炭更换记录仅有日期，没有更换量和废活性炭去向，治理设施运行参数自两个月前起未记录，不符合排污许可证副本载明的台账记录要求。',
    evidence: '现场检查笔录、环境管理台账原件照片、排污许可证副本、活性炭采购发票、询问笔录。',
    violated: [regulation('排污许可管理条例', '第二十一条第一款')], basis: [regulation('排污许可管理条例', '第三十七条第一项')],
    penalties: [fine('16000')],
    discretion: '台账缺项持续两个月，涉及治理设施运行关键参数，对照裁量基准按一般档次上限确定。',
    correction: '自收到决定书之日起十日内补全台账记录要求并建立专人记录制度。',
  }),
};

const lighter = instead(subject.proposal, [fine('12000')], '台账缺项持续两个月；当事人系首次被查处，已补建台账和专人记录制度并经复查核实，对照裁量基准首次违法适用一般档次下限。');

/** Returned once for the discretion, sent again with the answer, agreed to; the head has not decided yet. */
export const ledger: CaseScript = {
  slug: 'ledger', handlers: ['fang', 'he'], ended: 1,
  steps: [
    register(subject, { origin: 'inspection', content: '排污许可证后监管检查发现环境管理台账关键信息缺失。' }),
    requestFiling(2, '台账记录不符合排污许可证规定，涉嫌违反《排污许可管理条例》第二十一条第一款。'),
    approveFiling(1),
    inspect(1, '09:40-11:10', '三门峡市演示产业园创业路21号', '台账为手工记录，活性炭更换栏缺更换量、去向；废气设施风机电流、压差两栏自两个月前空白。'),
    inquire(1, '10:00-10:50', '鲁台账（演示）', '环保专员', [
      ['运行参数为什么没有记录？', '原来的专员离职，没有交接，新人不知道要记。'],
      ['活性炭更换了多少？去了哪里？', '每次两百公斤，由处置公司拉走，有联单，但没往台账上写。'],
    ]),
    collect(1, 'documentary', '活性炭采购发票、危险废物转移联单', '当事人提供', '更换量和去向真实存在，仅未记录'),
    conclude(4, subject.proposal, '经检查、询问和调取票据，台账缺项的内容和期间已查明。'),
    giveNotice(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '尹守规（演示）', '法定代表人', '当事人住所'),
    submitReview(5, subject.proposal, ['notice']),
    requestSupplement(1, ['当事人一年内是否有同类违法行为的查询记录', '送达回证原件扫描件'], 3),
    alone('supply-supplement', 2, HANDLER, { supplied: ['行政处罚信息查询记录（无同类违法）', '送达回证扫描件'] }),
    acceptReview(1),
    sendBack(3, { discretion: '查询记录显示当事人系首次违法，卷内又有补建台账的材料，却按一般档次上限确定，裁量说理与证据不符。' }, ['discretion'],
      '请结合首次违法和整改情况重新确定裁量档次后再次送审。'),
    submitReview(2, lighter, ['notice'], '采纳审核意见：经复查核实当事人已补建台账、落实专人，罚款由一万六千元调整为一万二千元，轻于事先告知的内容，不需要重新告知。'),
    acceptReview(1),
    agree(2, {
      discretion: '调整后的一万二千元与首次违法、及时整改的情节相称，说理完整。',
      procedure: '处罚轻于事先告知内容，不影响当事人已行使的陈述、申辩权利，不需要重新告知。',
    }),
  ],
};

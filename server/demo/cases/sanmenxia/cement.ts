import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { annul, decide } from '../../steps/decision.ts';
import { preparePublication, publish, takeDown } from '../../steps/disclosure.ts';
import { endRemedy, recordRemedy } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inspect } from '../../steps/investigation.ts';
import { giveNotice, handOver } from '../../steps/notice.ts';
import { voidAndReissue } from '../../steps/papers.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const subject: Subject = {
  title: '污染物排放口位置不符合排污许可证规定',
  matter: '对违反排污许可证管理要求的处罚',
  party: company('henan', 111, '三门峡茅津水泥粉磨有限公司', '段立窑', '三门峡市演示县建材路2号'),
  proposal: penalty({
    facts: '{inspect-site}检查发现，当事人包装机除尘废气由车间西侧新增排气筒排放，该排放口位置未载入排污许可证副本。',
    evidence: '现场检查笔录、排污许可证副本、现场照片六张。',
    violated: [regulation('排污许可管理条例', '第十八条')], basis: [regulation('排污许可管理条例', '第三十六条第一项')],
    penalties: [fine('24000')],
    discretion: '排放口数量增加一个，废气经除尘后排放，首次违法，按较轻档次确定。',
    correction: '三十日内变更排污许可证或者拆除该排放口。',
  }),
};

/** The first print of the decision was spoiled under the seal, and made anew. Revoked on reconsideration, and taken down within three working days with the reason (处罚法第四十八条第二款). */
export const cement: CaseScript = {
  slug: 'cement', handlers: ['fang', 'he'], ended: 2,
  steps: [
    register(subject, { origin: 'inspection', content: '排污许可证后检查发现新增排气筒一根。' }),
    requestFiling(1, '排放口位置与排污许可证副本不符，涉嫌违反《排污许可管理条例》第十八条。'),
    approveFiling(1),
    inspect(1, '14:00-15:20', '三门峡市演示县建材路2号包装车间', '包装机除尘器排气筒位于车间西侧，高15米，许可证副本载明的排放口DA004位于车间东侧。'),
    collect(1, 'documentary', '排污许可证副本复印件', '当事人提供', '许可证载明的排放口位置'),
    conclude(3, subject.proposal, '经检查和比对许可证副本，排放口位置不符的事实清楚。'),
    giveNotice(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '段立窑（演示）', '法定代表人', '当事人住所'),
    submitReview(4, subject.proposal, ['notice']),
    acceptReview(1),
    agree(2, { facts: '现场照片与许可证副本平面图比对，位置不符的事实成立。' }),
    decide(1, subject.proposal, SANMENXIA_REMEDIES, '同意，依法作出处罚决定。'),
    ...voidAndReissue('decide', 'penalty-decision', 'seal', '两份决定书用印时印章重叠，字迹不清，没有送出。'),
    handOver(1, 'decision', '段立窑（演示）', '法定代表人', '当事人住所'),
    preparePublication(1),
    publish(2),
    recordRemedy(6, 'reconsideration', '三门峡市人民政府行政复议办公室（演示）'),
    endRemedy(12, 'revoked', '三政复决演示第7号行政复议决定书'),
    annul(0, '三门峡市人民政府（演示）', '三政复决演示第7号行政复议决定书', 1),
    takeDown(1, '本处罚决定已被三门峡市人民政府（演示）以主要事实不清（未核实当事人已提交的变更申请）为由撤销，依法撤下并向社会说明。'),
  ],
};

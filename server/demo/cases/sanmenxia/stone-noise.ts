import { trader } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { SANMENXIA_CONTACT } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, recordStatement } from '../../steps/notice.ts';

const subject: Subject = {
  title: '超过噪声排放标准排放工业噪声',
  matter: '对超过噪声排放标准排放工业噪声的处罚',
  party: trader('henan', 110, '演示区老石匠石材加工部', '三门峡市演示区南关街西段', { name: '石小满', sex: 'male', birthDate: '1979-05-21', address: '三门峡市演示区南关街112号' }),
  proposal: penalty({
    facts: '{inspect-site}昼间，经监测，当事人石材切割作业时厂界噪声为68分贝，超过二类声环境功能区昼间60分贝的排放限值8分贝。',
    evidence: '噪声监测报告、现场检查笔录、询问笔录、声环境功能区划图、营业执照。',
    violated: [law('噪声污染防治法', '第二十二条第一款')], basis: [law('噪声污染防治法', '第七十五条')],
    penalties: [fine('20000')],
    discretion: '昼间超标8分贝，周边三十米内有居民楼，首次查处；对照裁量基准确定为法定最低幅度。',
    correction: '立即采取隔声降噪措施，未达标前不得在室外进行切割作业。',
  }),
};

/** The party has argued; nobody has looked into it yet (处罚法第四十五条). */
export const stoneNoise: CaseScript = {
  slug: 'stone-noise', handlers: ['chen', 'lu'], ended: 1,
  steps: [
    register(subject, { origin: 'complaint', content: '附近居民通过热线反映石材加工部白天切割噪声扰民。', confidentialReporter: true }),
    requestFiling(2, '初步监测厂界噪声超标，涉嫌违反《噪声污染防治法》第二十二条第一款。'),
    approveFiling(1),
    inspect(2, '10:00-11:30', '三门峡市演示区南关街西段加工场', '红外线切割机一台正在室外切割花岗岩，无隔声设施；监测人员在厂界外1米布点，监测时段10:20至10:40。'),
    inquire(0, '15:00-15:40', '石小满（演示）', '经营者', [
      ['为什么在室外切割？', '料太大，屋里摆不开，就这几天赶一批台面。'],
      ['以前有没有做过降噪？', '没有，之前没人说过。'],
    ]),
    collect(2, 'appraisal', '厂界噪声监测报告', '河南演示环境检测研究院有限公司', '昼间厂界噪声68分贝'),
    conclude(3, subject.proposal, '经监测、检查和询问，超标排放噪声的事实清楚。'),
    giveNoticeOfHearing(2, subject.proposal, SANMENXIA_CONTACT),
    handOver(1, 'notice', '石小满（演示）', '经营者', '经营场所'),
    recordStatement(2, 'oral', '当事人称：监测时旁边道路正在施工，有洒水车和压路机经过，数值不全是自己造成的；已经把切割机搬进屋里并做了隔音棉，小本经营，两万元负担不起。', '提供手机拍摄的道路施工视频一段、隔音改造照片三张。'),
  ],
};

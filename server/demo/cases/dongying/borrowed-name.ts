import { citizen } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import { refused, type CaseScript, type Subject } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { decideDisposal, destroy, hold, liftHold, proposeErasure } from '../../steps/disposal.ts';
import { approveClosing, archive, requestClosing } from '../../steps/execution.ts';
import { collectSmall, decideOnTheSpot, deliver, deposit, find, handIn, nothingStated, reportToAgency, scene, tell } from '../../steps/summary.ts';

const POSTED = regulation('城市市容和环境卫生管理条例', '第十七条第二款');
const PLACE = '东营市演示区府前大街';

const subject: Subject = {
  title: '在电线杆上张贴小广告', matter: '对在建筑物、设施上张贴宣传品的处罚',
  party: citizen('shandong', 231, { name: '冒明实', sex: 'male', birthDate: '1990-02-11', address: '东营市演示区辛店街道' }),
  proposal: penalty({
    facts: '当事人在电线杆上张贴招聘小广告两张，被当场发现。', evidence: '现场照片、执法记录仪录像。', violated: [POSTED], basis: [regulation('城市市容和环境卫生管理条例', '第三十四条第二项')],
    penalties: [fine('50')], discretion: '初次张贴，数量少，当场清除，按裁量基准最低档。', correction: '当场清除小广告。',
  }),
};

const JUDGMENT = '（演示）鲁01行终31号';

/** Fined under another man's name: he sued, a judgment has his data deleted, and the volume is destroyed (个人信息保护法第四十七条). */
export const borrowedName: CaseScript = {
  slug: 'borrowed-name', kind: 'penalty-summary', handlers: ['lin', 'qiao'], ended: 6,
  steps: [
    find(subject, PLACE, '巡查时发现有人正在电线杆上张贴招聘小广告，其报出姓名和身份证号。'),
    scene('audio-visual', '现场照片两张、录像一段', '张贴小广告的事实'),
    tell(subject.proposal), nothingStated(),
    decideOnTheSpot(subject.proposal, '演示0050009', PLACE, DONGYING_REMEDIES), deliver(), collectSmall('50', '演示票据00509'), reportToAgency(0, '法制科'),
    handIn(1, '50', '财务室'), deposit(0, '50', '东营区财政专户（演示账户）', '演示缴款0509'),
    preparePublication(1), publish(1), requestClosing(1, '罚款50元当场收缴并缴付专户，小广告已清除。'), approveClosing(1), archive(2, '2026-当-009', 5),
    hold(5, 'archivist', '当事人称被他人冒名，已向人民法院起诉。'),
    refused(proposeErasure(1, '当场处罚案卷一册（2026-当-009）', '东营市演示区人民法院', JUDGMENT, '判决确认处罚对象为他人冒名，应当删除被冒名人的个人信息'), 'disposal-held'),
    liftHold(20, 'archivist', `${JUDGMENT}判决已经生效。`),
    proposeErasure(1, '当场处罚案卷一册（2026-当-009）', '东营市演示区人民法院', JUDGMENT, '判决确认处罚对象为他人冒名，应当删除被冒名人的个人信息'),
    decideDisposal(1, '按生效判决删除，同意。'), destroy(1, '销清演示第1号', ['ji', 'tao']),
  ],
};

import { citizen, company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { KAIYUAN_CONTACT } from '../../agencies/kaiyuan.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection, recheckCorrection } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, waive } from '../../steps/notice.ts';
import { requestSupplement, submitReview } from '../../steps/review.ts';

const VIOLATED = law('水法', '第三十七条第一款');

const subject: Subject = {
  title: '在河道内堆放阻碍行洪的物体',
  matter: '对在河道内弃置、堆放阻碍行洪物体的处罚',
  party: citizen('liaoning', 403, { name: '洪小满', sex: 'male', birthDate: '1981-06-14', address: '开原市演示镇清河村' }),
  proposal: penalty({
    facts: '当事人在清河演示段主河槽内堆放秸秆捆和木材约180立方米，占用过水断面，汛前未清理。',
    evidence: '现场勘验笔录、河道断面测量图、照片、询问笔录。',
    violated: [VIOLATED], basis: [law('水法', '第六十六条第一项')],
    penalties: [fine('10000')],
    discretion: '堆放量180立方米，汛前责令后清理完毕，未造成险情，按法定最低幅度确定。',
    correction: '清除河道内全部堆放物，恢复河道原状。',
  }),
};

/** The reviewer has asked for papers; the handlers must supply them. */
export const riverbed: CaseScript = {
  slug: 'riverbed', handlers: ['pan', 'tong'], ended: 1,
  steps: [
    register(subject, { origin: 'inspection', content: '河长巡河发现主河槽内堆放秸秆和木材。' }),
    requestFiling(1, '在河道内堆放阻碍行洪的物体，涉嫌违反《水法》第三十七条第一款。'),
    approveFiling(1),
    inspect(1, '08:30-10:00', '清河演示段K3+200', '堆放物长30米、宽6米、高1米，位于主河槽右侧，阻水明显。'),
    orderCorrection(0, '在河道内堆放阻碍行洪的物体', VIOLATED, '清除全部堆放物。', 5),
    inquire(1, '09:00-09:40', '洪小满（演示）', '堆放人', [['为什么把秸秆堆在河道里？', '收购点院子满了，看河滩空着就先放，没想到算违法。']]),
    recheckCorrection(4, true, '堆放物已全部清除，河槽恢复。'),
    collect(1, 'scene', '河道断面测量图', '开原市水利勘测队（演示）', '堆放物占用过水断面的比例'),
    conclude(2, subject.proposal, '经勘验、测量和询问，堆放的位置、数量和清理情况已查明。'),
    giveNoticeOfHearing(1, subject.proposal, KAIYUAN_CONTACT),
    handOver(1, 'notice', '洪小满（演示）', '当事人', '当事人住所'),
    waive(2, 'both'),
    submitReview(1, subject.proposal, ['notice']),
    requestSupplement(2, ['河道管理范围划定文件', '当事人放弃听证的书面声明原件'], 3),
  ],
};

const spoilSubject: Subject = {
  title: '在专门存放地以外倾倒弃土',
  matter: '对在专门存放地以外倾倒砂、石、土的处罚',
  party: company('liaoning', 404, '开原山河路桥工程有限公司', '路修远', '开原市演示区铁西街40号'),
  proposal: penalty({
    facts: '倾倒弃土。', evidence: '照片。', violated: [law('水土保持法', '第二十八条')], basis: [law('水土保持法', '第五十五条')],
    penalties: [fine('10320')], discretion: '待查。', correction: '清理弃土。',
  }),
};

/** Registered from the public's report, and not yet looked into. */
export const spoil: CaseScript = {
  slug: 'spoil', handlers: ['pan', 'qi'], ended: 0,
  steps: [register(spoilSubject, { origin: 'report', content: '村民举报高速匝道工程把弃土倒在沟道里，约860立方米，担心下雨冲入农田。', confidentialReporter: true })],
};

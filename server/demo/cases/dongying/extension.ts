import { citizen } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { DONGYING_CONTACT } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, leave, requestHearing } from '../../steps/notice.ts';

const VIOLATED = law('城乡规划法', '第四十条第一款');

const subject: Subject = {
  title: '未取得建设工程规划许可证进行建设',
  matter: '对未取得建设工程规划许可证进行建设的处罚',
  party: citizen('shandong', 205, { name: '葛高楼', sex: 'male', birthDate: '1968-03-19', address: '东营市演示区新区街道东二路院落' }),
  proposal: penalty({
    facts: '当事人未取得建设工程规划许可证，在自有院落内加建二层砖混结构房屋一处，建筑面积96平方米，工程造价27万元；经规划部门认定，该建设可以采取改正措施消除对规划实施的影响。',
    evidence: '现场勘验笔录、测绘图、工程造价评估报告、规划认定函、询问笔录。',
    violated: [VIOLATED], basis: [law('城乡规划法', '第六十四条')],
    penalties: [fine('21600')],
    discretion: '属于尚可采取改正措施消除影响的情形，按建设工程造价百分之八处罚；当事人在责令停止后停工，配合调查。',
    correction: '限期六十日内按规划部门意见拆除超高部分并补办手续。',
  }),
};

/** The party has asked for a hearing: the head must convene it. */
export const extension: CaseScript = {
  slug: 'extension', handlers: ['lin', 'qiao'], ended: 1,
  steps: [
    register(subject, { origin: 'report', content: '群众举报院落内加建二层楼房。', confidentialReporter: true }),
    requestFiling(1, '现场正在加建房屋，未见规划许可公示牌，涉嫌违反《城乡规划法》第四十条第一款。'),
    approveFiling(1),
    inspect(1, '08:50-10:20', '东营市演示区新区街道东二路院落', '加建房屋长12米、宽8米，二层圈梁已浇筑；现场有工人四名，无施工图纸。', { entered: 1 }),
    orderCorrection(1, '未取得建设工程规划许可证进行建设', VIOLATED, '立即停止建设。'),
    inquire(1, '15:00-15:50', '葛高楼（演示）', '建设人', [
      ['建房前是否申请规划许可？', '没有，觉得在自家院里不用批。'],
      ['房屋准备做什么用？', '儿子结婚住。'],
    ]),
    collect(6, 'appraisal', '工程造价评估报告', '山东演示工程造价咨询有限公司', '已建部分工程造价为27万元'),
    collect(1, 'documentary', '规划认定函', '东营区自然资源部门（演示）', '该建设可以采取改正措施消除对规划实施的影响'),
    conclude(2, subject.proposal, '经勘验、评估和规划认定，违法建设的面积、造价和可改正性均已查明。', ['major-rights']),
    giveNoticeOfHearing(2, subject.proposal, DONGYING_CONTACT),
    leave(1, 'notice', '葛高楼（演示）', '当事人院落门口', '当事人看过文书后拒绝签收', '东二路社区居委会工作人员'),
    requestHearing(3, '对造价评估有异议，认为评估含室内装修材料，要求听证并申请评估人员到场说明。'),
  ],
};

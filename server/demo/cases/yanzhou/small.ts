import { citizen } from '../../parties.ts';
import { fine, law, penalty, regulation, rule } from '../../law-references.ts';
import { YANZHOU_CONTACT, YANZHOU_REMEDIES } from '../../agencies/yanzhou.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inspect } from '../../steps/investigation.ts';
import { giveNoticeOfHearing, handOver, waive } from '../../steps/notice.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const wallSubject: Subject = {
  title: '装修中擅自变动房屋承重结构',
  matter: '对装修中擅自变动房屋建筑主体和承重结构的处罚',
  party: citizen('shandong', 504, { name: '宫大拆', sex: 'male', birthDate: '1989-08-15', address: '济宁市演示区幸福家园小区3号楼' }),
  proposal: penalty({
    facts: '当事人在房屋装修中，拆除客厅与阳台之间的部分承重墙体，开口宽1.8米、高2.1米。',
    evidence: '现场检查笔录、房屋结构安全鉴定报告、施工人员询问笔录、设计图。',
    violated: [regulation('建设工程质量管理条例', '第十五条第二款')], basis: [regulation('建设工程质量管理条例', '第六十九条')],
    penalties: [fine('50000')],
    discretion: '拆除面积3.8平方米，经鉴定需要加固，当事人已按加固方案施工，按法定最低幅度确定。',
    correction: '按照加固设计方案恢复承重结构，并经鉴定合格。',
  }),
};

/** A major decision by its amount, reviewed and agreed to; decided on the last working day and not yet served. */
export const wall: CaseScript = {
  slug: 'wall', handlers: ['ma', 'hou'], ended: 0,
  steps: [
    register(wallSubject, { origin: 'report', content: '楼下住户举报楼上装修砸承重墙。', confidentialReporter: true }),
    requestFiling(1, '装修现场承重墙有新开洞口，涉嫌违反《建设工程质量管理条例》第十五条第二款。'),
    approveFiling(0, '同意立案，立即责令停止施工并委托安全鉴定。'),
    inspect(0, '16:10-17:00', '济宁市演示区幸福家园小区3号楼1单元', '客厅南墙洞口宽1.8米、高2.1米，钢筋已切断，已责令停工。'),
    collect(8, 'appraisal', '房屋结构安全鉴定报告', '山东演示建筑质量检测有限公司', '被拆墙体为承重墙，需要加固'),
    conclude(3, wallSubject.proposal, '经检查、鉴定和询问，擅自变动承重结构的事实清楚。', ['major-rights']),
    giveNoticeOfHearing(1, wallSubject.proposal, YANZHOU_CONTACT),
    handOver(1, 'notice', '宫大拆（演示）', '当事人', '当事人住所'),
    waive(1, 'both'),
    submitReview(1, wallSubject.proposal, ['notice']),
    acceptReview(1),
    agree(3, { facts: '鉴定报告明确被拆部位为承重墙，与设计图一致。', discretion: '五万元为法定最低幅度，加固整改有施工照片佐证。' }),
    decide(2, wallSubject.proposal, YANZHOU_REMEDIES, '审核意见同意，依法处罚。'),
  ],
};

const pipeSubject: Subject = {
  title: '擅自拆改燃气管道',
  matter: '对擅自拆改燃气管道和设施的处罚',
  party: citizen('shandong', 505, { name: '管家宜', sex: 'female', birthDate: '1992-02-29', address: '济宁市演示区龙桥花苑' }),
  proposal: penalty({
    facts: '装修时拆改燃气管道。', evidence: '燃气公司入户安检单。',
    violated: [rule('住宅室内装饰装修管理办法', '第六条第一款第四项')], basis: [rule('住宅室内装饰装修管理办法', '第三十八条第三项'), law('行政处罚法', '第二十八条第一款')],
    penalties: [fine('600')], discretion: '待查。', correction: '由燃气企业恢复管道。',
  }),
};

/** Found by the gas company at a safety check; the handlers have asked the head to open the case. */
export const pipe: CaseScript = {
  slug: 'pipe', handlers: ['wan', 'hou'], ended: 1,
  steps: [
    register(pipeSubject, { origin: 'transfer', content: '燃气公司入户安检发现用户装修时将燃气立管包封并移位，存在安全隐患。' }),
    requestFiling(1, '擅自拆改燃气管道，涉嫌违反《住宅室内装饰装修管理办法》第六条。'),
  ],
};

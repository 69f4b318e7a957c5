import { company } from '../../parties.ts';
import { fine, law, penalty } from '../../law-references.ts';
import { HAIYANG_CONTACT, HAIYANG_REMEDIES } from '../../agencies/haiyang.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decide } from '../../steps/decision.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { pay, recordRemedy } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';
import { giveNotice, handOver, recordStatement, reviewStatement } from '../../steps/notice.ts';

const VIOLATED = law('城乡规划法', '第四十四条第一款');

const subject: Subject = {
  title: '未经批准搭建临时售楼处',
  matter: '对未经批准进行临时建设的处罚',
  party: company('shandong', 305, '海阳听涛房地产开发有限公司', '楼观潮', '海阳市演示区海滨中路1号'),
  proposal: penalty({
    facts: '当事人未经批准，在项目用地红线外的待建绿地上搭建钢结构临时售楼处一处，建筑面积310平方米，工程造价46000元。',
    evidence: '现场勘验笔录、测绘图、工程结算单、临时建设审批查询结果、询问笔录。',
    violated: [VIOLATED], basis: [law('城乡规划法', '第六十六条第一项')],
    penalties: [fine('23000')],
    discretion: '占用待建绿地，未影响近期建设规划实施，责令后已停止使用但尚未拆除，按临时建设工程造价的百分之五十确定。',
    correction: '限期十五日内拆除临时售楼处，恢复场地原状。',
  }),
};

/** Paid and published, and under reconsideration: the decision is not suspended by it (处罚法第七十三条第一款). */
export const salesOffice: CaseScript = {
  slug: 'sales-office', handlers: ['ding', 'ren'], ended: 2,
  steps: [
    register(subject, { origin: 'inspection', content: '规划批后巡查发现项目红线外绿地内新建临时售楼处。' }),
    requestFiling(1, '未查到临时建设批准文件，涉嫌违反《城乡规划法》第四十四条第一款。'),
    approveFiling(1),
    inspect(1, '14:00-15:30', '海阳市演示区海滨中路1号东侧绿地', '售楼处长31米、宽10米，钢结构玻璃幕墙，已装修使用；经坐标比对位于用地红线外6米至16米。'),
    orderCorrection(0, '未经批准进行临时建设', VIOLATED, '立即停止使用并自行拆除。'),
    inquire(2, '09:20-10:10', '楼观潮（演示）', '法定代表人', [
      ['临时售楼处是否经过批准？', '口头跟街道说过，没有办审批手续。'],
      ['为什么建在红线外？', '红线内全是基坑，没有地方。'],
    ]),
    collect(3, 'documentary', '工程结算单、测绘图', '当事人提供', '临时建设的面积、位置和造价'),
    conclude(4, subject.proposal, '经勘验、测绘、核对结算单和询问，临时建设的位置、面积和造价已查明。'),
    giveNotice(1, subject.proposal, HAIYANG_CONTACT),
    handOver(1, 'notice', '楼观潮（演示）', '法定代表人', '当事人住所'),
    recordStatement(3, 'written', '已与绿地权属单位签订借用协议，不应认定为违法。', '提交借用协议复印件。'),
    reviewStatement(2, 'rejected', '借用协议是民事约定，不能代替临时建设的规划批准。'),
    decide(3, subject.proposal, HAIYANG_REMEDIES, '同意处罚意见。'),
    handOver(1, 'decision', '楼观潮（演示）', '法定代表人', '当事人住所'),
    preparePublication(1),
    publish(2),
    pay(2, '23000', '鲁财罚演0000305'),
    recordRemedy(9, 'reconsideration', '海阳市人民政府行政复议办公室（演示）'),
  ],
};

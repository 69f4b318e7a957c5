import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { decideWithoutFine } from '../../steps/decision.ts';
import { approveClosing, archive, requestClosing } from '../../steps/execution.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { collect, conclude, inspect } from '../../steps/investigation.ts';
import { handOver } from '../../steps/notice.ts';

const subject: Subject = {
  title: '涉嫌未取得建设工程规划许可证进行建设',
  matter: '对未取得建设工程规划许可证进行建设的处罚',
  party: company('shandong', 212, '东营海岱仓储有限公司', '仓禾丰', '东营市演示区仓储路6号'),
  proposal: {
    kind: 'no-penalty-unfounded',
    facts: '被举报的钢结构雨棚位于已取得建设工程规划许可证的厂区内，在许可证附图载明的建设范围和高度以内。',
    evidence: '建设工程规划许可证及附图、现场勘验笔录、测绘图。',
    reason: '经核对许可证附图，雨棚的位置、面积、高度均与许可内容一致，违法事实不能成立。',
  },
};

/** The facts were not established: no penalty, closed, archived (处罚法第五十七条第一款第三项). */
export const unfounded: CaseScript = {
  slug: 'unfounded', handlers: ['zhou', 'qiao'], ended: 5,
  steps: [
    register(subject, { origin: 'report', content: '举报称仓储公司私搭钢结构雨棚。', confidentialReporter: true }, [law('城乡规划法', '第六十四条')]),
    requestFiling(2, '现场有新建雨棚，需要查明是否取得规划许可。'),
    approveFiling(1),
    inspect(1, '09:30-10:40', '东营市演示区仓储路6号', '雨棚长30米、宽12米、檐高6米，位于1号库与2号库之间。'),
    collect(3, 'documentary', '建设工程规划许可证及附图', '当事人提供并经核发机关核对', '雨棚在许可范围内'),
    conclude(2, subject.proposal, '经勘验、测绘并与许可证附图核对，未发现超出许可建设的情形。'),
    decideWithoutFine(2, subject.proposal, DONGYING_REMEDIES, '违法事实不能成立，同意不予处罚。'),
    handOver(1, 'decision', '仓禾丰（演示）', '法定代表人', '当事人住所'),
    requestClosing(2, '不予处罚决定书已送达，已向举报人反馈，建议结案。'),
    approveClosing(1, '同意结案。'),
    archive(6, '东综执案演示第12卷', 41),
  ],
};

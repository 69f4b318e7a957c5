import { Enforcement } from '#law/coercion/enforcement.ts';
import { DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, together, type CaseScript } from '../../script.ts';
import { demand, hand, order, propose, unperformed, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const DEMOLITION = law('城乡规划法', '第六十八条');
const place = '东营市演示区仓储路20号';

const cause: Cause = {
  title: '逾期不拆除违法建设', matter: '对逾期不拆除违法建设的强制拆除', basis: [DEMOLITION],
  party: company('shandong', 442, '东营汇鑫仓储服务有限公司', '仓满盈', place),
};
const pullDown = Enforcement.parse({
  kind: 'demolish', facts: '限期拆除的决定生效后逾期没有拆除，法定期限内没有申请复议、提起诉讼，区人民政府责成本机关强制拆除，经催告、公告仍不履行。', basis: [DEMOLITION],
  manner: '日间由专业队伍拆除钢结构雨棚，库内货物先行清点交还，派员全程录像。',
});

/** Reviewed, decided, and then agreed to be done in two stages; the second was not kept, so it was taken up again and pulled down. */
export const steelFrame: CaseScript = {
  slug: 'steel-frame', kind: 'coercion-enforcement', handlers: ['zhou', 'bai'], ended: 1,
  steps: [
    together('register-enforcement', 0, { ...cause, unperformed: unperformed('东综执限字〔演示〕第4号', 210, 195), duty: { kind: 'demolish', object: '仓库南侧加建的钢结构雨棚，约210平方米' }, power: 'law' }),
    demand(0, 5, '自行拆除。'),
    hand(1, 'demand', '仓满盈（演示）', '法定代表人', place),
    together('announce-demolition', 1, { until: '{=announce-demolition+6}', channel: '在现场和本局公告栏张贴' }),
    propose(7, pullDown, '建议强制拆除。'),
    submitReview(0, pullDown, []), acceptReview(1),
    agree(2, {
      facts: '限期拆除决定、送达回证、催告书和公告照片齐全，逾期不拆除的事实清楚。',
      procedure: '复议、起诉期限已满，催告、公告的期限均已届满，区人民政府责成文件在卷。',
      discretion: '拆除的范围限于决定所列的雨棚，不及合法建筑。',
    }),
    order(1, pullDown, DONGYING_REMEDIES),
    hand(0, 'decision', '仓满盈（演示）', '法定代表人', place),
    alone('agree', 2, 'head', {
      stages: [{ content: '移走雨棚下的货物，拆除东段约110平方米', by: '{=agree+4}' }, { content: '拆除西段约100平方米，清运构件', by: '{=agree+9}' }],
      harmless: true, remedied: true,
    }),
    preparePublication(0), publish(1),
    alone('resume-after-breach', 9, 'head', { breach: '第一阶段已经履行；第二阶段期限届满，西段雨棚没有拆除，又堆入新的货物。' }),
    hand(0, 'resumption', '仓满盈（演示）', '法定代表人', place),
    together('execute', 2, {
      startedAt: '09:00', endedAt: '15:30', place, identityShown: true, present: true, signature: 'signed',
      findings: '库内货物由当事人清点搬离并签收；专业队伍切断雨棚照明电源后拆除西段钢结构雨棚约100平方米，构件交当事人处理，未损坏仓库主体。',
      night: false, residential: false, cutOff: [], supervised: true, peaceful: true, complete: true,
    }),
    ...closeCase(2, '西段雨棚已经强制拆除，货物和构件已经交还。'),
    archive(2, '东综执强演示第1卷', 54),
  ],
};

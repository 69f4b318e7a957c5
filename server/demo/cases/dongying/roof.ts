import { Enforcement } from '#law/coercion/enforcement.ts';
import { DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, refused, together, type CaseScript } from '../../script.ts';
import { demand, hand, note, order, propose, unperformed, type Cause } from '../../steps/coercion.ts';

const DEMOLITION = law('城乡规划法', '第六十八条');

const cause: Cause = {
  title: '逾期不拆除违法建设', matter: '对逾期不拆除违法建设的强制拆除', basis: [DEMOLITION],
  party: company('shandong', 441, '东营楼顶春餐饮有限公司', '楼望春', '东营区演示街道春风路2号'),
};
const pullDown = Enforcement.parse({
  kind: 'demolish', facts: '限期拆除的决定生效后逾期没有拆除，法定期限内没有申请复议、提起诉讼，经催告、公告仍不履行。', basis: [DEMOLITION],
  manner: '切断现场电源后由专业队伍日间拆除，派员全程录像，物品逐件登记交还。',
});
const place = '东营区演示街道春风路2号';

/** A rooftop built without a permit is to be pulled down: that is a major decision, and the head may not make it before legal review. */
export const roof: CaseScript = {
  slug: 'roof', kind: 'coercion-enforcement', handlers: ['lin', 'qiao'], ended: 1,
  steps: [
    together('register-enforcement', 0, { ...cause, unperformed: unperformed('东综执限字〔演示〕第9号', 170, 155), duty: { kind: 'demolish', object: '楼顶加建的钢结构营业用房，约96平方米' }, power: 'law' }),
    demand(0, 5, '自行拆除。'),
    hand(1, 'demand', '楼望春（演示）', '法定代表人', place),
    refused(propose(1, pullDown, '建议强制拆除。'), 'not-announced'),
    together('announce-demolition', 0, { until: '{=announce-demolition+6}', channel: '在现场和本局公告栏张贴' }),
    note('record-statement', 2, { form: 'written', content: '请求保留到合同到期。' }),
    note('review-statement', 1, { outcome: 'rejected', reason: '合同期限不是不履行的正当理由。' }),
    propose(5, pullDown, '建议强制拆除。'),
    refused(order(0, pullDown, DONGYING_REMEDIES), 'clearance-missing'),
    note('submit-review', 1, { draft: pullDown, materials: ['draft', 'report', 'evidence', 'statement'] }),
    alone('accept-review', 1, 'reviewer', {}),
  ],
};

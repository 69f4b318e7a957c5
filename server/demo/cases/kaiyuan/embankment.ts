import { Enforcement } from '#law/coercion/enforcement.ts';
import { KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, together, type CaseScript } from '../../script.ts';
import { demand, hand, order, propose, unperformed, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { closeCase } from '../../steps/inspection.ts';

const CLEARING = law('水法', '第六十五条第一款');

const cause: Cause = {
  title: '逾期不拆除阻水围堰', matter: '代为恢复原状', basis: [CLEARING],
  party: company('liaoning', 424, '开原银鳞渔业有限公司', '渔满仓', '开原市演示镇寇河村'),
};
const removal = Enforcement.parse({
  kind: 'substitute', facts: '责令限期拆除围堰的决定生效后逾期没有拆除，经催告仍不履行，围堰阻水，已造成上游岸坡冲刷、破坏河道自然形态。', basis: [CLEARING],
  manner: '由有施工能力的单位分段挖除围堰，土方运至指定存放地。', performer: '开原清源清运服务部（演示）', interested: false, budgetFen: 7_200_000,
});

/** Suspended because work in high water would have done more harm; then the flood carried the embankment away, and there is nothing left to enforce. */
export const embankment: CaseScript = {
  slug: 'embankment', kind: 'coercion-enforcement', handlers: ['pan', 'tong'], ended: 1,
  steps: [
    together('register-enforcement', 0, { ...cause, unperformed: unperformed('开水限字〔演示〕第8号', 90, 70), duty: { kind: 'restore', detail: '拆除寇河左岸养鱼围堰约85米，恢复河道原状。', harm: true }, power: 'law' }),
    demand(0, 5, '自行拆除围堰并清运土方。'),
    hand(1, 'demand', '渔满仓（演示）', '法定代表人', '开原市演示镇寇河村'),
    propose(6, removal, '建议代履行。'),
    order(1, removal, KAIYUAN_REMEDIES),
    hand(0, 'decision', '渔满仓（演示）', '法定代表人', '开原市演示镇寇河村'),
    preparePublication(1), publish(1),
    alone('suspend', 2, 'head', { ground: 'irreparable', harmless: true, reason: '上游水库泄洪，河道水位上涨，此时挖除围堰可能冲毁下游取水口' }),
    hand(0, 'suspension', '渔满仓（演示）', '法定代表人', '开原市演示镇寇河村'),
    alone('terminate', 7, 'head', { ground: 'destroyed', reason: '洪峰过后现场查勘，围堰已被冲毁，河道过流正常，执行标的不复存在' }),
    hand(0, 'termination', '渔满仓（演示）', '法定代表人', '开原市演示镇寇河村'),
    ...closeCase(2, '执行标的灭失，终结执行，没有发生代履行费用。'),
  ],
};

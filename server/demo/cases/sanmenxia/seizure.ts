import { Measure } from '#law/coercion/measure.ts';
import { SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { alone, together, type CaseScript } from '../../script.ts';
import { hand, implementUrgently, note, registerMeasure, type Cause } from '../../steps/coercion.ts';

const SEIZURE = law('固体废物污染环境防治法', '第二十七条');

const cause: Cause = {
  title: '涉嫌违法运输固体废物', matter: '对违法运输固体废物的车辆、物品的查封、扣押', basis: [SEIZURE],
  party: company('henan', 431, '三门峡顺达货运有限公司', '达远程', '三门峡市演示区货运路3号'),
};
const truck = Measure.parse({
  kind: 'detain', facts: '车上装有标识不清的桶装物，驾驶人不能说明来源和去向，涉嫌违法运输危险废物。', basis: [SEIZURE], days: 30, custody: '交由货场专区封闭停放',
  things: [{ name: '厢式货车及车上桶装物', quantity: '1辆，32桶', relation: '涉嫌违法运输的工具和物品', related: true, necessity: false, sealedElsewhere: false }],
});

/** Held on the spot, reported within the day; the papers turn out to be in order, so the head has it lifted at once. */
export const seizure: CaseScript = {
  slug: 'seizure', kind: 'coercion-measure', handlers: ['chen', 'lu'], ended: 2,
  steps: [
    registerMeasure(cause, '夜查后交办：厢式货车装有桶装物。'),
    implementUrgently(0, truck, '车辆即将驶离辖区，物品可能被转移。', {
      hours: '08:10-08:50', place: '演示收费站出口', statement: '称是回收的空桶，手续在公司。', findings: '车厢内32桶，桶身有残留，当场扣押并贴封。',
    }, SANMENXIA_REMEDIES),
    note('report-urgent', 0, { reportedAt: '09:30', opinion: '已当场扣押，当事人随后送来转移联单。', circumstances: [] }),
    alone('disapprove-urgent', 0, 'head', { reason: '经核对转移联单，桶装物来源、去向清楚，不应当采取强制措施。' }),
    hand(0, 'lifting', '达远程（演示）', '法定代表人', '货场'),
    together('return-property', 0, { place: '货场', recipient: '达远程（演示）', signed: true, condition: '车辆和32桶物品完好，如数退还。' }),
    note('request-closing', 1, { result: '已解除强制措施，退还全部财物。' }),
  ],
};

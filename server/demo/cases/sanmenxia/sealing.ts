import { SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { Measure } from '#law/coercion/measure.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, together, type CaseScript } from '../../script.ts';
import { hand, implement, orderMeasure, proposeMeasure, registerMeasure, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';

const SEALING = law('环境保护法', '第二十五条');

const cause: Cause = {
  title: '涉嫌违法排放酸性废水', matter: '对造成污染物排放的设施、设备的查封、扣押', basis: [SEALING],
  party: company('henan', 432, '三门峡亮泽表面处理有限公司', '金光闪', '三门峡市演示区工业路12号'),
};
const pump = Measure.parse({
  kind: 'seal', facts: '酸洗废水未经处理由软管排入雨水井，可能造成严重污染。', basis: [SEALING], days: 20, custody: '就地封存，由当事人看管',
  things: [{ name: '酸洗生产线排水泵', quantity: '2台', relation: '造成污染物排放的设备', related: true, necessity: false, sealedElsewhere: false }],
});

/** Approved, and only then, once it was laid, put before the public, with the officers' names as the plan asks; lifted after the outfall was closed. */
export const sealing: CaseScript = {
  slug: 'sealing', kind: 'coercion-measure', handlers: ['fang', 'he'], ended: 1,
  steps: [
    registerMeasure(cause, '巡查发现雨水井有酸性废水。'),
    proposeMeasure(0, pump, '建议查封排水泵。'),
    orderMeasure(0, pump, SANMENXIA_REMEDIES),
    implement(0, { hours: '15:10-16:00', place: '三门峡市演示区工业路12号', statement: '承认软管为应急使用，愿意拆除。', findings: '两台排水泵断电、贴封，软管当场拆除。' }),
    preparePublication(2), publish(1),
    alone('lift', 4, 'head', { ground: 'needless', reason: '排水口已经封堵，废水接入处理设施，经监测达标。' }),
    hand(0, 'lifting', '金光闪（演示）', '法定代表人', '当事人住所'),
    together('return-property', 0, { place: '三门峡市演示区工业路12号', recipient: '金光闪（演示）', signed: true, condition: '两台排水泵完好，当场启封。' }),
  ],
};

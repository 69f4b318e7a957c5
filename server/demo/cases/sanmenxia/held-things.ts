import { Measure } from '#law/coercion/measure.ts';
import { SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, together, type CaseScript } from '../../script.ts';
import { hand, implement, note, orderMeasure, proposeMeasure, registerMeasure, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';

const SEALING = law('环境保护法', '第二十五条');
const PLANT = '三门峡市演示县造纸产业园1号';

const discharging: Cause = {
  title: '违反规定设置排污口外排清洗废水', matter: '查封、扣押造成污染物排放的设施、设备', basis: [SEALING],
  party: company('henan', 107, '三门峡虢国纸制品有限公司', '虞长河', PLANT),
};
const pump = Measure.parse({
  kind: 'seal', facts: '清洗废水由潜水泵经软管送入未经同意设置的排口外排，排口位于水质考核断面上游，可能造成严重污染。', basis: [SEALING], days: 30, custody: '就地封存，由当事人看管',
  things: [
    { name: '清洗废水潜水泵', quantity: '1台', relation: '造成污染物排放的设备', related: true, necessity: false, sealedElsewhere: false },
    { name: '外排软管及接头', quantity: '1套，约30米', relation: '造成污染物排放的设施', related: true, necessity: false, sealedElsewhere: false },
  ],
});

/** Sealed for the penalty case of the outfall; extended once because that took longer, and disposed of thing by thing once it was decided. */
export const outfallPump: CaseScript = {
  slug: 'outfall-pump', kind: 'coercion-measure', handlers: ['chen', 'lu'], ended: 2,
  steps: [
    registerMeasure(discharging, '现场检查发现清洗废水由潜水泵经软管外排，需要防止继续排放。'),
    note('link-case', 0, { mainCase: '{~outfall}', note: '违反规定设置排污口一案' }),
    proposeMeasure(0, pump, '建议查封潜水泵和外排软管。'),
    orderMeasure(0, pump, SANMENXIA_REMEDIES),
    implement(0, { hours: '16:10-17:00', place: PLANT, statement: '承认废水由该泵送出，无异议。', findings: '潜水泵断电、吊出，与软管一并贴封，就地存放于泵房。' }),
    preparePublication(1), publish(1),
    alone('extend-term', 10, 'head', { days: 20, reason: '当事人外排废水的去向和对考核断面的影响需要监测，案情复杂，在三十日内不能作出处理决定。' }),
    hand(0, 'extension', '虞长河（演示）', '法定代表人', '当事人住所'),
    alone('dispose', 15, 'head', {
      fates: [{ number: 1, outcome: 'lift' }, { number: 2, outcome: 'other' }], decision: '本机关就违反规定设置排污口一案作出的行政处罚决定书',
      reason: '处罚决定已经作出，排口已经拆除封堵：潜水泵不再需要查封；软管及接头由当事人在执法人员监督下切断，不得再用于外排。',
    }),
    hand(0, 'disposal', '虞长河（演示）', '法定代表人', '当事人住所'),
    together('return-property', 1, { place: PLANT, recipient: '虞长河（演示）', signed: true, condition: '潜水泵完好，当场启封；软管已切断。' }),
    ...closeCase(2, '潜水泵已经解除查封，软管已经处理。'),
    archive(1, '三环强演示第1卷', 23),
  ],
};

const DETENTION = law('固体废物污染环境防治法', '第二十七条');
const dumping: Cause = {
  title: '涉嫌非法倾倒铅锌冶炼废渣', matter: '查封、扣押造成污染物排放的设施、设备', basis: [DETENTION],
  party: company('henan', 121, '三门峡聚源有色金属回收有限公司', '聂聚源', '三门峡市演示区工业大道19号'),
};
const lorry = Measure.parse({
  kind: 'seal', facts: '自卸货车车厢内残留灰黑色废渣，与采石坑内堆体外观一致，涉嫌用于非法倾倒危险废物，证据可能灭失。', basis: [DETENTION], days: 30, custody: '在指定停车场封存，专人看管',
  things: [{ name: '重型自卸货车', quantity: '1辆', relation: '涉嫌非法倾倒的运输工具', related: true, necessity: false, sealedElsewhere: false }],
});

/** The lorry of a case that went to the police: it follows the case, and its owner is told in writing. */
export const dumpLorry: CaseScript = {
  slug: 'dump-lorry', kind: 'coercion-measure', handlers: ['chen', 'lu'], ended: 111,
  steps: [
    registerMeasure(dumping, '采石坑倾倒废渣的运输车辆停在当事人厂内，需要固定。'),
    note('link-case', 0, { mainCase: '{~smelter}', note: '移送涉嫌犯罪的案件' }),
    proposeMeasure(0, lorry, '建议查封运输车辆。'),
    orderMeasure(0, lorry, SANMENXIA_REMEDIES),
    implement(0, { hours: '17:10-18:00', place: '三门峡市演示区工业大道19号', statement: '称车辆为公司所有，由司机当日驾驶。', findings: '车厢内残留废渣取样四份，车门、车厢贴封，钥匙由本机关保管。' }),
    alone('transfer-property', 4, 'head', { authority: '三门峡市公安局演示分局', crimeCase: '涉嫌犯罪案件移送书（铅锌冶炼废渣倾倒案）', told: true }),
    preparePublication(2), publish(1),
    ...closeCase(0, '车辆已经随案移送公安机关，并书面告知当事人。'), archive(3, '三环强演示第2卷', 19),
  ],
};

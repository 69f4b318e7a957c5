import { Enforcement } from '#law/coercion/enforcement.ts';
import { Measure } from '#law/coercion/measure.ts';
import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import { alone, refused, together, type CaseScript, type ScriptStep } from '../../script.ts';
import { demand, hand, implement, order, orderMeasure, propose, proposeMeasure, registerMeasure, setTesting, unperformed, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';

const SEIZURE = law('水土保持法', '第四十四条第二款');

const digging: Cause = {
  title: '拒不停止取土造成水土流失', matter: '对拒不停止违法行为造成严重水土流失的查封、扣押', basis: [SEIZURE],
  party: company('liaoning', 421, '开原大梁土石方工程有限公司', '梁开山', '开原市演示区老城街6号'),
};
const excavator = (days: number): Measure => Measure.parse({
  kind: 'detain', facts: '责令停止后仍在陡坡地取土，已造成沟道淤积，拒不停止。', basis: [SEIZURE], days, custody: '本局停车场封闭存放，专人看管',
  things: [{ name: '挖掘机', quantity: '1台', relation: '实施取土的施工机械', related: true, necessity: false, sealedElsewhere: false }],
});

/** An excavator is held; a laboratory measures the soil lost, and those days do not count. */
export const excavation: CaseScript = {
  slug: 'excavation', kind: 'coercion-measure', handlers: ['pan', 'tong'], ended: 2,
  steps: [
    registerMeasure(digging, '复查时发现当事人仍在取土，拒不停止。'),
    refused(proposeMeasure(0, excavator(45), '建议扣押挖掘机。'), 'term-too-long'),
    proposeMeasure(0, excavator(30), '建议扣押挖掘机。'),
    orderMeasure(0, excavator(30), KAIYUAN_REMEDIES),
    implement(1, { hours: '08:40-10:10', place: '开原市演示镇大梁坡', statement: '称已联系好买土人家，请求宽限两天。', findings: '挖掘机正在坡面取土，当场停机、清点、贴封，由拖车运走。' }),
    setTesting(3, 6, '辽宁省水土保持监测站（演示）', '土壤流失量鉴定'),
    hand(0, 'testing', '梁开山（演示）', '法定代表人', '本局'),
    preparePublication(0), publish(1),
  ],
};

const CLEARING = law('水土保持法', '第五十五条');
const dumping: Cause = {
  title: '弃渣逾期不清理', matter: '对逾期不清理弃土弃渣的代履行', basis: [CLEARING],
  party: company('liaoning', 422, '开原平顺道路养护有限公司', '平路宽', '开原市演示区铁东街18号'),
};
const byOthers = (interested: boolean): Enforcement => Enforcement.parse({
  kind: 'substitute', facts: '责令限期清理的决定生效后逾期没有清理，经催告仍不履行，弃渣已危及沟道行洪。', basis: [CLEARING],
  manner: '由有清理能力的单位运至指定存放地。', performer: '开原清源清运服务部（演示）', interested, budgetFen: 4_860_000,
});

/** Waste rock is to be cleared by others at the party's cost; the last demand is running. */
export const clearing: CaseScript = {
  slug: 'clearing', kind: 'coercion-enforcement', handlers: ['qi', 'tong'], ended: 1,
  steps: [
    together('register-enforcement', 0, {
      ...dumping, unperformed: unperformed('开水限字〔演示〕第5号', 60, 40), duty: { kind: 'restore', detail: '清理沟道内弃渣约640立方米，恢复原状。', harm: true }, power: 'law',
    }),
    demand(0, 5, '自行清理并运至指定存放地。'),
    hand(1, 'demand', '平路宽（演示）', '法定代表人', '开原市演示区铁东街18号'),
    refused(propose(2, byOthers(false), '建议代履行。'), 'demand-running'),
    refused(propose(4, byOthers(true), '建议代履行。'), 'interested-performer'),
    propose(0, byOthers(false), '建议代履行。'),
    order(1, byOthers(false), KAIYUAN_REMEDIES),
    hand(0, 'decision', '平路宽（演示）', '法定代表人', '开原市演示区铁东街18号'),
    together('demand-substitute', 1, { demand: '三日内自行清理，逾期由清运单位代为清理，费用由你单位承担。', startsOn: '{=demand-substitute+5}' }),
    hand(0, 'substitute-demand', '平路宽（演示）', '法定代表人', '开原市演示区铁东街18号'),
    preparePublication(0), publish(1),
  ],
};

const DEFAULT = law('行政处罚法', '第七十二条第一款第四项');
const unpaidFine: Cause = {
  title: '逾期不缴纳罚款', matter: '申请人民法院强制执行行政处罚决定', basis: [DEFAULT],
  party: company('liaoning', 423, '开原聚沙建材有限公司', '沙聚多', '开原市演示区河西路9号'),
};

const apply = (after: number): ScriptStep => alone('apply', after, 'head', {
  court: '开原市人民法院（演示）', subject: '罚款三万元', grounds: '未经批准在河道内采砂。', opinion: '当事人收到催告书后没有提出意见，也没有缴款。',
  materials: ['application', 'decision', 'opinion', 'subject'], signed: true,
});

/** The fine was not paid, nobody appealed, the demand has run out: the court has been asked and has taken the case. */
export const unpaid: CaseScript = {
  slug: 'unpaid', kind: 'court-enforcement', handlers: ['pan', 'qi'], ended: 1,
  steps: [
    together('register-application', 0, { ...unpaidFine, unperformed: unperformed('开水罚字〔演示〕第2号', 160, 148), duty: '缴纳罚款三万元。', owedFen: 3_000_000, powerless: true }),
    together('demand-performance', 0, { demand: '十日内缴清罚款三万元，可以陈述、申辩。' }),
    hand(1, 'demand', '沙聚多（演示）', '法定代表人', '开原市演示区河西路9号'),
    refused(apply(5), 'demand-period-running'),
    apply(6),
    alone('record-acceptance', 3, 'handler', { acceptedOn: '{=record-acceptance}', document: '（演示）辽行审1号受理通知书' }),
  ],
};

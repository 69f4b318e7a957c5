import { company } from '../../parties.ts';
import { law, regulation } from '../../law-references.ts';
import { KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import { alone, HANDLER, refused, together, type CaseScript } from '../../script.ts';
import { preparePublication, publish, withhold } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';
import { assess, decide, hand, pay, registerDue, waive, type Due } from '../../steps/levy.ts';

const BASIS = [law('水土保持法', '第三十二条第二款')];
const STANDARD = '水土保持补偿费征收标准（演示）';

const compensation = (area: number, rate: object = {}) => ({
  kind: 'collect', facts: `生产建设项目征占用土地面积${area}平方米，损坏水土保持设施。`, basis: BASIS, standard: STANDARD,
  items: [{ name: '征占用土地', quantity: area, unit: '平方米', unitFen: 100 }], amountFen: area * 100, payBy: '{=assess+8}', account: '开原市财政局非税收入专户（演示账户，不得缴款）', ...rate,
});

const solar: Due = { title: '水土保持补偿费', matter: '水土保持补偿费征收', basis: BASIS, party: company('liaoning', 434, '开原晴川新能源有限公司', '阳光照', '开原市演示区创业路9号') };

/** Declared, paid, closed and filed; an assessment that did not follow the standard was refused. */
export const solarLevy: CaseScript = {
  slug: 'solar-levy', kind: 'levy', handlers: ['qi', 'tong'], ended: 1,
  steps: [
    registerDue('register-levy', solar, '光伏项目征占用土地18600平方米。'),
    refused(assess(1, { ...compensation(18_600), amountFen: 1_800_000 }, '核对用地批复。'), 'amount-differs'),
    assess(0, compensation(18_600), '核对用地批复和施工图。'),
    hand(0, 'assessment', '阳光照（演示）'), waive(0),
    decide(1, compensation(18_600), KAIYUAN_REMEDIES),
    hand(0, 'decision', '阳光照（演示）'),
    pay(4, 1_860_000, '演示非税0434'),
    ...closeCase(1, '补偿费已经缴清。'),
    preparePublication(0), publish(1),
    archive(2, '开水征演示第1卷', 21),
  ],
};

const road: Due = { title: '水土保持补偿费', matter: '水土保持补偿费征收', basis: BASIS, party: company('liaoning', 435, '开原通衢公路工程有限公司', '路通达', '开原市演示区公路街2号') };

/** Late with its payment: urged, and the reminder has been served. */
export const roadLevy: CaseScript = {
  slug: 'road-levy', kind: 'levy', handlers: ['pan', 'qi'], ended: 1,
  steps: [
    registerDue('register-levy', road, '取土场征占用土地5200平方米。'),
    assess(1, compensation(5_200), '现场测量。'),
    hand(0, 'assessment', '路通达（演示）'), waive(0),
    decide(1, compensation(5_200), KAIYUAN_REMEDIES),
    hand(0, 'decision', '路通达（演示）'),
    refused(together('urge-payment', 5, { until: '{=decide+5}', demand: '缴清补偿费。' }), 'payment-period-running'),
    together('urge-payment', 4, { until: '{=urge-payment}', demand: '自收到催缴书之日起十日内缴清补偿费5,200元，可以陈述、申辩。' }),
    hand(0, 'reminder', '路通达（演示）'),
  ],
};

const WAREHOUSE = {
  kind: 'requisition', facts: '防汛物资需要就近存放，仓库空置可用。', basis: [law('防洪法', '第四十五条')], purpose: '汛期存放编织袋、救生衣等防汛物资。',
  things: [{ name: '一号仓库', quantity: '600平方米', place: '开原市演示镇仓储路3号', valueFen: 120_000_000 }],
  from: '{=register-requisition+1}', until: '{=register-requisition+15}', standard: '按同类仓库市场租金', amountFen: 1_200_000, payBy: '{=register-requisition+18}',
};
const opening = {
  title: '汛期征用仓库', matter: '防汛应急征用', basis: [law('防洪法', '第四十五条'), regulation('防汛条例', '第三十二条')], party: company('liaoning', 436, '开原顺仓物流有限公司', '仓廪实', '开原市演示镇仓储路3号'),
  need: '汛期存放防汛物资。', urgent: true, emergency: '寇河水位超过警戒，需要立即调运防汛物资。', announced: true,
};
const takeOver = together('take-over', 1, {
  things: [{ name: '一号仓库', quantity: '600平方米', condition: '完好，库内无货物' }], identityShown: true, signed: true, filmed: true,
});
const order = [
  together('register-requisition', 0, opening),
  together('assess', 0, { draft: WAREHOUSE, course: '现场清点，参照市场租金评估。', circumstances: [], statementDays: 1 }),
  hand(0, 'assessment', '仓廪实（演示）'),
  decide(0, WAREHOUSE, KAIYUAN_REMEDIES),
  takeOver,
  hand(0, 'decision', '仓廪实（演示）'),
];

/** In an emergency taken over at once; in use now, and where the stores are is kept from the public. */
export const floodStore: CaseScript = {
  slug: 'flood-store', kind: 'requisition', handlers: ['pan', 'tong'], ended: 1,
  steps: [
    ...order, refused(alone('request-closing', 3, HANDLER, { result: '已经接收' }), 'unreturned'),
    withhold(1, 'public-safety', '防汛物资的存放地点、数量在汛期公开，可能影响物资安全和抢险调度。'),
  ],
};

/** Given back with a broken door, which is paid for as well. */
export const returnedStore: CaseScript = {
  slug: 'returned-store', kind: 'requisition', handlers: ['qi', 'tong'], ended: 1,
  steps: [
    ...order,
    together('return-property', 8, { condition: '库门变形', damaged: true, damage: '搬运时撞坏库门一扇', damageFen: 80_000, recipient: '仓廪实（演示）', signed: true }),
    refused(alone('request-closing', 1, HANDLER, { result: '已经返还' }), 'uncompensated'),
    alone('pay-compensation', 1, HANDLER, { amountFen: 1_280_000, payee: '开原顺仓物流有限公司（演示）', voucher: '演示付0436' }),
    ...closeCase(1, '已经返还，补偿付清。'),
    preparePublication(0), publish(1),
    archive(2, '开水用演示第1卷', 17),
  ],
};

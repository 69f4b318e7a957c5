import { Enforcement } from '#law/coercion/enforcement.ts';
import { Measure } from '#law/coercion/measure.ts';
import { fenFromYuan } from '#kernel/money.ts';
import { TAX_REMEDIES } from '../../agencies/kaiyuan-tax.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, refused, together, type CaseScript } from '../../script.ts';
import { demand, hand, order, orderMeasure, propose, proposeMeasure, registerMeasure, unperformed, type Cause } from '../../steps/coercion.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';

const BANK = '开原演示农村商业银行营业部';
const PRESERVATION = law('税收征收管理法', '第三十八条第一款第一项');

const hiding: Cause = {
  title: '纳税期前有明显转移应纳税收入的迹象', matter: '税收保全措施', basis: [PRESERVATION],
  party: company('liaoning', 451, '开原万山矿产品贸易有限公司', '万山红', '开原市演示区铁西街77号'),
};
const freeze = (amount: string): Measure => Measure.parse({
  kind: 'freeze', facts: '在规定的纳税期之前有逃避纳税义务行为，责令限期缴纳后，限期内有明显转移应纳税收入的迹象，责成提供纳税担保而不能提供', basis: [PRESERVATION], days: 30,
  institution: BANK, account: '演示账户6210（尾号0451）', amountFen: fenFromYuan(amount), involvedFen: fenFromYuan('386000'), frozenElsewhere: false,
});

/** No more than the tax is worth; frozen first and told within three days, paid, and the bank told to lift it. */
export const frozenDeposit: CaseScript = {
  slug: 'frozen-deposit', kind: 'coercion-measure', handlers: ['cha', 'shui'], ended: 1,
  steps: [
    registerMeasure(hiding, '责令限期缴纳税款后，当事人连续三日向关联企业大额转出货款，不能提供纳税担保。'),
    refused(proposeMeasure(0, freeze('500000'), '建议冻结存款。'), 'freeze-exceeds'),
    proposeMeasure(0, freeze('386000'), '建议冻结相当于应纳税款的存款。'),
    orderMeasure(0, freeze('386000'), TAX_REMEDIES),
    together('implement-freeze', 0, {
      startedAt: '10:10', endedAt: '10:40', place: BANK, identityShown: true, noticeDelivered: true, clerk: '营业部经办人（演示）',
      record: '执法人员出示证件并交付冻结通知书，经办人核对后即时冻结，出具回执，未向当事人泄露信息。',
    }),
    hand(1, 'decision', '万山红（演示）', '法定代表人', '开原市演示区铁西街77号'),
    preparePublication(1), publish(1),
    alone('lift', 6, 'head', { ground: 'needless', reason: '当事人在限期内缴清税款386,000元，不再需要保全。' }),
    hand(0, 'lifting', '万山红（演示）', '法定代表人', '开原市演示区铁西街77号'),
    together('notify-unfreezing', 0, { contact: '查致远，024-00012366' }),
    together('return-property', 1, { place: BANK, recipient: BANK, signed: true, condition: '银行收到解除冻结通知，当日解除，出具回执。' }),
    ...closeCase(2, '税款已经缴清，冻结已经解除。'),
    archive(2, '开税强演示第1卷', 18),
  ],
};

const FORCE = [law('税收征收管理法', '第八十八条第三款'), law('税收征收管理法', '第四十条第一款第一项')];
const defaulting: Cause = {
  title: '逾期不履行税务行政处罚决定', matter: '强制执行措施', basis: FORCE,
  party: company('liaoning', 452, '开原金穗粮油加工有限公司', '金满囤', '开原市演示区粮库路8号'),
};
const levy = Enforcement.parse({
  kind: 'transfer', facts: '当事人对税务行政处罚决定逾期不申请行政复议、不提起行政诉讼，又不履行，加处罚款超过三十日、经催告仍不缴纳。', basis: FORCE,
  manner: '书面通知开户银行从其存款中划拨，送达决定书后五个工作日内实施。', amountFen: fenFromYuan('48000'), institution: BANK, account: '国家金库开原市支库（演示，不得缴款）',
});

/** A fine of the tax bureau: thirty days of further fines, a demand, and then the bank pays it out of the account. */
export const transferredFine: CaseScript = {
  slug: 'transferred-fine', kind: 'coercion-enforcement', handlers: ['cha', 'shui'], ended: 1,
  steps: [
    together('register-enforcement', 0, { ...defaulting, unperformed: unperformed('开税罚〔演示〕第3号', 220, 205), duty: { kind: 'money', principalFen: fenFromYuan('24000') }, power: 'law' }),
    together('charge-late', 0, {
      kind: 'fine', permille: 30, basis: [law('行政处罚法', '第七十二条第一款第一项')], until: '{=charge-late}', told: true, reconsideration: TAX_REMEDIES.reconsideration, court: TAX_REMEDIES.court,
    }),
    hand(0, 'late-charge', '金满囤（演示）', '法定代表人', '开原市演示区粮库路8号'),
    demand(12, 10, '到办税服务厅缴纳，或者从开户银行转账。'),
    hand(0, 'demand', '金满囤（演示）', '法定代表人', '开原市演示区粮库路8号'),
    refused(propose(6, levy, '建议划拨存款。'), 'demand-running'),
    propose(8, levy, '建议划拨存款。'),
    order(1, levy, TAX_REMEDIES),
    hand(0, 'decision', '金满囤（演示）', '法定代表人', '开原市演示区粮库路8号'),
    preparePublication(1), publish(1),
    together('execute', 2, {
      startedAt: '10:00', endedAt: '10:40', place: BANK, identityShown: true, present: false, witness: '营业部经办人（演示）', signature: 'absent',
      findings: '向银行交付协助划拨通知书，银行当场从当事人账户划拨48,000元至国库，出具划款凭证。', night: false, residential: false, cutOff: [], supervised: true, peaceful: true,
      recoveredFen: fenFromYuan('48000'), receipt: '演示缴库0452', complete: true,
    }),
    ...closeCase(2, '罚款和加处罚款共48,000元已经划缴国库。'),
    archive(2, '开税执演示第1卷', 33),
  ],
};

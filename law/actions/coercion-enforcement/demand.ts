import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import { Duty, DUTIES } from '#law/coercion/enforcement.ts';
import { Unperformed, unperformedRefusals } from '#law/coercion/unperformed.ts';
import { bindingOn } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { linkedCase, OPENING, provisions } from '#law/forms/opening.ts';
import { REMEDY_TOLD } from '#law/forms/remedies.ts';
import { daysLate, lateFine } from '#law/penalty/late-fine.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { remedySteps } from '#law/procedures/remedies.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { statementSteps } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, entering, issuing, owedFen, SERVED_DOCUMENTS, step, type EnforcementState } from './state.ts';

const POWER = [cite('coercion-2011', 13)];

const register = step({
  code: 'register-enforcement', name: '登记强制执行事由', stage: 'initiation', by: ['officer'], from: ['none'], articles: [...POWER, cite('coercion-2011', 34)],
  form: z.strictObject({
    ...OPENING,
    unperformed: Unperformed.exactOptional().meta({ title: '据以执行的决定（立即清除障碍物等的可以没有）' }),
    duty: Duty.meta({ title: '没有履行的义务', widget: 'variant', labels: DUTIES }),
    power: choice('强制执行的权力', { law: '法律规定由本机关强制执行', sealed: '没有强制执行权，拍卖已经查封、扣押的财物抵缴罚款' }),
    mainCase: linkedCase('据以执行的案件').exactOptional(),
  }),
  objections: (_state, { party, basis, unperformed, duty, power, mainCase }, { on }, facts) => [
    ...partyRefusals(party, facts.today), ...(unperformed === undefined ? [] : unperformedRefusals(unperformed, on)),
    ...(unperformed === undefined && duty.kind !== 'restore' ? [refuse('no-decision', '没有据以执行的决定，不得强制执行', [cite('coercion-2011', 34)], { todo: '写明据以执行的决定。' })] : []),
    ...(power === 'law' && !basis.some(({ rank }) => rank === 'law')
      ? [refuse('no-power', '行政强制执行由法律设定，所列依据不是法律', POWER, { todo: '法律没有规定由本机关强制执行的，申请人民法院强制执行。' })] : []),
    ...(power === 'sealed' && duty.kind !== 'money'
      ? [refuse('sealed-without-money', '没有强制执行权的，只能拍卖已经查封、扣押的财物抵缴罚款', [cite('coercion-2011', 46, 3)], { todo: '申请人民法院强制执行。' })] : []),
    ...(power === 'sealed' && mainCase === undefined
      ? [refuse('no-seizure-case', '应当写明查封、扣押财物的案件', [cite('coercion-2011', 46, 3)], { todo: '填写据以执行的案件。' })] : []),
  ],
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, mainCase: data.mainCase ?? null,
    handlers: officers.length > 0 ? officers : [by], unperformed: data.unperformed ?? null, duty: data.duty, power: data.power,
  }),
});

const REMEDY_STEPS = remedySteps(step, {
  from: ['registered', 'demanded', 'proposed', 'decided', 'agreed', 'suspended', 'finished'],
  earliest: ({ unperformed }) => unperformed?.servedOn ?? null,
  ended: (state, result) => ({ ...state, lapsed: state.lapsed || result === 'revoked' || result === 'void' }),
});

const CHARGE = [cite('coercion-2011', 45)];

const chargeLate = step({
  code: 'charge-late', name: '加处罚款或者滞纳金', stage: 'decision', by: ['officer'], from: ['registered', 'demanded'], certified: 2, articles: CHARGE, documents: ['late-fine-decision'],
  applicable: (state) => state.duty?.kind === 'money' && owedFen(state) > 0,
  form: z.strictObject({
    kind: choice('种类', { fine: '加处罚款', charge: '滞纳金' }), permille: count('每日比例（千分之）', 1, 1000), basis: provisions('加处的依据'), until: date('计算至'),
    told: confirmed('将加处罚款或者滞纳金的标准告知当事人'), ...REMEDY_TOLD,
  }),
  objections: ({ unperformed }, { until, basis }, { on }) => [
    ...(compareDates(until, on) > 0 ? [refuse('late-charge-ahead', '加处罚款、滞纳金不得计算至将来的日期', CHARGE, { todo: '计算至今天或者更早。' })] : []),
    ...(unperformed !== null && compareDates(until, unperformed.performBy) <= 0 ? [refuse('not-late', `履行期限至${unperformed.performBy}，计算至${until}没有逾期日数`, CHARGE, { todo: '逾期之后再加处。' })] : []),
    ...(basis.some(({ rank }) => rank === 'law' || rank === 'administrative-regulation' || rank === 'local-regulation') ? [] : [refuse('no-basis', '加处罚款、滞纳金应当依照法律、法规', CHARGE, { todo: '引用法律、法规的具体条款。' })]),
  ],
  compute: ({ unperformed, duty, remedies }, { permille, until }, { on }, facts) => {
    const days = unperformed === null ? 0 : daysLate(unperformed.performBy, until, remedies.map(({ from, to }) => ({ from, to: to ?? until })));
    const principal = Fen.parse(duty?.kind === 'money' ? duty.principalFen : 0);
    const cap = Number(bindingOn(facts, 'coercion.late-charge-cap', on)?.value ?? 0);
    return { days, amountFen: Math.min(lateFine(principal, days, permille), Math.floor((principal * cap) / 1000)) };
  },
  // The days are counted from the first charge; a later one only brings the sum up to date.
  apply: (state, { on, officers, data }) => issuing({
    ...acted(state, officers), lateCharge: { from: state.lateCharge?.from ?? on, amountFen: data.computed.amountFen },
  }, 'late-charge', on),
});

const DEMAND = [cite('coercion-2011', 35)];

const demand = step({
  code: 'demand-performance', name: '催告', stage: 'decision', by: ['officer'], from: ['registered', 'demanded'], certified: 2, articles: DEMAND, documents: ['payment-demand'],
  form: z.strictObject({
    until: date('履行的期限'), manner: text('履行的方式', 1000), amount: line('金额和给付方式（没有的填“无”）'), rightsTold: confirmed('告知陈述权和申辩权'),
  }),
  blockers: (state) => [
    ...lapsedRefusals(state),
    ...(state.unperformed === null ? [refuse('no-decision', '没有据以执行的决定，不得催告', [cite('coercion-2011', 34), ...DEMAND], { todo: '需要立即清除的，办理“立即代履行”；其他的先作出决定。' })] : []),
  ],
  objections: (_state, { until }, { on }) => (compareDates(until, on) <= 0
    ? [refuse('demand-without-time', '催告应当给当事人留出履行的期限', DEMAND, { todo: '履行的期限应当晚于催告之日。' })] : []),
  apply: (state, { on, officers, data }) => issuing({
    ...acted(entering(state, 'demanded', on), officers), handlers: officers, demand: { on, until: data.until },
  }, 'demand', on),
});

/** Nothing is enforced on a decision that has lost its force. */
export const lapsedRefusals = ({ lapsed }: Pick<EnforcementState, 'lapsed'>) =>
  lapsed ? [refuse('decision-lapsed', '据以执行的决定已被撤销或者确认无效，不得强制执行', [cite('coercion-2011', 40)], { todo: '办理“终结执行”。' })] : [];

const announceDemolition = step({
  code: 'announce-demolition', name: '公告限期自行拆除', stage: 'decision', by: ['officer'], from: ['demanded'], certified: 2, articles: [cite('coercion-2011', 44)], documents: ['demolition-notice'],
  applicable: ({ duty }) => duty?.kind === 'demolish',
  form: z.strictObject({ until: date('自行拆除的期限'), channel: line('公告的方式和地点') }),
  objections: (_state, { until }, { on }) => (compareDates(until, on) <= 0
    ? [refuse('demolition-without-time', '公告应当给当事人留出自行拆除的期限', [cite('coercion-2011', 44)], { todo: '期限应当晚于公告之日。' })] : []),
  apply: (state, { on, officers, data }) => ({ ...acted(state, officers), notice: { on, until: data.until } }),
});

const recordPerformance = step({
  code: 'record-performance', name: '登记当事人自行履行', stage: 'execution', by: ['officer'], from: ['registered', 'demanded', 'proposed', 'decided', 'agreed', 'suspended'],
  articles: [cite('coercion-2011', 37), cite('coercion-2011', 42), cite('coercion-2011', 51, 1, 2)],
  form: z.strictObject({ detail: text('履行情况', 2000), complete: yesNo('是否全部履行'), paidFen: money('缴纳数额（元）').exactOptional() }),
  objections: (state, { paidFen, complete }) => [
    ...((paidFen ?? 0) > Math.max(0, owedFen(state)) ? [refuse('overpaid', '缴纳数额超过应缴数额', CHARGE, { todo: '核对应缴数额。' })] : []),
    ...(complete && state.duty?.kind === 'money' && owedFen(state) > (paidFen ?? 0)
      ? [refuse('not-paid-up', '金钱给付义务尚未缴清', CHARGE, { todo: '缴清之后再登记全部履行；减免加处部分的，先达成执行协议。' })] : []),
  ],
  apply: (state, { on, data }) => {
    const paid = { ...state, paidFen: state.paidFen + (data.paidFen ?? 0) };
    return data.complete ? entering(paid, 'finished', on) : paid;
  },
});

const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS, stage: 'execution', from: ['registered', 'demanded', 'decided', 'agreed', 'suspended', 'finished'],
  confirmedIn: ['registered', 'demanded', 'decided'], articles: [cite('coercion-2011', 38)],
  issuedOn: ({ issued }) => ({
    demand: issued.demand ?? null, decision: issued.decision ?? null, 'substitute-demand': issued['substitute-demand'] ?? null, 'late-charge': issued['late-charge'] ?? null,
    suspension: issued.suspension ?? null, resumption: issued.resumption ?? null, termination: issued.termination ?? null,
  }),
});

export const DEMAND_STEPS = [
  register, ...REMEDY_STEPS, chargeLate, demand, announceDemolition, ...statementSteps(step, ['demanded', 'decided'], [cite('coercion-2011', 36)]), recordPerformance, ...SERVICE_STEPS,
];

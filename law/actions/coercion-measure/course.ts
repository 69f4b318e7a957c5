import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { DISPOSALS } from '#law/coercion/measure.ts';
import { bindingOn } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, line, money, text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { expired, lapsedRefusals, termEnd } from './limits.ts';
import { acted, entering, step, type MeasureState } from './state.ts';

const freezing = ({ decision }: MeasureState): boolean => decision?.measure.kind === 'freeze';
const extensionArticle = (state: MeasureState) => (freezing(state) ? cite('coercion-2011', 32, 1) : cite('coercion-2011', 25, 1));

const extend = step({
  code: 'extend-term', name: '批准延长期限', stage: 'execution', by: ['head'], from: ['in-force'],
  articles: [cite('coercion-2011', 25, 1), cite('coercion-2011', 25, 2), cite('coercion-2011', 32)], documents: ['coercion-extension'],
  applicable: ({ term }) => term !== null,
  form: z.strictObject({ days: count('延长日数', 1, 1000), reason: text('情况复杂、需要延长的理由', 1000) }),
  blockers: (state, on) => [
    ...expired(state, on), ...lapsedRefusals(state),
    ...(state.extendedOn === null ? [] : [refuse('extended-already', '期限已经延长过一次，不得再延长', [extensionArticle(state)], { todo: '在期限内作出处理决定或者解除。' })]),
  ],
  objections: (state, { days }, { on }, facts) => {
    const most = bindingOn(facts, freezing(state) ? 'coercion.freeze-extension' : 'coercion.seizure-extension', on);
    return most !== null && days > Number(most.value)
      ? [refuse('extension-too-long', `延长的期限不得超过${String(most.value)}日`, [extensionArticle(state)], { todo: `改为${String(most.value)}日以内。` })] : [];
  },
  compute: ({ term }, { days }, { on }, facts) => ({ endsOn: term === null ? on : termEnd(facts.calendar, { ...term, extension: days }) }),
  apply: (state, { on, data }) => ({
    ...state, extendedOn: on, term: state.term && { ...state.term, extension: data.days, end: data.computed.endsOn },
  }),
});

const setTesting = step({
  code: 'set-testing-period', name: '明确检测（检验、检疫、鉴定）期间', stage: 'execution', by: ['officer'], from: ['in-force'], certified: 2,
  articles: [cite('coercion-2011', 25, 3)], documents: ['testing-period-notice'],
  applicable: (state) => state.term !== null && !freezing(state),
  form: z.strictObject({ institution: line('受委托机构'), subject: text('检测、检验、检疫或者技术鉴定的事项', 1000), from: date('期间起日'), to: date('期间止日'), free: confirmed('确认费用由本机关承担') }),
  blockers: (state, on) => [...expired(state, on), ...lapsedRefusals(state)],
  objections: ({ term }, { from, to }, { on }): readonly Refusal[] => {
    const law = [cite('coercion-2011', 25, 3)];
    return [
      ...(compareDates(from, to) > 0 ? [refuse('interval-order', '检测期间的起日晚于止日', law, { todo: '核对起止日期。' })] : []),
      ...(compareDates(from, on) < 0 ? [refuse('testing-backdated', '检测期间应当事先明确并书面告知，起日不得早于告知之日', law, { todo: '起日从今天起填写。' })] : []),
      ...(term !== null && compareDates(from, term.end) > 0 ? [refuse('testing-after-term', `检测期间的起日晚于强制措施期限届满之日（${term.end}）`, law)] : []),
    ];
  },
  compute: ({ term }, { from, to }, { on }, facts) => ({ endsOn: term === null ? on : termEnd(facts.calendar, { ...term, excluded: [...term.excluded, { from, to }] }) }),
  apply: (state, { on, officers, data }) => {
    const { testing: _earlier, ...served } = state.served;
    return {
      ...acted(state, officers), served, testingOn: on,
      term: state.term && { ...state.term, excluded: [...state.term.excluded, { from: data.from, to: data.to }], end: data.computed.endsOn },
    };
  },
});

const entrustCustody = step({
  code: 'entrust-custody', name: '委托第三人保管', stage: 'execution', by: ['officer'], from: ['in-force'], certified: 2, articles: [cite('coercion-2011', 26)],
  applicable: (state) => !freezing(state),
  form: z.strictObject({ keeper: line('受托保管人'), things: text('保管的财物', 2000), free: confirmed('确认保管费用由本机关承担'), warned: confirmed('告知不得损毁或者擅自转移、处置') }),
  blockers: ({ decision }) => (decision?.measure.kind === 'seal' ? [] : [refuse('custody-of-detained', '可以委托第三人保管的是查封的场所、设施或者财物；扣押的财物由本机关保管', [cite('coercion-2011', 26, 2)], { todo: '由本机关妥善保管。' })]),
  apply: (state, { officers }) => acted(state, officers),
});

const Disposed = z.strictObject({ number: count('清单序号', 1, 500), outcome: choice('处理', DISPOSALS) });

function disposalRefusals(state: MeasureState, fates: readonly z.infer<typeof Disposed>[], decision: string | undefined): readonly Refusal[] {
  const law = [freezing(state) ? cite('coercion-2011', 32, 1) : cite('coercion-2011', 27)];
  const open = state.held.filter(({ outcome }) => outcome === null).map(({ number }) => number);
  const unknown = fates.filter(({ number }) => !open.includes(number));
  const twice = new Set(fates.map(({ number }) => number)).size < fates.length;
  const founded = fates.some(({ outcome }) => outcome !== 'lift');
  return [
    ...(unknown.length > 0 ? [refuse('not-held', `清单中没有第${unknown.map(({ number }) => number).join('、')}项，或者已经处理`, law, { todo: '对照清单核对序号。' })] : []),
    ...(twice ? [refuse('disposed-twice', '同一项财物不能作两种处理', law, { todo: '每一项只选一种处理。' })] : []),
    ...(founded && decision === undefined ? [refuse('disposal-unfounded', '没收、销毁和其他处理应当以依法作出的决定为依据，写明决定文号', law, { todo: '写明所属案件的决定文号。' })] : []),
    ...(founded && state.mainCase === null ? [refuse('no-main-case', '财物随所属案件处理，本案尚未登记所属案件', law, { todo: '先办理“登记所属案件”。' })] : []),
  ];
}

/** After the fate of things changed: everything lifted goes back; what is left stays held. */
function fated(state: MeasureState, on: MeasureState['since']): MeasureState {
  if (on === null || state.held.some(({ outcome }) => outcome === null)) return state;
  return entering(state, state.held.some(({ outcome, returned }) => outcome === 'lift' && !returned) ? 'released' : 'settled', on);
}

const dispose = step({
  code: 'dispose', name: '作出处理决定', stage: 'execution', by: ['head'], task: true, from: ['in-force'],
  articles: [cite('coercion-2011', 27), cite('coercion-2011', 32, 1)], documents: ['coercion-disposal'],
  form: z.strictObject({
    fates: z.array(Disposed).min(1).meta({ title: '逐项处理' }), decision: line('据以处理的决定文号').exactOptional(), reason: text('理由和依据', 2000),
  }),
  blockers: (state, on) => [...expired(state, on), ...lapsedRefusals(state)],
  objections: (state, { fates, decision }) => disposalRefusals(state, fates, decision),
  apply: (state, { on, data }) => {
    const { disposal: _earlier, ...served } = state.served;
    const held = state.held.map((one) => ({ ...one, outcome: one.outcome ?? data.fates.find(({ number }) => number === one.number)?.outcome ?? null }));
    return fated({ ...state, held, served, disposedOn: on }, on);
  },
});

export const LIFTING_GROUNDS = {
  innocent: '当事人没有违法行为', unrelated: '查封、扣押的场所、设施、财物（冻结的存款、汇款）与违法行为无关', decided: '对违法行为已经作出处理决定，不再需要',
  expired: '期限已经届满', needless: '其他不再需要采取强制措施的情形',
} as const;

const lift = step({
  code: 'lift', name: '解除强制措施', stage: 'execution', by: ['head'], from: ['ordered', 'in-force'],
  articles: [cite('coercion-2011', 28, 1), cite('coercion-2011', 33, 1)], documents: ['coercion-lifting', 'property-return-list'],
  form: z.strictObject({ ground: choice('解除的情形', LIFTING_GROUNDS), reason: text('理由', 1000) }),
  objections: (state, { ground }, { on }) => {
    const early = ground === 'expired' && state.term !== null && compareDates(on, state.term.end) <= 0;
    return early ? [refuse('term-running', `期限至${state.term?.end ?? ''}，尚未届满`, [cite('coercion-2011', 28, 1, 4)], { todo: '选择实际的解除情形。' })] : [];
  },
  // A measure that was never laid holds nothing to give back.
  apply: (state, { on }) => ({ ...entering(state, state.phase === 'ordered' ? 'settled' : 'released', on), liftedOn: on, held: state.held.map((one) => ({ ...one, outcome: one.outcome ?? 'lift' })) }),
});

const notifyUnfreezing = step({
  code: 'notify-unfreezing', name: '通知金融机构解除冻结', stage: 'execution', by: ['officer'], task: true, from: ['released'], certified: 2,
  articles: [cite('coercion-2011', 33)], documents: ['unfreeze-notice'],
  applicable: (state) => freezing(state) && state.unfreezingToldOn === null,
  form: z.strictObject({ contact: line('联系人和联系电话') }),
  apply: (state, { on, officers }) => ({ ...acted(state, officers), unfreezingToldOn: on }),
});

const returnThings = step({
  code: 'return-property', name: '退还财物（通知解除冻结）', stage: 'execution', by: ['officer'], task: true, from: ['released'], certified: 2,
  articles: [cite('coercion-2011', 28, 2), cite('coercion-2011', 33, 2)],
  form: z.strictObject({
    place: line('地点'), recipient: line('接收人（金融机构）', 100), signed: confirmed('由接收人在退还清单（回执）上签名'), condition: text('财物状况', 1000),
    soldFen: money('已变卖财物退还的变卖所得（元）').exactOptional(), compensationFen: money('变卖价格明显低于市场价格的补偿（元）').exactOptional(),
  }),
  blockers: (state) => (freezing(state) && state.unfreezingToldOn === null
    ? [refuse('unfreezing-untold', '解除冻结应当通知金融机构', [cite('coercion-2011', 33)], { todo: '先办理“通知金融机构解除冻结”。' })] : []),
  apply: (state, { on, officers }) => ({
    ...acted(entering(state, 'settled', on), officers), held: state.held.map((one) => (one.outcome === 'lift' ? { ...one, returned: true } : one)),
  }),
});

const transferCrime = step({
  code: 'transfer-property', name: '随案移送司法机关', stage: 'execution', by: ['head'], from: ['in-force'],
  articles: [cite('coercion-2011', 21)], documents: ['property-transfer-notice'],
  form: z.strictObject({ authority: line('接收的司法机关'), crimeCase: line('移送案件的文书名称和文号'), told: confirmed('书面告知当事人') }),
  blockers: (state) => lapsedRefusals(state),
  apply: (state, { on }) => fated({ ...state, held: state.held.map((one) => ({ ...one, outcome: one.outcome ?? 'transfer' })) }, on),
});

export const COURSE_STEPS = [extend, setTesting, entrustCustody, dispose, lift, notifyUnfreezing, returnThings, transferCrime];

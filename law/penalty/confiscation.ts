import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { penaltiesOf } from '#law/disposition.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, count, line, officer, SIGNATURES } from '#law/forms/fields.ts';
import { naturalPersonOf, partyName, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import { ConfiscatedEnd, ENDS } from './confiscated-end.ts';
import { inForce, type WithExecution } from './execution-state.ts';

/** What a case keeps of property that its decision confiscated: the things by their number on the list, and which of them have been dealt with. */
export interface WithConfiscation extends WithExecution {
  readonly party: Party | null;
  readonly confiscated: readonly { readonly name: string; readonly disposed: boolean }[];
}

const HANDLE = [cite('penalty-2021', 74, 1)];
const TREASURY = [cite('penalty-2021', 74, 2)];

const confiscates = ({ decision }: WithConfiscation): boolean => decision !== null && penaltiesOf(decision.disposition).some(({ type }) => type === 'confiscate-property');

const Thing = z.strictObject({ name: line('名称', 100), specification: line('规格、型号、批号', 200), quantity: line('数量', 50), condition: line('物品状况') });

const listConfiscated = <State extends WithConfiscation>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'list-confiscated', name: '接收没收物品', by: ['officer'], certified: 2, articles: HANDLE, documents: ['confiscation-list'],
  applicable: (state) => confiscates(state) && !state.annulled,
  form: z.strictObject({
    origin: choice('物品的来源', { held: '查封、扣押的财物', preserved: '先行登记保存的物品', surrendered: '当事人交出的物品' }),
    things: z.array(Thing).min(1).max(200).meta({ title: '没收的物品' }), place: line('保管地点'), keeper: line('保管人', 50),
    signature: choice('当事人签名', SIGNATURES), witness: line('见证人', 50).exactOptional(),
  }),
  blockers: inForce,
  apply: (state, { data }) => ({ ...state, confiscated: [...state.confiscated, ...data.things.map(({ name }) => ({ name, disposed: false }))] }),
});

/** Which numbers of the list this disposal may not take. */
function numberRefusals({ confiscated }: WithConfiscation, numbers: readonly number[]): readonly Refusal[] {
  const unknown = numbers.filter((one) => confiscated[one - 1] === undefined);
  const again = numbers.filter((one, index) => confiscated[one - 1]?.disposed === true || numbers.indexOf(one) !== index);
  return [
    ...(unknown.length === 0 ? [] : [refuse('confiscated-unlisted', `没收物品清单没有第${unknown.join('、')}项`, HANDLE, { todo: '核对清单的序号；没有列入的，先办理“接收没收物品”。' })]),
    ...(again.length === 0 ? [] : [refuse('confiscated-twice', `第${[...new Set(again)].join('、')}项已经处理，或者重复填写`, HANDLE, { todo: '删去已经处理的序号。' })]),
  ];
}

/** To whom things must not go, openly or in disguise: the party they were taken from, and the agency's own people. */
function takerRefusals({ party }: WithConfiscation, end: ConfiscatedEnd, facts: Facts): readonly Refusal[] {
  const taker = end.method === 'destroy' ? null : end.taker;
  const person = party === null ? null : naturalPersonOf(party);
  const own = party === null ? [] : [partyName(party), ...(person === null ? [] : [person.name]), ...(party.kind === 'organisation' ? [party.representative] : [])];
  return [
    ...(taker !== null && own.includes(taker) ? [refuse('confiscated-returned', '没收的物品不得退回当事人，也不得由当事人买回', HANDLE, { todo: '依法公开拍卖给他人，或者按照国家有关规定处理。' })] : []),
    ...(taker !== null && [...facts.people.values()].some(({ name }) => name === taker)
      ? [refuse('confiscated-to-staff', '没收的物品不得由本机关人员取得，不得私分或者变相私分', TREASURY, { todo: '由与本机关无关的人取得。' })] : []),
  ];
}

function endRefusals(end: ConfiscatedEnd): readonly Refusal[] {
  if (end.method === 'destroy') {
    return new Set(end.supervisors).size < 2 ? [refuse('destruction-unsupervised', '销毁应当有两名以上监销人', HANDLE, { todo: '写明两名以上监销人。' })] : [];
  }
  const unpaid = end.proceedsFen > 0 && (end.receipt === undefined || end.remittedOn === undefined);
  return [
    ...(end.method === 'auction' && end.proceedsFen === 0 ? [refuse('auction-without-proceeds', '拍卖的，应当写明拍卖所得的款项', TREASURY, { todo: '填写拍卖所得；流拍的，不登记处理。' })] : []),
    ...(unpaid ? [refuse('proceeds-not-remitted', '处理没收物品所得的款项必须全部上缴国库，不得截留、私分或者变相私分', TREASURY, { todo: '上缴国库后，填写上缴日期和缴库凭证号。' })] : []),
  ];
}

function approverRefusals(approver: OfficerId, officers: readonly string[], facts: Facts): readonly Refusal[] {
  const person = facts.people.get(approver);
  return person?.roles.includes('head') === true && !officers.includes(approver)
    ? [] : [refuse('disposal-unapproved', '处理没收的物品，应当由没有经手的机关负责人批准', HANDLE, { todo: '填写批准的机关负责人；经手的人不能批准自己经手的处理。' })];
}

const disposeConfiscated = <State extends WithConfiscation>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'dispose-confiscated', name: '处理没收物品', by: ['officer'], certified: 2, articles: [...HANDLE, ...TREASURY], documents: ['confiscation-disposal'],
  applicable: ({ confiscated }) => confiscated.some(({ disposed }) => !disposed),
  form: z.strictObject({
    things: z.array(z.strictObject({ number: count('清单序号', 1, 1000) })).min(1).max(200).meta({ title: '处理的物品（没收物品清单的序号）' }),
    approver: officer('批准处理的机关负责人'), end: ConfiscatedEnd.meta({ title: '处理方式', widget: 'variant', labels: ENDS }),
  }),
  blockers: inForce,
  objections: (state, { things, approver, end }, { officers }, facts) => [
    ...numberRefusals(state, things.map(({ number }) => number)), ...approverRefusals(approver, officers, facts), ...endRefusals(end), ...takerRefusals(state, end, facts),
  ],
  apply: (state, { data }) => {
    const numbers = new Set(data.things.map(({ number }) => number));
    return { ...state, confiscated: state.confiscated.map((one, index) => (numbers.has(index + 1) ? { ...one, disposed: true } : one)) };
  },
});

/** 没收非法财物: taken in by list, and dealt with as the law wants it (处罚法第七十四条). */
export const confiscationSteps = <State extends WithConfiscation>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  listConfiscated(step, from), disposeConfiscated(step, from),
];

/** What is left to do with confiscated property before the case may be closed; where a court enforced the decision, that is the court's. */
export function confiscationLeft(state: WithConfiscation, _on: LegalDate): readonly Refusal[] {
  if (!confiscates(state) || state.annulled || state.courtApplication?.ended === true) return [];
  const left = state.confiscated.filter(({ disposed }) => !disposed);
  if (state.confiscated.length === 0) return [refuse('confiscated-unlisted', '没收的物品没有清单，不能结案', HANDLE, { todo: '先办理“接收没收物品”；当事人不交出的，催告后申请人民法院强制执行。' })];
  return left.length === 0 ? [] : [refuse('confiscated-undisposed', `没收的物品还有${left.length}项没有处理：${left.map(({ name }) => name).join('、')}`, HANDLE, { todo: '先办理“处理没收物品”。' })];
}

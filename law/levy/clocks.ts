import type { CaseView, Draft } from '#law/engine/definition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import type { LevyCase } from './case.ts';
import { owedFen, payBy, type LevyState } from './payment-state.ts';

const serves = (document: string) => (_state: unknown, event: CaseEvent): boolean => (event.data as { document: string }).document === document; // the form of 'serve'

/** The periods that every levy, fee and requisition opens. */
export const caseClocks = <State extends LevyCase<Draft>>(category: Category, view: (state: State) => CaseView): readonly ObligationDefinition<State>[] => [
  {
    code: 'statement-period', name: '当事人陈述、申辩的期限', effect: 'bar', articles: [cite('state-council-2018', '二（五）')],
    length: ({ assessment }) => ({ unit: 'working-day', length: assessment?.statementDays ?? 0 }),
    opens: ['serve'], when: serves('assessment'), start: ({ served }, { on }) => served['assessment'] ?? on, closes: ['waive-statement', 'assess', 'decide', 'end-case'],
  },
  { code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('state-council-2018', '四（十三）')], opens: ['accept-review'], closes: ['give-opinion', 'assess', 'decide', 'end-case'] },
  ...publicationClocks<State>({ category, names: { publish: '公布执法决定信息', takeDown: '撤下已公布的信息' }, view }),
  {
    code: 'reconsideration', name: '当事人申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1)],
    opens: ['serve'], when: serves('decision'), start: ({ served }, { on }) => served['decision'] ?? on, closes: ['record-remedy'],
  },
  {
    code: 'litigation', name: '当事人提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1)],
    opens: ['serve'], when: serves('decision'), start: ({ served }, { on }) => served['decision'] ?? on, closes: ['record-remedy'],
  },
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

/** What the payer must pay by, and when an application for relief is answered. */
export const paymentClocks: readonly ObligationDefinition<LevyState>[] = [
  {
    code: 'pay', name: '当事人缴款', effect: 'right', articles: [cite('disclosure-2019', 20)], length: (state) => payBy(state),
    opens: ['serve', 'decide-relief'],
    when: (state, event) => owedFen(state) > 0 && (event.step === 'serve' ? serves('decision')(state, event) : state.relief.until !== null),
    closes: ['record-payment', 'record-enforcement', 'decide-relief', 'annul-decision', 'end-remedy'],
    until: (state, { step }) => owedFen(state) === 0 || (step === 'decide-relief' && state.relief.until !== null),
  },
  {
    code: 'answer-relief', name: '决定是否减征、免征、缓征', effect: 'duty', length: 'levy.relief-answer', articles: [cite('henan-non-tax-2013', 12)],
    opens: ['request-relief'], closes: ['decide-relief', 'annul-decision'],
  },
];

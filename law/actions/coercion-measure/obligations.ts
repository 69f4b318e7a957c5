import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { viewOf, type MeasureState } from './state.ts';

type Clock = ObligationDefinition<MeasureState>;

const about = (...documents: readonly string[]) => (_state: MeasureState, event: CaseEvent): boolean =>
  event.step !== 'serve' || documents.includes((event.data as { document: string }).document); // the form of 'serve'

const frozen = ({ decision }: MeasureState): boolean => decision?.measure.kind === 'freeze';

const measureClocks: readonly Clock[] = [
  {
    code: 'urgent-approval', name: '报告并补办批准手续', effect: 'duty', articles: [cite('coercion-2011', 19)],
    length: ({ urgent }) => urgent?.dueOn ?? null, opens: ['implement-urgently'], closes: ['decide', 'disapprove-urgent'],
  },
  {
    code: 'term', name: '作出处理决定或者解除强制措施', effect: 'duty', articles: [cite('coercion-2011', 25), cite('coercion-2011', 27), cite('coercion-2011', 32, 1)],
    length: ({ term }) => term?.end ?? null, start: ({ term }, { on }) => term?.from ?? on,
    opens: ['implement', 'implement-urgently', 'implement-freeze', 'extend-term', 'set-testing-period'],
    closes: ['extend-term', 'set-testing-period', 'dispose', 'lift', 'disapprove-urgent', 'transfer-property'],
    until: ({ held }, { step }) => step !== 'dispose' || held.every(({ outcome }) => outcome !== null),
  },
  {
    code: 'deliver-freeze', name: '向当事人交付冻结决定书', effect: 'duty', length: 'coercion.freeze-notice', articles: [cite('coercion-2011', 31)],
    opens: ['decide'], when: frozen, closes: ['serve', 'decline-measure', 'lift'], until: about('decision'),
  },
  {
    code: 'tell-extension', name: '书面告知延长期限并说明理由', effect: 'duty', length: 'coercion.extension-notice', articles: [cite('coercion-2011', 25, 2), cite('coercion-2011', 32, 2)],
    opens: ['extend-term'], closes: ['serve', 'lift'], until: about('extension'),
  },
  {
    code: 'lift-lapsed', name: '解除强制措施', effect: 'duty', length: 'coercion.lift', articles: [cite('coercion-2011', 28, 1), cite('coercion-2011', 33, 1)],
    opens: ['annul-decision'], when: ({ lapsed, phase }) => lapsed && (phase === 'ordered' || phase === 'in-force'), closes: ['lift'],
  },
  {
    code: 'return', name: '退还财物（通知解除冻结）', effect: 'duty', length: 'coercion.return', articles: [cite('coercion-2011', 28, 2), cite('coercion-2011', 33, 2)],
    opens: ['lift', 'dispose', 'disapprove-urgent'], when: ({ phase }) => phase === 'released', closes: ['return-property'],
  },
];

const told = ({ served }: MeasureState, { on }: CaseEvent) => served.decision ?? on;

const generalClocks: readonly Clock[] = [
  { code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('state-council-2018', '四（十三）')], opens: ['accept-review'], closes: ['give-opinion', 'decide', 'decline-measure', 'disapprove-urgent'] },
  {
    code: 'reconsideration', name: '当事人申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1), cite('coercion-2011', 8)],
    opens: ['implement', 'implement-urgently', 'serve'], when: about('decision'), start: told, closes: ['annul-decision'],
  },
  {
    code: 'litigation', name: '当事人提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1), cite('coercion-2011', 8)],
    opens: ['implement', 'implement-urgently', 'serve'], when: about('decision'), start: told, closes: ['annul-decision'],
  },
  ...publicationClocks<MeasureState>({
    category: '行政强制', names: { publish: '公示强制措施决定', takeDown: '撤下公示' }, view: viewOf, later: ['implement', 'implement-freeze'],
  }),
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

/** Every clock of a coercive measure. Lengths are parameters or days that the acts themselves set. */
export const OBLIGATIONS: readonly Clock[] = [...measureClocks, ...generalClocks];

import type { Citation } from '#kernel/citations.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import { cite } from '#law/statutes/index.ts';

/** What the law of publication says otherwise of one category of decisions than of another. */
export interface DisclosureLaw {
  /** As sentences call the decision, and the paper it is told by. */
  readonly decision: string;
  readonly letter: string;
  /** What the public name of a case ends with. */
  readonly ending: string;
  /** As pages call the outcome, the agency, the number of the paper and the day. */
  readonly outcome: string;
  readonly agency: string;
  readonly number: string;
  readonly date: string;
  /** The parameters that set the periods of publication and of take-down. */
  readonly limit: ParameterCode;
  readonly takeDownLimit: ParameterCode;
  /** Only decisions of a certain social impact need be published, where the place does not ask for all. */
  readonly selective: boolean;
  /** The decision tells where to seek remedy. */
  readonly remedies: boolean;
  readonly publish: readonly Citation[];
  /** Why content is hidden: everywhere, and with what places add. */
  readonly hides: readonly Citation[];
  readonly hide: readonly Citation[];
  /** On the take-down alone; for penalties also when: 三日内 (处罚法第四十八条第二款). */
  readonly takeDown: readonly Citation[];
  /** What the page in the place of a decision that was taken down says of the duty. */
  readonly takeDownDuty: string;
}

const COUNCIL = cite('state-council-2018', '二（六）');
const PRIVATE = cite('disclosure-2019', 15);
const LOCAL = cite('sanmenxia-2019', '三（一）3');

/** What is said of every category but penalties and licences. */
const GENERAL = {
  ending: '', outcome: '执法结论', agency: '执法机关', number: '决定书文号', date: '决定日期', limit: 'disclosure.default', takeDownLimit: 'disclosure.take-down.other', selective: false, remedies: true,
  hides: [PRIVATE], hide: [PRIVATE, LOCAL], takeDown: [COUNCIL],
  takeDownDuty: '已公开的执法决定被依法撤销、确认违法或者要求重新作出的，执法机关应当及时撤下原执法决定信息（国办发〔2018〕118号二（六））。',
} as const;

export const DISCLOSURE_LAW = {
  行政处罚: {
    ...GENERAL, decision: '处罚决定', letter: '处罚决定书', ending: '案', outcome: '处罚结果', limit: 'disclosure.penalty', takeDownLimit: 'disclosure.take-down', selective: true,
    publish: [cite('penalty-2021', 48, 1), COUNCIL], hides: [cite('penalty-2021', 50), PRIVATE], hide: [cite('penalty-2021', 50), PRIVATE, LOCAL], takeDown: [cite('penalty-2021', 48, 2)],
    takeDownDuty: '行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回处罚决定信息并公开说明理由（《中华人民共和国行政处罚法》第四十八条第二款）。',
  },
  行政许可: {
    ...GENERAL, decision: '许可决定', letter: '决定书', outcome: '许可结果', agency: '许可机关', limit: 'disclosure.licence', publish: [cite('licensing-2019', 40), COUNCIL],
  },
  行政强制: { ...GENERAL, decision: '强制决定', letter: '决定书', publish: [COUNCIL, cite('disclosure-2019', 26)] },
  行政检查: {
    ...GENERAL, decision: '检查结果', letter: '检查结果告知书', outcome: '检查结果', number: '告知书文号', date: '认定日期', limit: 'disclosure.inspection', remedies: false, publish: [cite('disclosure-2019', 26), COUNCIL],
    takeDownDuty: '已公开的检查结果被依法变更、撤销、确认违法或者确认无效的，执法机关应当及时撤下（国办发〔2018〕118号二（六））。',
  },
  行政征收: { ...GENERAL, decision: '征收决定', letter: '决定书', publish: [COUNCIL, cite('disclosure-2019', 26)] },
  行政收费: { ...GENERAL, decision: '收费决定', letter: '决定书（缴款通知书）', number: '文书文号', publish: [COUNCIL, cite('disclosure-2019', 26)] },
  行政征用: { ...GENERAL, decision: '征用决定', letter: '征用决定书', publish: [COUNCIL, cite('disclosure-2019', 26)] },
} as const satisfies Record<Category, DisclosureLaw>;

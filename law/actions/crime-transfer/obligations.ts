import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { cite } from '#law/statutes/index.ts';
import { RULE, type TransferState } from './state.ts';

type Clock = ObligationDefinition<TransferState>;

const competent = (event: CaseEvent): boolean => (event.data as { competent: boolean }).competent; // the form of 'record-receipt'

const inPhase = (phase: TransferState['phase']) => (state: TransferState): boolean => state.phase === phase;

const ours: readonly Clock[] = [
  { code: 'form-team', name: '立即指定专案组', effect: 'duty', length: () => null, articles: [RULE(5, 1)], opens: ['open-transfer'], closes: ['form-team'] },
  { code: 'decide', name: '决定是否移送', effect: 'duty', length: 'crime.decision', articles: [RULE(5, 2)], opens: ['submit-report'], closes: ['decide'] },
  {
    code: 'transfer', name: '二十四小时内移送公安机关', effect: 'duty', articles: [RULE(5, 2)], length: (state) => state.decision?.transferBy?.on ?? null,
    opens: ['decide'], when: inPhase('approved'), closes: ['transfer'],
  },
  {
    code: 'hand-over', name: '移交涉案物品和材料', effect: 'duty', length: 'crime.hand-over', articles: [RULE(12)],
    opens: ['record-police-decision', 'record-reconsideration', 'record-supervision'], when: inPhase('filed'), closes: ['hand-over'],
  },
  {
    code: 'reconsideration', name: '提请复议或者建议立案监督的期限', effect: 'right', length: 'crime.reconsideration', articles: [RULE(9, 1)],
    opens: ['record-police-decision'], when: inPhase('refused'), closes: ['request-reconsideration', 'suggest-supervision', 'handle-administratively'],
  },
  {
    code: 'supervision', name: '对复议决定仍有异议，建议立案监督的期限', effect: 'right', length: 'crime.supervision', articles: [RULE(9, 2)],
    opens: ['record-reconsideration'], when: inPhase('refused'), closes: ['suggest-supervision', 'handle-administratively'],
  },
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

/** Periods of the police: the agency watches them and answers for none, so none of them is a duty of its own. */
const theirs: readonly Clock[] = [
  {
    code: 'forward', name: '公安机关转送有管辖权的机关', effect: 'right', articles: [RULE(7)], length: (state) => state.forward?.by?.on ?? null,
    opens: ['record-receipt'], when: (_state, event) => !competent(event), closes: ['record-forwarding'],
  },
  {
    code: 'police-review', name: '公安机关审查决定是否立案', effect: 'right', length: 'crime.police-review', articles: [RULE(8)],
    opens: ['record-receipt'], when: (_state, event) => competent(event), closes: ['record-police-decision'],
  },
  {
    code: 'reconsideration-answer', name: '公安机关作出复议决定', effect: 'right', length: 'crime.reconsideration-answer', articles: [RULE(9, 2)],
    opens: ['request-reconsideration'], closes: ['record-reconsideration'],
  },
];

/** Every clock of the procedure; 24 hours are clock hours, shown by the day on which they end. */
export const OBLIGATIONS: readonly Clock[] = [...ours, ...theirs];

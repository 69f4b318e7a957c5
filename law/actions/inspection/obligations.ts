import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { PROCEDURE } from './limits.ts';
import { viewOf, type InspectionState } from './state.ts';

const tellsResult = (_state: InspectionState, event: CaseEvent): boolean => (event.data as { document: string }).document === 'result'; // the form of 'serve'

/** Every clock of an inspection. Lengths are parameters, or days that the order itself sets. */
export const OBLIGATIONS: readonly ObligationDefinition<InspectionState>[] = [
  {
    code: 'tell-result', name: '告知检查结果', effect: 'duty', length: 'inspection.result-notice', articles: [PROCEDURE],
    opens: ['decide'], closes: ['serve'], until: tellsResult,
  },
  {
    code: 'recheck', name: '复查改正情况', effect: 'duty', articles: [cite('penalty-2021', 28, 1)], length: ({ correctBy }) => correctBy,
    opens: ['decide', 'recheck'], when: ({ correctBy }) => correctBy !== null, closes: ['recheck'],
  },
  {
    code: 'transfer', name: '移送有管辖权的机关', effect: 'duty', length: 'inspection.transfer', articles: [PROCEDURE],
    opens: ['decide'], when: ({ decision }) => decision?.conclusion.kind === 'transfer', closes: ['transfer-case'],
  },
  {
    code: 'transfer-crime', name: '决定移送涉嫌犯罪案件', effect: 'duty', length: 'crime.decision', articles: [cite('crime-transfer-2020', 5)],
    opens: ['decide'], when: ({ decision }) => decision?.conclusion.kind === 'crime', closes: ['transfer-case'],
  },
  ...publicationClocks<InspectionState>({ category: '行政检查', names: { publish: '公布检查结果', takeDown: '撤下检查结果' }, view: viewOf }),
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

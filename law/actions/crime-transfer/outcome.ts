import { z } from 'zod';
import { refuse } from '#law/engine/refusal.ts';
import { choice, line, money, text } from '#law/forms/fields.ts';
import { linkedCase, PENALTY_KINDS } from '#law/forms/opening.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { cite } from '#law/statutes/index.ts';
import { UNSETTLED } from './police.ts';
import { entering, RULE, step } from './state.ts';

export const CRIMINAL_OUTCOMES = { sentenced: '判处刑罚', exempted: '免予刑事处罚', 'not-prosecuted': '不起诉', withdrawn: '撤销案件' } as const;

const recordOutcome = step({
  code: 'record-criminal-outcome', name: '登记刑事处理结果', stage: 'execution', by: ['officer'], from: ['filed'], articles: [RULE(11, 3), cite('penalty-2021', 27, 1)],
  form: z.strictObject({ outcome: choice('刑事处理结果', CRIMINAL_OUTCOMES), document: line('法律文书', 100), criminalFineFen: money('罚金数额（元，没有的填0）') }),
  blockers: (state) => (state.handedOver ? [] : [refuse('not-handed-over', '涉案物品和材料尚未移交公安机关', [RULE(12)], { todo: '先办理“移交涉案物品和材料”。' })]),
  objections: (_state, { outcome, criminalFineFen }) => (outcome !== 'sentenced' && criminalFineFen > 0
    ? [refuse('fine-without-sentence', '没有判处刑罚的，不发生罚金', [RULE(11, 3)])] : []),
  // 移送前已经给予的罚款，折抵相应罚金.
  compute: (state, { criminalFineFen }) => ({ offsetFen: Math.min(state.priorFineFen, criminalFineFen) }),
  apply: (state, { on, data }) => entering(state, data.outcome === 'sentenced' ? 'settled' : 'returned', on),
});

const handleAdministratively = step({
  code: 'handle-administratively', name: '依法作出行政处理', stage: 'execution', by: ['officer'], task: true, from: [...UNSETTLED], articles: [RULE(10), cite('penalty-2021', 27, 1)],
  form: z.strictObject({
    handling: choice('处理', { penalty: '应当给予行政处罚，已经立案', none: '依法不予行政处罚' }), penaltyCase: linkedCase('处罚案件', PENALTY_KINDS).exactOptional(), reason: text('理由', 2000),
  }),
  objections: (_state, { handling, penaltyCase }) => (handling === 'penalty' && penaltyCase === undefined
    ? [refuse('penalty-case-missing', '应当给予行政处罚的，依法实施处罚，并写明处罚案件', [RULE(10)], { todo: '先登记处罚案件的案源，再在此关联。' })] : []),
  apply: (state, { on }) => entering(state, 'settled', on),
});

export const OUTCOME_STEPS = [recordOutcome, handleAdministratively, ...closingSteps(step, { from: ['settled'], entering })];

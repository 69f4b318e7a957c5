import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { cite } from '#law/statutes/index.ts';
import { DECISION_STEPS } from './decision.ts';
import { OBLIGATIONS } from './obligations.ts';
import { OUTCOME_STEPS } from './outcome.ts';
import { POLICE_STEPS } from './police.ts';
import { INITIAL, PHASES, RULE, viewOf, type TransferState } from './state.ts';
import { VERIFICATION_STEPS } from './verification.ts';

const STEPS: readonly StepDefinition<TransferState>[] = [...VERIFICATION_STEPS, ...DECISION_STEPS, ...POLICE_STEPS, ...OUTCOME_STEPS];

/** 行政执法机关移送涉嫌犯罪案件 (国务院令第310号，2020年修订；处罚法第二十七条). */
export const crimeTransfer: ActionDefinition<TransferState> = {
  code: 'crime-transfer',
  name: '移送涉嫌犯罪案件',
  articles: [RULE(3), cite('penalty-2021', 27, 1)],
  phases: PHASES,
  initial: INITIAL,
  opening: 'open-transfer',
  steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS,
  view: viewOf,
  publication: {
    unpublished: '是否构成犯罪由公安机关立案侦查后依法处理，移送的线索和材料公开后可能妨碍侦查、危及社会稳定，属于案卷信息，不公开',
    articles: [cite('disclosure-2019', 14), cite('disclosure-2019', 16)],
  },
};

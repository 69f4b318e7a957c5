import type { ActionDefinition, Stage } from './definition.ts';

/** 记录环节 as finely as any plan names them; the four stages of the procedures are made of these. */
export const RECORD_STAGES = {
  filing: '立案', inquiry: '调查', evidence: '取证', examination: '审查', decision: '决定', service: '送达', execution: '执行',
} as const;
export type RecordStage = keyof typeof RECORD_STAGES;

/** Which of them each of the four stages holds; what is not told apart below belongs to the last. */
export const PARTS_OF_STAGE = {
  initiation: ['filing'], investigation: ['evidence', 'inquiry'], decision: ['decision', 'examination'], execution: ['service', 'execution'],
} as const satisfies Record<Stage, readonly RecordStage[]>;

/**
 * Steps that are told apart within their stage, by their codes, which mean the same in every kind. A step that ends the case in place of a
 * decision stands with the decision.
 */
const TOLD_APART: Readonly<Partial<Record<RecordStage, readonly string[]>>> = {
  evidence: [
    'collect-evidence', 'request-preservation', 'approve-preservation', 'resolve-preservation', 'entrust-appraisal', 'receive-appraisal', 'record-scene', 'take-samples',
    'report-samples', 'verify-facts', 'request-sampling', 'decide-sampling', 'handle-samples', 'record-assistance',
  ],
  decision: [
    'decide', 'deliberate', 'decline-measure', 'disapprove-urgent', 'dismiss-case', 'transfer-jurisdiction', 'record-transfer-answer', 'drop-enforcement', 'educate', 'end-case', 'convert-to-ordinary',
  ],
  service: ['serve', 'deliver', 'issue-certificate'],
};

function within(stage: Stage, holds: (part: RecordStage) => boolean): RecordStage {
  const parts: readonly RecordStage[] = PARTS_OF_STAGE[stage];
  return parts.find(holds) ?? parts.at(-1) ?? 'filing';
}

/** The record stage that a step belongs to. */
export const stageOfStep = ({ code, stage }: { readonly code: string; readonly stage: Stage }): RecordStage =>
  within(stage, (part) => TOLD_APART[part]?.includes(code) === true);

/** The record stage that a case in this phase is at; where a case ends without more, at the decision that ended it. */
export function stageOfPhase(action: Pick<ActionDefinition, 'phases'>, phase: string): RecordStage {
  const { stage, final } = action.phases[phase] ?? { stage: 'initiation' as const };
  return within(stage, (part) => part === 'decision' && final === true);
}

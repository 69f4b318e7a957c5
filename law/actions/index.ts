import type { ActionDefinition } from '#law/engine/definition.ts';
import { withDisposal } from '#law/procedures/disposal.ts';
import { withPapers } from '#law/procedures/papers.ts';
import { withRecordings } from '#law/procedures/recording.ts';
import { withSignatures } from '#law/procedures/signature.ts';
import { coercionEnforcement } from './coercion-enforcement/action.ts';
import { coercionMeasure } from './coercion-measure/action.ts';
import { courtEnforcement } from './court-enforcement/action.ts';
import { inspection } from './inspection/action.ts';
import { crimeTransfer } from './crime-transfer/action.ts';
import { fee } from './fee/action.ts';
import { levy } from './levy/action.ts';
import { licence } from './licence/action.ts';
import { penaltyOrdinary } from './penalty-ordinary/action.ts';
import { penaltySummary } from './penalty-summary/action.ts';
import { requisition } from './requisition/action.ts';

/** An action kind with recordings, signatures, what becomes of its papers and the end of its records beside it and its state sealed: outside law/ nobody looks into it, they use the engine and `view`. */
const seal = <State>(action: ActionDefinition<State>): ActionDefinition => withDisposal(withPapers(withSignatures(withRecordings(action)))) as unknown as ActionDefinition; // the engine hands each definition its own state only

/** Every action kind. To add one: its folder, and one line here. */
export const ACTIONS: readonly ActionDefinition[] = [
  seal(penaltyOrdinary),
  seal(penaltySummary),
  seal(coercionMeasure),
  seal(coercionEnforcement),
  seal(courtEnforcement),
  seal(licence),
  seal(inspection),
  seal(levy),
  seal(fee),
  seal(requisition),
  seal(crimeTransfer),
];

export const actionOf = (code: string): ActionDefinition | undefined => ACTIONS.find((action) => action.code === code);

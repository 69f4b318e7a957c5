import type { VoidReason } from '#law/forms/papers.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** The paper that a step has issued; the step is named as in texts (script.ts). */
const paper = (step: string, form: string) => ({ paper: { event: `{!${step}}`, form } });

/** Proposed by the handler, approved by the head, and made anew: all on one day. */
export const voidAndReissue = (step: string, form: string, reason: VoidReason, explanation: string): readonly ScriptStep[] => [
  alone('propose-voiding', 0, HANDLER, { ...paper(step, form), reason, explanation, whereabouts: { kind: 'kept' }, contentRight: true }),
  alone('decide-voiding', 0, 'head', { ...paper(step, form), approved: true, opinion: '核对属实，同意作废，按原决定重新制发。' }),
  alone('reissue-document', 0, HANDLER, paper(step, form)),
];

/** Proposed, approved and handed over like the paper itself. */
export const rectify = (step: string, form: string, original: string, corrected: string, to: { readonly place: string; readonly recipient: string; readonly relation: string }): readonly ScriptStep[] => [
  alone('propose-rectification', 0, HANDLER, { ...paper(step, form), slips: [{ original, corrected }], reason: '录入错字，送达后自查发现，与现场检查笔录核对。' }),
  alone('decide-rectification', 0, 'head', { ...paper(step, form), approved: true, opinion: '属于文字差错，同意补正。' }),
  together('serve-rectification', 0, { ...paper('decide-rectification', 'rectification-decision'), document: 'rectification', service: { method: 'direct', ...to, signed: true } }),
];

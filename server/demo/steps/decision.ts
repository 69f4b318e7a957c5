import { asksPerformance, type Disposition } from '#law/disposition.ts';
import { alone, type ScriptStep } from '../script.ts';

/** Where a decision tells the party to pay and to complain. */
export interface Remedies {
  readonly collector: string;
  readonly reconsideration: string;
  readonly court: string;
}

const performanceOf = (decision: Disposition) =>
  (asksPerformance(decision) ? { performance: '没收的财物自本决定书送达之日起由本机关依法处理；其余各项自送达之日起十日内履行完毕，并向本机关报告。' } : {});

export const decide = (after: number, decision: Disposition, remedies: Remedies, opinion: string): ScriptStep =>
  alone('decide', after, 'head', { decision, ...performanceOf(decision), ...remedies, opinion });

/** A decision without a fine has no collector. */
export const decideWithoutFine = (after: number, decision: Disposition, { reconsideration, court }: Remedies, opinion: string): ScriptStep =>
  alone('decide', after, 'head', { decision, ...performanceOf(decision), collector: '无', reconsideration, court, opinion });

export const annul = (after: number, authority: string, document: string, days: number): ScriptStep =>
  alone('annul-decision', after, 'head', { kind: 'revoked', authority, document, effectiveOn: `{=annul-decision-${days}}` });

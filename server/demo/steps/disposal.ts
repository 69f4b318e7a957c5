import { alone, type ScriptStep } from '../script.ts';

export const hold = (after: number, by: string, reason: string): ScriptStep => alone('place-hold', after, by, { ground: 'litigation', reason });

export const liftHold = (after: number, by: string, reason: string): ScriptStep => alone('lift-hold', after, by, { ground: 'litigation', reason });

/** A judgment has the record deleted; what these steps say is kept for ever, so no party is named in it. */
export const proposeErasure = (after: number, title: string, authority: string, number: string, reason: string): ScriptStep =>
  alone('propose-erasure', after, 'archivist', { title, authority, number, orderedOn: '{=propose-erasure-3}', reason });

export const decideDisposal = (after: number, opinion: string): ScriptStep => alone('decide-disposal', after, 'head', { approved: true, opinion });

export const destroy = (after: number, register: string, witnesses: readonly [string, string]): ScriptStep =>
  alone('destroy-volume', after, 'archivist', { register, method: 'electronic', firstWitness: `{@${witnesses[0]}}`, secondWitness: `{@${witnesses[1]}}` });

import type { WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';
import { alone, HANDLER, type ScriptStep } from '../script.ts';

/** What the detectors propose to hide is filled in when the step is taken (content.ts). */
export const preparePublication = (after: number): ScriptStep => alone('prepare-publication', after, HANDLER, {});

/** The digest of the copy as prepared is filled in when the step is taken (content.ts). */
export const publish = (after: number): ScriptStep => alone('publish', after, 'publisher', {});

export const withhold = (after: number, ground: keyof typeof WITHHOLDING_GROUNDS, reason: string): ScriptStep =>
  alone('withhold-publication', after, 'head', { ground, reason });

export const takeDown = (after: number, explanation: string): ScriptStep => alone('take-down', after, 'publisher', { explanation });

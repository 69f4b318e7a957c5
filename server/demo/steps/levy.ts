import type { Provision } from '#law/disposition.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** Who pays what, as every levy and fee of the demonstration repeats it. */
export interface Due {
  readonly title: string;
  readonly matter: string;
  readonly basis: readonly Provision[];
  readonly party: Party;
}

interface Bodies {
  readonly reconsideration: string;
  readonly court: string;
}

/** `extra`: what the kind asks for beside. */
export const registerDue = (step: 'register-levy' | 'register-fee', due: Due, content: string, extra: object = {}): ScriptStep =>
  alone(step, 0, HANDLER, { ...due, origin: 'declaration', published: true, place: '本机关门户网站', collector: 'own', content, ...extra });

export const assess = (after: number, draft: object, course: string): ScriptStep =>
  together('assess', after, { draft, course, circumstances: [], statementDays: 3 });

export const hand = (after: number, document: 'assessment' | 'decision' | 'relief' | 'reminder', recipient: string): ScriptStep =>
  together('serve', after, { document, service: { method: 'direct', place: '本机关', recipient, relation: '法定代表人', signed: true } });

export const waive = (after: number): ScriptStep => alone('waive-statement', after, HANDLER, { manner: 'written' });

export const decide = (after: number, draft: object, { reconsideration, court }: Bodies): ScriptStep =>
  alone('decide', after, 'head', { draft, reconsideration, court, opinion: '同意。' });

export const pay = (after: number, amountFen: number, receipt: string): ScriptStep =>
  alone('record-payment', after, HANDLER, { amountFen, channel: 'bank', receipted: true, receipt });

import type { Enforcement } from '#law/coercion/enforcement.ts';
import type { Measure } from '#law/coercion/measure.ts';
import type { Provision } from '#law/disposition.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** What every coercion case is opened with. */
export interface Cause {
  readonly title: string;
  readonly matter: string;
  readonly basis: readonly Provision[];
  readonly party: Party;
}

interface Bodies {
  readonly reconsideration: string;
  readonly court: string;
}

/** Who was met on the spot, and what was found. */
export interface Scene {
  readonly hours: string;
  readonly place: string;
  readonly statement: string;
  readonly findings: string;
}

const sceneOf = ({ hours, ...rest }: Scene) => {
  const [startedAt, endedAt] = hours.split('-');
  return { startedAt, endedAt, ...rest, identityShown: true, rightsTold: true, present: true, signature: 'signed', delivered: true };
};

export const registerMeasure = (cause: Cause, content: string): ScriptStep => together('register-measure', 0, { ...cause, content });

export const proposeMeasure = (after: number, measure: Measure, opinion: string): ScriptStep =>
  together('propose-measure', after, { measure, opinion, circumstances: [] });

export const orderMeasure = (after: number, measure: Measure, { reconsideration, court }: Bodies): ScriptStep =>
  alone('decide', after, 'head', { measure, reconsideration, court, opinion: '同意采取强制措施。' });

export const implement = (after: number, scene: Scene): ScriptStep => together('implement', after, sceneOf(scene));

export const implementUrgently = (after: number, measure: Measure, urgency: string, scene: Scene, { reconsideration, court }: Bodies): ScriptStep =>
  together('implement-urgently', after, { measure, urgency, ...sceneOf(scene), reconsideration, court });

/** `days` working days of testing, from the day it is told. */
export const setTesting = (after: number, days: number, institution: string, subject: string): ScriptStep =>
  together('set-testing-period', after, { institution, subject, from: '{=set-testing-period}', to: `{=set-testing-period+${days}}`, free: true });

export const hand = (after: number, document: string, recipient: string, relation: string, place: string): ScriptStep =>
  together('serve', after, { document, service: { method: 'direct', place, recipient, relation, signed: true } });

/** A decision served and due so many working days before the day of reference. */
export const unperformed = (number: string, served: number, due: number) => ({ number, servedOn: `{=today-${served}}`, performBy: `{=today-${due}}` });

/** `days` working days to perform. */
export const demand = (after: number, days: number, manner: string): ScriptStep =>
  together('demand-performance', after, { until: `{=demand-performance+${days}}`, manner, amount: '无', rightsTold: true });

export const propose = (after: number, enforcement: Enforcement, opinion: string): ScriptStep =>
  together('propose-enforcement', after, { enforcement, opinion, circumstances: [] });

export const order = (after: number, enforcement: Enforcement, { reconsideration, court }: Bodies): ScriptStep =>
  alone('decide', after, 'head', { enforcement, reconsideration, court, opinion: '同意。' });

/** A step by the first handler alone. */
export const note = (step: string, after: number, data: ScriptStep['data']): ScriptStep => alone(step, after, HANDLER, data);

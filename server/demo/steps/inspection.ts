import type { Provision } from '#law/disposition.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** What is inspected, as every inspection of the demonstration repeats it. */
export interface Task {
  readonly title: string;
  readonly matter: string;
  readonly basis: readonly Provision[];
  readonly party: Party;
  readonly place: string;
}

const LAWFUL = { subject: 'agency', announced: true, published: true, enterprise: true, byDraw: false, mode: 'on-site', remote: false, merged: true };

const opened = ({ place: _place, ...task }: Task, rest: object): ScriptStep => together('register-inspection', 0, { ...task, ...LAWFUL, ...rest });

const CAP = { years: 1, most: 2, uncapped: ['complaint', 'assigned'] };

/** How an inspection comes about by lot; `listed`: the item of the agency's list that it carries out. */
interface ByLot {
  readonly byDraw: true;
  readonly listed?: string;
}

/** `done`: inspections of the same company this year, of the two that the published cap allows. */
export const registerPlanned = (task: Task, plan: string, done: number, onSiteReason: string, lot: ByLot | { readonly byDraw: false } = { byDraw: false }): ScriptStep =>
  opened(task, { type: 'daily', source: 'plan', plan, planPublished: true, cap: CAP, done, doneAllLevels: done, onSiteReason, ...lot });

/** Both drawn by lot (双随机): who inspects, out of how many objects and inspectors. */
export const recordDraw = (after: number, objects: number, people: number, inspectors: readonly [string, string]): ScriptStep => alone('record-draw', after, HANDLER, {
  objects, people, method: '双随机抽查系统摇号', seed: '演示-01', drawnAt: '09:00', operator: '抽查系统管理员', witness: '督查人员', inspectors: inspectors.map((key) => ({ officer: `{@${key}}` })),
});

export const registerReported = (task: Task, onSiteReason: string): ScriptStep =>
  opened(task, { type: 'individual', source: 'complaint', planPublished: false, cap: CAP, done: 2, doneAllLevels: 2, onSiteReason });

export const requestInspection = (after: number, scheme: string, days: number, assistants: readonly object[] = []): ScriptStep =>
  together('request-approval', after, { scheme, plannedOn: `{=request-approval+${days}}`, unannounced: false, assistants, opinion: '建议检查。' });

export const approveInspection = (after: number): ScriptStep => alone('approve-inspection', after, 'head', { opinion: '同意检查。' });

export const giveNotice = (after: number, items: string, contact: string, days: number): ScriptStep =>
  together('give-notice', after, { visitOn: `{=give-notice+${days}}`, items, contact, frequencyTold: true, disciplineTold: true, recusalTold: true });

export const handNotice = (after: number, document: 'notice' | 'result' | 'correction', recipient: string, place: string): ScriptStep =>
  together('serve', after, { document, service: { method: 'direct', place, recipient, relation: '法定代表人', signed: true } });

export const checkIn = (after: number, code: string, arrivedAt: string, place: string, companions: readonly string[] = []): ScriptStep =>
  together('check-in', after, { code, arrivedAt, place, credential: 'certificate', noticeShown: true, companions });

export const writeRecord = (hours: string, place: string, findings: string, statement: string): ScriptStep => {
  const [startedAt, endedAt] = hours.split('-');
  return together('record-inspection', 0, { startedAt, endedAt, place, rightsTold: true, findings, statement, pages: 3, signedPages: 3, signature: 'signed', filmed: true });
};

export const surveyScene = (hours: string, place: string, object: string, method: string, findings: string, attachments: readonly string[]): ScriptStep => {
  const [startedAt, endedAt] = hours.split('-');
  return together('survey-scene', 0, { startedAt, endedAt, place, object, rightsTold: true, method, findings, attachments, signature: 'signed', filmed: true });
};

export const concludeInspection = (after: number, conclusion: object): ScriptStep => together('decide', after, { conclusion });

export const recheck = (after: number, outcome: 'corrected' | 'again', findings: string): ScriptStep =>
  together('recheck', after, { findings, outcome, ...(outcome === 'again' ? { correctBy: '{=recheck+10}' } : {}) });

export const closeCase = (after: number, result: string): readonly ScriptStep[] => [
  alone('request-closing', after, HANDLER, { result }), alone('approve-closing', 1, 'head', { opinion: '同意结案。' }),
];

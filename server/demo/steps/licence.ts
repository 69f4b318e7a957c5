import type { Provision } from '#law/disposition.ts';
import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** What several steps of a licence case repeat. */
export interface Application {
  readonly title: string;
  readonly item: string;
  readonly basis: readonly Provision[];
  readonly party: Party;
  readonly materials: readonly string[];
}

export const receive = (application: Application): ScriptStep =>
  alone('receive-application', 0, HANDLER, { ...application, matter: 'new', handling: 'single', channel: 'window' });

/** `days`: working days from receipt, so that an attempt that is refused can name a day too. */
export const requestCorrection = (after: number, missing: readonly string[], days: number, reason: string): ScriptStep =>
  alone('request-correction', after, HANDLER, { missing, until: `{=receive-application+${days}}`, reason, sealed: true });

export const receiveCorrection = (after: number, materials: readonly string[]): ScriptStep => alone('receive-correction', after, HANDLER, { materials });

export const accept = (after: number): ScriptStep => alone('accept-application', after, HANDLER, { sealed: true });

export const examine = (after: number, hours: string, place: string, findings: string): ScriptStep => {
  const [startedAt, endedAt] = hours.split('-');
  return together('examine', after, { startedAt, endedAt, place, identityShown: true, findings, othersConcerned: false, others: [], signature: 'signed' });
};

/** 专家评审、检测: its time is told and not counted. */
export const beginSpecial = (after: number, kind: 'experts' | 'testing', days: number, reason: string): ScriptStep =>
  alone('begin-special-procedure', after, HANDLER, { kind, until: `{=begin-special-procedure+${days}}`, reason, told: true });

export const endSpecial = (after: number, result: string): ScriptStep => alone('end-special-procedure', after, HANDLER, { result });

export const conclude = (after: number, proposal: LicenceDraft, course: string): ScriptStep =>
  alone('conclude-investigation', after, HANDLER, { verification: 'substance', hearing: 'none', course, proposal, circumstances: [] });

export const decide = (after: number, decision: LicenceDraft, bodies: { readonly reconsideration: string; readonly court: string }, opinion: string): ScriptStep =>
  alone('decide', after, 'head', { decision, reconsideration: bodies.reconsideration, court: bodies.court, opinion });

export const handOver = (after: number, recipient: string, relation: string): ScriptStep =>
  together('serve', after, { document: 'decision', service: { method: 'direct', place: '政务服务大厅', recipient, relation, signed: true } });

export const issueCertificate = (after: number, number: string, recipient: string): ScriptStep =>
  alone('issue-certificate', after, HANDLER, { kind: 'certificate', number, recipient });

export const close = (after: number, result: string): ScriptStep => alone('close-case', after, HANDLER, { result });

import type { PRESERVATION_OUTCOMES } from '#law/actions/penalty-ordinary/branches.ts';
import type { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import type { Disposition, Provision } from '#law/disposition.ts';
import type { Circumstance } from '#law/engine/major.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

const SHOWN = { identityShown: true, rightsTold: true } as const;

/** '09:20-10:35': when a record began and ended. */
type Hours = `${number}:${number}-${number}:${number}`;

const hours = (text: Hours): { readonly startedAt: string; readonly endedAt: string } => {
  const [startedAt = '', endedAt = ''] = text.split('-');
  return { startedAt, endedAt };
};

export const inspect = (after: number, at: Hours, place: string, findings: string, rest: Partial<ScriptStep> = {}): ScriptStep =>
  together('inspect-site', after, { ...hours(at), place, ...SHOWN, findings, signature: 'signed' }, rest);

/** The party would not sign: a witness does. */
export const inspectBefore = (witness: string, after: number, at: Hours, place: string, findings: string): ScriptStep =>
  together('inspect-site', after, { ...hours(at), place, ...SHOWN, findings, signature: 'refused', witness });

/** Noted on the record that the person would not sign; the digest is that of the record once it is issued (signatures.ts). */
export const refusesToSign = (after: number, name: string, witness: string, witnessOf: string, circumstances: string): ScriptStep => alone('note-unsigned', after, HANDLER, {
  event: '{!inspect-site}', form: 'site-inspection-record', digest: '0'.repeat(64), place: 0, label: '被检查人（签名）', name, manner: 'refused', circumstances, witness, witnessOf, filmed: true,
});

export const inquire = (after: number, at: Hours, person: string, relation: string, dialogue: readonly (readonly [string, string])[], place = '本机关询问室'): ScriptStep =>
  together('inquire', after, {
    ...hours(at), place, person, relation, ...SHOWN, dialogue: dialogue.map(([question, answer]) => ({ question, answer })), signature: 'signed',
  });

export const collect = (after: number, kind: keyof typeof EVIDENCE_KINDS, name: string, source: string, proves: string): ScriptStep =>
  together('collect-evidence', after, { kind, name, source, proves, verified: true });

export const entrustAppraisal = (after: number, institution: string, qualification: string, subject: string): ScriptStep =>
  together('entrust-appraisal', after, { institution, qualification, subject });

export const receiveAppraisal = (after: number, opinion: string): ScriptStep => alone('receive-appraisal', after, HANDLER, { opinion, toldParty: true });

export const requestPreservation = (after: number, items: readonly string[], place: string, reason: string): ScriptStep =>
  together('request-preservation', after, { items, place, reason });

export const approvePreservation = (after: number, opinion = '证据可能灭失，同意先行登记保存，七个工作日内作出处理决定。'): ScriptStep =>
  alone('approve-preservation', after, 'head', { opinion });

export const resolvePreservation = (after: number, outcome: keyof typeof PRESERVATION_OUTCOMES, detail: string): ScriptStep =>
  together('resolve-preservation', after, { outcome, detail });

/** `days` working days to correct in; without them at once. */
export const orderCorrection = (after: number, unlawful: string, provision: Provision, content: string, days?: number): ScriptStep =>
  together('order-correction', after, { unlawful, provision, content, ...(days === undefined ? {} : { due: `{=order-correction+${days}}` }) });

export const recheckCorrection = (after: number, corrected: boolean, findings: string): ScriptStep =>
  together('recheck-correction', after, { corrected, findings });

export const applyRecusal = (after: number, of: string, reason: string): ScriptStep =>
  alone('apply-recusal', after, HANDLER, { of: `{@${of}}`, applicant: 'party', reason });

export const decideRecusal = (after: number, granted: boolean, reason: string): ScriptStep => alone('decide-recusal', after, 'head', { granted, reason });

export const conclude = (after: number, proposal: Disposition, course: string, circumstances: readonly Circumstance[] = []): ScriptStep =>
  together('conclude-investigation', after, { course, proposal, circumstances });

export const dismiss = (after: number, reason: string): ScriptStep => alone('dismiss-case', after, 'head', { reason });

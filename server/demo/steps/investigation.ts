import type { PRESERVATION_OUTCOMES } from '#law/actions/penalty-ordinary/preservation.ts';
import type { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import type { Disposition, Provision } from '#law/disposition.ts';
import type { Circumstance } from '#law/engine/major.ts';
import type { SAMPLE_OUTCOMES } from '#law/actions/penalty-ordinary/sampling.ts';
import type { TransferGround } from '#law/penalty/jurisdiction.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';
import type { Remedies } from './decision.ts';

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

const NOT_YET = '0'.repeat(64);

/** Noted on the record that the person would not sign; the digest is that of the record once it is issued (signatures.ts). */
export const refusesToSign = (after: number, name: string, witness: string, witnessOf: string, circumstances: string): ScriptStep => alone('note-unsigned', after, HANDLER, {
  event: '{!inspect-site}', form: 'site-inspection-record', digest: NOT_YET, place: 0, label: '被检查人（签名）', name, manner: 'refused', circumstances, witness, witnessOf, filmed: true,
});

/** The record of an earlier step was printed, signed on paper, and comes back as a scan; files and pages are those of the scan once it is made (scans.ts). */
export const comesBackSigned = (after: number, step: string, form: string): ScriptStep => alone('attach-scan', after, HANDLER, {
  event: `{!${step}}`, form, digest: NOT_YET, left: [], lines: [], keptAt: '本机关档案室（演示）',
  files: [{ upload: '00000000-0000-4000-8000-000000000000', sha256: NOT_YET, size: 1, mediaType: 'image/jpeg' }], pages: [{ page: 1, file: 0, at: 0, picture: NOT_YET, manner: 'code' }],
});

export const inquire = (after: number, at: Hours, person: string, relation: string, dialogue: readonly (readonly [string, string])[], place = '本机关询问室'): ScriptStep =>
  together('inquire', after, {
    ...hours(at), place, person, relation, ...SHOWN, dialogue: dialogue.map(([question, answer]) => ({ question, answer })), signature: 'signed',
  });

type EvidenceKind = keyof typeof EVIDENCE_KINDS;
type MadeKind = Extract<EvidenceKind, 'audio-visual' | 'electronic'>;

export const collect = (after: number, kind: Exclude<EvidenceKind, MadeKind>, name: string, source: string, proves: string, rest: object = {}): ScriptStep =>
  together('collect-evidence', after, { kind, name, source, proves, ...rest, verified: true });

/** What a machine holds was made into evidence by somebody, in some way. */
export const collectMade = (after: number, kind: MadeKind, name: string, source: string, proves: string, method: string): ScriptStep =>
  together('collect-evidence', after, { kind, name, source, proves, made: { method, on: '{=collect-evidence}', by: '承办执法人员' }, verified: true });

export const notifyInquiry = (after: number, person: string, days: number, startsAt: string, subject: string, bring: readonly string[], recipient: string): ScriptStep =>
  together('notify-inquiry', after, { person, inquiryOn: `{=notify-inquiry+${days}}`, startsAt, place: '本机关询问室', subject, bring, manner: 'direct', recipient });

export const requestAssistance = (after: number, authority: string, reason: string, items: readonly string[], days: number, contact: string): ScriptStep =>
  alone('request-assistance', after, HANDLER, { authority, reason, items, due: `{=request-assistance+${days}}`, contact });

export const recordAssistance = (after: number, authority: string, reference: string, content: string, materials: readonly string[]): ScriptStep =>
  alone('record-assistance', after, HANDLER, { authority, answer: 'provided', reference, answeredOn: '{=record-assistance}', content, materials });

interface Sampled {
  readonly name: string;
  readonly batch: string;
  readonly quantity: string;
  readonly base: string;
}

/** Asked for, approved and taken in one go. */
export const sample = (items: readonly Sampled[], place: string, takenAt: string, method: string, reason: string, custody: string): readonly ScriptStep[] => [
  together('request-sampling', 0, { items: items.map(({ name, quantity }) => `${name}，${quantity}`), place, method, reason }),
  alone('decide-sampling', 0, 'head', { approved: true, opinion: '同意抽样取证，抽取的数量以检验所需为限。' }),
  together('take-samples', 0, { items, place, takenAt, method, sealed: true, custody, signature: 'signed' }),
];

export const handleSamples = (after: number, outcome: keyof typeof SAMPLE_OUTCOMES, detail: string): ScriptStep => together('handle-samples', after, { outcome, detail });

export const entrustAppraisal = (after: number, institution: string, qualification: string, subject: string, materials: readonly string[] = []): ScriptStep =>
  together('entrust-appraisal', after, { institution, qualification, subject, ...(materials.length === 0 ? {} : { materials }) });

export const receiveAppraisal = (after: number, opinion: string, report: string): ScriptStep => alone('receive-appraisal', after, HANDLER, { opinion, report, toldParty: true });

export const requestPreservation = (after: number, items: readonly string[], place: string, reason: string): ScriptStep =>
  together('request-preservation', after, { items, custody: 'removed', place, reason });

export const approvePreservation = (after: number, { reconsideration, court }: Remedies, opinion = '证据可能灭失，同意先行登记保存，七个工作日内作出处理决定。'): ScriptStep =>
  alone('approve-preservation', after, 'head', { opinion, reconsideration, court });

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

export const transferJurisdiction = (after: number, ground: TransferGround, authority: string, facts: string, materials: readonly string[]): ScriptStep =>
  alone('transfer-jurisdiction', after, 'head', { ground, authority, facts, materials, opinion: '同意移送，材料一并移交。' });

export const transferAccepted = (after: number, receiver: string, document: string): ScriptStep =>
  alone('record-transfer-answer', after, HANDLER, { answer: 'accepted', receivedOn: '{=record-transfer-answer}', receiver, document });

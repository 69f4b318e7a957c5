import type { TransferDraft } from '#law/actions/crime-transfer/draft.ts';
import type { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** What several steps of a transfer repeat. */
export interface Suspicion {
  readonly title: string;
  readonly matter: string;
  readonly party: Party;
  readonly draft: Extract<TransferDraft, { kind: 'transfer' }>;
}

export const openTransfer = ({ title, matter, party, draft }: Suspicion, property: boolean): ScriptStep =>
  alone('open-transfer', 0, HANDLER, { title, matter, party, basis: draft.basis, discoveredOn: '{=open-transfer}', facts: draft.facts, property });

/** `members` by key. */
export const formTeam = (members: readonly string[]): ScriptStep =>
  alone('form-team', 0, 'head', { members: members.map((key) => `{@${key}}`), opinion: '立即组成专案组，核实情况后提出书面报告。' });

export const verify = (after: number, kind: keyof typeof EVIDENCE_KINDS, name: string, findings: string): ScriptStep => together('verify-facts', after, { kind, name, findings, kept: true });

export const report = (after: number, { draft }: Suspicion, course: string): ScriptStep => together('submit-report', after, { course, proposal: draft });

export const approve = ({ draft }: Suspicion): ScriptStep => alone('decide', 0, 'head', { decision: draft, decidedAt: '15:00', capacity: 'principal', opinion: '同意移送公安机关。' });

export const send = ({ draft }: Suspicion, materials: readonly string[], without?: string): ScriptStep =>
  together('transfer', 0, { authority: draft.authority, sentAt: '16:30', materials, ...(without === undefined ? {} : { without }) });

export const receipt = (number: string): ScriptStep => alone('record-receipt', 0, HANDLER, { receivedAt: '16:50', receiver: '值班民警（演示）', receipt: number, competent: true });

export const policeFiled = (after: number, document: string): ScriptStep => alone('record-police-decision', after, HANDLER, { answer: 'filed', document });

export const policeRefused = (after: number, document: string, reason: string): ScriptStep => alone('record-police-decision', after, HANDLER, { answer: 'refused', document, reason });

export const handOver = (items: readonly string[], number: string): ScriptStep => together('hand-over', 0, { items, receivedBy: '办案民警（演示）', receipt: number });

export const askAgain = (reason: string): ScriptStep => alone('request-reconsideration', 0, HANDLER, { reason });

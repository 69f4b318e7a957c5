import { fenFromYuan } from '#kernel/money.ts';
import type { Disposition } from '#law/disposition.ts';
import type { CONVERSION_GROUNDS } from '#law/actions/penalty-summary/scene.ts';
import type { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import { alone, HANDLER, together, type ScriptStep, type Subject } from '../script.ts';
import type { Remedies } from './decision.ts';

/** 当场发现. The act ends on the spot, where the officers meet it. */
export const find = ({ title, matter, party, proposal }: Subject, place: string, content: string): ScriptStep =>
  together('find-violation', 0, {
    title, matter, basis: 'basis' in proposal ? proposal.basis : [], party, place, actEndedOn: '{=find-violation}', continuing: false, harmful: false, content, identityShown: true,
  });

export const scene = (kind: keyof typeof EVIDENCE_KINDS, name: string, proves: string): ScriptStep => together('record-scene', 0, { kind, name, proves, filmed: true, signature: 'signed' });

export const tell = (intended: Disposition): ScriptStep => together('tell-party', 0, { intended, manner: 'oral', factsTold: true, rightsTold: true });

export const nothingStated = (): ScriptStep => together('hear-statement', 0, { stated: 'none' });

export const hear = (content: string, outcome: 'adopted' | 'partly' | 'rejected', reason: string): ScriptStep => together('hear-statement', 0, { stated: 'stated', content, outcome, reason });

export const decideOnTheSpot = (decision: Disposition, number: string, place: string, { collector, reconsideration, court }: Remedies): ScriptStep =>
  together('decide', 0, { decision, number, decidedAt: '11:00', place, collector, reconsideration, court });

export const deliver = (): ScriptStep => together('deliver', 0, { signature: 'signed' });

export const collectSmall = (yuan: string, receipt: string): ScriptStep =>
  together('collect-on-spot', 0, { ground: 'small', requested: false, amountFen: fenFromYuan(yuan), receipt, ministryReceipt: true, water: false });

export const handIn = (after: number, yuan: string, receivedBy: string): ScriptStep => alone('hand-in', after, HANDLER, { amountFen: fenFromYuan(yuan), receivedBy });

export const deposit = (after: number, yuan: string, bank: string, voucher: string): ScriptStep => alone('deposit', after, HANDLER, { amountFen: fenFromYuan(yuan), bank, voucher });

export const reportToAgency = (after: number, receiver: string): ScriptStep => alone('report-to-agency', after, HANDLER, { receiver });

export const convert = (ground: keyof typeof CONVERSION_GROUNDS, reason: string): ScriptStep => together('convert-to-ordinary', 0, { ground, reason });

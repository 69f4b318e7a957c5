import type { Service } from '#law/forms/service.ts';
import type { Disposition } from '#law/disposition.ts';
import { alone, HANDLER, together, type ScriptStep, type ServedDocument } from '../script.ts';

const byHandler = (step: string, after: number, data: ScriptStep['data']): ScriptStep => alone(step, after, HANDLER, data);

const notice = (after: number, intended: Disposition, contact: string, hearingOffered: boolean): ScriptStep =>
  together('give-notice', after, { intended, statementDays: 3, hearingOffered, contact });

export const giveNotice = (after: number, intended: Disposition, contact: string): ScriptStep => notice(after, intended, contact, false);

/** With the right to a hearing (处罚法第六十三条). */
export const giveNoticeOfHearing = (after: number, intended: Disposition, contact: string): ScriptStep => notice(after, intended, contact, true);

const serve = (after: number, document: ServedDocument, service: Service): ScriptStep => together('serve', after, { document, service });

/** The party says where it wants to be served, and by mail of which kind. */
export const confirmAddress = (after: number, address: string, account: string): ScriptStep =>
  alone('confirm-service-address', after, HANDLER, { address, electronic: true, account, signed: true });

export const sendTo = (after: number, document: ServedDocument, account: string): ScriptStep => serve(after, document, { method: 'electronic', address: account, system: '当事人确认的电子邮箱' });

/** Handed to a person at a place. */
export const handOver = (after: number, document: ServedDocument, recipient: string, relation: string, place: string): ScriptStep =>
  serve(after, document, { method: 'direct', place, recipient, relation, signed: true });

export const leave = (after: number, document: ServedDocument, recipient: string, place: string, refusal: string, witness: string): ScriptStep =>
  serve(after, document, { method: 'left', place, recipient, refusal, witness, filmed: true });

export const mail = (after: number, document: ServedDocument, recipient: string, place: string, tracking: string): ScriptStep =>
  serve(after, document, { method: 'mail', place, recipient, tracking });

/** The public is told after every other way has failed: `attempts` are method, day (`{=publish+1}`) and how it went. */
export const announce = (
  after: number, document: ServedDocument, channel: string,
  texts: { readonly reason: string; readonly gist: string; readonly collectAt: string }, attempts: readonly (readonly [method: string, on: string, result: string])[],
): ScriptStep => together('serve', after, {
  document, service: { method: 'public-notice', channel, ground: 'failed', ...texts, attempts: attempts.map(([method, on, result]) => ({ method, on, result })) },
});

export const recordStatement = (after: number, form: 'written' | 'oral', content: string, evidence?: string): ScriptStep =>
  (form === 'oral' ? together : byHandler)('record-statement', after, {
    form, content, ...(form === 'oral' ? { startedAt: '09:30', endedAt: '09:50', place: '本机关询问室' } : {}), ...(evidence === undefined ? {} : { evidence }),
  });

export const reviewStatement = (after: number, outcome: 'adopted' | 'partly' | 'rejected', reason: string): ScriptStep =>
  alone('review-statement', after, HANDLER, { outcome, reason });

export const waive = (after: number, scope: 'statement' | 'hearing' | 'both'): ScriptStep => alone('waive-statement', after, HANDLER, { scope, manner: 'written' });

export const requestHearing = (after: number, content: string): ScriptStep => alone('request-hearing', after, HANDLER, { form: 'written', content });

/** `days` working days after the day on which it is convened; eight at the least. */
export const conveneHearing = (after: number, days: number, chair: string, place: string, recorder: string): ScriptStep =>
  alone('convene-hearing', after, 'head', {
    hearingOn: `{=convene-hearing+${days}}`, startsAt: '09:30', place, chair: `{@${chair}}`, recorder, open: true,
  });

export const announceHearing = (after: number, caption: string): ScriptStep =>
  alone('announce-hearing', after, HANDLER, { caption, channel: '本机关网站和办公场所公告栏', attendance: '旁听人员持有效身份证件，于听证前一个工作日向本机关法制机构登记，席位二十个。' });

/** Asked for, the day before, by somebody whom the penalty does not concern. */
export const declineHearing = (after: number, applicant: string, content: string, reason: string): ScriptStep =>
  alone('decline-hearing', after, 'head', { applicant, form: 'written', madeOn: '{=decline-hearing-1}', content, ground: 'not-the-party', reason });

export const holdHearing = (after: number, chair: string, texts: { readonly case: string; readonly defence: string; readonly closing: string }, agents: readonly string[]): ScriptStep =>
  alone('hold-hearing', after, chair, { startedAt: '09:30', endedAt: '11:40', agents: agents.length, agentNames: agents, investigators: ['本案两名调查人员'], recusalAnswer: '不申请回避。', ...texts, read: true, signature: 'signed' });

export const reportHearing = (after: number, chair: string, opinions: string, conclusion: string): ScriptStep =>
  alone('report-hearing', after, chair, { opinions, conclusion });

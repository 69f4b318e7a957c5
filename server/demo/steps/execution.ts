import { fenFromYuan } from '#kernel/money.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

export const pay = (after: number, yuan: string, receipt: string, channel: 'bank' | 'electronic' = 'bank'): ScriptStep =>
  alone('record-payment', after, HANDLER, { amountFen: fenFromYuan(yuan), receipt, channel });

export const requestDeferral = (after: number, days: number, hardship: string): ScriptStep =>
  alone('request-deferral', after, HANDLER, { kind: 'defer', until: `{=request-deferral+${days}}`, hardship });

export const grantDeferral = (after: number, days: number, reason: string): ScriptStep =>
  alone('decide-deferral', after, 'head', { granted: true, until: `{=decide-deferral+${days}}`, plan: [], reason });

export const recordRemedy = (after: number, kind: 'reconsideration' | 'litigation', body: string): ScriptStep =>
  alone('record-remedy', after, HANDLER, { kind, body, filedOn: '{=record-remedy-1}' });

export const endRemedy = (after: number, result: 'upheld' | 'revoked', document: string): ScriptStep =>
  alone('end-remedy', after, HANDLER, { endedOn: '{=end-remedy-1}', result, document });

export const imposeLateFine = (after: number, reason: string): ScriptStep => together('impose-late-fine', after, { until: '{=impose-late-fine}', reason });

export const demand = (after: number, text: string): ScriptStep => together('demand-performance', after, { demand: text });

export const requestClosing = (after: number, result: string): ScriptStep => alone('request-closing', after, HANDLER, { result });

export const approveClosing = (after: number, opinion = '处罚已经执行完毕，同意结案。'): ScriptStep => alone('approve-closing', after, 'head', { opinion });

export const archive = (after: number, volume: string, pages: number, note?: string): ScriptStep =>
  alone('archive', after, 'archivist', { volume, retention: 'thirty-years', pages, ...(note === undefined ? {} : { note }) });

export const listConfiscated = (after: number, place: string, keeper: string, things: readonly (readonly [name: string, specification: string, quantity: string, condition: string])[]): ScriptStep =>
  together('list-confiscated', after, {
    origin: 'surrendered', place, keeper, signature: 'signed', things: things.map(([name, specification, quantity, condition]) => ({ name, specification, quantity, condition })),
  });

/** Things by their numbers on the list, and what became of them. */
export const disposeConfiscated = (after: number, numbers: readonly number[], approver: string, end: object): ScriptStep =>
  together('dispose-confiscated', after, { things: numbers.map((number) => ({ number })), approver: `{@${approver}}`, end });

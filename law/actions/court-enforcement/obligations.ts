import type { LegalDate } from '#kernel/dates.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { cite } from '#law/statutes/index.ts';
import type { CourtState } from './state.ts';

type Clock = ObligationDefinition<CourtState>;

/** A day that the court's paper bears, as the form of the step names it. */
const dated = (field: string) => (_state: CourtState, event: CaseEvent): LegalDate => (event.data as Readonly<Record<string, LegalDate>>)[field] ?? event.on; // the form of the step
const done = (_state: CourtState, event: CaseEvent): boolean => event.step !== 'record-performance' || (event.data as { complete: boolean }).complete; // its form

const ENDINGS = ['record-performance', 'withdraw-application', 'abandon'] as const;

const agencyClocks: readonly Clock[] = [
  {
    code: 'apply', name: '申请人民法院强制执行', effect: 'duty', articles: [cite('coercion-2011', 53)], length: ({ applyBy }) => applyBy,
    opens: ['register-application', 'end-remedy'], when: ({ applyBy, application }) => applyBy !== null && application === null,
    closes: ['apply', 'record-remedy', ...ENDINGS], until: done,
  },
  {
    code: 'demand-wait', name: '催告书送达后的履行期间', effect: 'bar', length: 'enforcement.demand', articles: [cite('coercion-2011', 54)],
    opens: ['serve'], start: ({ served }, { on }) => served.demand ?? on, closes: ['apply', ...ENDINGS], until: done,
  },
  {
    code: 'refusal-objection', name: '对不予受理的裁定申请复议的期限', effect: 'right', length: 'court.refusal-objection', articles: [cite('coercion-2011', 56, 2)],
    opens: ['record-refusal'], start: dated('receivedOn'), closes: ['object-ruling', ...ENDINGS], until: done,
  },
  {
    code: 'denial-objection', name: '对不予执行的裁定申请复议的期限', effect: 'right', length: 'court.denial-objection', articles: [cite('coercion-2011', 58, 3)],
    opens: ['record-denial'], start: dated('receivedOn'), closes: ['object-ruling', ...ENDINGS], until: done,
  },
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

/** Periods of the court: the agency watches them, they are not its own to keep. */
const courtClocks: readonly Clock[] = [
  {
    code: 'acceptance', name: '人民法院受理的期限', effect: 'right', length: 'court.acceptance', articles: [cite('coercion-2011', 56, 1)],
    opens: ['apply'], closes: ['record-acceptance', 'record-refusal', ...ENDINGS], until: done,
  },
  {
    code: 'ruling', name: '人民法院作出执行裁定的期限', effect: 'right', length: 'court.ruling', articles: [cite('coercion-2011', 57)],
    opens: ['record-acceptance', 'record-higher-ruling'], when: ({ phase }) => phase === 'accepted', start: ({ acceptedOn }, { on }) => acceptedOn ?? on,
    closes: ['record-court-hearing', 'record-grant', 'record-denial', ...ENDINGS], until: done,
  },
  {
    code: 'ruling-doubtful', name: '人民法院听取意见后作出裁定的期限', effect: 'right', length: 'court.ruling-doubtful', articles: [cite('coercion-2011', 58, 2)],
    opens: ['record-court-hearing'], start: ({ acceptedOn }, { on }) => acceptedOn ?? on, closes: ['record-grant', 'record-denial', ...ENDINGS], until: done,
  },
  {
    code: 'refusal-review', name: '上一级人民法院对不予受理作出裁定的期限', effect: 'right', length: 'court.refusal-review', articles: [cite('coercion-2011', 56, 2)],
    opens: ['object-ruling'], when: ({ ruling }) => ruling?.kind === 'refused', closes: ['record-higher-ruling', ...ENDINGS], until: done,
  },
  {
    code: 'denial-review', name: '上一级人民法院对不予执行作出裁定的期限', effect: 'right', length: 'court.denial-review', articles: [cite('coercion-2011', 58, 3)],
    opens: ['object-ruling'], when: ({ ruling }) => ruling?.kind === 'denied', closes: ['record-higher-ruling', ...ENDINGS], until: done,
  },
  {
    code: 'urgent-execution', name: '人民法院立即执行的期限', effect: 'right', length: 'court.urgent-execution', articles: [cite('coercion-2011', 59)],
    opens: ['record-grant'], when: ({ application }) => application?.urgent === true, start: dated('ruledOn'), closes: ['record-enforcement', ...ENDINGS], until: done,
  },
];

export const OBLIGATIONS: readonly Clock[] = [...agencyClocks, ...courtClocks];

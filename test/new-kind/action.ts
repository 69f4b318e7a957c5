import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { steps, type ActionDefinition, type CaseView, type Phase } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { text, yesNo } from '#law/forms/fields.ts';
import { OPENING } from '#law/forms/opening.ts';
import type { Party } from '#law/party.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { cite } from '#law/statutes/index.ts';

/** 行政确认: a kind that the platform does not have, as small as a lawful one can be. `architecture-new-kind.test.ts` adds it to a copy. */
interface ConfirmationState {
  readonly phase: string;
  readonly since: LegalDate | null;
  readonly title: string;
  readonly matter: string;
  readonly party: Party | null;
  readonly handlers: readonly OfficerId[];
}

const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '核查', stage: 'investigation' },
  examined: { name: '办理完毕', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
} as const satisfies Record<string, Phase>;

const INITIAL: ConfirmationState = { phase: 'none', since: null, title: '', matter: '', party: null, handlers: [] };
const LAW = [cite('disclosure-2019', 20)];
const step = steps<ConfirmationState>();

const register = step({
  code: 'register-confirmation', name: '登记确认事项', stage: 'initiation', by: ['officer'], from: ['none'], articles: LAW,
  form: z.strictObject({ ...OPENING, published: yesNo('依据、条件和程序已经公布') }),
  objections: (_state, { published }) => (published ? [] : [refuse('item-unpublished', '依据、条件和程序未经公布', LAW, { todo: '先公布依据、条件和程序。' })]),
  apply: (state, { on, by, officers, data }) => ({
    ...state, phase: 'registered', since: on, title: data.title, matter: data.matter, party: data.party, handlers: officers.length > 0 ? officers : [by],
  }),
});

const examine = step({
  code: 'examine', name: '核查', stage: 'investigation', by: ['officer'], certified: 2, from: ['registered'], articles: [cite('state-council-2018', '三（九）')],
  form: z.strictObject({ findings: text('核查情况', 3000) }),
  apply: (state, { on }) => ({ ...state, phase: 'examined', since: on }),
});

const STEPS = [register, examine, ...closingSteps(step, { from: ['examined'], entering: (state, phase, on) => ({ ...state, phase, since: on }) })];

const viewOfConfirmation = (state: ConfirmationState): CaseView => ({
  ...state, rules: { code: 'confirmation', draftNames: {}, majorGrounds: () => [], scopeGrounds: () => [] },
  investigators: state.handlers, recused: [], filedOn: null, hearingHeld: false, proposal: null, circumstances: [], decision: null,
});

export const confirmation: ActionDefinition<ConfirmationState> = {
  code: 'confirmation', name: '行政确认', articles: LAW, phases: PHASES, initial: INITIAL, opening: 'register-confirmation',
  steps: Object.fromEntries(STEPS.map((one) => [one.code, one])), obligations: [], view: viewOfConfirmation,
  publication: { unpublished: '核查情况由证明文件载明，不另行公示', articles: LAW },
};

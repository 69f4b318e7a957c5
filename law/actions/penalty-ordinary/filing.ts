import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Provision } from '#law/disposition.ts';
import { dueBy } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, text, yesNo } from '#law/forms/fields.ts';
import { checkParty, Party } from '#law/party.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { entering, investigated, step } from './state.ts';

export const SOURCES = {
  inspection: '监督检查', report: '群众举报', complaint: '投诉', transfer: '其他机关移送', assignment: '上级交办', surrender: '主动投案', media: '媒体披露', other: '其他',
} as const;

/** What is impossible about the party's identity: a wrong number would stand in every document of the case. */
export function partyRefusals(party: Party, today: LegalDate): readonly Refusal[] {
  const checked = checkParty(party, today);
  if (checked.ok) return [];
  const { detail, todo, evidence } = checked.error;
  return [refuse('party-identity', detail, [cite('penalty-2021', 59, 1, 1)], { ...(todo === undefined ? {} : { todo }), ...(evidence ? { evidence } : {}) })];
}

const registerSource = step({
  code: 'register-source', name: '登记案源', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [cite('penalty-2021', 54, 1)], documents: ['source-registration'],
  form: z.strictObject({
    origin: choice('案件来源', SOURCES),
    title: line('案由', 100),
    matter: line('执法事项', 200),
    basis: z.array(Provision).min(1).meta({ title: '执法依据' }),
    party: Party.meta({ title: '当事人', widget: 'party' }),
    actEndedOn: date('违法行为发生（终了）之日'),
    continuing: yesNo('违法行为有连续或者继续状态，尚未终了').exactOptional(),
    harmful: yesNo('涉及公民生命健康安全、金融安全且有危害后果'),
    content: text('案情摘要'),
    confidentialReporter: yesNo('举报人身份需要保密'),
  }),
  objections: (_state, { basis, actEndedOn, party }, command, facts) => [
    ...partyRefusals(party, facts.today),
    ...(basis.some(({ rank }) => canFoundPenalty(rank)) ? [] : [refuse(
      'no-basis', '执法依据不是法律、法规或者规章，没有依据的处罚无效', [cite('penalty-2021', 16), cite('penalty-2021', 38, 1)],
      { todo: '选择有法律、法规或者规章依据的执法事项。' },
    )]),
    ...(compareDates(actEndedOn, command.on) > 0 ? [refuse('act-after-source', '违法行为日期晚于登记日期', [cite('penalty-2021', 54, 1)])] : []),
  ],
  apply: (state, { data, on, officers, by }) => ({
    ...entering(state, 'registered', on),
    source: { title: data.title, matter: data.matter, actEndedOn: data.actEndedOn, continuing: data.continuing ?? false, harmful: data.harmful },
    party: data.party,
    handlers: officers.length > 0 ? officers : [by],
  }),
});

const declineFiling = step({
  code: 'decline-filing', name: '不予立案', stage: 'initiation', by: ['head'], from: ['registered', 'filing-requested'],
  articles: [cite('penalty-2021', 54, 2)], documents: ['filing-declined'],
  form: z.strictObject({ reason: text('不予立案的理由') }),
  apply: (state, { on }) => entering(state, 'not-filed', on),
});

const requestFiling = step({
  code: 'request-filing', name: '提请立案', stage: 'initiation', by: ['officer'], from: ['registered'], certified: 2,
  articles: [cite('penalty-2021', 54, 2), cite('penalty-2021', 42, 1)], documents: ['case-filing'],
  form: z.strictObject({ reason: text('立案理由'), opinion: text('承办人意见', 1000) }),
  blockers: (state, on, facts) => {
    // 连续或者继续状态的，从行为终了之日起计算: the period has not begun.
    if (state.source === null || state.source.continuing) return [];
    const code = state.source.harmful ? 'penalty.limitation-harmful' : 'penalty.limitation';
    const limit = dueBy(facts, code, state.source.actEndedOn);
    if (limit === null || compareDates(on, limit.due.date) <= 0) return [];
    const { citation } = limit.rule;
    return [refuse('limitation-expired', `违法行为终了之日${state.source.actEndedOn}至今已超过${String(limit.rule.value)}年，不再给予行政处罚`,
      [cite('penalty-2021', 36, 1), ...(citation === null || citation.statute === 'penalty-2021' ? [] : [citation])], { todo: '核实违法行为是否有连续或者继续状态；没有的，应当不予立案。', evidence: { lastDay: limit.due.date } })];
  },
  apply: (state, { on, officers }) => ({ ...investigated(entering(state, 'filing-requested', on), officers), handlers: officers }),
});

const approveFiling = step({
  code: 'approve-filing', name: '批准立案', stage: 'initiation', by: ['head'], task: true, from: ['filing-requested'],
  articles: [cite('penalty-2021', 54, 2)],
  // The approval form was drawn when filing was asked for; this is its last line.
  form: z.strictObject({ opinion: text('机关负责人审批意见', 1000) }),
  apply: (state, { on }) => ({ ...entering(state, 'investigating', on), filedOn: on }),
});

export const FILING_STEPS = [registerSource, declineFiling, requestFiling, approveFiling];

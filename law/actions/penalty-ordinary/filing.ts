import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Provision } from '#law/disposition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line, text, yesNo } from '#law/forms/fields.ts';
import { linkedCase } from '#law/forms/opening.ts';
import { Party } from '#law/party.ts';
import { limitationRefusals, matterRefusals, partyRefusals } from '#law/penalty/source.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, entering, step } from './state.ts';

export const SOURCES = {
  inspection: '监督检查', report: '群众举报', complaint: '投诉', transfer: '其他机关移送', assignment: '上级交办', surrender: '主动投案', media: '媒体披露', other: '其他',
} as const;

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
    sourceCase: linkedCase('发现线索的案件（检查、当场处罚等）').exactOptional(),
    confidentialReporter: yesNo('举报人身份需要保密'),
    reporter: z.strictObject({ name: line('姓名或者名称', 50), contact: line('联系方式', 100) }).meta({ title: '举报（投诉）人（身份需要保密的不填，另行登记）' }).exactOptional(),
  }),
  objections: (_state, { basis, actEndedOn, party, confidentialReporter, reporter }, command, facts) => [
    ...(confidentialReporter && reporter !== undefined
      ? [refuse('reporter-exposed', '举报人身份需要保密的，不得写入案件记录', [cite('penalty-2021', 50)], { todo: '删去举报人的姓名和联系方式，另行登记保管。' })] : []),
    ...partyRefusals(party, facts.today),
    ...matterRefusals(basis),
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
  blockers: (state, on, facts) => (state.source === null ? [] : limitationRefusals(state.source, on, facts)),
  apply: (state, { on, officers }) => ({ ...acted(entering(state, 'filing-requested', on), officers), handlers: officers }),
});

const approveFiling = step({
  code: 'approve-filing', name: '批准立案', stage: 'initiation', by: ['head'], task: true, from: ['filing-requested'],
  articles: [cite('penalty-2021', 54, 2)],
  // The approval form was drawn when filing was asked for; this is its last line.
  form: z.strictObject({ opinion: text('机关负责人审批意见', 1000) }),
  apply: (state, { on }) => ({ ...entering(state, 'investigating', on), filedOn: on }),
});

export const FILING_STEPS = [registerSource, declineFiling, requestFiling, approveFiling];

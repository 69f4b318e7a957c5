import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { PENALTY_TYPES } from '#law/disposition.ts';
import { certificateCovers } from '#law/engine/officers.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, confirmed, date, line, money, officer, text, yesNo } from '#law/forms/fields.ts';
import { linkedCase, OPENING } from '#law/forms/opening.ts';
import { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { TransferDraft } from './draft.ts';
import { acted, entering, notTheTeam, RULE, step } from './state.ts';

/** Two or more officers (规定第五条第一款). */
const TEAM_LEAST = 2;

const openTransfer = step({
  code: 'open-transfer', name: '启动移送', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [RULE(3), cite('penalty-2021', 27, 1)],
  form: z.strictObject({
    ...OPENING, sourceCase: linkedCase('发现线索的案件').exactOptional(), discoveredOn: date('发现涉嫌犯罪之日'), facts: text('涉嫌犯罪的事实'), property: yesNo('有涉案物品'),
  }),
  objections: (_state, { party, discoveredOn }, { on }, facts) => [
    ...partyRefusals(party, facts.today),
    ...(compareDates(discoveredOn, on) > 0 ? [refuse('discovered-later', '发现涉嫌犯罪之日晚于启动之日', [RULE(3)])] : []),
  ],
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'suspected', on), title: data.title, matter: data.matter, party: data.party, property: data.property, handlers: officers.length > 0 ? officers : [by],
  }),
});

const formTeam = step({
  code: 'form-team', name: '指定专案组', stage: 'initiation', by: ['head'], task: true, from: ['suspected'], articles: [RULE(5, 1)],
  form: z.strictObject({ members: z.array(officer('执法人员')).min(1).max(20).meta({ title: '专案组成员' }), opinion: text('负责人意见', 1000) }),
  objections: (_state, { members }, { on }, facts) => {
    const people = [...new Set(members)].map((id) => facts.people.get(id));
    const small = people.length < TEAM_LEAST ? [refuse('team-too-small', `专案组由${TEAM_LEAST}名以上执法人员组成`, [RULE(5, 1)])] : [];
    const able = people.every((person) => person?.certificates.some((certificate) => certificateCovers(certificate, on)));
    return able ? small : [...small, refuse('team-uncertified', '专案组成员中有人没有有效的执法证件', [RULE(5, 1), cite('penalty-2021', 42, 1)], { todo: '指定持有有效执法证件的执法人员。' })];
  },
  apply: (state, { on, data }) => ({ ...acted(entering(state, 'verifying', on), data.members), team: [...new Set(data.members)], handlers: [...new Set(data.members)] }),
});

const verifyFacts = step({
  code: 'verify-facts', name: '核实情况，保存证据', stage: 'investigation', by: ['officer'], from: ['verifying'], certified: 2,
  articles: [RULE(4), RULE(5, 1)], documents: ['evidence-register'],
  form: z.strictObject({ kind: choice('证据种类', EVIDENCE_KINDS), name: line('证据名称'), findings: text('核实的情况'), kept: confirmed('妥善保存') }),
  objections: (state, _data, command) => notTheTeam(state, command),
  apply: (state, { officers }) => ({ ...acted(state, officers), verified: state.verified + 1 }),
});

const submitReport = step({
  code: 'submit-report', name: '提出移送书面报告', stage: 'investigation', by: ['officer'], from: ['verifying'], certified: 2,
  articles: [RULE(5, 1)], documents: ['investigation-report'],
  form: z.strictObject({ course: text('核实经过'), proposal: TransferDraft.meta({ ...TransferDraft.meta(), title: '移送意见' }) }),
  blockers: (state) => [
    ...(state.verified > 0 ? [] : [refuse('not-verified', '核实情况之后才能提出移送的书面报告', [RULE(5, 1)], { todo: '先办理“核实情况，保存证据”。' })]),
    ...(state.recusals.some(({ granted }) => granted === null) ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
  ],
  objections: (state, _data, command) => notTheTeam(state, command),
  apply: (state, { on, data }) => ({ ...entering(state, 'reported', on), report: data.proposal }),
});

const WITH_PRIOR = ['suspected', 'verifying', 'reported', 'approved', 'transferred', 'received', 'filed', 'returned'] as const;

const recordPrior = step({
  code: 'record-prior-penalty', name: '登记移送前已经作出的处罚', stage: 'investigation', by: ['officer'], from: [...WITH_PRIOR], articles: [RULE(11, 2), RULE(11, 3)],
  form: z.strictObject({
    type: choice('处罚种类', PENALTY_TYPES), amountFen: money('罚款数额（元）').exactOptional(), document: line('决定书文号', 100), decidedOn: date('决定日期'), penaltyCase: linkedCase('处罚案件').exactOptional(),
  }),
  objections: (state, { type, amountFen, decidedOn }, { on }) => [
    ...(compareDates(decidedOn, on) > 0 ? [refuse('prior-in-future', '处罚决定日期晚于登记之日', [RULE(11, 2)])] : []),
    ...(state.transfer !== null && compareDates(decidedOn, state.transfer.on) > 0
      ? [refuse('penalty-after-transfer', `案件已于${state.transfer.on}移送，此后不得以行政处罚代替移送`, [RULE(11, 1)], { todo: '公安机关不予立案或者退回之后，再依法作出行政处理。', evidence: { lastDay: state.transfer.on } })] : []),
    ...(type === 'fine' && (amountFen ?? 0) === 0 ? [refuse('prior-amount-missing', '罚款应当写明数额，以便折抵罚金', [RULE(11, 3)])] : []),
  ],
  apply: (state, { data }) => ({ ...state, priorFineFen: state.priorFineFen + (data.type === 'fine' ? data.amountFen ?? 0 : 0) }),
});

export const VERIFICATION_STEPS = [openTransfer, formTeam, verifyFacts, ...recusalSteps(step, ['verifying', 'reported']), submitReport, recordPrior];

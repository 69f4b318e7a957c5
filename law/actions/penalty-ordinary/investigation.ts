import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { Disposition, sameDisposition } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import { CIRCUMSTANCES } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, choices, confirmed, date, line, lines, SIGNATURES, text, time } from '#law/forms/fields.ts';
import { NaturalPerson, Party } from '#law/party.ts';
import { benchmarkRefusals } from '#law/penalty/benchmark.ts';
import { draftRefusals } from '#law/penalty/draft.ts';
import { limitationRefusals, partyRefusals } from '#law/penalty/source.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { EVIDENCE_STEPS } from './evidence.ts';
import { preservationOpen } from './preservation.ts';
import { acted, entering, step, type PenaltyState } from './state.ts';

const onTheSpot = { identityShown: confirmed('主动出示执法证件'), rightsTold: confirmed('告知申请回避等权利') };
const RECORD = [cite('penalty-2021', 55), cite('penalty-2021', 42, 1)];

const periodRefusal = (from: string, to: string): readonly Refusal[] =>
  from < to ? [] : [refuse('record-time-order', '笔录的结束时间应当晚于开始时间', [cite('penalty-2021', 55, 2)])];

const inspectSite = step({
  code: 'inspect-site', name: '现场检查（勘验）', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: RECORD, documents: ['site-inspection-record'],
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'),
    siteManager: line('现场负责人', 50).exactOptional(), ...onTheSpot, findings: text('检查情况'), attachments: lines('附图、照片（名称、张数）').exactOptional(),
    signature: choice('当事人签名', SIGNATURES), witness: line('见证人', 50).exactOptional(),
  }),
  objections: (_state, data) => [
    ...periodRefusal(data.startedAt, data.endedAt),
    ...(data.signature !== 'signed' && data.witness === undefined
      ? [refuse('witness-missing', '当事人拒绝签名或者不在场的，应当有见证人', [cite('penalty-2021', 55, 2)])] : []),
  ],
  apply: (state, { officers }) => ({ ...acted(state, officers), evidence: state.evidence + 1 }),
});

/** Who was asked, where it is not the party: the record must say it, and the party's own particulars are in the case. */
const ASKED = NaturalPerson.omit({ name: true }).meta({ title: '被询问人的身份（不是当事人本人的填写）' });

const inquire = step({
  code: 'inquire', name: '询问', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: RECORD, documents: ['inquiry-record'],
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'), person: line('被询问人', 50), relation: line('与本案关系', 100),
    particulars: ASKED.exactOptional(), ...onTheSpot,
    dialogue: z.array(z.strictObject({ question: text('问', 2000), answer: text('答', 5000) })).min(1).max(200).meta({ title: '问答' }),
    signature: choice('被询问人签名', SIGNATURES),
  }),
  objections: (_state, { startedAt, endedAt, person, particulars }, _command, facts) => [
    ...periodRefusal(startedAt, endedAt), ...(particulars === undefined ? [] : partyRefusals({ kind: 'citizen', person: { name: person, ...particulars } }, facts.today)),
  ],
  apply: (state, { officers }) => ({ ...acted(state, officers), inquiries: state.inquiries + 1, evidence: state.evidence + 1 }),
});

const provisionsFound = (proposal: Disposition): readonly Refusal[] => {
  if (proposal.kind !== 'penalty' || proposal.basis.some(({ rank }) => canFoundPenalty(rank))) return [];
  return [refuse('no-basis', '处罚依据不是法律、法规或者规章，没有依据的处罚无效', [cite('penalty-2021', 16), cite('penalty-2021', 38, 1)])];
};

/** The act as the investigation has found it: with the day it ended on, it is over. */
const actFound = (source: PenaltyState['source'], endedOn: LegalDate | undefined): PenaltyState['source'] =>
  (source === null || endedOn === undefined ? source : { ...source, actEndedOn: endedOn, continuing: false });

/** An act found to have ended on another day is measured by that day: it may have been time-barred when the case was filed. */
function actRefusals({ source: act, filedOn }: PenaltyState, proposal: Disposition, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (act === null) return [];
  const after = act.actEndedOn > on ? [refuse('act-after-conclusion', '违法行为日期晚于调查终结之日', [cite('penalty-2021', 54, 1)])] : [];
  return [...after, ...(proposal.kind === 'penalty' && filedOn !== null ? limitationRefusals(act, filedOn, facts) : [])];
}

/** What was told to the party counts no longer: it must be told anew, with the rights that go with it. */
const untold: Pick<PenaltyState, 'notice' | 'hearing' | 'waived'> = { notice: null, hearing: null, waived: { statement: false, hearing: false } };

const concludeInvestigation = step({
  code: 'conclude-investigation', name: '调查终结', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: [cite('penalty-2021', 57, 1), cite('penalty-2021', 5)], documents: ['investigation-report'],
  form: z.strictObject({
    course: text('调查经过'),
    proposal: Disposition.meta({ title: '处理建议', widget: 'disposition' }),
    circumstances: choices('重大情形（如实勾选）', CIRCUMSTANCES),
    actEndedOn: date('查明的违法行为发生（终了）之日（与登记的不同时填写）').exactOptional(),
  }),
  blockers: (state) => [
    ...(state.evidence > 0 ? [] : [refuse('no-evidence', '尚未收集任何证据，不得终结调查', [cite('penalty-2021', 46), cite('penalty-2021', 54, 1)], { todo: '先进行现场检查、询问或者收集其他证据。' })]),
    ...preservationOpen(state),
    ...(state.appraisals.some(({ received }) => !received) ? [refuse('appraisal-open', '委托的鉴定尚未收到意见', [cite('penalty-2021', 46)])] : []),
    ...(state.recusals.some(({ granted }) => granted === null)
      ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
  ],
  objections: (state, { proposal, actEndedOn }, { on }, facts) => {
    const found = { ...state, source: actFound(state.source, actEndedOn) };
    return [
      ...provisionsFound(proposal), ...draftRefusals(proposal, found, on), ...benchmarkRefusals(proposal, state.filedOn, on, facts), ...(actEndedOn === undefined ? [] : actRefusals(found, proposal, on, facts)),
    ];
  },
  apply: (state, { on, data, officers }) => ({
    ...acted(entering(state, 'concluded', on), officers),
    // An earlier notice stands only where the new conclusion is the one that was told.
    ...(state.notice !== null && sameDisposition(state.notice.intended, data.proposal) ? {} : untold),
    source: actFound(state.source, data.actEndedOn),
    conclusion: { on, proposal: data.proposal }, circumstances: data.circumstances, submitted: null, deliberation: null,
  }),
});

const resumeInvestigation = step({
  code: 'resume-investigation', name: '补充调查', stage: 'investigation', by: ['officer'], from: ['concluded', 'noticed'], certified: 2,
  articles: [cite('penalty-2021', 54, 1), cite('penalty-2021', 45, 1)],
  form: z.strictObject({ reason: text('补充调查的理由和事项') }),
  apply: (state, { on, officers }) => ({
    ...acted(entering(state, 'investigating', on), officers), submitted: null, deliberation: null, resumedSinceArgument: state.arguedAgainst !== null,
  }),
});

const amendParty = step({
  code: 'amend-party', name: '变更（更正）当事人', stage: 'investigation', by: ['officer'], from: ['registered', 'filing-requested', 'investigating', 'concluded', 'noticed'],
  articles: [cite('penalty-2021', 54, 1)],
  form: z.strictObject({ party: Party.meta({ title: '当事人', widget: 'party' }), reason: text('变更的理由') }),
  objections: (_state, { party }, _command, facts) => partyRefusals(party, facts.today),
  // A notice to another party tells this one nothing: after it, notice must be given anew.
  apply: (state, { on, data }) => ({
    ...(state.phase === 'noticed' ? entering(state, 'concluded', on) : state),
    ...untold, party: data.party, submitted: null, deliberation: null,
  }),
});

export const INVESTIGATION_STEPS = [
  inspectSite, inquire, ...EVIDENCE_STEPS, concludeInvestigation, resumeInvestigation, amendParty,
];

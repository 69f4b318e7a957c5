import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Disposition, isHeavier } from '#law/disposition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, confirmed, date, line, SIGNATURES, text, yesNo } from '#law/forms/fields.ts';
import { linkedCase, OPENING } from '#law/forms/opening.ts';
import { benchmarkRefusals } from '#law/penalty/benchmark.ts';
import { draftRefusals } from '#law/penalty/draft.ts';
import { EVIDENCE_KINDS } from '#law/penalty/evidence.ts';
import { limitationRefusals, matterRefusals, partyRefusals } from '#law/penalty/source.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { summaryRefusals } from './rules.ts';
import { acted, entering, step, UNDECIDED } from './state.ts';

const findViolation = step({
  code: 'find-violation', name: '当场发现违法行为', stage: 'initiation', by: ['officer'], from: ['none'], certified: 2,
  articles: [cite('penalty-2021', 51), cite('penalty-2021', 52, 1), cite('penalty-2021', 42, 1)],
  form: z.strictObject({
    ...OPENING,
    place: line('地点'), actEndedOn: date('违法行为发生（终了）之日'), continuing: yesNo('违法行为有连续或者继续状态，尚未终了'),
    harmful: yesNo('涉及公民生命健康安全、金融安全且有危害后果'),
    content: text('违法事实'), identityShown: confirmed('向当事人出示执法证件'),
  }),
  objections: (_state, { basis, party, ...act }, { on }, facts) => [
    ...partyRefusals(party, facts.today),
    ...matterRefusals(basis),
    ...(compareDates(act.actEndedOn, on) > 0 ? [refuse('act-after-finding', '违法行为日期晚于发现日期', [cite('penalty-2021', 51)])] : []),
    ...limitationRefusals(act, on, facts),
  ],
  apply: (state, { on, data, officers }) => ({
    ...acted(entering(state, 'found', on), officers), handlers: officers, party: data.party,
    source: { title: data.title, matter: data.matter, actEndedOn: data.actEndedOn, continuing: data.continuing, harmful: data.harmful },
  }),
});

const recordScene = step({
  code: 'record-scene', name: '当场取证', stage: 'investigation', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 46), cite('penalty-2021', 47)], documents: ['evidence-register'],
  form: z.strictObject({
    kind: choice('证据种类', EVIDENCE_KINDS), name: line('证据名称'), proves: text('证明对象', 1000), filmed: yesNo('以音像方式记录取证过程'), signature: choice('当事人签名', SIGNATURES),
  }),
  apply: (state, { officers }) => ({ ...acted(state, officers), evidence: state.evidence + 1 }),
});

const tellParty = step({
  code: 'tell-party', name: '当场告知', stage: 'decision', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 44)],
  form: z.strictObject({
    intended: Disposition.meta({ title: '拟作出的行政处罚', widget: 'disposition', prefill: 'proposal' }),
    manner: choice('告知方式', { oral: '口头告知', written: '书面告知' }),
    factsTold: confirmed('告知拟作出的处罚内容及事实、理由、依据'), rightsTold: confirmed('告知陈述、申辩等权利'),
  }),
  blockers: (state) => (state.evidence > 0 ? [] : [refuse('no-evidence', '没有任何证据，不能认定违法事实确凿', [cite('penalty-2021', 51), cite('penalty-2021', 46)], { todo: '先办理“当场取证”；事实不清的，转为普通程序。' })]),
  objections: (state, { intended }, { on }, facts) => [
    ...summaryRefusals(intended, state.party, on, facts),
    ...draftRefusals(intended, state, on),
    ...benchmarkRefusals(intended, null, on, facts),
    ...(state.arguedAgainst !== null && isHeavier(intended, state.arguedAgainst)
      ? [refuse('heavier-for-arguing', '不得因当事人陈述、申辩而给予更重的处罚', [cite('penalty-2021', 45, 3)], { todo: '维持或者减轻原告知的处罚；发现新的违法事实的，转为普通程序。' })] : []),
  ],
  apply: (state, { on, data, officers }) => ({
    ...acted(entering(state, 'told', on), officers), told: { on, intended: data.intended }, heard: false, submitted: null,
  }),
});

const hearStatement = step({
  code: 'hear-statement', name: '听取陈述申辩', stage: 'decision', by: ['officer'], task: true, from: ['told'], certified: 2,
  articles: [cite('penalty-2021', 45, 1)], documents: ['statement-record'],
  issues: ({ stated }) => (stated === 'stated' ? ['statement-record'] : []),
  applicable: (state) => !state.heard,
  form: z.strictObject({
    stated: choice('当事人的表示', { stated: '作了陈述、申辩', none: '明确表示不陈述、申辩' }),
    content: text('陈述、申辩的内容').exactOptional(),
    outcome: choice('复核结论', { adopted: '成立，予以采纳', partly: '部分成立，部分采纳', rejected: '不成立，不予采纳' }).exactOptional(),
    reason: text('采纳或者不予采纳的理由', 1000).exactOptional(),
  }),
  objections: (_state, { stated, content, outcome, reason }) => (stated === 'none' ? [] : [
    ...(content === undefined ? [refuse('statement-unrecorded', '当事人作了陈述、申辩的，应当记录其内容', [cite('penalty-2021', 45, 1), cite('penalty-2021', 47)])] : []),
    ...(outcome === undefined || reason === undefined ? [refuse('statement-unreviewed', '对当事人提出的事实、理由和证据应当复核，并说明是否采纳', [cite('penalty-2021', 45, 1)])] : []),
  ]),
  apply: (state, { data }) => ({ ...state, heard: true, arguedAgainst: data.stated === 'stated' ? state.told?.intended ?? null : state.arguedAgainst }),
});

const educate = step({
  code: 'educate', name: '当场教育，不予处罚', stage: 'decision', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 33, 1), cite('penalty-2021', 33, 3)],
  form: z.strictObject({
    ground: choice('不予处罚的情形', { minor: '违法行为轻微并及时改正，没有造成危害后果', first: '初次违法且危害后果轻微并及时改正', faultless: '当事人有证据足以证明没有主观过错' }),
    reason: text('认定的理由', 1000), education: text('教育的内容', 2000), corrected: yesNo('已经改正'),
  }),
  objections: (_state, { ground, corrected }) => (ground !== 'faultless' && !corrected
    ? [refuse('not-corrected', '没有及时改正的，不符合轻微或者初次违法不予处罚的条件', [cite('penalty-2021', 33, 1)], { todo: '责令改正并核实后再办理，或者依法处罚。' })] : []),
  apply: (state, { on, officers }) => acted(entering(state, 'closed', on), officers),
});

export const CONVERSION_GROUNDS = {
  unclear: '违法事实不清，需要进一步调查取证', 'over-limit': '罚款超过当场处罚的限额', 'other-penalty': '应当给予警告、罚款以外的处罚', complex: '情节复杂或者需要法制审核、听证', 'suspected-crime': '涉嫌犯罪',
} as const;

const convert = step({
  code: 'convert-to-ordinary', name: '转为普通程序', stage: 'decision', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 51), cite('penalty-2021', 54, 1)],
  form: z.strictObject({
    ground: choice('转为普通程序的理由', CONVERSION_GROUNDS), reason: text('具体情况', 1000),
    ordinaryCase: linkedCase('普通程序案件（已经登记的）', ['penalty-ordinary']).exactOptional(),
  }),
  apply: (state, { on, officers }) => acted(entering(state, 'converted', on), officers),
});

export const SCENE_STEPS = [findViolation, recordScene, ...recusalSteps(step, UNDECIDED), tellParty, hearStatement, educate, convert];

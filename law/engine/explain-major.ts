import { yuanText } from '#kernel/money.ts';
import { Disposition, PENALTY_TYPES, penaltiesOf } from '#law/disposition.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import { isCitizenForAmounts, PARTY_KINDS, partyName } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import type { ActionDefinition, CaseView, Draft } from './definition.ts';
import type { CaseEvent } from './event.ts';
import { explainedArticles, explainedParameter, type ExplainedFact, type Explanation } from './explain.ts';
import type { Facts } from './facts.ts';
import { assessMajor, CIRCUMSTANCES } from './major.ts';
import { traceOf } from './trace.ts';

const QUESTION = '拟作出的决定是不是重大执法决定？';
const LAW = [cite('penalty-2021', 58, 1), cite('state-council-2018', '四（十二）')];
const RULE = '有下列情形之一的，是重大执法决定：承办机构认定的重大情形；经过听证程序；案件直接关系当事人重大权益；列入本机关的目录清单；按规定一律审核。承办机构的认定只能使决定成为重大决定，不能使它不成为重大决定。';

const NONE = { reasons: [], facts: [], parameters: [], days: null, provisional: false } as const;

/** What a draft of a penalty holds, as the criteria see it; nothing for drafts of other kinds. */
function penaltiesIn(draft: Draft, seq: number | null): readonly ExplainedFact[] {
  const disposition = Disposition.safeParse(draft);
  if (!disposition.success) return [];
  return penaltiesOf(disposition.data).map(({ type, amountFen }) => ({ name: PENALTY_TYPES[type], value: amountFen === undefined ? '拟作出' : yuanText(amountFen), seq }));
}

/** Values that decide whether a draft is major; thresholds of hearing are those of penalties and differ by the kind of party. */
function parametersFor({ party }: CaseView, draft: Draft): readonly ParameterCode[] {
  const penalty = Disposition.safeParse(draft).success;
  const organisation = party !== null && !isCitizenForAmounts(party);
  return ['review.scope', ...(penalty ? [organisation ? 'hearing.threshold.organisation' as const : 'hearing.threshold.citizen' as const] : [])];
}

const declared = (circumstances: readonly string[]): string =>
  Object.entries(CIRCUMSTANCES).filter(([code]) => circumstances.includes(code)).map(([, name]) => name).join('、') || '没有';

/** Why the decision proposed now is major, or is not, judged as the case page judges it: on the day `facts.today`. */
export function explainMajor(action: ActionDefinition, events: readonly CaseEvent[], facts: Facts): Explanation {
  const trace = traceOf(action, events);
  const view = action.view(trace.state);
  const { party, proposal, circumstances, hearingHeld, rules } = view;
  if (proposal === null) return { ...NONE, question: QUESTION, answer: '案件还没有拟作出的决定。', rule: RULE, articles: explainedArticles(LAW) };
  const since = (of: (view: CaseView) => unknown): number | null => trace.lastChange((state) => of(action.view(state)))?.seq ?? null;
  const verdict = assessMajor(view, proposal, facts.today, facts);
  const grounds = verdict.major ? verdict.grounds : [];
  const proposed = since((one) => one.proposal);
  return {
    ...NONE, question: QUESTION, rule: RULE,
    answer: verdict.major ? `是重大执法决定：${grounds.map(({ sentence }) => sentence).join('；')}。未经法制审核或者审核未通过的，不得作出决定。` : '不是重大执法决定：没有一种法定情形。',
    facts: [
      { name: '拟作出的决定', value: rules.draftNames[proposal.kind] ?? proposal.kind, seq: proposed },
      ...penaltiesIn(proposal, proposed),
      ...(party === null ? [] : [{ name: '当事人', value: `${partyName(party)}（${PARTY_KINDS[party.kind]}）`, seq: since((one) => one.party) }]),
      { name: '承办机构认定的重大情形', value: declared(circumstances), seq: since((one) => one.circumstances) },
      { name: '经过听证', value: hearingHeld ? '是' : '否', seq: since((one) => one.hearingHeld) },
      { name: '法制审核目录清单', value: facts.catalogue === null ? '本机关没有现行的目录清单' : `第${facts.catalogue.edition}版`, seq: null },
    ],
    reasons: grounds.map(({ sentence, articles }) => ({ sentence, todo: null, facts: [], articles: explainedArticles(articles), obligation: null })),
    articles: explainedArticles([...LAW, ...grounds.flatMap(({ articles }) => articles)]),
    parameters: parametersFor(view, proposal).map((code) => explainedParameter(facts, code, facts.today)),
  };
}

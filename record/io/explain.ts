import { chinaDateOf, type Instant } from '#kernel/dates.ts';
import type { CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Explanation } from '#law/engine/explain.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { ExplanationView } from '../contract.ts';
import { explanationView } from '../explain.ts';
import type { LoadFactsAsOf } from '../ports.ts';
import { actionKindOf, eventsOf, saveReading } from './store.ts';
import type { Recorder } from './take-step.ts';

export interface Explainer {
  readonly recorder: Recorder;
  readonly loadFactsAsOf: LoadFactsAsOf<Tx>;
}

/** What a question is answered from: the log up to a moment, and the facts as they were then. */
export interface Matter {
  readonly action: ActionDefinition;
  readonly events: readonly CaseEvent[];
  readonly facts: Facts;
}

const noSuchCase = (): Problem => problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' });

const nothingToExplain = (): Problem => problem('not-found', '案件没有这一项内容可以解释，或者当时还没有。', { todo: '请刷新案件后重试；查看以前的情形的，选择较晚的记录。' });

/**
 * Answers a question about a case as of a moment, now if none is said. That somebody asked is recorded as a reading of the case. The
 * server's past decides nothing: only what was in the log and in force by then.
 */
export async function explainCase(
  { recorder, loadFactsAsOf }: Explainer, actor: Actor, caseId: CaseId, asked: Instant | undefined, answer: (matter: Matter) => Explanation | null,
): Promise<Result<ExplanationView, Problem>> {
  const now = recorder.clock();
  const asOf = asked === undefined || asked > now ? now : asked;
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const action = actionOf((await actionKindOf(tx, actor.agencyId, caseId)) ?? '');
    if (action === undefined) return fail(noSuchCase());
    await saveReading(tx, actor.agencyId, { caseId, by: actor.officerId, at: now, purpose: '查看依据说明' });
    const events = (await eventsOf(tx, actor.agencyId, caseId)).map(({ event }) => event).filter(({ at }) => at <= asOf);
    const facts: Facts = { ...(await loadFactsAsOf(tx, actor.agencyId, asOf)), now: asOf, today: chinaDateOf(asOf), digest: recorder.ports.digest };
    const explanation = events.length === 0 ? null : answer({ action, events, facts });
    return explanation === null ? fail(nothingToExplain()) : ok(explanationView(explanation, asOf));
  });
}

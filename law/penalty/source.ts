import type { Citation } from '#kernel/citations.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Provision } from '#law/disposition.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Binding } from '#law/parameters/index.ts';
import { checkParty, type Party } from '#law/party.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';

/** What is impossible about the party's identity: a wrong number would stand in every document of the case. */
export function partyRefusals(party: Party, today: LegalDate): readonly Refusal[] {
  const checked = checkParty(party, today);
  if (checked.ok) return [];
  const { detail, todo, evidence } = checked.error;
  return [refuse('party-identity', detail, [cite('penalty-2021', 59, 1, 1)], { ...(todo === undefined ? {} : { todo }), ...(evidence ? { evidence } : {}) })];
}

/** A matter that no law, regulation or rule founds cannot be enforced by penalties. */
export const matterRefusals = (basis: readonly Provision[]): readonly Refusal[] => (basis.some(({ rank }) => canFoundPenalty(rank)) ? [] : [refuse(
  'no-basis', '执法依据不是法律、法规或者规章，没有依据的处罚无效', [cite('penalty-2021', 16), cite('penalty-2021', 38, 1)],
  { todo: '选择有法律、法规或者规章依据的执法事项。' },
)]);

/** What the limitation is counted from. */
export interface Act {
  readonly actEndedOn: LegalDate;
  readonly continuing: boolean;
  readonly harmful: boolean;
}

/** Of the periods that the law of the act and the law of today set, the shorter binds (从旧兼从轻，处罚法第三十七条). */
function limitOf(act: Act, on: LegalDate, facts: Facts): { readonly due: LegalDate; readonly rule: Binding; readonly why: string; readonly articles: readonly Citation[] } | null {
  const code = act.harmful ? 'penalty.limitation-harmful' : 'penalty.limitation';
  const [old, now] = [dueBy(facts, code, act.actEndedOn), dueBy(facts, code, act.actEndedOn, [], 0, on)];
  if (old === null) return null;
  if (now === null || old.due.date === now.due.date) return { due: old.due.date, rule: old.rule, why: '', articles: [] };
  const binding = old.due.date < now.due.date ? old : now;
  const why = `（行为时的规定为${String(old.rule.value)}年，现行规定为${String(now.rule.value)}年，从旧兼从轻，适用${String(binding.rule.value)}年）`;
  return { due: binding.due.date, rule: binding.rule, why, articles: [cite('penalty-2021', 37)] };
}

/** 追责时效 (处罚法第三十六条). */
export function limitationRefusals(act: Act, on: LegalDate, facts: Facts): readonly Refusal[] {
  // 连续或者继续状态的，从行为终了之日起计算: the period has not begun.
  if (act.continuing) return [];
  const limit = limitOf(act, on, facts);
  if (limit === null || compareDates(on, limit.due) <= 0) return [];
  const { citation } = limit.rule;
  return [refuse('limitation-expired', `违法行为终了之日${act.actEndedOn}至今已超过${String(limit.rule.value)}年${limit.why}，不再给予行政处罚`,
    [cite('penalty-2021', 36, 1), ...(citation === null || citation.statute === 'penalty-2021' ? [] : [citation]), ...limit.articles], {
      todo: '核实违法行为是否有连续或者继续状态；没有的，应当不予立案。', evidence: { lastDay: limit.due },
    })];
}

import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { CaseView, Draft } from '#law/engine/definition.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { majorGrounds } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';

/** The same in every word and amount. */
export const sameDraft = (a: Draft, b: Draft): boolean => canonicalJson(a as unknown as JsonValue) === canonicalJson(b as unknown as JsonValue); // drafts are parsed JSON

/** Where a source in force has every major decision discussed by the heads: what is still missing of it for this draft. */
export function undiscussed(view: CaseView, conclusion: Draft | null, draft: Draft, on: LegalDate, facts: Facts): readonly Refusal[] {
  const scope = bindingOn(facts, 'deliberation.scope', on);
  if (scope?.value !== 'major' || scope.citation === null || majorGrounds(view, draft, on, facts).length === 0) return [];
  if (conclusion === null) return [refuse('not-deliberated', '重大行政执法决定应当由机关负责人集体讨论决定', [scope.citation], { todo: '先办理“集体讨论”。' })];
  return sameDraft(conclusion, draft) ? [] : [refuse('not-as-deliberated', '拟作出的决定与集体讨论的结论不一致', [scope.citation], { todo: '按照集体讨论的结论作出决定，或者重新讨论。' })];
}

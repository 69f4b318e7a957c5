import type { KindRules } from '#law/engine/definition.ts';
import { bindingOn } from '#law/engine/facts.ts';
import { cite } from '#law/statutes/index.ts';
import { LICENCE_DRAFTS } from './draft.ts';

/** Decisions that take from a person what had been granted. */
const TAKING: ReadonlySet<string> = new Set(['withdraw', 'revoke']);

const LISTED = [cite('state-council-2018', '四（十二）')];

/**
 * What makes a licence decision major beside what the handlers declare, a hearing and the agency's catalogue. Henan's rule that everything
 * by ordinary procedure is reviewed is about penalties; an agency that has chosen the wider scope itself means all its decisions.
 */
export const LICENCE_RULES: KindRules = {
  code: 'licence',
  draftNames: LICENCE_DRAFTS,
  listed: { class: 'licence', names: LICENCE_DRAFTS, amounts: [], partsOf: ({ kind }) => [{ code: kind, amountFen: 0 }] },
  majorGrounds: (_view, draft) => (TAKING.has(draft.kind) ? [{ sentence: '撤回、撤销行政许可，直接关系行政相对人重大权益', articles: LISTED }] : []),
  scopeGrounds: (on, facts) => {
    const scope = bindingOn(facts, 'review.scope', on);
    return scope?.value === 'all-ordinary' && scope.citation === null ? [{ sentence: '本机关确定对简易程序以外的执法决定一律进行法制审核', articles: LISTED }] : [];
  },
};

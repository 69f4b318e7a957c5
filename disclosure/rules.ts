import type { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing, SystemRules } from '#law/engine/systems.ts';
import { WITHHOLDING_GROUNDS, type PreparePublication, type Publish, type Redaction, type WithholdPublication } from '#law/forms/disclosure.ts';
import { awaitsReissue, paperStateOf } from '#law/papers/state.ts';
import { DISCLOSURE_LAW, type DisclosureLaw } from '#law/procedures/disclosure-law.ts';
import { cite } from '#law/statutes/index.ts';
import { knowledgeOf } from './knowledge.ts';
import { partyIsMinor } from './minor.ts';
import type { Publication } from './model.ts';
import { copyDigest, publicCopy } from './public-copy.ts';
import { publishableOf } from './source.ts';
import { disclosureStateOf, onlineOf } from './state.ts';

const CHECK = [cite('disclosure-2019', 17)];
const CORRECT = [cite('disclosure-2019', 41), cite('sanmenxia-2019', '三（一）4')];

/**
 * The legality table of disclosure: the states each step belongs to. Withholding ends the matter, also for a decision that is online:
 * what turns out to be a secret does not wait for a correction.
 */
const OPEN = {
  'prepare-publication': ['none', 'prepared'],
  publish: ['prepared', 'correcting'],
  'withhold-publication': ['none', 'prepared', 'published', 'correcting'],
  'take-down': ['published', 'correcting'],
  'correct-publication': ['published', 'correcting'],
} as const satisfies Readonly<Record<string, readonly Publication['status'][]>>;

type DisclosureStep = keyof typeof OPEN;
const isDisclosureStep = (step: string): step is DisclosureStep => Object.hasOwn(OPEN, step);

function applicable(step: string, { events, view }: Standing): boolean {
  if (!isDisclosureStep(step) || (view.disclosed ?? null) === null) return false;
  const { publication, annulled } = disclosureStateOf(events);
  const open: readonly string[] = OPEN[step];
  // A decision that no longer stands is neither published nor corrected: it is taken down.
  return open.includes(publication.status) && (step === 'take-down' || annulled === null);
}

const lawOf = ({ view }: Standing): DisclosureLaw => DISCLOSURE_LAW[view.disclosed?.category ?? '行政处罚'];

/** The moment at which age counts, in words. */
const minorityCounts = (standing: Standing): string => (lawOf(standing).selective ? '违法行为发生时' : '作出决定时');

/** Personal data of a minor is not published, in whatever form (未成年人保护法第一百零三条). */
const minorRefusals = (standing: Standing): readonly Refusal[] =>
  partyIsMinor(standing)
    ? [refuse('party-is-minor', `当事人在${minorityCounts(standing)}是未成年人，其${lawOf(standing).decision}不予公示`, [cite('minors-2020', 103)], { todo: '由机关负责人以“当事人是未成年人”为由决定不予公开。' })] : [];

/** What is put online is told by the number of its letter, which must stand. */
function letterRefusals({ events, view }: Standing): readonly Refusal[] {
  const state = paperStateOf(events);
  const voided = state.voidings.some(({ data: { paper } }) => paper.form === view.disclosed?.letter && awaitsReissue(state, paper));
  return voided ? [refuse('letter-voided', '决定的文书已经作废，还没有重新制发，不能公示', CHECK, { todo: '先办理“重新制发文书”。' })] : [];
}

function blockers(step: string, standing: Standing): readonly Refusal[] {
  switch (step) {
    case 'prepare-publication':
    case 'publish':
    case 'correct-publication': return [...minorRefusals(standing), ...letterRefusals(standing)];
    case 'take-down':
      return disclosureStateOf(standing.events).annulled === null
        ? [refuse('decision-stands', `${lawOf(standing).decision}没有被依法变更、撤销、确认违法或者确认无效，不得撤下已公示的决定`, lawOf(standing).takeDown, {
            todo: '决定确已变更、撤销、确认违法或者无效的，先由机关负责人登记；公示内容有误的，办理“更正公示”。',
          })] : [];
    default: return [];
  }
}

const nothingToPublish = (standing: Standing): Refusal => refuse('nothing-to-publish', '本案没有可以公示的执法决定', lawOf(standing).publish);

type Outcome = { readonly digest: ReturnType<typeof copyDigest> } | { readonly refusals: readonly Refusal[] };

function copyWith(redactions: readonly Redaction[], standing: Standing, facts: Facts): Outcome {
  const publishable = publishableOf(standing, facts);
  if (publishable === null) return { refusals: [nothingToPublish(standing)] };
  const copy = publicCopy(publishable, redactions, knowledgeOf(standing, facts.today));
  return copy.ok ? { digest: copyDigest(copy.value, facts.digest) } : { refusals: copy.error };
}

function correctionRefusals(redactions: readonly Redaction[], standing: Standing, facts: Facts): readonly Refusal[] {
  const outcome = copyWith(redactions, standing, facts);
  if ('refusals' in outcome) return outcome.refusals;
  const online = onlineOf(disclosureStateOf(standing.events));
  return online?.copy === outcome.digest ? [refuse('nothing-corrected', '拟更正的公开文本与现在公示的完全相同', CORRECT, { todo: '请先调整需要更正的内容。' })] : [];
}

/** A second person answers for what goes online: they did not prepare it, and they confirm the very text they were shown. */
function publishRefusals({ copy }: z.infer<typeof Publish>, standing: Standing, command: StepCommand, facts: Facts): readonly Refusal[] {
  const { publication } = disclosureStateOf(standing.events);
  if (publication.status !== 'prepared' && publication.status !== 'correcting') return [nothingToPublish(standing)];
  const same = publication.draft.by === command.by
    ? [refuse('publisher-prepared', '公开文本由本人拟定，应当由另一人审查后发布', CHECK, { todo: '请由其他公示工作人员核对后发布。' })] : [];
  const outcome = copyWith(publication.draft.redactions, standing, facts);
  if ('refusals' in outcome) return [...same, ...outcome.refusals];
  const other = outcome.digest === copy
    ? [] : [refuse('copy-differs', '确认的公开文本与现在拟定的不一致，没有发布', CHECK, { todo: '请刷新后重新核对公开文本，再确认发布。' })];
  return [...same, ...other];
}

/** Grounds that only concern whether to publish at all: once the decision is online they come too late. */
function withholdingRefusals({ ground }: z.infer<typeof WithholdPublication>, standing: Standing, facts: Facts): readonly Refusal[] {
  if (ground === 'minor' && !partyIsMinor(standing)) {
    return [refuse('party-is-no-minor', `当事人在${minorityCounts(standing)}不是未成年人，不得以此为由不予公开`, [cite('minors-2020', 103)], { todo: '请选择与案情相符的理由；没有法定理由的，应当公示。' })];
  }
  if (ground !== 'no-social-impact') return [];
  const { publish, selective, decision } = lawOf(standing);
  if (!selective) return [refuse('ground-of-penalties', `“${WITHHOLDING_GROUNDS[ground]}”只关系行政处罚，不是${decision}不予公开的理由`, publish, { todo: '请选择与案情相符的理由；没有法定理由的，应当公示。' })];
  const scope = standing.view.decision === null ? null : bindingOn(facts, 'disclosure.scope', standing.view.decision.on);
  if (scope?.value !== 'social-impact') {
    return [refuse('all-are-published', `本机关应当公示全部行政处罚决定，“${WITHHOLDING_GROUNDS[ground]}”不是不予公开的理由`, [...publish, ...(scope?.citation ? [scope.citation] : [])])];
  }
  return onlineOf(disclosureStateOf(standing.events)) === null
    ? [] : [refuse('already-public', '处罚决定已经公示，不得再以没有社会影响为由不予公开', [cite('penalty-2021', 48, 1)])];
}

/** What disclosure adds to its own steps. `data` has passed the form of its step. */
export const disclosureRules: SystemRules = {
  applicable,
  blockers: (step, standing, _on: LegalDate) => blockers(step, standing),
  objections: (step, data, standing, command, facts) => {
    switch (step) {
      case 'prepare-publication': {
        const outcome = copyWith((data as z.infer<typeof PreparePublication>).redactions, standing, facts);
        return 'refusals' in outcome ? outcome.refusals : [];
      }
      case 'correct-publication': return correctionRefusals((data as z.infer<typeof PreparePublication>).redactions, standing, facts);
      case 'publish': return publishRefusals(data as z.infer<typeof Publish>, standing, command, facts);
      case 'withhold-publication': return withholdingRefusals(data as z.infer<typeof WithholdPublication>, standing, facts);
      default: return [];
    }
  },
};

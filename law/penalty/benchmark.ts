import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { amountOf, type Disposition } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { tierName, type AppliedTier } from '#law/lists/benchmark-applied.ts';
import type { BenchmarkTier } from '#law/lists/benchmark-row.ts';
import { fineText } from '#law/lists/fine-words.ts';
import { FIGURES, figuresFor, placeIn } from '#law/lists/fine-range.ts';
import type { BenchmarkEdition } from '#law/lists/in-force.ts';
import { cite } from '#law/statutes/index.ts';

const LAW = [cite('penalty-2021', 34), cite('benchmark-2022', '“规范适用行政裁量权基准”部分')];

/** The edition that the draft names, if it may still be applied: in force on the day, or when the case was filed. */
function editionFor({ tier }: AppliedTier, began: LegalDate, on: LegalDate, editions: readonly BenchmarkEdition[]): BenchmarkEdition | Refusal {
  const found = editions.find(({ edition }) => edition === tier.edition);
  if (found === undefined || compareDates(found.from, on) > 0) {
    return refuse('benchmark-unknown', `${on}没有施行第${tier.edition}版裁量基准`, LAW, { todo: '从现行的裁量基准中选择阶次。' });
  }
  const next = editions.filter(({ edition, from }) => edition > found.edition && compareDates(from, began) <= 0).at(-1);
  return next === undefined ? found : refuse('benchmark-superseded', `第${found.edition}版裁量基准在立案以前已由第${next.edition}版代替`, LAW, { todo: '从现行的裁量基准中重新选择阶次。' });
}

/** Whoever made the benchmark may let it be adjusted: where it says that another authority did, only that one. */
const madeAbove = ({ origin }: BenchmarkTier): boolean => origin !== undefined && !origin.startsWith('本');

function rangeRefusals(applied: AppliedTier, tier: BenchmarkTier, fen: number): readonly Refusal[] {
  const missing = figuresFor(tier.fine).filter((figure) => applied[figure] === undefined);
  if (missing.length > 0) {
    const sentence = `${tierName(applied)}的幅度是“${fineText(tier.fine)}”，没有填写${missing.map((figure) => FIGURES[figure]).join('、')}`;
    return [refuse('benchmark-figure-missing', sentence, LAW, { todo: '填写计算幅度所需的数额或者数量。' })];
  }
  const place = placeIn(tier.fine, applied, fen);
  if (place === 'within') return [];
  const sentence = `罚款${yuanText(Fen.parse(fen))}${place === 'below' ? '低于' : '高于'}${tierName(applied)}的幅度“${fineText(tier.fine)}”`;
  const { adjusted } = applied;
  if (adjusted === undefined) {
    return [refuse('fine-outside-tier', sentence, LAW, {
      todo: '在幅度以内确定数额，或者另选相符的阶次；适用基准明显不当、显失公平或者客观情况变化的，写明调整适用的理由和批准材料。', evidence: { fineFen: fen },
    })];
  }
  return adjusted.by !== 'maker' && madeAbove(tier)
    ? [refuse('adjusted-without-maker', `${sentence}，该基准由上级机关制定（${tier.origin ?? ''}），调整适用应当报请制定机关批准`, LAW, { todo: '取得制定机关的批准，并填写批准文号。' })] : [];
}

/**
 * Why a penalty may not be measured by the tier it names (处罚法第三十四条；国办发〔2022〕27号). A draft that names none states its
 * discretion in words, as drafts did before there were lists; `began` is the day on which the case was filed or, in a summary case, seen.
 */
export function benchmarkRefusals(disposition: Disposition, began: LegalDate | null, on: LegalDate, facts: Pick<Facts, 'lists'>): readonly Refusal[] {
  if (disposition.kind !== 'penalty' || disposition.benchmark === undefined) return [];
  const applied = disposition.benchmark;
  const edition = editionFor(applied, began ?? on, on, facts.lists.benchmarks);
  if ('rule' in edition) return [edition];
  const tier = edition.tiers[applied.tier.row - 1];
  if (tier === undefined || tier.act !== applied.tier.act || tier.tier !== applied.tier.tier) {
    return [refuse('benchmark-row-differs', `第${edition.edition}版裁量基准第${applied.tier.row}项不是“${applied.tier.act}”${applied.tier.tier ?? ''}`, LAW, { todo: '从清单中重新选择阶次。' })];
  }
  const superior = tier.superiorApproves === true && applied.superior === undefined
    ? [refuse('tier-needs-superior', `${tierName(applied)}须经上级机关批准才能适用`, LAW, { todo: '取得上级机关的批准，并填写批准文号。' })] : [];
  return [...superior, ...rangeRefusals(applied, tier, amountOf(disposition, 'fine'))];
}

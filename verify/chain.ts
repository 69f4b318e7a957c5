import { proven, unproven, wrong, type Finding } from './words.ts';

/** One act of a case as its place in the case's own chain: numbered without gaps, each naming the digest of the one before. */
export interface Act {
  /** Null of one that was erased: its entry does not tell. */
  readonly case: string | null;
  readonly seq: number;
  readonly digest: string;
  readonly previous: string | null;
  readonly erased: boolean;
}

const places = (acts: readonly Act[]): string => acts.map(({ seq }) => seq).join('、');

/** Whether the acts are the beginning of one case's log, whole: what is left out in between would be missed by its number and its digest. */
function oneCase(acts: readonly Act[]): readonly Finding[] {
  const sorted = acts.toSorted((a, b) => a.seq - b.seq);
  const gap = sorted.find(({ seq }, index) => seq !== index + 1);
  if (gap !== undefined) {
    const at = sorted.indexOf(gap) + 1;
    return gap.seq < at
      ? [wrong(`第${gap.seq}条记录出现了两次。`, `Record ${gap.seq} appears twice.`)]
      : [unproven(`本包从第${at}条起缺少记录：只能证明所列各条，不能证明它们之间没有别的记录。`, `Records are missing from number ${at}: each one shown is proven, but not that nothing lies between them.`)];
  }
  const loose = sorted.filter(({ previous, erased }, index) => !erased && previous !== (sorted[index - 1]?.digest ?? null));
  if (loose.length > 0) return [wrong(`第${places(loose)}条记录与前一条接不上。`, `Record ${places(loose)} does not follow from the one before.`)];
  return [proven(`第1条至第${sorted.length}条记录前后相接，中间没有缺少。`, `Records 1 to ${sorted.length} follow each other with none left out.`)];
}

/** An erased act counts for the case of the bundle where there is but one. */
export function chainFindings(acts: readonly Act[]): readonly Finding[] {
  const cases = [...new Set(acts.flatMap((act) => act.case ?? []))];
  const [only] = cases;
  const erased = acts.filter((act) => act.erased);
  const gone = erased.length === 0
    ? [] : [unproven(`第${places(erased)}条记录已经删除：只能证明曾有这些记录，不能证明其内容和删除的依据。`, `Record ${places(erased)} was erased: that it existed is proven, neither its content nor why it was erased.`)];
  if (only === undefined) return gone;
  return [...gone, ...cases.flatMap((one) => oneCase(acts.filter((act) => act.case === one || (act.erased && cases.length === 1))))];
}

import type { Block } from '#paper/model.ts';
import { Disposition, DISPOSITION_KINDS, provisionsText } from '#law/disposition.ts';
import { penaltyText } from '#law/penalty/disclosed.ts';
import { par } from './blocks.ts';
import type { Source } from './source.ts';

/** What of a disposition stands in the documents of a penalty: the same words in report, notice, approval and decision. */

export const dispositionOf = (source: Source, path: string): Disposition | null => Disposition.safeParse(source.data.at(path).value).data ?? null;

/** Each penalty with its own amount, in figures and in capitals. */
export const penaltyLines = (disposition: Disposition): readonly string[] =>
  disposition.kind === 'penalty' ? disposition.penalties.map((penalty, index) => `${index + 1}. ${penaltyText(penalty)}。`) : [];

/** Facts, evidence, the provisions violated; before the decision, of which the party is suspected. */
export function found(disposition: Disposition, standing: 'suspected' | 'found' = 'found'): readonly Block[] {
  const { facts, evidence } = disposition;
  const violated = disposition.kind === 'penalty' || disposition.kind === 'no-penalty-minor'
    ? [par(`上述行为${standing === 'suspected' ? '涉嫌' : ''}违反了${provisionsText(disposition.violated)}的规定。`)] : [];
  return [par(`经查明：${facts}`), par(`上述事实，有下列证据证明：${evidence}。`), ...violated];
}

/** As rows of a form inside the agency. */
export function dispositionRows(disposition: Disposition | null): readonly (readonly [string, string])[] {
  if (disposition === null) return [];
  const { kind, facts, evidence } = disposition;
  const rows: (readonly [string, string])[] = [['处理意见', DISPOSITION_KINDS[kind]], ['事实', facts], ['证据', evidence]];
  if (kind === 'penalty') {
    rows.push(['违反的规定', provisionsText(disposition.violated)], ['处罚依据', provisionsText(disposition.basis)], ['处罚种类和数额', penaltyLines(disposition).join('\n')],
      ['裁量理由', disposition.discretion], ['责令改正', disposition.correction]);
  } else if (kind === 'transfer') rows.push(['涉嫌罪名', disposition.suspected], ['移送机关', disposition.authority], ['依据', provisionsText(disposition.basis)]);
  else rows.push(['理由', disposition.reason]);
  return rows;
}

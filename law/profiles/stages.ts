import { STAGES } from '#law/engine/definition.ts';
import { RECORD_STAGES, type RecordStage } from '#law/engine/record-stages.ts';
import type { Plan } from './in-force.ts';

/** The words by which a plan's own name of a stage says what it holds: 调查取证 holds two, 送达 one. */
const WORDS: Readonly<Record<RecordStage, RegExp>> = {
  filing: /启动|立案|受理|登记/, inquiry: /调查|检查|核查/, evidence: /取证|证据/, examination: /审查|审核|告知|听证/, decision: /决定/, service: /送达/, execution: /执行|履行|结案|归档/,
};

const PARTS = Object.keys(RECORD_STAGES) as RecordStage[]; // keys of a constant object

const PLATFORM: readonly string[] = Object.values(STAGES);

/** Names of the record stages, in order: the plan's own, and the platform's four where it names none. */
export const stageNames = (plan: Plan | null): readonly string[] => {
  const own = [...new Set(plan?.profile.stages ?? [])];
  return own.length === 0 ? PLATFORM : own;
};

/**
 * The stage of these names that a part of the record stands under. A part that no name speaks of stands with the part before it, so that
 * every step has its place whatever an agency calls its stages.
 */
export function stageNamed(names: readonly string[], part: RecordStage): string {
  const speaking = (one: RecordStage): string | undefined => names.find((name) => WORDS[one].test(name));
  const at = PARTS.indexOf(part);
  const before = PARTS.slice(0, at + 1).toReversed().map(speaking);
  return before.find((name) => name !== undefined) ?? names[0] ?? '';
}

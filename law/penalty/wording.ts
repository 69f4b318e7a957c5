import type { Disposition } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { line } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** A remedy told without the name of the body counts as not told: "有管辖权的人民法院" is nobody's address. */
const GENERIC = /^(有管辖权的|相应的|有关的?|当地|本级|同级|上级|上一级)*(人民法院|法院|人民政府|政府|行政复议机关|复议机关|行政机关|主管部门|机关)$/;

export const named = (title: string) =>
  line(title, 100).refine((name) => !GENERIC.test(name), `${title}应当写明具体名称，不能笼统表述`);

/** A decision decides: what is only meant to be done is told beforehand, in the notice. */
export const tentative = (parts: readonly string[], decision: Disposition): readonly Refusal[] =>
  [...parts, JSON.stringify(decision)].some((part) => part.includes('拟作出'))
    ? [refuse('tentative-decision', '处罚决定中不得出现“拟作出”的表述', [cite('penalty-2021', 59)])] : [];

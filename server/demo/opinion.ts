import { RETURN_GROUNDS, type Opinion } from '#law/forms/review.ts';
import type { Plan } from '#law/profiles/in-force.ts';
import { elementsOf, reviewListsOf, standsFor } from '#law/profiles/review-lists.ts';

const OWN = '本机关增加的要素，已对照案卷材料核对，未见需要处理的问题。';

const isGround = (code: string): code is keyof typeof RETURN_GROUNDS => Object.hasOwn(RETURN_GROUNDS, code);

/** An opinion written by the nine national elements, as an agency under this plan gives it: by its own elements and grounds. */
export function opinionIn(plan: Plan | null, { elements, conclusion, grounds = [], ...rest }: Opinion): Opinion {
  if (plan === null) return { elements, conclusion, grounds, ...rest };
  const found = (name: string) => {
    const codes: readonly string[] = standsFor(name);
    const findings = elements.filter(({ element }) => codes.includes(element));
    return { element: name, sound: findings.every(({ sound }) => sound), comment: findings.length === 0 ? OWN : findings.map(({ comment }) => comment).join('') };
  };
  const { returnGrounds } = reviewListsOf(plan);
  const words = grounds.map((code) => (isGround(code) ? RETURN_GROUNDS[code] : code));
  return {
    elements: elementsOf(plan).map(found), conclusion, ...(returnGrounds.length === 0 ? {} : { grounds: words.filter((word) => returnGrounds.includes(word)) }), ...rest,
  };
}

import type { LegalDate } from '#kernel/dates.ts';
import type { Disposition } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { DatedProvision, LawChoice } from '#law/law-choice.ts';
import { cite } from '#law/statutes/index.ts';
import { sourceName, versionsOf, type Version } from '#law/statutes/versions.ts';
import type { Act } from './source.ts';

/** The two days whose law may be applied (处罚法第三十七条): when the act ended, and when it is decided. */
interface Days {
  readonly act: LegalDate;
  readonly decision: LegalDate;
}

const LIGHTER = [cite('penalty-2021', 37)];

const provisionText = ({ source, place }: Pick<DatedProvision, 'source' | 'place'>): string => `《${sourceName(source)}》${place}`;

const holds = ({ from, until }: Version, on: LegalDate): boolean => from <= on && (until === null || on < until);

/**
 * The version that a provision is cited in: as its citation says, or the one that the platform holds for both days. Null where it is
 * known that the days have different versions and not said which is meant; undefined where nothing is known.
 */
function versionOf({ source, since, until }: DatedProvision, { act, decision }: Days): Version | null | undefined {
  const known = versionsOf(source);
  if (since !== undefined) return { from: since, until: until ?? known.find(({ from }) => from === since)?.until ?? null };
  if (until !== undefined) return { from: act < until ? act : until, until };
  if (known.some(({ from }) => act < from && from <= decision)) return null;
  return known.find((one) => holds(one, act) && holds(one, decision));
}

const choiceOf = (choices: readonly LawChoice[], { source }: Pick<DatedProvision, 'source'>): LawChoice | undefined =>
  choices.find((one) => sourceName(one.source) === sourceName(source));

function provisionRefusals(provision: DatedProvision, choices: readonly LawChoice[], days: Days): readonly Refusal[] {
  const version = versionOf(provision, days);
  if (version === undefined) return [];
  const cited = provisionText(provision);
  if (version === null) {
    return [refuse('law-version-unstated', `${cited}所在的法在违法行为之后、作出决定之前有了新的版本，没有写明引用的是哪一版本`, LIGHTER, { todo: '填写所引版本的施行之日，并说明适用哪一版本和理由。' })];
  }
  const [then, now] = [holds(version, days.act), holds(version, days.decision)];
  if (then && now) return [];
  if (!then && !now) {
    return [refuse('law-not-in-force', `${cited}的这一版本（${version.from}施行）在违法行为终了之日（${days.act}）和作出决定之日（${days.decision}）都没有施行，不得适用`, LIGHTER, {
      todo: '适用违法行为发生时的规定；新规定处罚较轻或者不认为是违法的，适用新规定。',
    })];
  }
  const choice = choiceOf(choices, provision)?.choice;
  if (now && choice !== 'new-lighter' && choice !== 'new-no-offence') {
    return [refuse('newer-law-undeclared', `${cited}的这一版本自${version.from}起施行，在违法行为终了（${days.act}）之后；没有说明新规定处罚较轻或者不认为是违法，不得适用`, LIGHTER, {
      todo: '改用违法行为发生时的规定；新规定较轻或者不认为是违法的，在“从旧兼从轻的选择”中写明两个版本和理由。',
    })];
  }
  if (then && choice !== 'old') {
    return [refuse('older-law-undeclared', `${cited}的这一版本至作出决定之日（${days.decision}）已经失效；没有说明新规定并非较轻、也仍然认为是违法，不得适用`, LIGHTER, {
      todo: '在“从旧兼从轻的选择”中写明两个版本和适用旧规定的理由；新规定较轻的，适用新规定。',
    })];
  }
  return [];
}

/** The version that is not applied must be that of the other day: otherwise nothing was compared. */
function choiceRefusals({ choice, other }: LawChoice, disposition: Disposition, { act, decision }: Days): readonly Refusal[] {
  const version = { from: other.since, until: other.until ?? null };
  const day = choice === 'old' ? decision : act;
  const incomparable = holds(version, day) ? [] : [refuse(
    'law-not-compared', `作比较的${provisionText(other)}（${other.since}施行）不是${choice === 'old' ? '作出决定' : '违法行为终了'}之日（${day}）施行的规定`, LIGHTER, { todo: '写明另一日施行的版本。' },
  )];
  const punished = choice === 'new-no-offence' && disposition.kind === 'penalty'
    ? [refuse('no-offence-penalised', '新规定不再认为是违法的，不得给予行政处罚', LIGHTER, { todo: '作出不予行政处罚的决定。' })] : [];
  return [...incomparable, ...punished];
}

/** What still goes on is judged by the law under which it ends (处罚法第三十六条第二款): today's, until it has ended. */
const daysOf = ({ actEndedOn, continuing }: Act, decision: LegalDate): Days => ({ act: continuing ? decision : actEndedOn, decision });

/** 从旧兼从轻: what speaks against applying the provisions of this draft to an act, were it decided on that day (处罚法第三十七条). */
export function lawRefusals(disposition: Disposition, act: Act | null, on: LegalDate): readonly Refusal[] {
  if (act === null || disposition.kind === 'transfer') return [];
  const days = daysOf(act, on);
  const choices = disposition.lawChoices ?? [];
  const provisions = disposition.kind === 'no-penalty-unfounded' ? [] : [...disposition.violated, ...disposition.basis];
  return [
    ...provisions.flatMap((provision) => provisionRefusals(provision, choices, days)),
    ...choices.flatMap((choice) => choiceRefusals(choice, disposition, days)),
  ];
}

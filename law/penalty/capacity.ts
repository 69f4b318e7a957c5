import type { LegalDate } from '#kernel/dates.ts';
import type { Disposition } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { naturalPersonOf, notYetOlder, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import type { Act } from './source.ts';

const AGE = [cite('penalty-2021', 30)];

/** Who acted cannot be punished, or only more lightly, for being so young on the day of the act (处罚法第三十条). */
export function ageRefusals(disposition: Disposition, party: Party | null, act: Act | null, on: LegalDate): readonly Refusal[] {
  const person = party === null ? null : naturalPersonOf(party);
  const actedOn = act === null || act.continuing ? on : act.actEndedOn;
  const child = person !== null && notYetOlder(person.birthDate, 14, actedOn);
  if (disposition.kind === 'no-penalty-minor') {
    const misfit = (disposition.ground === 'under-fourteen' && !child) || (disposition.ground === 'incapacity' && person === null);
    return misfit ? [refuse('ground-unfounded', '当事人不符合所选的不予处罚情形', [...AGE, cite('penalty-2021', 31)], { todo: '核对当事人的出生日期和身份，改选其他情形。' })] : [];
  }
  if (disposition.kind !== 'penalty' || person === null) return [];
  if (child) {
    return [refuse('under-fourteen', `当事人（${person.birthDate}出生）在违法行为之日（${actedOn}）不满十四周岁，不予行政处罚`, AGE, {
      todo: '作出不予行政处罚的决定，责令监护人加以管教。', evidence: { birthDate: person.birthDate, actedOn },
    })];
  }
  return notYetOlder(person.birthDate, 18, actedOn) && disposition.lightened !== true
    ? [refuse('juvenile-not-lightened', `当事人在违法行为之日（${actedOn}）已满十四周岁不满十八周岁，应当从轻或者减轻行政处罚`, AGE, {
      todo: '依法从轻或者减轻，勾选“已依法从轻或者减轻处罚”，并在裁量理由中写明。', evidence: { birthDate: person.birthDate, actedOn },
    })] : [];
}

import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { date, line } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** The decision that the party has not carried out: what it is, since when it binds, and by when it was to be done. */
export const Unperformed = z.strictObject({ number: line('决定文号'), servedOn: date('决定书送达之日'), performBy: date('履行期限届满之日') });
export type Unperformed = z.infer<typeof Unperformed>;

const EFFECTIVE = [cite('coercion-2011', 34)];

/** Only a decision that was served and whose time to perform has run out is enforced (行政强制法第三十四条). */
export function unperformedRefusals({ servedOn, performBy }: Unperformed, on: LegalDate): readonly Refusal[] {
  return [
    ...(compareDates(servedOn, on) > 0 ? [refuse('decision-unserved', '决定书尚未送达，尚未发生效力，不得强制执行', EFFECTIVE, { todo: '送达之后再办理。' })] : []),
    ...(compareDates(performBy, servedOn) < 0 ? [refuse('performance-order', '履行期限届满之日早于送达之日', EFFECTIVE, { todo: '对照决定书和送达回证核对。' })] : []),
    ...(compareDates(on, performBy) <= 0
      ? [refuse('performance-period-running', `履行期限至${performBy}，当事人尚未逾期`, EFFECTIVE, { todo: `${performBy}之后仍不履行的再办理。`, evidence: { lastDay: performBy } })] : []),
  ];
}

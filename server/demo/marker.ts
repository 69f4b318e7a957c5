import { LegalDate, type Instant } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { insertSetting, settingsOf } from '#registry/io/list-store.ts';
import { demoId } from './identity.ts';

/** The day for which an agency was loaded: its cases count back from it, also when they are completed on a later day. */
export const ANCHOR = 'demonstration.anchor';

/** Written after the last step of the agency's cases: without it, loading was cut short. */
const COMPLETE = 'demonstration.complete';

export interface Loading {
  readonly anchor: LegalDate;
  readonly complete: boolean;
}

/** How far loading of an agency of the demonstration has come. */
export async function loadingOf(tx: Tx, agency: AgencyId): Promise<Loading> {
  const settings = await settingsOf(tx, agency);
  const anchor = LegalDate.parse(settings.find(({ code }) => code === ANCHOR)?.value);
  return { anchor, complete: settings.some(({ code }) => code === COMPLETE) };
}

export const markComplete = async (tx: Tx, agencyId: AgencyId, setBy: OfficerId, now: Instant, anchor: LegalDate): Promise<void> =>
  insertSetting(tx, {
    id: demoId('setting', agencyId, COMPLETE), agencyId, code: COMPLETE, value: 1, from: anchor, confirmed: true, reason: '演示案件已全部载入', setBy, setAt: now,
  });

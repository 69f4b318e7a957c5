import { epochOf, instantFromEpoch, type Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Log } from '#platform/log.ts';
import type { Checker } from '#platform/objects/check.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sound } from '../dossier/check.ts';
import { examine, loadVolume, type DossierParts } from './dossier.ts';
import { newestVolumeCheck, saveVolumeCheck, volumesUnchecked } from './volume-check-store.ts';

export interface VolumeCheckParts extends DossierParts {
  readonly checker: Pick<Checker, 'check'>;
  readonly log: Log;
}

/** Reads everything of one archived volume back from storage, films too, and keeps what was found. */
async function checkVolume(parts: VolumeCheckParts, agency: AgencyId, caseId: CaseId): Promise<void> {
  const { recorder, checker, log } = parts;
  const loaded = await inTransaction(recorder.database, { agency }, (tx) => loadVolume(recorder, tx, agency, caseId));
  if (!loaded.ok) throw new Error(`an archived case has no volume: ${loaded.error.detail}`);
  const items = await examine(parts, loaded.value, async (sha256) => (await checker.check(sha256)).sha256);
  const occasion = await inTransaction(recorder.database, { agency }, async (tx) => {
    const first = (await newestVolumeCheck(tx, agency, caseId)) === null;
    await saveVolumeCheck(tx, agency, caseId, { at: recorder.clock(), occasion: first ? 'archiving' : 'nightly', items });
    return first ? 'archiving' : 'nightly';
  });
  if (!sound(items)) log.error('an archived volume does not pass its check', { agency, caseId, occasion, failed: items.filter(({ passed }) => !passed).map(({ name, found }) => `${name}：${found}`) });
}

/** By then what was recorded last is under a signed checkpoint, unless sealing stands still. */
const SETTLED_MS = 60_000;

/** Checks every archived volume that was not checked since then; one that cannot be checked does not keep the others waiting. */
export async function checkVolumes(parts: VolumeCheckParts, since: Instant, stopped: () => boolean): Promise<void> {
  const failed = new Set<CaseId>();
  const settled = instantFromEpoch(epochOf(parts.recorder.clock()) - SETTLED_MS);
  for (;;) {
    const due = (await inTransaction(parts.recorder.database, 'every-agency', (tx) => volumesUnchecked(tx, since, settled))).filter(({ caseId }) => !failed.has(caseId));
    if (due.length === 0) return;
    for (const { agency, caseId } of due) {
      if (stopped()) return;
      await checkVolume(parts, agency, caseId).catch((error: unknown) => {
        failed.add(caseId);
        parts.log.error('an archived volume could not be checked and will be tried again', { agency, caseId, error });
      });
    }
  }
}

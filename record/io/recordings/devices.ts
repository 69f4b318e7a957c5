import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { DeviceList } from '../../recording-contract.ts';
import { gapsIn } from '../../sequence.ts';
import type { Recorder } from '../take-step.ts';
import { importedFiles } from './recording-store.ts';

/** The devices that brought files, each with the numbers that never arrived. */
export async function devicesOf({ database }: Recorder, { agencyId }: Actor, folder: boolean): Promise<DeviceList> {
  const files = await inTransaction(database, { agency: agencyId }, (tx) => importedFiles(tx, agencyId));
  const devices = [...Map.groupBy(files, ({ device }) => device)].map(([device, brought]) => {
    const numbers = brought.flatMap(({ sequence }) => sequence ?? []);
    const lastAt = brought.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest));
    return { device, files: brought.length, last: Math.max(0, ...numbers), lastAt, missing: [...gapsIn(numbers)] };
  });
  return { devices, folder };
}

import { addYears, chinaDateOf, Instant } from '#kernel/dates.ts';
import type { Clock } from '#platform/clock.ts';
import { KeyFolder } from '#platform/pades/key-folder.ts';
import { selfMadeCredential } from '#platform/pades/self-made.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { certificateOf } from '#registry/io/signing.ts';
import { insertSigningCertificate, signingCertificates } from '#registry/io/signing-store.ts';
import { allAgencies } from '#registry/io/store.ts';

const YEARS = 5;

/** Each agency of the demonstration signs with a certificate of the platform's own making, marked as a demonstration, under a root that nobody trusts. */
export async function ensureDemonstrationCertificates({ database, clock, dataFolder }: { readonly database: Database; readonly clock: Clock; readonly dataFolder: string }): Promise<void> {
  const keys = new KeyFolder(dataFolder);
  for (const { id, name, demonstration } of await inTransaction(database, 'every-agency', allAgencies)) {
    if (!demonstration) continue;
    if ((await inTransaction(database, { agency: id }, (tx) => signingCertificates(tx, id))).length > 0) continue;
    const at = clock();
    const [from, to] = [Instant.parse(`${chinaDateOf(at)}T00:00:00.000Z`), Instant.parse(`${addYears(chinaDateOf(at), YEARS)}T00:00:00.000Z`)];
    const { key, chain } = await selfMadeCredential(name, { from: from < at ? from : at, to });
    const certificate = certificateOf(chain, { selfMade: true, by: null, at });
    await keys.keep(certificate.fingerprint, key);
    await inTransaction(database, { agency: id }, (tx) => insertSigningCertificate(tx, id, certificate));
  }
}

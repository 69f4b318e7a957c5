import { createHash } from 'node:crypto';
import { instantFromEpoch, LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import type { Paper } from '#paper/model.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { openStore } from '#platform/objects/open.ts';
import { Staging } from '#platform/objects/staging.ts';
import { KeyFolder } from '#platform/pades/key-folder.ts';
import type { Platform } from '#platform/platform.ts';
import type { Press } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import type { Printer } from '#record/io/print.ts';
import type { Signing } from '#record/io/sign-print.ts';
import { sealFor as sealInForce } from '#registry/io/seal-store.ts';
import type { SealDesk } from '#registry/io/seals.ts';
import { signerOf } from '#registry/io/signing.ts';
import { signingRoutes } from '#registry/io/signing-http.ts';
import { stampAuthorityOf } from './ledger/open.ts';

const digestOf = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest; // hexadecimal by construction

export const sealFor: Printer['sealFor'] = async (tx, agency, issued) => {
  const seal = await sealInForce(tx, agency, issued);
  return seal === null ? null : { format: seal.format, bytes: seal.image, width: seal.width };
};

const SPECIMEN: Paper = {
  form: 'CF-22', title: '印模试印', letterhead: null, agency: '某机关', number: null, internal: true, issuedOn: LegalDate.parse('2026-01-01'), pageSigner: null, mark: null,
  blocks: [{ kind: 'paragraph', text: '试印。' }, { kind: 'issuer', agency: '某机关', date: '2026年1月1日', seal: true }],
};

/** Prints a specimen with the seal. */
export const printableWith = (press: Press): SealDesk['printable'] => async ({ format, image, width }) =>
  (await press.print(orderOf({ content: contentOf(SPECIMEN), template: TEMPLATE, address: 'https://localhost/verify', at: instantFromEpoch(0), seal: { format, bytes: image, width } }))).ok;

/** Electronic signatures: the routes of the certificates, and for the printer whoever signs for an agency. */
export async function openSigning(app: HttpServer, { config, databases, clock }: Platform, press: Press): Promise<Signing> {
  const desk = { database: databases.desk, clock, keys: new KeyFolder(config.dataFolder), stampAuthority: await stampAuthorityOf(config) };
  await app.register(signingRoutes, { ...desk, printable: printableWith(press) });
  return { objects: await openStore(config.objects), staging: new Staging(config.objects.folder), signerOf: (agency) => signerOf(desk, agency), digestOf };
}

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { webLog, type Log } from '#platform/log.ts';
import type { Platform } from '#platform/platform.ts';
import { unprintableIn } from '#platform/typesetting/coverage.ts';
import { fontFiles } from '#platform/typesetting/faces.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { VOLUME_LIMITS } from '#platform/typesetting/volume.ts';
import { openScans } from '#platform/scans/open.ts';
import { openSpreadsheets } from '#platform/spreadsheet/open.ts';
import { disclosureRoutes } from '#disclosure/io/http.ts';
import { documentRoutes } from '#record/io/document-http.ts';
import { dossierRoutes } from '#record/io/dossier-http.ts';
import type { BindingParts } from '#record/io/volume-print.ts';
import { explainRoutes } from '#record/io/explain-http.ts';
import { recordRoutes, type RecordRoutes } from '#record/io/http.ts';
import { printDocument, type Printer } from '#record/io/print.ts';
import { scanRoutes } from '#record/io/scan-http.ts';
import { readStanding } from '#record/io/standing.ts';
import { calendarRoutes } from '#registry/io/calendar-http.ts';
import { identifyActors, requireActor, signedIn } from '#registry/io/actors.ts';
import { registryRoutes } from '#registry/io/http.ts';
import { reviewRoutes } from '#review/io/http.ts';
import { clauseRoutes } from './clauses-http.ts';
import { chartRoutes } from './charts/http.ts';
import { deskRoutes } from './desk.ts';
import { openLedger } from './ledger/open.ts';
import { proofOf } from './ledger/proof-http.ts';
import { portalProblemPage, portalRoutes, siteOf } from './portal.ts';
import { demonstrationRoutes } from './demo/http.ts';
import { loadFactsAsOf } from './facts-as-of.ts';
import { recordPorts } from './ports.ts';
import { openSetUp } from './set-up/http.ts';
import { recomputation } from './recomputation.ts';
import { openSigning, sealFor } from './signing.ts';
import { verifierRoutes } from './verifier.ts';
import { recordings } from './recordings.ts';
import { tableRoutes } from './tables/http.ts';
import { styles, trialPress } from './styles.ts';

/** How long `/readyz` waits for the database before it says that it is not ready. */
const PATIENCE_MS = 2_000;

/** The composition root: the web server with every system's routes. */
export async function createApp(platform: Platform): Promise<HttpServer> {
  const { config, databases, log } = platform;
  const app = await createHttpServer({
    secure: config.origin.startsWith('https:'), logger: webLog(config.logLevel), problemPage: portalProblemPage(config.origin),
  });

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));

  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      const waited = new AbortController();
      await Promise.race([
        sql`select 1`.execute(databases.desk),
        pause(PATIENCE_MS, undefined, { signal: waited.signal }).then(() => Promise.reject(new Error('The database does not answer'))),
      ]).finally(() => {
        waited.abort();
      });
      return { status: 'ready' };
    } catch (error) {
      log.warn('not ready', { error });
      return reply.code(503).send({ status: 'not ready' });
    }
  });

  const dossiers = await registerSystems(app, platform);
  const policy = await openLedger(app, platform, { requireActor, signedIn });
  dossierRoutes(app, { ...dossiers, proofOf: proofOf(policy), requireActor, signedIn });
  await openSetUp(app, { database: databases.desk, clock: platform.clock, portalStyle: siteOf(config.origin).stylesheet });
  await app.register(deskRoutes, {});
  verifierRoutes(app);
  portalRoutes(app, { database: databases.portal, origin: config.origin, clock: platform.clock, policy });
  return app;
}

/**
 * A document is printed as soon as it is issued, so that its digest is kept from then on. Where the program is stopped before, or the
 * press fails, the first to open it prints it: what it says and its digest are kept with the step itself.
 */
const printSoon = (printer: Printer, log: Log): NonNullable<RecordRoutes['issued']> => (agency, { caseId, seq, documents }) => {
  for (const { form } of documents) {
    printDocument(printer, agency, { caseId, seq, form }, null)
      .then((printed) => printed.ok || log.warn('document not printed', { caseId, seq, form, code: printed.error.code }))
      .catch((error: unknown) => log.warn('document not printed', { caseId, seq, form, error }));
  }
};

/** Every system's routes, each with what it needs of the others. Answers with what dossiers are made of, which need the ledger too. */
async function registerSystems(app: HttpServer, platform: Platform): Promise<BindingParts> {
  const { config, databases, clock, log } = platform;
  const staff = { database: databases.desk, clock, secure: config.origin.startsWith('https:') };
  identifyActors(app, staff);
  await app.register(registryRoutes, staff);
  const ports = { ...recordPorts, unprintable: unprintableIn(fontFiles(config.fonts)) };
  const recorder = { database: databases.desk, clock, ports };
  const press = openPress({ fonts: config.fonts });
  const volumePress = openPress({ fonts: config.fonts, children: 1, limits: VOLUME_LIMITS, queue: 200 });
  app.addHook('onClose', async () => {
    press.close();
    volumePress.close();
  });
  const effects = recomputation(recorder, log);
  // What an earlier run was stopped in is finished; a release that brings a further year is put into effect.
  app.addHook('onReady', async () => effects.recompute());
  app.addHook('preClose', effects.stop);
  await app.register(calendarRoutes, { ...staff, effects });
  const signing = await openSigning(app, platform, press);
  const printer: Printer = { recorder, press, origin: config.origin, sealFor, signing };
  documentRoutes(app, { printer, requireActor, signedIn });
  const trial = trialPress(config.fonts);
  app.addHook('onClose', trial.close);
  await styles(app, { recorder, press: trial, origin: config.origin, loadFactsAsOf, staff, requireActor, signedIn });
  const objects = await recordings(app, platform, { recorder, requireActor, signedIn });
  const scans = openScans();
  app.addHook('onClose', scans.close);
  scanRoutes(app, { printer, objects, scans, digestOf: signing.digestOf, requireActor, signedIn });
  recordRoutes(app, { recorder, requireActor, signedIn, issued: printSoon(printer, log) });
  const spreadsheets = openSpreadsheets();
  app.addHook('onClose', spreadsheets.close);
  tableRoutes(app, { recorder, spreadsheets });
  chartRoutes(app, { database: databases.desk, clock, requireActor, signedIn });
  explainRoutes(app, { recorder, loadFactsAsOf, requireActor, signedIn });
  disclosureRoutes(app, { database: databases.desk, readStanding: readStanding(recordPorts, clock, '办理公示'), requireActor, signedIn });
  reviewRoutes(app, { database: databases.desk, clock, requireActor, signedIn });
  clauseRoutes(app, { database: databases.desk, clock, requireActor, signedIn });
  demonstrationRoutes(app, databases.desk);
  return { recorder, printer, volumePress, objects, scans };
}

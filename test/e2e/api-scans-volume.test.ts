import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { addHours } from '#kernel/dates.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { again, jpegOf, onGlass, scannerPdf } from '#platform/scans/testing/scanned.ts';
import { bare, found, run, without } from '#platform/typesetting/testing/programs.ts';
import { DossierView } from '#record/dossier-contract.ts';
import { ScanComparison, ScanSheet } from '#record/scan-contract.ts';
import { instant } from '#registry/io/sample.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';
import { ARCHIVE, DAY, decideAndClose, openSummary, recordScene, SETTINGS } from './closed-case.ts';
import { begun, sendAll, sha256, signInAt, type Client } from '../uploading.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjian-scans-volume-'));
let api: Api;
let desk: Desk;
let officer: Client;
let archivist: Client;
let caseId = '';
let scan: Buffer<ArrayBuffer>;
let title = '';
let pages = 0;

const fetched = async (who: Client, url: string): Promise<Uint8Array> => {
  const answer = await fetch(`${who.address}${url}`, { headers: { cookie: who.cookie } });
  assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
};

async function attachScan(): Promise<void> {
  const issued = (await desk.detail('officer', caseId)).timeline.flatMap(({ documents, seq }) => documents.map((one) => ({ ...one, seq }))).find(({ audience }) => audience === 'external');
  assert.ok(issued);
  const place = `/api/cases/${caseId}/documents/${issued.seq}/${issued.form}`;
  const sheet = ScanSheet.parse((await desk.get('officer', `${place}/scan`)).body);
  [title, pages] = [sheet.title, sheet.pages];
  const pdf = await fetched(officer, `${place}.pdf`);
  scan = Buffer.from(new Uint8Array(await scannerPdf(await Promise.all(Array.from({ length: pages }, async (_, index) => jpegOf((await again(await onGlass(pdf, index, 150))).rotate(1, { background: '#ffffff' })))))));
  const upload = await begun(officer, caseId, scan.length, { use: 'scan', filename: 'scan.pdf' });
  await sendAll(officer, upload, scan);
  const { files } = ScanComparison.parse((await desk.post('officer', `${place}/scan-readings`, { uploads: [upload.split('/').at(-1)] })).body);
  await desk.take('officer', caseId, 'attach-scan', {
    event: sheet.event, form: sheet.form, digest: sheet.digest, left: [], lines: [],
    files: files.map(({ upload: id, sha256: digest, size, mediaType }) => ({ upload: id, sha256: digest, size, mediaType })),
    pages: files.flatMap((one, file) => one.pages.map(({ page, picture }, at) => ({ page, file, at, picture, manner: 'code' }))),
  });
}

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS, team: TEAM });
  const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  [officer, archivist] = [await signInAt(address, 'officer1', 'agency-1'), await signInAt(address, 'editor1', 'agency-1')];
  caseId = await openSummary(desk);
  await recordScene(desk, officer, caseId, []);
  await decideAndClose(desk, caseId);
  await attachScan();
});
after(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('案卷中的签署扫描件', () => {
  it('整卷中签署的扫描件代替原排印件，目录注明页数，页号照计', without('pdftotext、pdfimages、qpdf', ['pdftotext', 'pdfimages', 'qpdf'].every(found)), async () => {
    const path = join(folder, 'volume.pdf');
    writeFileSync(path, await fetched(archivist, `/api/cases/${caseId}/dossier.pdf?purpose=${encodeURIComponent('核对')}`));
    const text = bare(run('pdftotext', '-raw', path, '-'));
    assert.ok(text.includes(`签署扫描件，${pages}页`), text.slice(0, 900));
    const images = run('pdfimages', '-list', path).split('\n').filter((line) => line.includes(' jpeg '));
    assert.equal(images.length, pages);
    const pdf = run('qpdf', '--check', path);
    assert.match(pdf, /No syntax or stream encoding errors/);
  });

  it('归档以后：封装包里有扫描件的原文件，一字节不差；检测核对扫描件', async () => {
    await desk.take('editor', caseId, 'archive', ARCHIVE);
    await sealRound({ database: api.database.databases.desk, clock: () => addHours(instant(`${DAY}T00:00:00.000Z`), 3), folders: ledgerFolders(folder), host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);
    const files = Object.entries(unzipSync(await fetched(archivist, `/api/cases/${caseId}/dossier.zip?purpose=${encodeURIComponent('移交')}`)));
    const [path, bytes] = files.find(([name]) => name.includes('签署扫描件')) ?? assert.fail(files.map(([name]) => name).join());
    assert.ok(path.includes(title.slice(0, 6)) && path.endsWith('.pdf'), path);
    assert.deepEqual(sha256(bytes), sha256(scan));
    const { checks } = DossierView.parse((await desk.get('editor', `/api/cases/${caseId}/dossier`)).body);
    const failed = checks.filter(({ passed, found: said }) => !passed && said.includes('扫描件'));
    // Whether it is whole is known once it was read back in the background; that it is there and of its kind, at once.
    assert.ok(failed.every(({ found: said }) => /没有读回|尚未|核对/.test(said)), JSON.stringify(failed));
  });
});

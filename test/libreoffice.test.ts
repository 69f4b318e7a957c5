import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { walkedPapers } from '#law/testing/every-paper.ts';
import type { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import { TWIN_NOTICE, twinParts } from '#paper/twin/parts.ts';
import { readWorkbook } from '#platform/spreadsheet/read.ts';
import { writeWorkbook } from '#platform/spreadsheet/write.ts';
import { bare, found, run, without } from '#platform/typesetting/testing/programs.ts';

/** What another office program makes of our files, and we of its. Left out, with the reason, where it is not installed. */

const folder = mkdtempSync(join(tmpdir(), 'mingjian-office-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Converts files, into a folder of their own; the paths of what came out. */
function converted(to: string, files: Readonly<Record<string, Uint8Array>>): (name: string) => string {
  const [from, out] = [mkdtempSync(join(folder, 'from-')), mkdtempSync(join(folder, 'out-'))];
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(from, name), bytes);
    return join(from, name);
  });
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', to, '--outdir', out, ...paths], { stdio: 'ignore', timeout: 600_000 });
  return (name) => join(out, name);
}

/** How often each character occurs. */
const counted = (words: string): ReadonlyMap<string, number> => new Map([...Map.groupBy(bare(words), (character) => character)].map(([character, all]) => [character, all.length]));

const ROWS = [['=1+1', '110101199003070011', '2026-03-16', 12], ['@SUM(A1)', '007', '2024-02-29', 0], ['一\n二，“引号”', '+86', null, -5]] as const;
const OURS = {
  sheets: [
    { name: '清单', columns: [{ heading: '事项', width: 20 }, { heading: '编号', width: 22 }, { heading: '日期', width: 12, kind: 'date' }, { heading: '件数', width: 8, kind: 'number' }], rows: ROWS },
    { name: '说明', columns: [{ heading: '项目', width: 10 }], rows: [['𬭎龘喆堃']] },
  ],
} as const;
const SEEN = [['事项', '编号', '日期', '件数'], ['=1+1', '110101199003070011', '2026-03-16', '12'], ['@SUM(A1)', '007', '2024-02-29', '0'], ['一\n二，“引号”', '+86', '', '-5']];

describe('另一个办公软件', () => {
  it('打开我们写的表格，内容相同；它另存的.xlsx我们读得出，一字不差', without('soffice'), async () => {
    const ours = await writeWorkbook(OURS);
    const csv = readFileSync(converted('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', { 'ours.xlsx': ours })('ours.csv'), 'utf8');
    assert.match(csv, /^\uFEFF?事项,编号,日期,件数\n=1\+1,110101199003070011,2026-03-16,12\n@SUM\(A1\),007,2024-02-29,0\n"一\n二，“引号”",\+86,,-5\n$/);
    const theirs = await readWorkbook(readFileSync(converted('xlsx', { 'ours.xlsx': ours })('ours.xlsx')));
    assert.ok(theirs.ok, JSON.stringify(theirs));
    assert.deepEqual(theirs.value.sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]), [['清单', SEEN], ['说明', [['项目'], ['𬭎龘喆堃']]]]);
  });

  it('它另存的.xls、.ods，说出是什么', without('soffice'), async () => {
    const ours = { 'ours.xlsx': await writeWorkbook(OURS) };
    for (const [kind, why] of [['xls', /旧版Excel文件（\.xls）/], ['ods', /\.ods/]] as const) {
      const refused = await readWorkbook(readFileSync(converted(kind, ours)(`ours.${kind}`)));
      assert.match(refused.ok ? '' : refused.error.sentence, why);
    }
  });

  it('它另存的1904年日期系统的文件，日期不差', without('soffice'), async () => {
    const one = await writeXlsx({ dateSystem: '1904', sheets: [{ name: '清单', rows: [['日期', new Date('2026-01-01T00:00:00Z')]] }] });
    const theirs = await readWorkbook(readFileSync(converted('xlsx', { 'mac.xlsx': one })('mac.xlsx')));
    assert.deepEqual(theirs.ok ? theirs.value.sheets[0]?.rows[0]?.cells : theirs.error, ['日期', '2026-01-01']);
  });

  it('把每一种文书的可编辑文本打开、转成PDF：A4纸，一个字也不少，每页都标明不具有法律效力', without('soffice、pdftotext、pdfinfo', ['soffice', 'pdftotext', 'pdfinfo'].every(found)), () => {
    const papers = new Map<string, Paper>(walkedPapers().flatMap(({ issued }) => issued).map(({ code, paper }) => [code, paper]));
    const pdf = converted('pdf', Object.fromEntries([...papers].map(([code, paper]) => [`${code}.docx`, zipSync(Object.fromEntries(Object.entries(twinParts(paper)).map(([path, part]) => [path, strToU8(part)])))])));
    for (const [code, paper] of papers) {
      const path = pdf(`${code}.pdf`);
      assert.match(run('pdfinfo', path), /Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
      const pages = run('pdftotext', '-raw', path, '-').split('\f').slice(0, -1);
      for (const page of pages) assert.ok(bare(page).includes(bare(TWIN_NOTICE)), `${code}: ${page.slice(0, 60)}`);
      const there = counted(pages.join(''));
      for (const [character, times] of counted(plainText(paper).replaceAll('：', ''))) assert.ok((there.get(character) ?? 0) >= times, `${code}: ${character}`);
    }
  });
});

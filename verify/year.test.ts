import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKPOINT, CONTENTS, POLICY, STATEMENTS, type YearContents } from '#ledger/bundle.ts';
import { utf8 } from '#ledger/bytes.ts';
import { formatBundle } from '#ledger/entries.ts';
import { commitTo, type Statement } from '#ledger/statement.ts';
import { checkpointOf, cryptography, logSigner, sampleLog, vkeyOf, witnessSigner } from '#ledger/testing/sample-log.ts';
import { checkBundle } from './check.ts';
import type { Files, Report } from './report.ts';
import { acts, CASE, digest } from './testing/sample-bundle.ts';

const logKey = logSigner();
const county = witnessSigner('county.example/witness');

/** A year of 600 entries: the acts of a case, the rest not opened. */
async function year(opened: readonly Statement[] = acts(), sealed: readonly Statement[] = acts()): Promise<Map<string, Uint8Array>> {
  const entries = Array.from({ length: 600 }, (_, index) => {
    const own = sealed[index - 300];
    return utf8(own === undefined ? `closed ${index}` : commitTo(own, digest).entry);
  });
  const log = sampleLog(600, 200, (index) => entries[index] ?? assert.fail());
  const contents: YearContents = { format: 'mingjian-log@1', title: '示范局2026年', agency: '示范局', entries: ['entries/000', 'entries/001', 'entries/002'] };
  return new Map([
    [CONTENTS, utf8(JSON.stringify(contents))], [POLICY, utf8(`log ${vkeyOf(logKey)}\nwitness county ${vkeyOf(county)}\nquorum county\n`)],
    [CHECKPOINT, utf8(await checkpointOf(log.head, logKey, [county]))],
    ...[0, 1, 2].map((n): [string, Uint8Array] => [`entries/00${n}`, formatBundle(entries.slice(n * 256, (n + 1) * 256))]),
    [STATEMENTS, utf8(opened.map((one, index) => JSON.stringify({ index: 300 + index, name: `第${index + 1}条`, ...one })).join('\n'))],
  ]);
}

const said = ({ findings }: Report, mark: string): string => findings.filter((one) => one.mark === mark).map(({ zh }) => zh).join('\n');
const check = (files: Files): Report => checkBundle(cryptography, files);

describe('核对一个机关一年的账本', () => {
  it('条目齐全、根相符、所附记录一致、各案前后相接', async () => {
    const report = check(await year());
    assert.ok(report.sound, said(report, 'wrong'));
    for (const words of ['600条存证齐全', '4条记录的内容与存证一致', '1件案件的记录各自前后相接', '见证：county']) assert.ok(said(report, 'proven').includes(words), words);
    assert.ok(said(report, 'unproven').includes('596条存证没有附上内容'));
  });

  it('少一个条目、多一个条目、改一个字节，根都不符', async () => {
    const files = await year();
    const [first, last] = [files.get('entries/000') ?? assert.fail(), files.get('entries/002') ?? assert.fail()];
    for (const changed of [
      new Map([...files, ['entries/000', first.with(9, 65)]]), new Map([...files, ['entries/002', last.subarray(0, last.length - 12)]]), new Map([...files, ['entries/002', new Uint8Array([...last, 0, 1, 65])]]),
    ]) assert.match(said(check(changed), 'wrong'), /根不符/);
    assert.match(said(check(new Map([...files].filter(([path]) => path !== 'entries/001'))), 'wrong'), /缺失/);
  });

  it('改动一条记录，指出是账本的第几条；同一条存证不能用两次', async () => {
    const [first, second, ...rest] = acts();
    assert.ok(first && second);
    const changed = check(await year([first, { ...second, body: { ...second.body, on: '2026-03-01' } }, ...rest]));
    assert.match(said(changed, 'wrong'), /“第2条”与账本第301条的存证不一致/);
    const files = await year();
    const twice = new Map([...files, [STATEMENTS, utf8(`${new TextDecoder().decode(files.get(STATEMENTS))}\n${JSON.stringify({ index: 300, name: '重复', ...first })}`)]]);
    assert.match(said(check(twice), 'wrong'), /“重复”/);
  });

  it('账本里有而前后接不上的，指出是哪一件案件', async () => {
    const [first, second, ...rest] = acts();
    assert.ok(first && second);
    const forged = [first, { ...second, body: { ...second.body, previous: 'a'.repeat(64) } }, ...rest];
    assert.match(said(check(await year(forged, forged)), 'wrong'), new RegExp(`案件${CASE}：第2、3条记录与前一条接不上`));
  });
});

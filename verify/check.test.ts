import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { CONTENTS } from '#ledger/bundle.ts';
import { utf8 } from '#ledger/bytes.ts';
import { CHUNK } from '#ledger/chunks.ts';
import { cryptography } from '#ledger/testing/sample-log.ts';
import { checkBundle } from './check.ts';
import type { Files, Report } from './report.ts';
import { acts, POLICY_TEXT, RECORDING, sampleBundle, UNWITNESSED, type SampleOptions } from './testing/sample-bundle.ts';

const report = async (options: SampleOptions = {}, policy: string | null = null): Promise<Report> => checkBundle(cryptography, await sampleBundle(options), { policy });
const said = ({ findings }: Report, mark: string): readonly string[] => findings.filter((one) => one.mark === mark).map(({ zh }) => zh);
const changed = (files: Files, path: string, change: (text: string) => string): Files => new Map([...files, [path, utf8(change(Buffer.from(files.get(path) ?? []).toString()))]]);
const wrongOf = (files: Files): readonly string[] => said(checkBundle(cryptography, files), 'wrong');

describe('核对证明包', () => {
  it('完好的：各条在账本中，前后相接，录像一致，有见证；说明不能证明什么', async () => {
    const whole = await report();
    assert.ok(whole.sound, JSON.stringify(whole.findings));
    assert.equal(said(whole, 'wrong').length, 0);
    const proved = said(whole, 'proven').join('\n');
    for (const words of ['4条记录在账本中', '第1条至第4条记录前后相接', '“现场录像”与存证的一致', '签名有效', '见证：county']) assert.ok(proved.includes(words), `${words}\n${proved}`);
    const open = said(whole, 'unproven').join('\n');
    for (const words of ['信任规则出自本包', '不能证明记录的内容属实', '记录之外']) assert.ok(open.includes(words), open);
    assert.equal(whole.keys.length, 2);
    assert.equal(whole.statements.length, 4);
  });

  it('读者自带信任规则的，不再提示规则出自本包；规则不认这本账的，不通过', async () => {
    assert.ok(!said(await report({}, POLICY_TEXT), 'unproven').join().includes('信任规则'));
    const other = await report({}, UNWITNESSED.replace(/log \S+/, `log ${POLICY_TEXT.split('\n')[0]?.split(' ')[1]?.replace('370500', '370600') ?? ''}`));
    assert.ok(!other.sound);
  });

  it('没有见证的账本照样能核对，但写明保管者可以另造一份', async () => {
    const alone = await report({ policy: UNWITNESSED });
    assert.ok(alone.sound);
    assert.ok(said(alone, 'unproven').some((line) => line.includes('没有其他机关见证')));
  });

  it('改动任何一条记录的内容、盐值、事项编号，都指出是哪一条', async () => {
    const files = await sampleBundle();
    for (const change of [(text: string) => text.replace('第2项', '第二项'), (text: string) => text.replace(/"salt":"../, '"salt":"00'), (text: string) => text.replace('"seq":2', '"seq":3')]) {
      const found = wrongOf(changed(files, 'statements/1.json', change));
      assert.ok(found.some((line) => line.includes('“第2条”') && line.includes('不一致')), found.join());
    }
  });

  it('抽掉中间一条，指出从哪里起缺少；抽掉最后一条不能察觉，因此写明不能证明没有此后的记录', async () => {
    const gap = await report({ shown: [0, 1, 3] });
    assert.ok(said(gap, 'unproven').some((line) => line.includes('从第3条起缺少')));
    const cut = await report({ shown: [0, 1, 2] });
    assert.ok(said(cut, 'proven').some((line) => line.includes('第1条至第3条')));
    assert.ok(said(cut, 'unproven').some((line) => line.includes('此后没有新的记录')));
  });

  it('账本自己造的一条，接不上前一条的，指出来', async () => {
    const [first, second, third, fourth] = acts();
    assert.ok(first && second && third && fourth);
    const forged = { ...third, body: { ...third.body, previous: 'f'.repeat(64) } };
    const found = await report({ statements: [first, second, forged, fourth] });
    assert.ok(!found.sound);
    assert.ok(said(found, 'wrong').some((line) => line.includes('接不上')));
  });

  it('依法删除的一条：其余照样核对，只说曾有此条', async () => {
    const erased = await report({ erased: [1] });
    assert.ok(erased.sound, said(erased, 'wrong').join());
    assert.ok(said(erased, 'unproven').some((line) => line.includes('第2条记录已经删除')));
    assert.ok(said(erased, 'proven').some((line) => line.includes('第1条至第4条')));
  });

  it('录像改了一个字节，指出在哪一段；不在包内的，写明可以另行核对；没有记录提到的，不通过', async () => {
    const flipped = RECORDING.slice();
    flipped[CHUNK + 5] = (flipped[CHUNK + 5] ?? 0) ^ 1;
    const damaged = await report({ recording: flipped });
    assert.ok(said(damaged, 'wrong').some((line) => line.includes('第2段') && line.includes('共3段')), said(damaged, 'wrong').join());
    assert.ok(said(await report({ recording: null }), 'unproven').some((line) => line.includes('不在包内')));
    const files = changed(await sampleBundle(), CONTENTS, (text) => text.replace(/"sha256":"../, '"sha256":"00'));
    assert.ok(wrongOf(files).some((line) => line.includes('没有存证的记录提到')));
  });

  it('读者另有的文件：是存证的那一个，改过的指出在哪一段，不相干的不认', async () => {
    const files = await sampleBundle({ recording: null });
    const withOwn = (bytes: Uint8Array): Report => checkBundle(cryptography, files, { own: new Map([['我的录像.mp4', bytes]]) });
    assert.ok(said(withOwn(RECORDING), 'proven').some((line) => line.includes('“我的录像.mp4”与存证的一致')));
    assert.ok(said(withOwn(RECORDING.with(3, 7)), 'wrong').some((line) => line.includes('第1段')));
    assert.ok(!withOwn(new Uint8Array(10)).sound);
  });

  it('缺文件、不是证明包、路径想走出包外的，说得出来，不会出错', async () => {
    const files = await sampleBundle();
    assert.ok(wrongOf(new Map([...files].filter(([path]) => path !== 'proofs/2.tlog-proof'))).some((line) => line.includes('“第3条”')));
    for (const broken of [new Map(), changed(files, CONTENTS, () => '{'), changed(files, CONTENTS, (text) => text.replace('statements/0.json', '../statements/0.json'))]) {
      assert.deepEqual(wrongOf(broken), ['这不是明鉴的证明包，或者已经损坏。']);
    }
  });

  it('翻转包内任何一个字节：不再说“完好而且所示内容就是存证的内容”', async () => {
    const files = await sampleBundle({ recording: null });
    const honest = checkBundle(cryptography, files);
    const paths = [...files.keys()].filter((path) => path.startsWith('statements/') || path.startsWith('proofs/'));
    fc.assert(fc.property(fc.constantFrom(...paths), fc.nat(100_000), fc.integer({ min: 1, max: 255 }), (path, place, mask) => {
      const bytes = (files.get(path) ?? new Uint8Array(1)).slice();
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      const after = checkBundle(cryptography, new Map([...files, [path, bytes]]));
      // White space and member names that JSON reads alike change nothing of what is shown.
      assert.ok(!after.sound || JSON.stringify(after.statements) === JSON.stringify(honest.statements), `${path} at ${at}`);
    }), { numRuns: 500 });
  });
});

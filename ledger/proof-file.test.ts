import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { FAULTS } from './faults.ts';
import { isQuorum, openUnderPolicy, parsePolicy } from './policy.ts';
import { formatProofFile, parseProofFile, verifyProofFile, type ProofFile } from './proof-file.ts';
import { checkpointOf, cryptography, entryOf, errorOf, hash, hexOf, inclusionIn, logSigner, ORIGIN, sampleLog, valueOf, vkeyOf, witnessSigner } from './testing/sample-log.ts';

const log = logSigner();
const superior = witnessSigner('witness.shandong.example/1');
const court = witnessSigner('witness.court.example/1');
const peer = witnessSigner('witness.peer.example/1');

const POLICY = `# 三个见证机关中至少两个
log ${vkeyOf(log)} https://zfgs.example.gov.cn/ledger/370500/2026
witness superior ${vkeyOf(superior)}
\twitness court  ${vkeyOf(court)} https://court.example/
witness peer ${vkeyOf(peer)}

group two 2 superior court peer
quorum two
`;
const policy = valueOf(parsePolicy(hash, POLICY));

const ledger = sampleLog(1300);
const INDEX = 777;

const fileWith = async (witnesses: readonly typeof superior[], extra: Uint8Array | null = null): Promise<ProofFile> =>
  ({ extra, index: INDEX, hashes: inclusionIn(ledger, INDEX), checkpoint: await checkpointOf(ledger.head, log, witnesses) });

describe('A checkpoint', () => {
  it('is origin, size and root; extension lines of other logs are no harm', () => {
    const body = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    assert.deepEqual({ ...valueOf(parseCheckpoint(body)), root: '' }, { origin: 'example.com/behind-the-sofa', size: 20_852_163, root: '' });
    assert.equal(valueOf(parseCheckpoint(`${body}extension\n`)).size, 20_852_163);
  });

  it('is refused with a size or a root that is not written as prescribed', () => {
    const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
    for (const body of ['', '\n', 'a\n', 'a\n1\n', `\n1\n${root}\n`, `a\n01\n${root}\n`, `a\n-1\n${root}\n`, `a\n1\n${root}`, `a\n1\n${root.slice(0, -1)}\n`, `a\n1\nAAAA\n`, `a\n1\n${root}\n\n`, `a\n99999999999999999999\n${root}\n`]) {
      assert.equal(errorOf(parseCheckpoint(body)), 'checkpoint-malformed', JSON.stringify(body));
    }
  });

  it('is the log\'s only with the log\'s own signature under the log\'s own name', async () => {
    const signed = await checkpointOf(ledger.head, log, [superior]);
    assert.equal(valueOf(openCheckpoint(cryptography, signed, [log.key], [superior.key])).checkpoint.size, 1300);
    assert.equal(errorOf(openCheckpoint(cryptography, signed, [logSigner('other.example/log').key])), 'origin-unknown');
    assert.equal(errorOf(openCheckpoint(cryptography, signed, [logSigner().key])), 'signature-missing');
    const [own, cosigned] = [await checkpointOf(ledger.head, log), signed.split('\n').at(-2) ?? ''];
    const withoutOwn = `${own.slice(0, own.indexOf('\n\n') + 2)}${cosigned}\n`;
    assert.equal(errorOf(openCheckpoint(cryptography, withoutOwn, [log.key], [superior.key])), 'signature-missing');
  });
});

describe('A policy', () => {
  it('names logs, witnesses, groups and the quorum', () => {
    assert.deepEqual(policy.logs.map(({ key, url }) => [key.name, url]), [[ORIGIN, 'https://zfgs.example.gov.cn/ledger/370500/2026']]);
    assert.deepEqual(policy.witnesses.map(({ name, url }) => [name, url]), [['superior', null], ['court', 'https://court.example/'], ['peer', null]]);
    assert.deepEqual(policy.groups, [{ name: 'two', needed: 2, members: ['superior', 'court', 'peer'] }]);
  });

  it('with two of three asks for any two, and not for one', () => {
    for (const enough of [['superior', 'court'], ['court', 'peer'], ['superior', 'court', 'peer']]) assert.ok(isQuorum(policy, new Set(enough)), enough.join());
    for (const few of [[], ['court'], ['court', 'stranger'], ['two']]) assert.ok(!isQuorum(policy, new Set(few)), few.join());
  });

  it('counts groups within groups', () => {
    const [x1, x2, x3, y1, y2] = ['x1', 'x2', 'x3', 'y1', 'y2'].map((name) => `witness ${name} ${vkeyOf(witnessSigner(name))}`);
    const nested = valueOf(parsePolicy(hash, [x1, x2, x3, 'group x 2 x1 x2 x3', y1, y2, 'group y any y1 y2', 'group both all x y', 'quorum both', ''].join('\n')));
    assert.ok(isQuorum(nested, new Set(['x1', 'x3', 'y2'])));
    for (const few of [['x1', 'x2', 'x3'], ['y1', 'y2'], ['x1', 'y1', 'y2']]) assert.ok(!isQuorum(nested, new Set(few)), few.join());
  });

  it('without witnesses says so: quorum none', () => {
    const alone = valueOf(parsePolicy(hash, `log ${vkeyOf(log)}\nquorum none\n`));
    assert.ok(isQuorum(alone, new Set()));
  });

  it('is refused where it is ambiguous', () => {
    const [key, other] = [vkeyOf(superior), vkeyOf(court)];
    const sameKeyOtherName = vkeyOf({ ...superior, key: valueOf(parsePolicy(hash, `witness a ${key}\nquorum a`)).witnesses[0]?.key ?? superior.key });
    const wrong = [
      '', `log ${vkeyOf(log)}\n`, 'quorum unknown\n', 'quorum none\nquorum none\n', 'quorum none extra\n', `witness none ${key}\nquorum none\n`, `witness a ${key}\nwitness a ${other}\nquorum a\n`,
      `witness a ${key}\nwitness b ${sameKeyOtherName}\nquorum a\n`, `log ${key}\nquorum none\n`, `witness a ${vkeyOf(log)}\nquorum a\n`, `log ${vkeyOf(log)}\nlog ${vkeyOf(log)}\nquorum none\n`,
      `witness a ${key}\ngroup g 0 a\nquorum g\n`, `witness a ${key}\ngroup g 2 a\nquorum g\n`, `witness a ${key}\ngroup g all\nquorum g\n`, `witness a ${key}\ngroup g any a a\nquorum g\n`,
      `group g any a\nwitness a ${key}\nquorum g\n`, `quorum a\nwitness a ${key}\n`, `witness a ${key}\ngroup g any a\ngroup h any a\nquorum g\n`, 'witnes a b\nquorum none\n', 'quorum none\r\n', 'quorum\u0000 none\n',
      `witness a ${key} url more\nquorum a\n`, `witness a ${key}\ngroup g 01 a\nquorum g\n`, `log ${vkeyOf(log)} url more\nquorum none\n`,
    ];
    for (const text of wrong) assert.equal(errorOf(parsePolicy(hash, text)), 'policy-malformed', text);
  });

  it('trusts a checkpoint that enough witnesses signed, and says who and when', async () => {
    const opened = valueOf(openUnderPolicy(cryptography, policy, await checkpointOf(ledger.head, log, [court, superior], 1_795_000_123)));
    assert.deepEqual(opened.witnesses, [{ name: 'court', at: 1_795_000_123 }, { name: 'superior', at: 1_795_000_123 }]);
    // What one citizen alone was shown has the log's signature and nobody else's.
    assert.equal(errorOf(openUnderPolicy(cryptography, policy, await checkpointOf(ledger.head, log, [court]))), 'quorum-missing');
    assert.equal(errorOf(openUnderPolicy(cryptography, policy, await checkpointOf(ledger.head, log, [court, court, witnessSigner(peer.key.name)]))), 'quorum-missing');
  });
});

describe('A proof file', () => {
  it('is written as specified and proves that the entry stands in the witnessed log', async () => {
    const file = await fileWith([superior, peer], Uint8Array.of(1, 2, 3));
    const text = formatProofFile(file);
    assert.match(text, /^c2sp\.org\/tlog-proof@v1\nextra AQID\nindex 777\n(?:[A-Za-z0-9+/]{43}=\n){11}\nzfgs\.example\.gov\.cn\/ledger\/370500\/2026\n1300\n/);
    const parsed = valueOf(parseProofFile(text));
    assert.equal(formatProofFile(parsed), text);
    assert.equal(valueOf(verifyProofFile(cryptography, policy, parsed, entryOf(INDEX))).checkpoint.size, 1300);
  });

  it('needs no extra data, and no hashes for the only leaf of a log', async () => {
    const sole = sampleLog(1);
    const text = formatProofFile({ extra: null, index: 0, hashes: [], checkpoint: await checkpointOf(sole.head, log, [superior, peer]) });
    assert.ok(verifyProofFile(cryptography, policy, valueOf(parseProofFile(text)), entryOf(0)).ok);
  });

  it('with two witnesses is at most two kilobytes long', async () => {
    assert.ok(formatProofFile(await fileWith([superior, peer])).length <= 2048);
  });

  it('does not prove another entry, another index, or a log without its quorum', async () => {
    const file = await fileWith([superior, peer]);
    assert.equal(errorOf(verifyProofFile(cryptography, policy, file, entryOf(INDEX + 1))), 'proof-wrong');
    assert.equal(errorOf(verifyProofFile(cryptography, policy, { ...file, index: INDEX + 1 }, entryOf(INDEX))), 'proof-wrong');
    assert.equal(errorOf(verifyProofFile(cryptography, policy, await fileWith([superior]), entryOf(INDEX))), 'quorum-missing');
    assert.equal(errorOf(verifyProofFile(cryptography, policy, { ...file, hashes: file.hashes.slice(1) }, entryOf(INDEX))), 'proof-wrong');
  });

  it('is refused after any flipped bit that means anything, and never throws', async () => {
    const text = formatProofFile(await fileWith([superior, peer]));
    const bytes = Buffer.from(text);
    const lines = text.split('\n');
    fc.assert(fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const parsed = parseProofFile(flipped.toString());
      const outcome = parsed.ok ? verifyProofFile(cryptography, policy, parsed.value, entryOf(INDEX)) : parsed;
      // Names and ids of signatures decide only whether a signature is looked at; two of three are needed here, so none can be lost.
      assert.ok(!outcome.ok && outcome.error in FAULTS, `bit ${bit}: ${lines.length}`);
    }), { numRuns: 600 });
  });

  it('cut short anywhere is refused', async () => {
    const text = formatProofFile(await fileWith([superior, peer]));
    for (let end = 0; end < text.length; end += 1) {
      const parsed = parseProofFile(text.slice(0, end));
      assert.ok(!parsed.ok || !verifyProofFile(cryptography, policy, parsed.value, entryOf(INDEX)).ok, String(end));
    }
  });

  it('is refused where lines are missing, doubled, in another order or not base64', async () => {
    const text = formatProofFile(await fileWith([superior, peer], Uint8Array.of(9)));
    const lines = text.split('\n');
    const wrong = [text.replace('@v1', '@v2'), text.replace('index 777', 'index 0777'), text.replace('index 777', 'index -1'), text.replace('index 777\n', ''), text.replace('extra CQ==', 'extra CR=='),
      text.replace('extra ', 'EXTRA '), [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'), text.replace(`${lines[3]}\n`, '!!!!\n'), text.replace(`${lines[3]}\n`, 'AAAA\n'),
      text.replace(`${lines[3]}\n`, `${lines[3]}\n`.repeat(64)), text.replace('\n', '\r\n'), ` ${text}`];
    for (const one of wrong) assert.equal(errorOf(parseProofFile(one)), 'proof-malformed', one.slice(0, 80));
  });

  it('keeps what it was made of', async () => {
    const file = await fileWith([superior, court, peer], Uint8Array.of(0));
    const parsed = valueOf(parseProofFile(formatProofFile(file)));
    assert.deepEqual(parsed.hashes.map(hexOf), file.hashes.map(hexOf));
    assert.equal(parsed.checkpoint, file.checkpoint);
  });
});

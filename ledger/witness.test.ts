import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { TreeHead } from './authentic.ts';
import { checkpointOf, consistencyIn, cryptography, entryOf, errorOf, logSigner, sampleLog, valueOf } from './testing/sample-log.ts';
import { claimedOrigin, formatAddCheckpoint, parseAddCheckpoint, witness, type AddCheckpoint } from './witness.ts';

const log = logSigner();
const keys = [log.key];
const small = sampleLog(300);
const large = sampleLog(700);
const forked = sampleLog(700, 1000, (index) => entryOf(index === 12 ? 5000 : index));

const request = async (oldSize: number, to = large, signer = log): Promise<AddCheckpoint> =>
  ({ oldSize, proof: oldSize === 0 || oldSize > to.head.size ? [] : consistencyIn(to, oldSize), checkpoint: await checkpointOf(to.head, signer) });

const first = async (head: TreeHead): Promise<AddCheckpoint> => ({ oldSize: 0, proof: [], checkpoint: await checkpointOf(head, log) });

describe('A witness', () => {
  it('cosigns the first checkpoint of a log that it was told of', async () => {
    const answer = witness(cryptography, keys, null, await request(0));
    assert.equal(answer.status, 200);
    assert.ok(answer.status === 200 && answer.checkpoint.size === 700);
  });

  it('cosigns what extends the head it remembers', async () => {
    assert.equal(witness(cryptography, keys, small.head, await request(300)).status, 200);
  });

  it('cosigns the head it remembers again', async () => {
    assert.equal(witness(cryptography, keys, large.head, await request(700)).status, 200);
  });

  it('answers 409 with its own size to whoever is behind or ahead of it', async () => {
    assert.deepEqual(witness(cryptography, keys, large.head, await request(300)), { status: 409, size: 700 });
    assert.deepEqual(witness(cryptography, keys, large.head, await request(0)), { status: 409, size: 700 });
    assert.deepEqual(witness(cryptography, keys, null, await request(300)), { status: 409, size: 0 });
  });

  it('answers 409 to a log restored from an old backup', async () => {
    assert.deepEqual(witness(cryptography, keys, large.head, await request(300, small)), { status: 409, size: 700 });
  });

  it('answers 400 where the old size is above the new one', async () => {
    assert.deepEqual(witness(cryptography, keys, large.head, await request(700, small)), { status: 400 });
  });

  it('answers 422 to a log that was rewritten, whether it grew or not', async () => {
    assert.deepEqual(witness(cryptography, keys, small.head, await request(300, forked)), { status: 422 });
    assert.deepEqual(witness(cryptography, keys, large.head, await request(700, forked)), { status: 409, size: 700 });
  });

  it('answers 422 to a proof that is wrong, too long, too short or missing', async () => {
    const right = await request(300);
    for (const proof of [[], right.proof.slice(1), right.proof.slice(0, -1), [...right.proof, large.head.root], right.proof.toReversed()]) {
      assert.deepEqual(witness(cryptography, keys, small.head, { ...right, proof }), { status: 422 });
    }
    assert.deepEqual(witness(cryptography, keys, null, { ...(await request(0)), proof: [large.head.root] }), { status: 422 });
    assert.deepEqual(witness(cryptography, keys, large.head, { ...(await request(700)), proof: [large.head.root] }), { status: 422 });
  });

  it('answers 404 for a log that it was not told of', async () => {
    assert.deepEqual(witness(cryptography, [], null, await request(0)), { status: 404 });
    assert.deepEqual(witness(cryptography, keys, null, await request(0, large, logSigner('other.example/log'))), { status: 404 });
  });

  it('answers 403 to a stranger who signs in the name of the log', async () => {
    assert.deepEqual(witness(cryptography, keys, null, await request(0, large, logSigner())), { status: 403 });
    const { checkpoint, ...rest } = await request(0);
    assert.deepEqual(witness(cryptography, keys, null, { ...rest, checkpoint: checkpoint.replace('\n700\n', '\n701\n') }), { status: 403 });
  });

  it('accepts an empty log with the root of the empty tree alone', async () => {
    const empty = sampleLog(0).head;
    assert.equal(witness(cryptography, keys, null, await first(empty)).status, 200);
    assert.equal(witness(cryptography, keys, null, await first({ size: 0, root: large.head.root })).status, 422);
    assert.equal(witness(cryptography, keys, empty, await first(small.head)).status, 200);
  });

  it('never lets its memory shrink or fork, whatever it is sent in whatever order', async () => {
    const heads = await Promise.all([small, large, forked].flatMap((to) => [0, 300, 700].map(async (old) => request(old, to))));
    fc.assert(fc.property(fc.array(fc.constantFrom(...heads), { maxLength: 30 }), (sent) => {
      let latest: TreeHead | null = null;
      for (const one of sent) {
        const answer = witness(cryptography, keys, latest, one);
        if (answer.status !== 200) continue;
        assert.ok(answer.checkpoint.size >= (latest?.size ?? 0));
        if (latest?.size === answer.checkpoint.size) assert.deepEqual([...latest.root], [...answer.checkpoint.root]);
        latest = answer.checkpoint;
      }
    }));
  });
});

describe('A request to a witness', () => {
  it('is read back as it was written, and says whose it claims to be', async () => {
    const sent = await request(300);
    const body = formatAddCheckpoint(sent);
    assert.match(body, /^old 300\n(?:[A-Za-z0-9+/]{43}=\n)+\nzfgs\.example/);
    assert.equal(formatAddCheckpoint(valueOf(parseAddCheckpoint(body))), body);
    assert.equal(claimedOrigin(sent), log.key.name);
    assert.equal(claimedOrigin({ ...sent, checkpoint: 'nothing' }), null);
  });

  it('is refused where it is malformed', async () => {
    const body = formatAddCheckpoint(await request(300));
    const line = body.split('\n')[1] ?? '';
    for (const wrong of ['', '\n\n', body.replace('old ', 'new '), body.replace('old 300', 'old 0300'), body.replace('old 300', 'old -300'), body.replace(line, 'AAAA'), body.replace(line, '?'), body.replace(`${line}\n`, `${line}\n`.repeat(64))]) {
      assert.equal(errorOf(parseAddCheckpoint(wrong)), 'proof-malformed', wrong.slice(0, 60));
    }
  });

  it('with anything but a checkpoint in it is answered 400', async () => {
    const sent = await request(0);
    assert.deepEqual(witness(cryptography, keys, null, { ...sent, checkpoint: 'nothing' }), { status: 400 });
  });
});

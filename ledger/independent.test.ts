import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { crypto } from '@sigstore/core';
import { checkpointOf, entryOf, inclusionIn, logSigner, sampleLog, witnessSigner } from './testing/sample-log.ts';

/** Somebody else's verifier of signed checkpoints and inclusion proofs, made for another log: it knows nothing of ours. */
interface Entry {
  readonly inclusionProof: { readonly logIndex: string; readonly hashes: readonly Buffer[]; readonly checkpoint: { readonly envelope: string } };
  readonly canonicalizedBody: Buffer;
}
interface Checkpoint {
  readonly logSize: bigint;
}
const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as { verifyCheckpoint: (entry: Entry, logs: readonly unknown[]) => Checkpoint };
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as { verifyMerkleInclusion: (entry: Entry, checkpoint: Checkpoint) => void };

const signer = logSigner();
const publicKey = crypto.createPublicKey(Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), signer.key.publicKey]));
const trusted = [{ logID: Buffer.from(signer.key.id, 'hex'), baseURL: signer.key.name, publicKey }];

const SIZE = 66_051;
const log = sampleLog(SIZE, 5000);

const entryAt = async (index: number, data = entryOf(index)): Promise<Entry> => ({
  inclusionProof: {
    logIndex: String(index), hashes: inclusionIn(log, index).map((one) => Buffer.from(one)), checkpoint: { envelope: await checkpointOf(log.head, signer, [witnessSigner('w.example/1')]) },
  },
  canonicalizedBody: Buffer.from(data),
});

describe('The verifier of the sigstore project', () => {
  it('accepts our checkpoint and our inclusion proofs', async () => {
    for (const index of [0, 1, 255, 256, 2563, 65_535, 65_536, SIZE - 1]) {
      const entry = await entryAt(index);
      const checkpoint = verifyCheckpoint(entry, trusted);
      assert.equal(checkpoint.logSize, BigInt(SIZE));
      verifyMerkleInclusion(entry, checkpoint);
    }
  });

  it('rejects another entry, another index and another signer', async () => {
    const [entry, altered] = [await entryAt(2563), await entryAt(2563, entryOf(1))];
    const checkpoint = verifyCheckpoint(entry, trusted);
    assert.throws(() => verifyMerkleInclusion(altered, checkpoint));
    assert.throws(() => verifyMerkleInclusion({ ...entry, inclusionProof: { ...entry.inclusionProof, logIndex: '2562' } }, checkpoint));
    const forged = { ...entry, inclusionProof: { ...entry.inclusionProof, checkpoint: { envelope: await checkpointOf(log.head, logSigner()) } } };
    assert.throws(() => verifyCheckpoint(forged, trusted));
  });
});

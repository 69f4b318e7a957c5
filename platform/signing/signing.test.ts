import assert from 'node:assert/strict';
import { createPublicKey, sign as signWithNode, generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { cryptography } from './cryptography.ts';
import { ed25519Signer, newEd25519Key } from './ed25519.ts';
import { newSm2Key, sm2Signer, verifySm2 } from './sm2.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('SM2 with SM3', () => {
  /** The example of GB/T 32918.5: identity 1234567812345678, message "message digest". */
  const PRIVATE = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8';
  const PUBLIC = bytes('0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13');
  const SIGNATURE = bytes('f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa');
  const MESSAGE = Buffer.from('message digest');

  it('verifies the example of the standard', () => {
    assert.ok(verifySm2(PUBLIC, MESSAGE, SIGNATURE));
    assert.ok(!verifySm2(PUBLIC, Buffer.from('message digesT'), SIGNATURE));
  });

  it('signs with the key of the example what verifies under its public key', async () => {
    const { key, sign } = sm2Signer('a.example/log', PRIVATE);
    assert.equal(Buffer.from(key.publicKey).toString('hex'), Buffer.from(PUBLIC).toString('hex'));
    assert.ok(verifySm2(PUBLIC, MESSAGE, await sign(MESSAGE)));
  });

  it('refuses flipped bits, short signatures and points that are not on the curve', async () => {
    const { key, sign } = sm2Signer('a.example/log', newSm2Key());
    const signature = await sign(MESSAGE);
    for (let at = 0; at < 64; at += 1) assert.ok(!verifySm2(key.publicKey, MESSAGE, signature.with(at, (signature[at] ?? 0) ^ 1)));
    assert.ok(!verifySm2(key.publicKey, MESSAGE, signature.subarray(1)));
    assert.ok(!verifySm2(key.publicKey.with(40, (key.publicKey[40] ?? 0) ^ 1), MESSAGE, signature));
    assert.ok(!verifySm2(new Uint8Array(65), MESSAGE, signature));
  });

  it('is not what Node makes of a key on the curve SM2: such a signature is refused', () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
    const point = createPublicKey(pair.privateKey).export({ format: 'der', type: 'spki' }).subarray(-65);
    assert.ok(!verifySm2(point, MESSAGE, signWithNode('sm3', MESSAGE, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' })));
  });
});

describe('Ed25519', () => {
  it('verifies the first example of RFC 8032', () => {
    const key = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const signature = bytes('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b');
    assert.ok(cryptography.verifyEd25519(key, new Uint8Array(0), signature));
    assert.ok(!cryptography.verifyEd25519(key, Uint8Array.of(0), signature));
  });

  it('refuses what is not a key or not a signature, without an exception', () => {
    assert.ok(!cryptography.verifyEd25519(new Uint8Array(31), new Uint8Array(0), new Uint8Array(64)));
    assert.ok(!cryptography.verifyEd25519(new Uint8Array(32).fill(255), new Uint8Array(0), new Uint8Array(64)));
    assert.ok(!cryptography.verifyEd25519(new Uint8Array(32), new Uint8Array(0), new Uint8Array(63)));
  });

  it('signs with a key of its own kind only', async () => {
    const pem = newEd25519Key();
    const { key, sign } = ed25519Signer('ed25519', 'a.example/log', pem);
    assert.ok(cryptography.verifyEd25519(key.publicKey, Uint8Array.of(1), await sign(Uint8Array.of(1))));
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    assert.throws(() => ed25519Signer('ed25519', 'a.example/log', other), TypeError);
  });
});

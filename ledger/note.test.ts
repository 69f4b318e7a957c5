import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { newSm2Key, sm2Signer } from '#platform/signing/sm2.ts';
import { formatVerifierKey, isKeyName, parseVerifierKey } from './keys.ts';
import { formatNote, openNote, parseNote, parseSignatures, type Note } from './note.ts';
import { cosignText, signText } from './signer.ts';
import { cryptography, errorOf, hash, hexOf, logSigner, valueOf, vkeyOf, witnessSigner } from './testing/sample-log.ts';

/** The example of the specification, and the one of golang.org/x/mod/sumdb/note. */
const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const SPEC_NOTE = 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_NOTE = `${GO_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const keyOf = (text: string) => valueOf(parseVerifierKey(hash, text));
const noteOf = (text: string): Note => valueOf(parseNote(text));

describe('The published examples', () => {
  for (const [name, vkey, note] of [['signed-note', SPEC_KEY, SPEC_NOTE], ['sumdb/note', GO_KEY, GO_NOTE]] as const) {
    it(`of ${name} verify and are written back byte for byte`, () => {
      const key = keyOf(vkey);
      assert.equal(formatVerifierKey(key), vkey);
      assert.deepEqual(valueOf(openNote(cryptography, noteOf(note), [key])), [{ key, at: null }]);
      assert.equal(formatNote(noteOf(note)), note);
    });

    it(`of ${name} do not verify with any character of the text changed`, () => {
      const { text, signatures } = noteOf(note);
      for (let at = 0; at < text.length - 1; at += 1) {
        const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        assert.equal(errorOf(openNote(cryptography, { text: changed, signatures }, [keyOf(vkey)])), 'signature-wrong', String(at));
      }
    });
  }
});

describe('A verifier key', () => {
  it('with any character missing is refused', () => {
    for (let at = 0; at < GO_KEY.length; at += 1) assert.equal(errorOf(parseVerifierKey(hash, GO_KEY.slice(0, at) + GO_KEY.slice(at + 1))), 'key-malformed', String(at));
  });

  it('with any character changed is refused', () => {
    fc.assert(fc.property(fc.nat({ max: GO_KEY.length - 1 }), fc.constantFrom(...Array.from('AbZ09+/= \n')), (at, letter) => {
      const changed = GO_KEY.slice(0, at) + letter + GO_KEY.slice(at + 1);
      assert.ok(changed === GO_KEY || !parseVerifierKey(hash, changed).ok, changed);
    }));
  });

  it('of a wrong length or of an algorithm nobody knows is refused, even where its id was made to fit', () => {
    for (const wrong of ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW']) {
      assert.equal(errorOf(parseVerifierKey(hash, wrong)), 'key-malformed');
    }
  });

  it('of a witness, of SM2 and with a plus in its base64 is read back', () => {
    const published = 'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6';
    for (const vkey of [vkeyOf(witnessSigner('w.example/1')), vkeyOf(sm2Signer('a.example/log', newSm2Key())), published]) assert.equal(formatVerifierKey(keyOf(vkey)), vkey);
  });

  it('has a name without spaces, plus signs and control characters', () => {
    for (const name of ['zfgs.example.gov.cn/ledger/370500/2026', '东营/账本', 'a']) assert.ok(isKeyName(name), name);
    for (const name of ['', ' ', 'a b', 'a+b', 'a\u3000b', 'a\nb', 'a\u00a0b', 'a\u0000b', '\ud800']) assert.ok(!isKeyName(name), JSON.stringify(name));
  });
});

describe('A note', () => {
  const signer = logSigner('a.example/log');
  const text = '第一行\n\n第三行\n';

  it('may hold empty lines: the last one parts text and signatures', async () => {
    const note = formatNote({ text, signatures: [await signText(signer, text)] });
    assert.equal(noteOf(note).text, text);
    assert.equal(valueOf(openNote(cryptography, noteOf(note), [signer.key])).length, 1);
  });

  it('is signed anew with the same bytes: Ed25519 has one signature of a text', async () => {
    assert.equal(hexOf((await signText(signer, text)).signature), hexOf((await signText(signer, text)).signature));
  });

  it('ignores signatures of unknown keys, also those that share a name or an id with a known one', async () => {
    const own = await signText(signer, text);
    const stranger = await signText(logSigner('b.example/log'), text);
    const namesake = await signText(logSigner('a.example/log'), text);
    const sameId = { ...stranger, id: own.id };
    const opened = openNote(cryptography, { text, signatures: [stranger, namesake, sameId, own] }, [signer.key]);
    assert.deepEqual(valueOf(opened).map(({ key }) => key.name), ['a.example/log']);
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [stranger, namesake, sameId] }, [signer.key])), 'signature-missing');
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [] }, [signer.key])), 'signature-missing');
  });

  it('is spoilt by a wrong signature of a known key, whatever else has signed', async () => {
    const witness = witnessSigner('w.example/1');
    const wrong = { ...(await signText(signer, '另一文本\n')) };
    const cosigned = await cosignText(witness, text, 1_700_000_000);
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [cosigned, wrong] }, [signer.key, witness.key])), 'signature-wrong');
  });

  it('carries a line of SM2 with SM3 beside Ed25519, which those who do not know it ignore', async () => {
    const national = sm2Signer('a.example/log', newSm2Key());
    const signatures = [await signText(signer, text), await signText(national, text)];
    const note = noteOf(formatNote({ text, signatures }));
    assert.deepEqual(valueOf(openNote(cryptography, note, [signer.key, national.key])).map(({ key }) => key.type), ['ed25519', 'sm2']);
    const { hash: sha256, verifyEd25519 } = cryptography;
    assert.deepEqual(valueOf(openNote({ hash: sha256, verifyEd25519 }, note, [signer.key, national.key])).map(({ key }) => key.type), ['ed25519']);
    assert.equal(errorOf(openNote(cryptography, { ...note, text: '改过的文本\n' }, [national.key])), 'signature-wrong');
  });

  it('is refused when it is not one', () => {
    const [, line = ''] = SPEC_NOTE.split('\n\n');
    const wrong = [
      '', '\n', 'text', 'text\n', 'text\n\n', `text\n${line}`, `text\n\n${line.trimEnd()}`, `text\n\n${line}\n`, `te\u0007xt\n\n${line}`, `te\txt\n\n${line}`, `te\rxt\n\n${line}`,
      `te\ud800xt\n\n${line}`, `text\n\n-${line.slice(1)}`, `text\n\n— a+b AAAAAAA=\n`, `text\n\n—  AAAAAAA=\n`, `text\n\n— a AAAA\n`, `text\n\n— a AAAAAAA=  \n`, `text\n\n— a !!!!\n`,
    ];
    for (const note of wrong) assert.equal(errorOf(parseNote(note)), 'note-malformed', JSON.stringify(note));
  });

  it('with sixteen signatures is read, with a thousand not', () => {
    const [, line = ''] = SPEC_NOTE.split('\n\n');
    assert.equal(valueOf(parseNote(`text\n\n${line.repeat(16)}`)).signatures.length, 16);
    assert.equal(errorOf(parseNote(`text\n\n${line.repeat(1000)}`)), 'note-malformed');
  });

  it('is read from anything without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: SPEC_NOTE.length }), (noise, at) => {
      const parsed = [parseNote(noise), parseNote(SPEC_NOTE.slice(0, at) + noise + SPEC_NOTE.slice(at)), parseSignatures(noise)];
      for (const one of parsed) if (!one.ok) assert.equal(one.error, 'note-malformed');
    }));
  });
});

describe('A cosignature', () => {
  const witness = witnessSigner('w.example/1');
  const text = 'a.example/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n';

  it('says when the witness signed, and that time is under its signature', async () => {
    const signed = await cosignText(witness, text, 1_795_132_800);
    assert.deepEqual(valueOf(openNote(cryptography, { text, signatures: [signed] }, [witness.key])), [{ key: witness.key, at: 1_795_132_800 }]);
    const later = { ...signed, signature: signed.signature.with(7, (signed.signature[7] ?? 0) ^ 1) };
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [later] }, [witness.key])), 'signature-wrong');
  });

  it('is no signature of a log, nor the other way round', async () => {
    const [asLog, asWitness] = [await signText(witness, text), await cosignText(witness, text, 5)];
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [asLog] }, [witness.key])), 'signature-wrong');
    const log = { ...witness.key, type: 'ed25519' as const };
    assert.equal(errorOf(openNote(cryptography, { text, signatures: [asWitness] }, [log])), 'signature-wrong');
  });

  it('with a flipped bit, or without its end, is refused', async () => {
    const signed = await cosignText(witness, text, 1_795_132_800);
    for (let at = 0; at < signed.signature.length; at += 1) {
      for (const signature of [signed.signature.with(at, (signed.signature[at] ?? 0) ^ 128), signed.signature.subarray(0, at)]) {
        assert.equal(errorOf(openNote(cryptography, { text, signatures: [{ ...signed, signature }] }, [witness.key])), 'signature-wrong', String(at));
      }
    }
  });
});

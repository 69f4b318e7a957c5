import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Instant, instantFromEpoch } from '#kernel/dates.ts';
import { Paper } from '#paper/model.ts';
import { readStamp } from '#platform/ledger/stamp.ts';
import { testStampAuthority, type TestAuthority } from '#platform/testing/stamp-authority.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { certificateSigner, credentialFault, type Credential } from './certificate-signer.ts';
import { fingerprintOf, KeyFolder } from './key-folder.ts';
import { signPdf } from './pdf-update.ts';
import { readPkcs12 } from './pkcs12.ts';
import { selfMadeCredential } from './self-made.ts';
import { CannotSign } from './signer.ts';

const AGENCY = '湖滨区市场监督管理局';
const CODE = 'correct horse';
const now = (): Instant => instantFromEpoch(Date.now());
const YEAR_MS = 365 * 86_400_000;
const aroundNow = () => ({ from: instantFromEpoch(Date.now() - YEAR_MS), to: instantFromEpoch(Date.now() + YEAR_MS) });

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const needing = (...programs: string[]): { skip?: string } => {
  const missing = programs.filter((one) => !has(one));
  return missing.length === 0 ? {} : { skip: `没有安装 ${missing.join('、')}` };
};
const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64_000_000 });

let authority: TestAuthority;
let plain: Uint8Array;
const press = openPress({ children: 1 });
const at = (name: string): string => authority.at(name);
const openssl = (...args: string[]): string => authority.openssl(...args);
const nss = (): string => `sql:${at('nss')}`;

/** A chain as an authority makes it: root, issuer, and the agency's certificate with the key in PKCS #12. */
function issued(file: string, { key = 'rsa:2048', days = '30', usage = 'digitalSignature,nonRepudiation', from }: { key?: string; days?: string; usage?: string; from?: string } = {}): Uint8Array {
  writeFileSync(at('own.cnf'), `keyUsage=critical,${usage}\n`);
  const newKey = key === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', key];
  openssl('req', ...newKey, '-nodes', '-utf8', '-keyout', `${file}.key`, '-out', `${file}.csr`, '-subj', `/C=CN/O=${AGENCY}/CN=${AGENCY}`);
  const term = from === undefined ? ['-days', days] : ['-startdate', from, '-enddate', '20250101000000Z'];
  if (from === undefined) openssl('x509', '-req', '-in', `${file}.csr`, '-CA', 'sub.pem', '-CAkey', 'sub.key', '-set_serial', '7', '-out', `${file}.pem`, ...term, '-extfile', 'own.cnf');
  else {
    writeFileSync(at('index.txt'), '');
    writeFileSync(at('ca.cnf'), `[ca]\ndefault_ca=d\n[d]\ndatabase=${at('index.txt')}\nnew_certs_dir=${authority.folder}\ncertificate=${at('sub.pem')}\nprivate_key=${at('sub.key')}\nrand_serial=yes\ndefault_md=sha256\npolicy=p\n[p]\nC=optional\nO=optional\nCN=supplied\n`);
    openssl('ca', '-batch', '-utf8', '-notext', '-config', 'ca.cnf', '-in', `${file}.csr`, '-out', `${file}.pem`, ...term, '-extfile', 'own.cnf');
  }
  openssl('pkcs12', '-export', '-inkey', `${file}.key`, '-in', `${file}.pem`, '-certfile', 'chain.pem', '-out', `${file}.p12`, '-passout', `pass:${CODE}`);
  return readFileSync(at(`${file}.p12`));
}

async function credentialOf(file: string, options?: Parameters<typeof issued>[1]): Promise<Credential> {
  const read = readPkcs12(issued(file, options), CODE);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

function said(bytes: Uint8Array, code: string): string {
  const outcome = readPkcs12(bytes, code);
  assert.ok(!outcome.ok && outcome.error.todo !== undefined);
  return outcome.error.detail;
}

before(async () => {
  authority = await testStampAuthority();
  writeFileSync(at('sub.cnf'), 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n');
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-keyout', 'root.key', '-out', 'root.pem', '-subj', '/C=CN/O=某电子认证有限公司/CN=某根', '-days', '90', '-addext', 'keyUsage=critical,keyCertSign');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-keyout', 'sub.key', '-out', 'sub.csr', '-subj', '/C=CN/O=某电子认证有限公司/CN=某机构证书签发');
  openssl('x509', '-req', '-in', 'sub.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '5', '-out', 'sub.pem', '-days', '60', '-extfile', 'sub.cnf');
  writeFileSync(at('chain.pem'), Buffer.concat([readFileSync(at('sub.pem')), readFileSync(at('root.pem'))]));
  if (has('certutil')) {
    execFileSync('mkdir', ['-p', at('nss')]);
    run('certutil', '-N', '-d', nss(), '--empty-password');
    for (const [name, file] of [['root', 'root.pem'], ['tsa', 'ca.pem']]) run('certutil', '-A', '-d', nss(), '-n', name ?? '', '-t', 'C,C,C', '-i', at(file ?? ''));
  }
  const paper = Paper.parse({
    form: 'CF-22', title: '行政处罚决定书', letterhead: AGENCY, agency: AGENCY, number: '湖市监罚决字〔2026〕第12号', internal: false, issuedOn: '2026-03-16', pageSigner: null, mark: null,
    blocks: [{ kind: 'paragraph', text: '国'.repeat(900) }, { kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }],
  });
  const printed = await press.print(orderOf({ content: contentOf(paper), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at: Instant.parse('2026-03-16T02:00:00.000Z'), seal: null }));
  assert.ok(printed.ok);
  plain = printed.value.pdf;
});
after(() => {
  press.close();
  authority.close();
});

const signedBy = async (credential: Credential, stamped = true) =>
  signPdf(plain, certificateSigner(credential, AGENCY, stamped ? { url: authority.url, roots: authority.roots } : null, now), now());

/** What the byte range covers, and the signature in its place without the filling. */
function taken(pdf: Uint8Array): { covered: Buffer; cms: Buffer } {
  const text = Buffer.from(pdf).toString('latin1');
  const [, ...range] = /\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(text) ?? [];
  const [, end = 0, from = 0, length = 0] = range.map(Number);
  assert.equal(from + length, pdf.length, 'to the last byte');
  const whole = Buffer.from(text.slice(end + 1, from - 1), 'hex');
  return { covered: Buffer.concat([pdf.subarray(0, end), pdf.subarray(from)]), cms: whole.subarray(0, 4 + whole.readUInt16BE(2)) };
}

describe('机关电子签名（PAdES）', () => {
  for (const key of ['rsa:2048', 'ec']) {
    it(`pdfsig 用给定的根核验：有效、受信任、覆盖全部文件（${key}）`, needing('pdfsig', 'certutil'), async () => {
      const { pdf, stampedAt } = await signedBy(await credentialOf('own', { key }));
      assert.ok(stampedAt !== null && Math.abs(Date.parse(stampedAt) - Date.now()) < 600_000);
      writeFileSync(at('signed.pdf'), pdf);
      const answer = run('pdfsig', '-nssdir', nss(), at('signed.pdf'));
      for (const words of ['ETSI.CAdES.detached', 'Signature is Valid', 'Certificate is Trusted', 'Total document signed', 'SHA-256']) assert.ok(answer.includes(words), `${words}\n${answer}`);
      assert.ok(answer.includes(AGENCY), answer);
    });
  }

  it('正文改动一个字节，pdfsig 指出摘要不符', needing('pdfsig', 'certutil'), async () => {
    const { pdf } = await signedBy(await credentialOf('own'));
    for (const place of [200, Math.floor(plain.length / 2), plain.length + 20]) {
      writeFileSync(at('flipped.pdf'), Buffer.from(pdf).fill((pdf[place] ?? 0) ^ 1, place, place + 1));
      const answer = run('pdfsig', '-nssdir', nss(), at('flipped.pdf'));
      assert.ok(answer.includes('Digest Mismatch') && !answer.includes('Signature is Valid'), `${place}: ${answer}`);
    }
  });

  it('openssl 独立核验取出的签名，根不对的不通过；时间戳盖在签名值上', needing('openssl'), async () => {
    const { covered, cms } = taken((await signedBy(await credentialOf('own'))).pdf);
    writeFileSync(at('covered'), covered);
    writeFileSync(at('sig.der'), cms);
    const verify = (root: string): string => openssl('cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'sig.der', '-content', 'covered', '-CAfile', root, '-purpose', 'any', '-out', 'out.bin');
    verify('root.pem');
    assert.throws(() => verify('ca.pem'));
    const printed = openssl('cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'sig.der');
    for (const attribute of ['id-smime-aa-signingCertificateV2', 'id-smime-aa-timeStampToken', 'messageDigest']) assert.ok(printed.includes(attribute), attribute);
    const value = signatureValue(cms);
    writeFileSync(at('value'), value);
    writeFileSync(at('token.der'), tokenIn(cms));
    openssl('ts', '-verify', '-data', 'value', '-in', 'token.der', '-token_in', '-CAfile', 'ca.pem');
    writeFileSync(at('value'), Buffer.concat([value, Buffer.from('x')]));
    assert.throws(() => openssl('ts', '-verify', '-data', 'value', '-in', 'token.der', '-token_in', '-CAfile', 'ca.pem'));
  });

  it('原来的字节一个不动，仍是PDF/A-3a，qpdf检查无误，附件还在', needing('qpdf'), async () => {
    const { pdf } = await signedBy(await credentialOf('own'), false);
    assert.ok(Buffer.from(pdf.subarray(0, plain.length)).equals(Buffer.from(plain)));
    writeFileSync(at('plain-signed.pdf'), pdf);
    assert.match(run('qpdf', '--check', at('plain-signed.pdf')), /No syntax or stream encoding errors/);
    assert.match(run('qpdf', '--show-attachment=document.json', at('plain-signed.pdf')), /湖市监罚决字/);
    const catalog = run('qpdf', '--show-object=trailer', at('plain-signed.pdf'));
    assert.match(catalog, /\/Prev|\/Root/);
    const objects = run('qpdf', '--json', '--json-key=acroform', at('plain-signed.pdf'));
    assert.match(objects, /"hasacroform": true/);
    assert.match(Buffer.from(pdf).toString('latin1'), /\/SigFlags 3/);
  });

  it('签名时间在签名域里，不在被签名的属性里（PAdES基线）', needing('openssl'), async () => {
    const { pdf } = await signedBy(await credentialOf('own'), false);
    writeFileSync(at('bare.der'), taken(pdf).cms);
    assert.ok(!openssl('cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'bare.der').includes('signingTime'));
    assert.match(Buffer.from(pdf).toString('latin1'), /\/M \(D:\d{14}\+08'00'\)/);
  });

  it('没有时间戳机构的，只有签名；机构答不出的，不签，说明原因', async () => {
    const credential = await credentialOf('own');
    assert.equal((await signedBy(credential, false)).stampedAt, null);
    const nowhere = certificateSigner(credential, AGENCY, { url: 'http://127.0.0.1:9/', roots: authority.roots }, now);
    await assert.rejects(signPdf(plain, nowhere, now()), (error: unknown) => error instanceof CannotSign && error.message.includes('时间戳') && error.todo !== '');
  });

  it('已经签过的、不是本平台排印的文件，不再签', async () => {
    const credential = await credentialOf('own');
    const signer = certificateSigner(credential, AGENCY, null, now);
    const { pdf } = await signPdf(plain, signer, now());
    await assert.rejects(signPdf(pdf, signer, now()), /updated before/);
    await assert.rejects(signPdf(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'), signer, now()), /cross-reference/);
  });
});

describe('机关签名证书', () => {
  it('证书链按签发次序排列，第一张是与私钥成对的那张', async () => {
    const { chain } = await credentialOf('own');
    assert.deepEqual(chain.map((pem) => /CN=(.+)/.exec(new X509Certificate(pem).subject)?.[1]), [AGENCY, '某机构证书签发', '某根']);
  });

  it('密码不对、不是PKCS#12、旧算法加密的，各说明原因', () => {
    const file = issued('own');
    assert.match(said(file, 'wrong'), /密码不正确/);
    assert.match(said(Buffer.from('not a file'), CODE), /不是PKCS#12文件/);
    assert.match(said(new Uint8Array(0), CODE), /不是PKCS#12文件/);
    openssl('pkcs12', '-export', '-legacy', '-inkey', 'own.key', '-in', 'own.pem', '-out', 'old.p12', '-passout', `pass:${CODE}`);
    assert.match(said(readFileSync(at('old.p12')), CODE), /旧的算法/);
    openssl('pkcs12', '-export', '-nokeys', '-in', 'own.pem', '-out', 'nokey.p12', '-passout', `pass:${CODE}`);
    assert.match(said(readFileSync(at('nokey.p12')), CODE), /只有一个私钥/);
    openssl('pkcs12', '-export', '-inkey', 'root.key', '-in', 'root.pem', '-certfile', 'own.pem', '-out', 'root.p12', '-passout', `pass:${CODE}`);
    assert.match(said(readFileSync(at('root.p12')), CODE), /不是签名证书/);
    assert.match(said(issued('enc', { usage: 'keyEncipherment' }), CODE), /不是签名证书/);
  });

  it('过期的、私钥不成对的、密钥太弱的，不能签名，说出是哪一天、为什么', async () => {
    const old = await credentialOf('old', { from: '20240101000000Z' });
    assert.equal(credentialFault(old, now()), '签名证书已于2025年1月1日过期。');
    await assert.rejects(signedBy(old, false), (error: unknown) => error instanceof CannotSign && error.message.includes('过期'));
    assert.equal(credentialFault(old, Instant.parse('2023-06-01T00:00:00.000Z')), '签名证书自2024年1月1日起有效，现在尚未生效。');
    assert.equal(credentialFault(old, Instant.parse('2024-06-01T00:00:00.000Z')), null);
    const good = await credentialOf('own');
    const other = await selfMadeCredential('另一机关', aroundNow());
    assert.equal(credentialFault({ ...good, key: other.key }, now()), '私钥与证书不是一对。');
    await assert.rejects(signedBy({ ...good, key: other.key }, false), CannotSign);
    assert.match(credentialFault(await credentialOf('weak', { key: 'rsa:1024' }), now()) ?? '', /2048/);
  });

  it('演示证书自己签发、写明演示，pdfsig 和 openssl 都认得', needing('pdfsig', 'certutil'), async () => {
    const credential = await selfMadeCredential(AGENCY, aroundNow());
    const [own, root] = credential.chain.map((pem) => new X509Certificate(pem));
    assert.ok(own?.subject.includes(`${AGENCY}（演示）`) && root?.subject.includes('不具有法律效力') && own.verify(root.publicKey));
    writeFileSync(at('demo-root.pem'), credential.chain[1] ?? '');
    run('certutil', '-A', '-d', nss(), '-n', 'demo', '-t', 'C,C,C', '-i', at('demo-root.pem'));
    writeFileSync(at('demo.pdf'), (await signedBy(credential)).pdf);
    const answer = run('pdfsig', '-nssdir', nss(), at('demo.pdf'));
    assert.ok(answer.includes('Signature is Valid') && answer.includes('Certificate is Trusted'), answer);
  });

  it('私钥只在数据文件夹中，只有平台的用户能读，不会被改写', async () => {
    const folder = new KeyFolder(join(authority.folder, 'data'));
    const { key, chain } = await selfMadeCredential(AGENCY, aroundNow());
    const fingerprint = fingerprintOf(chain[0] ?? '');
    assert.equal(await folder.find(fingerprint), null);
    await Promise.all([folder.keep(fingerprint, key), folder.keep(fingerprint, key)]);
    await folder.keep(fingerprint, 'another');
    assert.equal(await folder.find(fingerprint), key);
    assert.equal(statSync(join(authority.folder, 'data', 'signing', `${fingerprint}.pem`)).mode & 0o777, 0o600);
    assert.equal(statSync(join(authority.folder, 'data', 'signing')).mode & 0o777, 0o700);
    await assert.rejects(folder.find('../../etc/passwd'), TypeError);
  });

  it('时间戳的令牌逐字节取自机构的答复', async () => {
    const { cms } = taken((await signedBy(await credentialOf('own'))).pdf);
    const answer = Buffer.concat([Buffer.from('30', 'hex'), Buffer.from('82', 'hex'), lengthOf(5 + tokenIn(cms).length), Buffer.from('3003020100', 'hex'), tokenIn(cms)]);
    assert.ok(Date.parse(await readStamp(answer, signatureValue(cms), authority.roots, null)) > 0);
  });
});

const lengthOf = (length: number): Buffer => {
  const two = Buffer.alloc(2);
  two.writeUInt16BE(length);
  return two;
};

/** By `openssl asn1parse`, whose lines tell where each value stands. */
function valuesOf(cms: Buffer): readonly { at: number; header: number; length: number; text: string }[] {
  writeFileSync(at('parsed.der'), cms);
  return openssl('asn1parse', '-inform', 'DER', '-in', 'parsed.der').split('\n').flatMap((text) => {
    const [, place, header, length] = /^\s*(\d+):d=\s*\d+\s+hl=\s*(\d+)\s+l=\s*(\d+)/.exec(text) ?? [];
    return place === undefined ? [] : [{ at: Number(place), header: Number(header), length: Number(length), text }];
  });
}

function tokenIn(cms: Buffer): Buffer {
  const values = valuesOf(cms);
  const place = values.findIndex(({ text }) => text.includes('id-smime-aa-timeStampToken'));
  const { at: from = 0, header = 0, length = 0 } = values[place + 2] ?? {};
  return cms.subarray(from, from + header + length);
}

/** The octet string before the unsigned attributes. */
function signatureValue(cms: Buffer): Buffer {
  const values = valuesOf(cms);
  const token = values.findIndex(({ text }) => text.includes('id-smime-aa-timeStampToken'));
  const { at: from = 0, header = 0, length = 0 } = values.slice(0, token).findLast(({ text }) => text.includes('OCTET STRING')) ?? {};
  return cms.subarray(from + header, from + header + length);
}

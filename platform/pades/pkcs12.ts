import { createDecipheriv, createPrivateKey, pbkdf2Sync, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { fieldProblem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Credential } from './certificate-signer.ts';

/**
 * Reads the file that certification authorities hand out (PKCS #12, RFC 7292) into a key and a chain that begins with the key's own
 * certificate. Decryption is Node's own and not WebCrypto's, whose AES can end the whole process when an earlier call left an error behind.
 */

const OID = {
  data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6', shrouded: '1.2.840.113549.1.12.10.1.2', certificate: '1.2.840.113549.1.12.10.1.3',
  pbes2: '1.2.840.113549.1.5.13', pbkdf2: '1.2.840.113549.1.5.12', keyUsage: '2.5.29.15',
} as const;

const CIPHERS: Readonly<Record<string, readonly [name: string, keyLength: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16], '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24], '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32], '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
};
const DIGESTS: Readonly<Record<string, string>> = { '1.2.840.113549.2.7': 'sha1', '1.2.840.113549.2.9': 'sha256', '1.2.840.113549.2.10': 'sha384', '1.2.840.113549.2.11': 'sha512' };
/** Beyond this somebody wants to keep the processor busy. */
const MOST_ITERATIONS = 5_000_000;

const UNREADABLE = fieldProblem('/file', '不能读取证书文件：密码不正确，或者不是PKCS#12文件', { todo: '请核对密码和文件（扩展名通常为.pfx或者.p12）后重新上传。' });
const OUTDATED = fieldProblem('/file', '证书文件用旧的算法（RC2、3DES）加密，不能读取', {
  todo: '请用现行工具重新导出：openssl pkcs12 -legacy -in 旧文件 -nodes | openssl pkcs12 -export -out 新文件，再上传新文件。',
});

class Outdated extends Error {}

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

/** The octets of a string, also where an exporter cut it into pieces. */
const octetsOf = (value: unknown): Uint8Array => {
  if (!(value instanceof asn1js.OctetString)) throw new TypeError('no octets where the format has them');
  return new Uint8Array(value.getValue());
};

/** PBES2 with PBKDF2 (RFC 8018), as every exporter of today writes it. */
function decrypted({ algorithmId, algorithmParams }: pkijs.AlgorithmIdentifier, bytes: Uint8Array, password: string): Uint8Array {
  if (algorithmId !== OID.pbes2) throw new Outdated();
  const { keyDerivationFunc, encryptionScheme } = new pkijs.PBES2Params({ schema: algorithmParams as asn1js.Sequence }); // by its identifier
  const [cipher, keyLength] = CIPHERS[encryptionScheme.algorithmId] ?? [];
  const { salt, iterationCount, prf } = new pkijs.PBKDF2Params({ schema: keyDerivationFunc.algorithmParams as asn1js.Sequence }); // by its identifier
  const digest = DIGESTS[prf?.algorithmId ?? '1.2.840.113549.2.7'];
  if (cipher === undefined || keyLength === undefined || digest === undefined || keyDerivationFunc.algorithmId !== OID.pbkdf2) throw new Outdated();
  if (iterationCount > MOST_ITERATIONS) throw new RangeError('too many iterations');
  const key = pbkdf2Sync(password, octetsOf(salt), iterationCount, keyLength, digest);
  const decipher = createDecipheriv(cipher, key, octetsOf(encryptionScheme.algorithmParams));
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

function safeOf({ contentType, content }: pkijs.ContentInfo, password: string): pkijs.SafeContents {
  if (contentType === OID.data) return pkijs.SafeContents.fromBER(buffer(octetsOf(content)));
  if (contentType !== OID.encrypted) throw new TypeError('a safe of another kind');
  const { encryptedContentInfo } = new pkijs.EncryptedData({ schema: content as asn1js.Sequence }); // by its type
  return pkijs.SafeContents.fromBER(buffer(decrypted(encryptedContentInfo.contentEncryptionAlgorithm, new Uint8Array(encryptedContentInfo.getEncryptedContent()), password)));
}

interface Contents {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

function contentsOf(file: Uint8Array, password: string): Contents {
  const { authSafe } = pkijs.PFX.fromBER(buffer(file));
  const { safeContents } = pkijs.AuthenticatedSafe.fromBER(buffer(octetsOf(authSafe.content)));
  const bags = safeContents.flatMap((safe) => safeOf(safe, password).safeBags);
  const keys = bags.flatMap(({ bagId, bagValue }) =>
    (bagId === OID.shrouded && bagValue instanceof pkijs.PKCS8ShroudedKeyBag ? [decrypted(bagValue.encryptionAlgorithm, octetsOf(bagValue.encryptedData), password)] : []));
  const certificates = bags.flatMap(({ bagId, bagValue }) => (bagId === OID.certificate && bagValue instanceof pkijs.CertBag ? [octetsOf(bagValue.certValue)] : []));
  return { keys, certificates };
}

/** From the key's own certificate to the last issuer that the file holds. */
function chainFrom(own: X509Certificate, all: readonly X509Certificate[]): readonly X509Certificate[] {
  const chain = [own];
  for (let last = own; last.subject !== last.issuer; ) {
    const issuer = all.find((one) => !chain.includes(one) && last.checkIssued(one) && last.verify(one.publicKey));
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

/** Whether its issuer lets it sign documents: 数字签名 or 抗抵赖, where it says at all what the key is for. */
function mayBeSignedWith(certificate: X509Certificate): boolean {
  const usage: unknown = pkijs.Certificate.fromBER(buffer(certificate.raw)).extensions?.find(({ extnID }) => extnID === OID.keyUsage)?.parsedValue;
  return !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0;
}

const refuse = (message: string, todo: string): Result<never, Problem> => fail(fieldProblem('/file', message, { todo }));

function credentialIn({ keys, certificates: ders }: Contents): Result<Credential, Problem> {
  const certificates = ders.map((der) => new X509Certificate(der));
  const [key, ...others] = keys.map((der) => pem('PRIVATE KEY', der));
  if (key === undefined || others.length > 0) return refuse('证书文件中应当有且只有一个私钥', '请导出只含机关签名证书的文件后重新上传。');
  const own = certificates.find((one) => one.checkPrivateKey(createPrivateKey(key)));
  if (own === undefined) return refuse('证书文件中没有与私钥成对的证书', '请向发证机构索取包含证书和私钥的完整文件。');
  if (!mayBeSignedWith(own)) return refuse('这张证书不是签名证书（密钥用途不含数字签名）', '请上传签名证书；加密证书、网站证书不能用于签名。');
  return ok({ key, chain: chainFrom(own, certificates).map((one) => pem('CERTIFICATE', one.raw)) });
}

/** The credential in a PKCS #12 file; the sentence of a refusal names what is wrong and what to do. */
export function readPkcs12(file: Uint8Array, password: string): Result<Credential, Problem> {
  try {
    return credentialIn(contentsOf(file, password));
  } catch (error) {
    return fail(error instanceof Outdated ? OUTDATED : UNREADABLE);
  }
}

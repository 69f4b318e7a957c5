import { randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { epochOf, type Instant } from '#kernel/dates.ts';
import type { Credential } from './certificate-signer.ts';

/** A root and a certificate of the platform's own making, for demonstration agencies: nobody trusts it who does not mean to. */

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const OID = { common: '2.5.4.3', organisation: '2.5.4.10', country: '2.5.4.6', basic: '2.5.29.19', usage: '2.5.29.15' } as const;
const BITS = { sign: 0xc0, issue: 0x06 } as const;

const part = (type: string, value: asn1js.BaseStringBlock): asn1js.Set =>
  new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })] });

/** One attribute a part, in the order that readers expect; the library would put all of them into one. */
const name = (organisation: string, common: string): pkijs.RelativeDistinguishedNames => pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({
  value: [part(OID.country, new asn1js.PrintableString({ value: 'CN' })), part(OID.organisation, new asn1js.Utf8String({ value: organisation })), part(OID.common, new asn1js.Utf8String({ value: common }))],
}).toBER());

const pem = (label: string, der: ArrayBuffer): string => `-----BEGIN ${label}-----\n${(Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

interface Term {
  readonly from: Instant;
  readonly to: Instant;
}

interface Wanted extends Term {
  readonly subject: pkijs.RelativeDistinguishedNames;
  readonly issuer: pkijs.RelativeDistinguishedNames;
  readonly key: webcrypto.CryptoKey;
  readonly issues: boolean;
}

async function issue({ subject, issuer, key, issues, from, to }: Wanted, signedBy: webcrypto.CryptoKey): Promise<string> {
  const certificate = new pkijs.Certificate({ version: 2, serialNumber: new asn1js.Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]).buffer }) });
  certificate.issuer = issuer;
  certificate.subject = subject;
  certificate.notBefore.value = new Date(epochOf(from));
  certificate.notAfter.value = new Date(epochOf(to));
  const usage = new asn1js.BitString({ valueHex: Uint8Array.of(issues ? BITS.issue : BITS.sign).buffer, unusedBits: issues ? 1 : 6 });
  certificate.extensions = [
    new pkijs.Extension({ extnID: OID.basic, critical: true, extnValue: new pkijs.BasicConstraints(issues ? { cA: true } : {}).toSchema().toBER() }),
    new pkijs.Extension({ extnID: OID.usage, critical: true, extnValue: usage.toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(key);
  await certificate.sign(signedBy, 'SHA-256');
  return pem('CERTIFICATE', certificate.toSchema(true).toBER());
}

const newPair = async (): Promise<webcrypto.CryptoKeyPair> => webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);

/** A credential in the name of `agency` under a root of its own, whose key is thrown away: no second certificate can ever come from it. */
export async function selfMadeCredential(agency: string, term: Term): Promise<Credential> {
  const [root, own] = await Promise.all([newPair(), newPair()]);
  const issuer = name('明鉴演示', '明鉴演示根证书（不具有法律效力）');
  const subject = name(agency, agency.includes('演示') ? agency : `${agency}（演示）`);
  return {
    key: pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', own.privateKey)),
    chain: [
      await issue({ subject, issuer, key: own.publicKey, issues: false, ...term }, root.privateKey),
      await issue({ subject: issuer, issuer, key: root.publicKey, issues: true, ...term }, root.privateKey),
    ],
  };
}

import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** CMS as PAdES baseline wants it (ETSI EN 319 142-1): detached, with the digest of the signer's certificate among what is signed and no signing-time. */

const OID = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', signatureTimeStamp: '1.2.840.113549.1.9.16.2.14', sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1', ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

export interface Cades {
  /** DER, the signer's own first, then those between it and the root. */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: 'rsa' | 'ecdsa';
  /** Signs with SHA-256: PKCS #1 v1.5, or ECDSA in DER. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
  /** The token (ContentInfo in DER) of a time stamp over the signature; null without an authority. */
  readonly stamp: (signature: Uint8Array) => Promise<Uint8Array | null>;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const der = (value: { toBER: () => ArrayBuffer }): Buffer => Buffer.from(value.toBER());
const octets = (bytes: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex: buffer(bytes) });
const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const algorithmOf = (algorithmId: string, withNull: boolean): pkijs.AlgorithmIdentifier => new pkijs.AlgorithmIdentifier({ algorithmId, ...(withNull ? { algorithmParams: new asn1js.Null() } : {}) });

/** Sorted as DER sorts a set: the signature is over these bytes, and verifiers make them again. */
function signedAttributes(certificate: Uint8Array, message: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const attributes = [
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new pkijs.Attribute({ type: OID.messageDigest, values: [octets(sha256(message))] }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [sequence(sequence(sequence(octets(sha256(certificate)))))] }),
  ];
  const sorted = attributes.toSorted((a, b) => Buffer.compare(der(a.toSchema()), der(b.toSchema())));
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: sorted });
}

/** A detached signature over `message`, in DER. */
export async function cadesOver(message: Uint8Array, { certificates, algorithm, sign, stamp }: Cades): Promise<Uint8Array> {
  const [own] = certificates;
  if (own === undefined) throw new Error('no certificate to sign with');
  const parsed = certificates.map((one) => pkijs.Certificate.fromBER(buffer(one)));
  const { issuer, serialNumber } = parsed[0] ?? pkijs.Certificate.fromBER(buffer(own));
  const attributes = signedAttributes(own, message);
  const asSet = der(attributes.toSchema());
  // In the message they are [0]; what is signed is the SET.
  asSet[0] = 0x31;
  const signature = await sign(asSet);
  const token = await stamp(signature);
  const signed = new pkijs.SignedData({
    version: 1, digestAlgorithms: [algorithmOf(OID.sha256, false)], encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }), certificates: parsed,
    signerInfos: [new pkijs.SignerInfo({
      version: 1, sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }), digestAlgorithm: algorithmOf(OID.sha256, false), signedAttrs: attributes,
      signatureAlgorithm: algorithm === 'rsa' ? algorithmOf(OID.rsa, true) : algorithmOf(OID.ecdsaSha256, false), signature: octets(signature),
      ...(token === null ? {} : { unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [
        new pkijs.Attribute({ type: OID.signatureTimeStamp, values: [asn1js.fromBER(buffer(token)).result] })] }) }),
    })],
  });
  return new Uint8Array(new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(false) }).toSchema().toBER());
}

import { randomBytes, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { instantFromEpoch, type Instant } from '#kernel/dates.ts';

/** Time stamps by RFC 3161: an authority says that a text existed at its time. Whoever has the authority's root can check one for years. */
export interface StampAuthority {
  readonly url: string;
  /** PEM of the certificates that are trusted as its roots; a stamp that does not lead to one of them is not kept. */
  readonly roots: string;
}

export interface ObtainedStamp {
  /** The whole answer (TimeStampResp in DER), as other programs read it. */
  readonly token: Uint8Array;
  readonly at: Instant;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const PATIENCE_MS = 15_000;

const asBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function sha256(data: Uint8Array): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', asBuffer(data));
}

async function requestOver(data: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const request = new pkijs.TimeStampReq({
    version: 1, certReq: true, nonce: new asn1js.Integer({ valueHex: asBuffer(nonce) }),
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: await sha256(data) }),
    }),
  });
  return new Uint8Array(request.toSchema().toBER());
}

const certificatesIn = (pem: string): readonly pkijs.Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => pkijs.Certificate.fromBER(new Uint8Array(new X509Certificate(one).raw)));

/** What the answer says, once imprint, nonce, signature and chain are right; throws with the reason otherwise. */
export async function readStamp(answer: Uint8Array, data: Uint8Array, roots: string, nonce: Uint8Array | null): Promise<Instant> {
  const response = pkijs.TimeStampResp.fromBER(asBuffer(answer));
  const { timeStampToken: token } = response;
  if (token === undefined || ![0, 1].includes(response.status.status)) throw new Error(`the authority refused with status ${response.status.status}`);
  const signed = new pkijs.SignedData({ schema: token.content });
  const content = signed.encapContentInfo;
  if (content.eContentType !== TST_INFO || content.eContent === undefined) throw new Error('the answer holds no time stamp');
  const info = pkijs.TSTInfo.fromBER(content.eContent.getValue());
  if (info.messageImprint.hashAlgorithm.algorithmId !== SHA256) throw new Error('the stamp is over another kind of digest');
  if (Buffer.compare(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView), Buffer.from(await sha256(data))) !== 0) throw new Error('the stamp is over another text');
  if (nonce !== null && Buffer.compare(Buffer.from(info.nonce?.valueBlock.valueHexView ?? new Uint8Array(0)), Buffer.from(nonce)) !== 0) throw new Error('the stamp answers another request');
  const trustedCerts = [...certificatesIn(roots)];
  if (trustedCerts.length === 0) throw new Error('no root is trusted');
  const verified = await signed.verify({ signer: 0, data: asBuffer(data), trustedCerts, checkChain: true, checkDate: info.genTime, extendedMode: true });
  if (verified.signatureVerified !== true || verified.signerCertificateVerified !== true) throw new Error('the signature of the stamp does not lead to a trusted root');
  return instantFromEpoch(info.genTime.getTime());
}

/** The token in an answer (TimeStampToken in DER), byte for byte as the authority signed it. */
export function tokenOf(answer: Uint8Array): Uint8Array {
  const { result } = asn1js.fromBER(asBuffer(answer));
  const token = result instanceof asn1js.Sequence ? result.valueBlock.value[1] : undefined;
  if (token === undefined) throw new Error('the answer holds no time stamp');
  return token.valueBeforeDecodeView;
}

export async function obtainStamp({ url, roots }: StampAuthority, data: Uint8Array): Promise<ObtainedStamp> {
  // The first bit is left out: an integer of DER is signed.
  const nonce = randomBytes(16);
  nonce[0] = 1 + ((nonce[0] ?? 0) & 0x3f);
  const answer = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/timestamp-query' }, body: asBuffer(await requestOver(data, nonce)), signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error',
  });
  if (!answer.ok) throw new Error(`the authority answered ${answer.status}`);
  const token = new Uint8Array(await answer.arrayBuffer());
  return { token, at: await readStamp(token, data, roots, nonce) };
}

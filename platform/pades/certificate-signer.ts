import { createPrivateKey, createPublicKey, sign as signWith, X509Certificate, type KeyObject } from 'node:crypto';
import { chineseDate, chinaDateOf, instantFromEpoch, type Instant } from '#kernel/dates.ts';
import { obtainStamp, tokenOf, type StampAuthority } from '#platform/ledger/stamp.ts';
import { cadesOver, type Cades } from './cades.ts';
import { CannotSign, type DocumentSigner } from './signer.ts';

/** A private key with the certificates that lead from it to a root, the own one first; all in PEM. */
export interface Credential {
  readonly key: string;
  readonly chain: readonly string[];
}

const RENEW = '请系统管理员在“电子签名”页换上有效的机关签名证书。';
const AGAIN = '请稍后重试；仍不能取得时间戳的，请系统管理员检查时间戳机构的地址和根证书。';

/** Why a credential cannot sign at a moment: a sentence, or null where it can. */
export function credentialFault({ key, chain }: Credential, at: Instant): string | null {
  const [own] = chain.map((pem) => new X509Certificate(pem));
  if (own === undefined) return '文件中没有证书。';
  const secret = createPrivateKey(key);
  if (algorithmOf(secret) === null) return '签名证书的密钥应当是RSA（2048位以上）或者ECDSA（P-256）；国密SM2印章由签章服务器提供。';
  if (!createPublicKey(secret).equals(own.publicKey)) return '私钥与证书不是一对。';
  const [from, to] = [own.validFromDate, own.validToDate].map((one) => instantFromEpoch(one.getTime()));
  if (from !== undefined && at < from) return `签名证书自${chineseDate(chinaDateOf(from))}起有效，现在尚未生效。`;
  if (to !== undefined && at > to) return `签名证书已于${chineseDate(chinaDateOf(to))}过期。`;
  return null;
}

function algorithmOf(key: KeyObject): Cades['algorithm'] | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= 2048 ? 'rsa' : null;
  return type === 'ec' && details?.namedCurve === 'prime256v1' ? 'ecdsa' : null;
}

/** Room for the signature and a time stamp with the authority's own certificates. */
const ROOM = 14_000;

async function stampOver(authority: StampAuthority, signature: Uint8Array): Promise<{ token: Uint8Array; at: Instant }> {
  try {
    const { token, at } = await obtainStamp(authority, signature);
    return { token: tokenOf(token), at };
  } catch (error) {
    throw new CannotSign('没有取得可信的时间戳，未能签名。', AGAIN, error);
  }
}

/** PAdES B-T by a certificate whose key is at hand, or B-B where no authority is configured. The key is asked for validity at each signing. */
export function certificateSigner(credential: Credential, name: string, authority: StampAuthority | null, now: () => Instant): DocumentSigner {
  const certificates = credential.chain.map((pem) => new Uint8Array(new X509Certificate(pem).raw));
  const key = createPrivateKey(credential.key);
  return {
    name, filter: 'Adobe.PPKLite', subFilter: 'ETSI.CAdES.detached', reserved: certificates.reduce((sum, { length }) => sum + length, 0) + ROOM,
    sign: async (bytes) => {
      const fault = credentialFault(credential, now());
      if (fault !== null) throw new CannotSign(fault, RENEW);
      let stampedAt: Instant | null = null;
      const contents = await cadesOver(bytes, {
        certificates, algorithm: algorithmOf(key) ?? 'rsa', sign: async (message) => signWith('sha256', message, key),
        stamp: async (signature) => {
          if (authority === null) return null;
          const { token, at } = await stampOver(authority, signature);
          stampedAt = at;
          return token;
        },
      });
      return { contents, stampedAt };
    },
  };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface TestAuthority {
  readonly url: string;
  /** The root in PEM. */
  readonly roots: string;
  /** A folder of the caller's own, with ca.pem, ca.key and tsa.pem in it. */
  readonly folder: string;
  readonly at: (name: string) => string;
  readonly openssl: (...args: string[]) => string;
  readonly close: () => void;
}

/** Made of `openssl ts` behind HTTP: its root, its certificate with the critical purpose, and nothing of ours. */
export async function testStampAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync('/tmp/mingjian-tsa-');
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): string => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      writeFileSync(at('query.tsq'), Buffer.concat(parts));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      response.setHeader('content-type', 'application/timestamp-reply').end(readFileSync(at('reply.tsr')));
    });
  });
  writeFileSync(at('tsa.cnf'), `[tsa]\ndefault_tsa = t\n[t]\nserial = ${at('serial')}\nsigner_cert = ${at('tsa.pem')}\ncerts = ${at('ca.pem')}\nsigner_key = ${at('tsa.key')}\nsigner_digest = sha256
default_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\nordering = no\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`);
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('ext.cnf'), 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Test Root', '-days', '30');
  openssl('req', ...newKey, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '2', '-out', 'tsa.pem', '-days', '30', '-extfile', 'ext.cnf');
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    folder, at, openssl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, roots: readFileSync(at('ca.pem'), 'utf8'),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

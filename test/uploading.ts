import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { PASSWORD } from '#registry/io/sample.ts';
import { ProblemBody } from '#platform/http/problem.ts';

/** Uploads as a device sends them, in plain HTTP: tests decide what is cut, repeated or falsified. */

export const CHUNK = 4 * 1024 * 1024;

export interface Client {
  readonly address: string;
  readonly cookie: string;
}

const HEADERS = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' } as const;

export async function signInAt(address: string, login: string, agency?: string): Promise<Client> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: JSON.stringify({ ...(agency === undefined ? {} : { agency }), login, password: PASSWORD }),
  });
  assert.equal(answer.status, 200, await answer.text());
  return { address, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Not to be compressed or guessed: a stream of SHA-256 over a counter, cheap by repetition within a mebibyte. */
export function fileOf(size: number, seed: string): Buffer<ArrayBuffer> {
  const block = Buffer.concat(Array.from({ length: 128 }, (_, index) => sha256(Buffer.from(`${seed} ${index}`))));
  const file = Buffer.alloc(size);
  for (let at = 0; at < size; at += block.length) {
    block.copy(file, at);
    file.writeUInt32BE(at >>> 0, Math.min(at, Math.max(0, size - 4)));
  }
  return file;
}

export const bytesOf = (text: string): Buffer<ArrayBuffer> => {
  const bytes = Buffer.alloc(Buffer.byteLength(text, 'latin1'));
  bytes.write(text, 'latin1');
  return bytes;
};

/** An MP4 by its first bytes; what follows matters to nobody here. */
export function filmOf(size: number, seed: string): Buffer<ArrayBuffer> {
  const film = fileOf(size, seed);
  film.write('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1');
  return film;
}

const send = (client: Client, path: string, init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }): Promise<Response> =>
  fetch(`${client.address}${path}`, { ...init, headers: { ...HEADERS, cookie: client.cookie, ...init.headers } });

const metadata = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',');

export const create = (client: Client, caseId: string, size: number, told: Readonly<Record<string, string>> = { filename: '执法记录.mp4' }): Promise<Response> =>
  send(client, `/api/cases/${caseId}/uploads`, { method: 'POST', headers: { 'upload-length': String(size), 'upload-metadata': metadata(told) } });

/** The address of a new upload; fails the test where it is refused. */
export async function begun(client: Client, caseId: string, size: number, told?: Readonly<Record<string, string>>): Promise<string> {
  const answer = await create(client, caseId, size, told);
  assert.equal(answer.status, 201, await answer.text());
  return answer.headers.get('location') ?? '';
}

export interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** False for none; a digest other than that of the bytes to have it refused. */
  readonly checksum?: Buffer | false;
}

export const patch = (client: Client, upload: string, { offset, bytes, checksum = sha256(bytes) }: Piece): Promise<Response> =>
  send(client, upload, {
    method: 'PATCH', body: bytes,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...(checksum === false ? {} : { 'upload-checksum': `sha256 ${checksum.toString('base64')}` }) },
  });

export async function offsetOf(client: Client, upload: string): Promise<number> {
  const answer = await send(client, upload, { method: 'HEAD' });
  assert.equal(answer.status, 200, `HEAD ${upload} is answered with ${answer.status}`);
  return Number(answer.headers.get('upload-offset'));
}

/** Sends the rest of a file in chunks, from where the server is. */
export async function sendAll(client: Client, upload: string, file: Buffer<ArrayBuffer>, chunk = CHUNK): Promise<void> {
  for (let offset = await offsetOf(client, upload); offset < file.length; ) {
    const answer = await patch(client, upload, { offset, bytes: file.subarray(offset, offset + chunk) });
    assert.equal(answer.status, 204, await answer.text());
    offset = Number(answer.headers.get('upload-offset'));
  }
}

export interface UploadState {
  readonly status: string;
  readonly received: number;
  readonly sha256: string | null;
  readonly root: string | null;
  readonly mediaType: string | null;
  readonly storedAt: string | null;
  readonly id: string;
  readonly size: number;
}

export async function stateOf(client: Client, upload: string): Promise<UploadState> {
  const answer = await send(client, upload, { method: 'GET' });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as UploadState; // the response schema of the route
}

export async function problemIn(answer: Response): Promise<ProblemBody> {
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const body = ProblemBody.parse(await answer.json());
  assert.equal(body.status, answer.status);
  assert.ok(body.todo !== undefined, `${body.code} does not say what to do`);
  return body;
}

export const receiptOf = ({ id, sha256: digest, root, size, mediaType, storedAt }: UploadState) => ({ upload: id, sha256: digest, root, size, mediaType, storedAt });

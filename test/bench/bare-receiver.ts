import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The control of the upload measurement: receives one file, writes it and digests it; `durable` also digests each piece and syncs it to the disk. */
const [path = '', mode = ''] = process.argv.slice(2);
const durable = mode === 'durable';
const handle = await open(path, 'w');
const whole = createHash('sha256');
let at = 0;

const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const piece = createHash('sha256');
  for await (const bytes of request as AsyncIterable<Buffer>) {
    whole.update(bytes);
    if (durable) piece.update(bytes);
    await handle.write(bytes, 0, bytes.length, at);
    at += bytes.length;
  }
  if (durable) {
    piece.digest();
    await handle.datasync();
  }
  response.writeHead(204).end();
};
const server = createServer((request, response) => void take(request, response));
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)); // listens on a port

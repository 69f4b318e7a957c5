import { connect, createServer, type Socket } from 'node:net';

/** A wire to a server of this machine that can be cut: what the network does between two machines. */
export interface Wire {
  readonly port: number;
  /** After that many bytes towards the server every connection breaks off; Infinity for none. */
  readonly cutAfter: (bytes: number) => void;
  /** Takes every connection and lets nothing through, either way. */
  readonly hang: (hanging: boolean) => void;
  /** Towards the server, over all connections. */
  readonly carried: () => number;
  readonly stop: () => Promise<void>;
}

export async function wireTo(target: number): Promise<Wire> {
  const open = new Set<Socket>();
  let [limit, hanging, carried] = [Infinity, false, 0];
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    keep(near);
    if (hanging) return;
    if (limit === 0) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    keep(far);
    let sent = 0;
    near.on('data', (bytes) => {
      sent += bytes.length;
      carried += bytes.length;
      if (hanging) return;
      if (sent > limit) {
        near.destroy();
        far.destroy();
      } else if (!far.write(bytes)) {
        near.pause();
        far.once('drain', () => near.resume());
      }
    });
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: address.port, carried: () => carried,
    cutAfter: (bytes) => {
      limit = bytes;
      cutAll();
    },
    hang: (now) => {
      hanging = now;
      cutAll();
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cutAll();
      await closed;
    },
  };
}

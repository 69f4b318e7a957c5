import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { ObjectMissing } from './object-store.ts';
import { openStore, type StoreSettings } from './open.ts';

/** Reads an object back from storage, in a thread of its own: SM3 costs three times SHA-256 and must hold nobody up. */
const Asked = z.object({ settings: z.custom<StoreSettings>(), sha256: z.string() });

parentPort?.on('message', (message: unknown) => {
  const { settings, sha256 } = Asked.parse(message);
  void (async () => {
    const [whole, sm3] = [createHash('sha256'), createHash('sm3')];
    for await (const bytes of await (await openStore(settings)).read(sha256)) {
      whole.update(bytes);
      sm3.update(bytes);
    }
    return { sha256: whole.digest('hex'), sm3: sm3.digest('hex') };
  })().then(
    (found) => parentPort?.postMessage({ found }), // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
    (error: unknown) => parentPort?.postMessage({ failed: String(error), missing: error instanceof ObjectMissing }), // oxlint-disable-line unicorn/require-post-message-target-origin -- likewise
  );
});

import { Client, type ClientConfig } from 'pg';

/** A lock that is held until it is released, or until its connection is lost. */
export interface HeldLock {
  /** Aborts when the connection that holds the lock is lost: somebody else may hold it now. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
}

export interface AdvisoryLocks {
  /** Takes the lock of that name if nobody holds it, in this process or another; null if somebody does. */
  readonly tryTake: (name: string) => Promise<HeldLock | null>;
  readonly close: () => Promise<void>;
}

interface Session {
  readonly client: Client;
  readonly lost: AbortController;
}

/**
 * Locks that hold across processes: PostgreSQL's advisory locks of a session of our own, which end with it, so a killed process leaves
 * none behind. Not for a connection through a transaction pooler: the login is that of the migrations, which must reach the server itself.
 */
export function advisoryLocks(login: ClientConfig): AdvisoryLocks {
  let session: Promise<Session> | null = null;
  /** A session may take its own lock again: what this process holds is remembered here. */
  const held = new Set<string>();

  const forget = (lost: AbortController): void => {
    session = null;
    held.clear();
    lost.abort();
  };
  const connect = async (): Promise<Session> => {
    const client = new Client({ ...login, application_name: 'mingjian locks', connectionTimeoutMillis: 10_000, keepAlive: true });
    const lost = new AbortController();
    client.on('error', () => forget(lost));
    client.on('end', () => forget(lost));
    await client.connect();
    return { client, lost };
  };
  const open = (): Promise<Session> => {
    session ??= connect().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  };
  const take = async (name: string): Promise<HeldLock | null> => {
    const { client, lost } = await open();
    const { rows: [row] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [name]);
    if (row?.taken !== true) return null;
    return {
      lost: lost.signal,
      release: async () => {
        if (!held.delete(name) || lost.signal.aborted) return;
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => {});
      },
    };
  };
  return {
    tryTake: async (name) => {
      if (held.has(name)) return null;
      held.add(name);
      try {
        const lock = await take(name);
        if (lock === null) held.delete(name);
        return lock;
      } catch (error) {
        held.delete(name);
        throw error;
      }
    },
    close: async () => {
      const current = await session?.catch(() => null);
      await current?.client.end();
    },
  };
}

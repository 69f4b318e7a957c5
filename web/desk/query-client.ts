import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, RequestFailed } from '#web/kit/problem.ts';

const listeners = new Set<() => void>();

/** What to do when the session has ended while somebody was reading. */
export const onSessionEnd = (listener: () => void): void => void listeners.add(listener);

const tellIfSignedOut = (error: unknown, asked: readonly unknown[]): void => {
  // Whoever asks for the session itself expects that there may be none.
  if (isSignedOut(error) && asked[0] !== 'session') for (const listener of listeners) listener();
};

/** What the law or a form refused is refused again; only what did not reach the server is worth a second try. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof RequestFailed && (error.problem.code === 'offline' || error.problem.status === 503);

export const queryClient = new QueryClient({
  // Not for mutations: a form that is refused because the session ended keeps what was typed and asks to sign in by itself.
  queryCache: new QueryCache({ onError: (error, { queryKey }) => tellIfSignedOut(error, queryKey) }),
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: false } },
});

/** The signals by which a terminal, a service manager or a container asks a program to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when somebody asks this process to stop: by a signal, or by ending the launcher that started it (its channel closes).
 * Asking twice changes nothing: a terminal sends Ctrl-C to the launcher and to us, and the launcher passes it on as well.
 */
export async function stopRequests(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    process.on('disconnect', stop);
  });
}

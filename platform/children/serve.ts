import type { Done, Order } from './child.ts';

/**
 * The child's side: it is set up once, then does what it is told, one job after the other. Whoever started it may kill it. Both ends are ours,
 * so the types are what the pool says they are.
 */
export function serve<Outcome>(open: (setup: never) => (job: never) => Outcome | Promise<Outcome>): void {
  let work: ((job: never) => Outcome | Promise<Outcome>) | null = null;
  process.on('message', (order: Order) => {
    if (order.kind === 'setup') work = open(order.setup as never); // sent by the pool that was opened with it
    else {
      const { id, job } = order;
      void Promise.resolve(work?.(job as never)).then((outcome) => process.send?.({ id, outcome } satisfies Done<Outcome | undefined>)); // likewise
    }
  });
  process.on('disconnect', () => process.exit(0));
}

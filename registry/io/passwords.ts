import { hash, verify } from '@node-rs/argon2';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { checkPassword } from '../rules.ts';

/** argon2id, the library's default algorithm; 46 MiB and one pass is OWASP's first choice. */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const;

/** Each hash under way holds its memory: this many at a time, and so many waiting, are what a burst of sign-ins may cost. */
const AT_ONCE = 4;
const WAITING = 64;

let running = 0;
const queue: (() => void)[] = [];

const turn = async (): Promise<void> => {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  await new Promise<void>((proceed) => queue.push(proceed));
};

const done = (): void => {
  const next = queue.shift();
  // The place passes to whoever waits longest; only without one does it become free.
  if (next === undefined) running -= 1;
  else next();
};

const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  await turn();
  try {
    return await work();
  } finally {
    done();
  }
};

/** Of a random password that nobody kept, at the same cost: verified where there is no account, so that the answer takes as long. */
export const NOBODYS_HASH = '$argon2id$v=19$m=47104,t=1,p=1$N7YKURlmsUCdyre49z0RJg$katL0Fb+/OtmD5hAv04xUL8hMq6cFn6p5bNewI10lsk';

/** Whether the password is that of the hash; of `null` (no such account) it never is, after the same work. */
export const verifyPassword = async (passwordHash: string | null, password: string): Promise<Result<boolean, Problem>> => {
  if (queue.length >= WAITING) return fail(problem('too-many-requests', '登录人数过多，请稍后重试。'));
  const matches = await inTurn(() => verify(passwordHash ?? NOBODYS_HASH, password));
  return ok(matches && passwordHash !== null);
};

/** The hash of a password that keeps the policy. */
export const hashPassword = async (password: string, owner: { readonly login: string; readonly name: string }): Promise<Result<string, Problem>> => {
  const checked = checkPassword(password, owner);
  return checked.ok ? ok(await inTurn(() => hash(checked.value, COST))) : checked;
};

import { join } from 'node:path';
import { fail, type Result } from '#kernel/result.ts';
import type { Fault, Limits } from '#platform/children/child.ts';
import { confined } from '#platform/children/confined.ts';
import { openPool } from '#platform/children/pool.ts';
import { MOST, TOO_LARGE, type Refusal, type Scan } from './scan.ts';
import type { Job, Outcome } from './worker.ts';

/** Reads scans, in processes that may be killed. */
export interface Scans {
  readonly read: (bytes: Uint8Array) => Promise<Result<Scan, Refusal>>;
  /** One page as a JPEG; pages are counted from 0. */
  readonly show: (bytes: Uint8Array, page: number) => Promise<Result<Uint8Array, Refusal>>;
  readonly close: () => void;
}

const LIMITS: Limits = { time: 90_000, memory: 1_000_000_000 };

const FAULTS: Readonly<Record<Fault | 'busy', Refusal>> = {
  'out-of-time': { sentence: '读取这个扫描件用时过长，已经终止。', todo: '请按文书分别扫描，用300dpi以下的分辨率，再选择。' },
  'out-of-memory': { sentence: '读取这个扫描件占用内存过多，已经终止。', todo: '请用300dpi以下的分辨率重新扫描后再选择。' },
  crashed: { sentence: '读取这个扫描件的程序意外终止，文件可能已经损坏或者内容异常。', todo: '请重新扫描，或者拍成照片后再选择。' },
  busy: { sentence: '等待读取的扫描件过多。', todo: '请稍后重试；仍不能办理的，请联系系统管理员。', passing: true },
};

export interface ScanOptions {
  readonly limits?: Limits;
  readonly children?: number;
  /** Files that may wait; more are turned away. */
  readonly queue?: number;
}

export function openScans({ limits = LIMITS, children = 1, queue = 16 }: ScanOptions = {}): Scans {
  const pool = openPool<Job, Outcome>({
    children, limits, queue,
    // sharp is an addon; what reads PDF and codes is not.
    trade: () => confined(join(import.meta.dirname, 'worker.ts'), 500, { addons: true }),
  });
  const ask = async <Answer>(bytes: Uint8Array, job: Job, answerOf: (outcome: Outcome) => Result<Answer, Refusal> | null): Promise<Result<Answer, Refusal>> => {
    if (bytes.length > MOST.bytes) return fail(TOO_LARGE);
    const done = await pool.ask(job);
    return done.ok ? answerOf(done.value) ?? fail(FAULTS.crashed) : fail(FAULTS[done.error]);
  };
  return {
    read: async (bytes) => ask(bytes, { read: bytes }, (outcome) => ('scan' in outcome ? outcome.scan : null)),
    show: async (bytes, page) => ask(bytes, { show: bytes, page }, (outcome) => ('jpeg' in outcome ? outcome.jpeg : null)),
    close: pool.close,
  };
}

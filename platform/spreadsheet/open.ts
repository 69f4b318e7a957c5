import { join } from 'node:path';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Fault, Limits } from '#platform/children/child.ts';
import { confined } from '#platform/children/confined.ts';
import { openPool } from '#platform/children/pool.ts';
import { MOST, TOO_LARGE, type Book, type Refusal, type Workbook } from './workbook.ts';
import type { Job, Outcome } from './worker.ts';

/** Reads and writes workbooks, in processes that may be killed. */
export interface Spreadsheets {
  readonly read: (bytes: Uint8Array) => Promise<Result<Workbook, Refusal>>;
  readonly write: (book: Book) => Promise<Result<Uint8Array, Refusal>>;
  readonly close: () => void;
}

const LIMITS: Limits = { time: 30_000, memory: 900_000_000 };

const FAULTS: Readonly<Record<Fault | 'busy', Refusal>> = {
  'out-of-time': { sentence: '处理这个表格用时过长，已经终止。', todo: '请把需要的单元格复制到新建的工作簿，分成几个文件办理。' },
  'out-of-memory': { sentence: '处理这个表格占用内存过多，已经终止。', todo: '请把需要的单元格复制到新建的工作簿，分成几个文件办理。' },
  crashed: { sentence: '处理这个表格的程序意外终止，文件可能已经损坏或者内容过多。', todo: '请用Excel或者WPS打开，另存一份后重试。' },
  busy: { sentence: '等待处理的表格过多。', todo: '请稍后重试；仍不能办理的，请联系系统管理员。', passing: true },
};

export interface SpreadsheetOptions {
  readonly limits?: Limits;
  readonly children?: number;
  /** Files that may wait; more are turned away. */
  readonly queue?: number;
}

export function openSpreadsheets({ limits = LIMITS, children = 2, queue = 16 }: SpreadsheetOptions = {}): Spreadsheets {
  const pool = openPool<Job, Outcome>({
    children, limits, queue,
    trade: () => confined(join(import.meta.dirname, 'worker.ts'), 600),
  });
  const ask = async <Answer>(job: Job, answerOf: (outcome: Outcome) => Result<Answer, Refusal> | null): Promise<Result<Answer, Refusal>> => {
    const done = await pool.ask(job);
    return done.ok ? answerOf(done.value) ?? fail(FAULTS.crashed) : fail(FAULTS[done.error]);
  };
  return {
    read: async (bytes) => (bytes.length > MOST.bytes ? fail(TOO_LARGE) : ask({ read: bytes }, (outcome) => ('read' in outcome ? outcome.read : null))),
    write: async (book) => ask({ write: book }, (outcome) => ('written' in outcome ? ok(outcome.written) : null)),
    close: pool.close,
  };
}

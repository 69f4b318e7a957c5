/** What can keep the platform from starting. Tests and service scripts read the code; people read the sentences. */
export type StartErrorCode =
  | 'bad-setting'
  | 'port-taken'
  | 'data-folder-in-use'
  | 'no-permission'
  | 'disk-full'
  | 'newer-data'
  | 'other-postgres-major'
  | 'database-missing'
  | 'binaries-missing'
  | 'database-failed'
  | 'database-unreachable'
  | 'migration-refused';

/**
 * A reason why the platform cannot start, told to the person at the terminal: one Chinese sentence, then the same in English,
 * each saying what to do. `main.ts` prints it without a stack and ends with exit code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;
  readonly chinese: string;
  readonly english: string;

  constructor(code: StartErrorCode, chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}`, { cause });
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }
}

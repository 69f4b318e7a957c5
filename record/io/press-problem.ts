import { problem, type Problem } from '#kernel/problems.ts';
import type { Failure } from '#platform/typesetting/protocol.ts';

const WHY: Readonly<Record<Exclude<Failure['kind'], 'missing-characters' | 'refused'>, string>> = {
  'out-of-time': '排印用时过长，已经终止。', 'out-of-memory': '排印占用内存过多，已经终止。', crashed: '排印程序意外终止。', busy: '等待排印的文书过多。',
};

/** What went wrong in the press, in a sentence. */
export function pressTrouble(failure: Failure): string {
  if (failure.kind === 'missing-characters') return `字体中没有下列字，不能排印：${Array.from(failure.characters).join('、')}。`;
  return failure.kind === 'refused' ? '排印程序拒绝了这份文书。' : WHY[failure.kind];
}

/** For whoever opens a paper. */
export const pressFailed = (failure: Failure): Problem => problem('press-unavailable', pressTrouble(failure), {
  todo: failure.kind === 'missing-characters' ? '请系统管理员恢复签发时的字体文件夹。' : '请稍后重试；仍不能排印的，请联系系统管理员。',
});

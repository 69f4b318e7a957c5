import { chinaDateOf, epochOf, instantFromEpoch, type Instant } from '#kernel/dates.ts';

/** A moment to the second, as clocks in China show it. */
export const momentWords = (at: Instant): string => `${chinaDateOf(at)} ${instantFromEpoch(epochOf(at) + 8 * 3_600_000).slice(11, 19)}`;

/** How long ago, in the unit that matters. */
export function lagWords(at: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.round((epochOf(now) - epochOf(at)) / 1000));
  if (seconds < 60) return `${seconds}秒前签名`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分钟前签名`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}小时前签名`;
  return `${Math.floor(seconds / 86_400)}天前签名`;
}

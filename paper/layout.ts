import type { Paper } from './model.ts';

/** Families of papers that look alike: a layout is made for one of them. */
export const LAYOUTS = {
  letter: '套红头的文书（决定、告知、通知等）',
  record: '笔录（逐页签名的文书）',
  form: '审批表、清单和其他文书',
} as const;
export type Layout = keyof typeof LAYOUTS;

export const layoutOf = ({ letterhead, pageSigner }: Pick<Paper, 'letterhead' | 'pageSigner'>): Layout => {
  if (letterhead !== null) return 'letter';
  return pageSigner === null ? 'form' : 'record';
};

/** What makes a template say other things on other days, or hides what it does. */
const BANNED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\btoday\b/, '版式不得取用当天的日期（today）：同一份文书以后重新排印会不一样'],
  [/\beval\b|\bstd\b/, '版式不得把文字当作程序执行（eval、std）'],
  [/\bplugin\b/, '版式不得加载外部程序（plugin）'],
  [/@(?:preview|local)\b|\b(?:read|csv|yaml|toml|xml|cbor|bibliography)\s*\(|\binclude\b/, '版式不得读取文件、引用外部程序包'],
];

export const templateFaults = (source: string): readonly string[] => BANNED.flatMap(([pattern, why]) => (pattern.test(source) ? [why] : []));

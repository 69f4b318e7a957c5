/** What all pages of one installation have in common. */
export interface Site {
  /** Where people reach it, without a slash at the end. */
  readonly origin: string;
  /** Address of the one style sheet, with the digest of its content. */
  readonly stylesheet: string;
}

export const SITE_NAME = '行政执法信息公示平台';

export const NAVIGATION = [
  { href: '/', name: '首页' },
  { href: '/decisions', name: '执法决定' },
  { href: '/agencies', name: '执法机关' },
  { href: '/officers', name: '执法人员' },
  { href: '/procedures', name: '办事与流程' },
  { href: '/about', name: '关于' },
] as const;

export type Column = (typeof NAVIGATION)[number]['href'];

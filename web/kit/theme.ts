import type { ThemeConfig } from 'antd';

/** One deep blue; red for what is overdue or refused and nothing else. Every pair of text and ground reaches 4.5:1. */
export const COLOURS = {
  blue: '#0b3d91',
  red: '#b42318',
  ink: '#1b2430',
  muted: '#4f5a68',
  line: '#c9d1db',
} as const;

export const FONT = '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** antd's own greys and its link blue fall short of the contrast that WCAG asks for. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.blue,
    colorLink: COLOURS.blue,
    colorInfo: COLOURS.blue,
    colorError: COLOURS.red,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.muted,
    colorTextTertiary: COLOURS.muted,
    colorTextQuaternary: COLOURS.muted,
    colorTextDescription: COLOURS.muted,
    colorTextPlaceholder: '#626d7a',
    colorTextDisabled: '#626d7a',
    colorBorder: '#8a95a3',
    fontFamily: FONT,
    fontSize: 14,
    borderRadius: 4,
    motion: false,
  },
  components: { Drawer: { paddingLG: 20 } },
};

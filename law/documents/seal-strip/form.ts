import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const sealStrip = defineDocument({
  code: 'QZ-16', name: '封条', audience: 'external',
  articles: [cite('coercion-2011', 24)],
  wording: {
    foot: foot('未经本机关许可，任何单位和个人不得损毁或者擅自拆封。'),
  },
});

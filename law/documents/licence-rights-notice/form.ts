import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceRightsNotice = defineDocument({
  code: 'XK-07', name: '行政许可陈述申辩权利告知书', audience: 'external', word: '许告',
  articles: [cite('licensing-2019', 36)],
});

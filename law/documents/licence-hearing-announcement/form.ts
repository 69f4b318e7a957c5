import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingAnnouncement = defineDocument({
  code: 'XK-08-1', name: '行政许可听证公告', audience: 'external', word: '许听公',
  articles: [cite('licensing-2019', 46), cite('licensing-2019', 48, 1, 1)],
  wording: {
    foot: foot('本公告同时在政府网站发布。'),
  },
});

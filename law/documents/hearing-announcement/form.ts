import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingAnnouncement = defineDocument({
  code: 'CF-16-3', name: '行政处罚听证公告', audience: 'external', word: '听公',
  articles: [cite('penalty-2021', 64, 1, 3)],
  wording: {
    foot: foot('听证过程中涉及国家秘密、商业秘密或者个人隐私的，依法不公开进行。'),
    opening: phrase('引言', '{依据}，本机关定于下列时间、地点就{案由}公开举行听证，现予公告。'),
  },
});

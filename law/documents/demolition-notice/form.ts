import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const demolitionNotice = defineDocument({
  code: 'QZ-13', name: '强制拆除公告', audience: 'external', word: '拆公',
  articles: [cite('coercion-2011', 44)],
  wording: {
    foot: foot('本公告一份公布，一份归档。'),
    warning: statutory('逾期的后果', '当事人在法定期限内不申请行政复议或者提起行政诉讼，又不拆除的，本机关依法强制拆除。', [cite('coercion-2011', 44)], ['法定期限内不申请行政复议', '又不拆除']),
  },
});

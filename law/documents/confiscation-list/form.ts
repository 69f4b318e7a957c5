import { cite } from '#law/statutes/index.ts';
import { confirmed, foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const confiscationList = defineDocument({
  code: 'CF-27-1', name: '没收物品清单', audience: 'external',
  articles: [cite('penalty-2021', 74, 1)],
  wording: {
    statement: confirmed('上列物品经当事人（见证人）和执法人员当场清点核对无误。'),
    foot: foot('本清单一式二份，由当事人和行政机关分别保存。'),
  },
});

import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const confiscationDisposal = defineDocument({
  code: 'CF-27-2', name: '没收物品处理记录', audience: 'internal',
  articles: [cite('penalty-2021', 74, 1), cite('penalty-2021', 74, 2)],
  wording: {
    statement: confirmed('上列物品已按记录的方式处理完毕，没有退还、截留或者私分。'),
  },
});

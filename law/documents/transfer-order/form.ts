import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const transferOrder = defineDocument({
  code: 'QZ-10-1', name: '协助划拨通知书', audience: 'external', word: '划通',
  articles: [cite('coercion-2011', 47)],
  wording: {
    foot: foot('本通知书一式两份：一份交金融机构，一份归档。'),
    opening: statutory('协助的要求', '{依据}，请协助将下列当事人的存款、汇款划拨至本机关指定的账户。收到本通知书后，应当立即划拨。', [cite('coercion-2011', 47)], ['立即划拨']),
  },
});

import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const RELEASE = [cite('coercion-2011', 33, 2)];

export const unfreezeNotice = defineDocument({
  code: 'QZ-08-2', name: '协助解除冻结通知书', audience: 'external', word: '解冻通',
  articles: RELEASE,
  wording: {
    foot: foot('本通知书一式两份：一份交金融机构，一份归档。'),
    opening: statutory('协助的要求', '{解除决定}已经作出。{依据}，请立即解除对下列存款、汇款的冻结。', RELEASE, ['立即', '解除']),
  },
});
